using Keukentafel.Domain.Conversations;
using Keukentafel.Web.Features.Casework.Conversations;
using Keukentafel.Web.Features.Resident.Overview;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Resident.Words;

/// <summary>Verslag: the written account of a conversation, and the resident's correction beside it.</summary>
[May(Permission.OwnDossier)]
sealed class ReadAccountModel(OpenConversation open, CorrectAccount correct) : FormPage
{
    Conversation? conversation;

    public OwnAccount Account { get; private set; } = null!;

    /// <summary>Both corrections, when it changed after this form was opened.</summary>
    public Conflict? Conflict { get; private set; }

    [BindProperty]
    public RequiredWords Correction { get; set; } = new();

    /// <summary>The version of the account that this form was opened with.</summary>
    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        (Correction.Words, Version) = (Account.Correction, conversation!.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Conflict = Conflict.In(Request.Form, Version, conversation!.Version,
            ConflictField.Of("Correction.Words", "Uw verbetering", Account.Correction, Correction.Words));
        if (Conflict is not null || !ModelState.IsValid) return Page();
        if (!await correct.Correct(Viewer, id, Correction.Words!)) return NotFound();
        return await Save($"/mijn/verslag/{id}", "Uw verbetering staat nu bij het verslag.");
    }

    async Task<bool> Load(Guid id)
    {
        if (await open.Open(Viewer, id, "het verslag van het gesprek") is not { IsDraft: false } opened) return false;
        conversation = opened.Conversation;
        Account = OwnPapers.Show(Viewer, opened.Household, conversation);
        return true;
    }
}
