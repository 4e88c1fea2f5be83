using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Privacy.Withheld;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Entries;

/// <summary>Writes a note: fact, opinion or hearsay.</summary>
[UseCase]
sealed class WriteEntry(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    /// <param name="viewer">The author.</param>
    /// <param name="opened">The household, through the door.</param>
    /// <param name="part">Shared part, or a person's own part.</param>
    /// <param name="input">What was filled in, checked.</param>
    /// <param name="withheldUntil">Review date when household members do not see it.</param>
    public Entry Write(Viewer viewer, OpenedHousehold opened, PartChoice part, EntryInput input, DateOnly? withheldUntil)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var entry = new Entry
        {
            Id = id,
            DossierId = part.DossierId,
            HouseholdId = opened.Household.Id,
            PersonId = part.Person?.Id,
            Law = input.Law ?? opened.Limits?.Usual,
            Kind = input.Kind!.Value,
            Text = opened.Dossier.SealRequired(part.DossierId, id, Field.EntryText, input.Text),
            Source = input.Kind == EntryKind.Hearsay ? opened.Dossier.Seal(part.DossierId, id, Field.EntrySource, input.Source) : null,
            AccountId = viewer.AccountId,
            At = now,
            WithheldUntilReviewOn = withheldUntil,
        };
        database.Entries.Add(entry);
        journal.Add(viewer, JournalKind.EntryWritten,
            new JournalSubject(part.DossierId, opened.Household.Id, part.Person?.Id, AboutId: id, WithheldUntilReviewOn: withheldUntil));
        return entry;
    }
}
