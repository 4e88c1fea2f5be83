using Keukentafel.Data.Access;
using Keukentafel.Domain.Conversations;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.OwnPlan;

/// <summary>Verslag: the written account of a conversation, and the resident's correction beside it.</summary>
[May(Permission.OwnDossier)]
sealed class ReadAccountModel(OwnHousehold household, CorrectAccount correct) : FormPage
{
    OpenedHousehold? opened;
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
        correct.Correct(Viewer, opened!, conversation!, Correction.Words!);
        return await Save($"/mijn/verslag/{id}", "Uw verbetering staat nu bij het verslag.");
    }

    async Task<bool> Load(Guid id)
    {
        opened = await household.Open(Viewer, "het verslag van het gesprek");
        if (opened is null) return false;
        conversation = await correct.Find(opened, id);
        if (conversation is null) return false;
        Account = OwnPapers.Show(Viewer, opened, conversation);
        return true;
    }
}
