using Keukentafel.Data.Access;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Features.Resident.Overview;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Resident.Words;

/// <summary>The resident's reply to one note.</summary>
[May(Permission.OwnDossier)]
sealed class ReplyModel(OwnHousehold household, OwnPapers papers, ReplyToEntry reply) : FormPage
{
    OpenedHousehold? opened;
    Entry? entry;

    public OwnNote Note { get; private set; } = null!;

    /// <summary>Both replies, when it changed after this form was opened.</summary>
    public Conflict? Conflict { get; private set; }

    [BindProperty]
    public RequiredWords Reply { get; set; } = new();

    /// <summary>The version of the reply that this form was opened with.</summary>
    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        (Reply.Words, Version) = (Note.Reply, ReplyToEntry.VersionOf(entry!));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Conflict = Conflict.In(Request.Form, Version, ReplyToEntry.VersionOf(entry!), ConflictField.Of("Reply.Words", "Uw reactie", Note.Reply, Reply.Words));
        if (Conflict is not null || !ModelState.IsValid) return Page();
        reply.Reply(Viewer, opened!, entry!, Reply.Words!);
        return await Save("/mijn/notities", "Uw reactie staat nu bij de notitie.");
    }

    async Task<bool> Load(Guid id)
    {
        opened = await household.Open(Viewer, "een notitie");
        if (opened is null) return false;
        entry = await reply.Find(opened, id);
        if (entry is null || !ReplyToEntry.MayReply(Viewer, entry)) return false;
        if (await papers.Note(Viewer, opened, entry.Id) is not { } note) return false;
        Note = note;
        return true;
    }
}
