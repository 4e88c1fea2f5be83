using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Casework.Conversations;

/// <summary>Begins a conversation from a report and goes to it.</summary>
[May(Permission.Casework)]
sealed class StartModel(StartConversation start) : FormPage
{
    public IActionResult OnGet() => LocalRedirect("/werk");

    public async Task<IActionResult> OnPostAsync(Guid report)
    {
        if (await start.Start(Viewer, report) is not { } started) return NotFound();
        if (started.ConversationId is { } conversation) return await Save($"/gesprekken/{conversation}");
        Flash.Warn(TempData, "Zoek eerst uit bij wie deze melding hoort. Daarna kunt u het gesprek beginnen.");
        return LocalRedirect($"/balie/{report}");
    }
}
