using Keukentafel.Data;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Time;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Public.Reports;

/// <summary>What a receipt shows: nothing of what was told, nothing about a person.</summary>
/// <param name="Reference">The report's reference.</param>
/// <param name="ReceivedAt">When it came in (UTC).</param>
/// <param name="Team">Name of the team that it went to.</param>
/// <param name="IsForOther">True when somebody asked for somebody else.</param>
/// <param name="IsSafety">True when somebody is not safe.</param>
/// <param name="OwnPlanUntil">Last day of an own plan; null when that does not count.</param>
/// <param name="Steps">What happens when.</param>
/// <param name="Path">Address of the receipt.</param>
sealed record ReceiptView(
    string Reference, DateTimeOffset ReceivedAt, string? Team, bool IsForOther, bool IsSafety, DateOnly? OwnPlanUntil,
    IReadOnlyList<ReceiptStep> Steps, string Path);

/// <summary>Finds a receipt by the key in its address.</summary>
[UseCase]
sealed class FindReceipt(MunicipalDatabase database, MunicipalStore store)
{
    /// <summary>What every receipt begins with, whatever was found out later.</summary>
    static readonly TermKind[] AtReceipt = [TermKind.ReportConfirmation, TermKind.PersonalPlan, TermKind.Inquiry];

    /// <summary>The receipt; null when the key opens none.</summary>
    public async Task<ReceiptView?> Find(string key)
    {
        if (ReceiptKey.Read(key) is not { } receipt) return null;
        var report = await database.Reports.AsNoTracking().SingleOrDefaultAsync(row => row.Id == receipt.ReportId);
        if (report is null || !receipt.Opens(report, store.Keys)) return null;
        var terms = await database.StatutoryTerms.AsNoTracking()
            .Where(term => term.ReportId == report.Id && term.ProvisionId == null).Take(50).ToListAsync();
        // What a professional found out since then is for whom it is about, and not for who reads along on a shared device.
        var isDiscreet = report.State != ReportState.New && (report.AskedFor != AskedFor.Self || report.WithheldUntilReviewOn is not null);
        if (isDiscreet) terms.RemoveAll(term => !AtReceipt.Contains(term.Kind));
        var team = await database.Teams.Where(row => row.Id == report.TeamId).Select(row => row.Name).SingleOrDefaultAsync();
        var ownPlan = terms.FirstOrDefault(term => term.Kind == TermKind.PersonalPlan && term.DroppedOn is null);
        return new ReceiptView(report.Reference, report.ReceivedAt, team, report.AskedFor != AskedFor.Self, report.IsSafety && !isDiscreet,
            ownPlan?.DueOn, ReceiptSteps.Of(terms), receipt.Path);
    }
}

/// <summary>The confirmation of a report: reference, what happens when and why, what one can do.</summary>
[May(Permission.Public)]
sealed class ReceiptModel(FindReceipt find) : PageModel
{
    public ReceiptView Receipt { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key)
    {
        if (await find.Find(key) is not { } receipt) return NotFound();
        Receipt = receipt;
        return Page();
    }
}
