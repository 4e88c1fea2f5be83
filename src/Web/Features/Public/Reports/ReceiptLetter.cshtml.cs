using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Public.Reports;

/// <summary>The confirmation as a letter, to print or keep.</summary>
[May(Permission.Public)]
sealed class ReceiptLetterModel(FindReceipt find) : PageModel
{
    public ReceiptView Receipt { get; private set; } = null!;

    // A letter lies on a table where others may read it: it does not say that somebody is not safe.
    public IReadOnlyList<ReceiptStep> Steps => [.. Receipt.Steps.Where(step => !step.IsUrgent)];

    public string Municipality => Shell.Of(HttpContext).MunicipalityName;

    public async Task<IActionResult> OnGetAsync(string key)
    {
        if (await find.Find(key) is not { } receipt) return NotFound();
        Receipt = receipt;
        return Page();
    }
}
