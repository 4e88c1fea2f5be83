using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Resident.Words;

/// <summary>
/// Weerwoord: the resident's reply to a note. It stands beside the note everywhere. Its maker may change it; the journal
/// keeps what it said before.
/// </summary>
[UseCase]
sealed class ReplyToEntry(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    /// <summary>The note, tracked; null when it is not in scope.</summary>
    public Task<Entry?> Find(OpenedHousehold opened, Guid entryId) =>
        opened.Visible(database.Entries).SingleOrDefaultAsync(row => row.Id == entryId && row.HouseholdId == opened.Household.Id);

    /// <summary>True when this viewer may write or change the reply: nobody replied yet, or this viewer did.</summary>
    public static bool MayReply(Viewer viewer, Entry entry) => entry.ReplyById is null || entry.ReplyById == viewer.AccountId;

    /// <summary>A number that changes with each reply; 0 without one.</summary>
    public static int VersionOf(Entry entry) => (int)((entry.ReplyAt?.ToUnixTimeMilliseconds() ?? 0) & int.MaxValue);

    public void Reply(Viewer viewer, OpenedHousehold opened, Entry entry, string words)
    {
        entry.Reply = opened.Dossier.SealRequired(entry.DossierId, entry.Id, Field.EntryReply, words);
        (entry.ReplyAt, entry.ReplyById) = (clock.GetUtcNow(), viewer.AccountId);
        journal.Add(viewer, JournalKind.EntryAnswered,
            new JournalSubject(entry.DossierId, entry.HouseholdId, entry.PersonId, AboutId: entry.Id), opened.Dossier, words);
    }
}
