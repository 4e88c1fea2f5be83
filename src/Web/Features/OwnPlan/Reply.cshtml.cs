using System.Globalization;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.OwnPlan;

/// <summary>The resident's reply to one note.</summary>
[May(Permission.OwnDossier)]
sealed class ReplyModel(OwnHousehold household, OwnPapers papers, ReplyToEntry reply) : FormPage
{
    OpenedHousehold? opened;
    Entry? entry;

    public OwnNote Note { get; private set; } = null!;

    /// <summary>The reply as it stands now, when it changed after this form was opened.</summary>
    public string? Meanwhile { get; private set; }

    [BindProperty]
    public RequiredWords Reply { get; set; } = new();

    /// <summary>The moment of the reply that this form was opened with; empty without a reply.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        (Reply.Words, Seen) = (Note.Reply, Stamp());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if ((Seen ?? "") != Stamp())
        {
            Meanwhile = Note.Reply;
            ModelState.Remove(nameof(Seen));
            Seen = Stamp();
            return Page();
        }
        reply.Reply(Viewer, opened!, entry!, Reply.Words!);
        return await Save("/mijn/notities", "Uw reactie staat nu bij de notitie.");
    }

    string Stamp() => entry!.ReplyAt?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) ?? "";

    async Task<bool> Load(Guid id)
    {
        opened = await household.Open(Viewer, "een notitie");
        if (opened is null) return false;
        entry = await reply.Find(opened, id);
        if (entry is null || !ReplyToEntry.MayReply(Viewer, entry)) return false;
        Note = (await papers.Show(Viewer, opened, [entry]))[0];
        return true;
    }
}
