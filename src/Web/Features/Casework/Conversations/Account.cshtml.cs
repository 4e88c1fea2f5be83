using System.ComponentModel.DataAnnotations;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Casework.Conversations;

/// <summary>The written account: proposed from the conversation, edited by the professional, sent to the resident.</summary>
[May(Permission.Casework)]
sealed class AccountModel(OpenConversation open, SaveAccount save, SendAccount send) : FormPage
{
    public const int MostCharacters = 40_000;

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Schrijf eerst een verslag.")]
    [StringLength(MostCharacters, ErrorMessage = "Dit verslag is te lang. Er passen 40.000 tekens in.")]
    public string? Text { get; set; }

    public OpenedConversation Opened { get; private set; } = null!;

    public Conflict? Conflict { get; private set; }

    /// <summary>True while nobody edited the proposed text.</summary>
    public bool IsProposal { get; private set; }

    public string? Correction => Opened.Dossier.Read(Opened.Conversation, Field.ConversationCorrection, Opened.Conversation.Correction);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Open(id)) return NotFound();
        IsProposal = Opened.Account is null;
        (Text, Version) = (Opened.Account ?? Proposal(), Opened.Conversation.Version);
        return Page();
    }

    /// <summary>Puts the proposal back in the form; nothing is saved.</summary>
    public async Task<IActionResult> OnPostOpnieuwAsync(Guid id)
    {
        if (!await Open(id)) return NotFound();
        if (!Opened.IsDraft) return LocalRedirect(Request.Path);
        ModelState.Clear();
        (Text, Version, IsProposal) = (Proposal(), Opened.Conversation.Version, true);
        return Page();
    }

    public Task<IActionResult> OnPostBewaarAsync(Guid id) =>
        Change(id, () => save.Save(Viewer, Opened, Text!), "Het verslag is bewaard. De inwoner ziet het nog niet.");

    public Task<IActionResult> OnPostStuurAsync(Guid id) =>
        Change(id, () => send.Send(Viewer, Opened, Text!), "Het verslag staat klaar voor de inwoner.");

    async Task<IActionResult> Change(Guid id, Func<Task<ConversationRefusal?>> change, string message)
    {
        if (!await Open(id)) return NotFound();
        if (!Opened.IsDraft) return LocalRedirect(Request.Path);
        if (!ModelState.IsValid) return Page();
        Conflict = Conflict.In(Request.Form, Version, Opened.Conversation.Version,
            ConflictField.Of(nameof(Text), "Het verslag", Opened.Account ?? Proposal(), Text));
        if (Conflict is not null) return Page();
        if (await change() is not null) return LocalRedirect(Request.Path);
        return await Save(Request.Path, message);
    }

    async Task<bool> Open(Guid id)
    {
        if (await open.Open(Viewer, id, "het verslag") is not { } opened) return false;
        Opened = opened;
        return true;
    }

    string Proposal() => AccountText.Compose(new AccountSource(
        Opened.Conversation.HeldOn,
        Opened.Present,
        Opened.Report.AskedFor == AskedFor.Self ? Opened.Dossier.Read(Opened.Report, Field.ReportWords, Opened.Report.Words) : null,
        Opened.Spoken,
        Opened.Participation));
}
