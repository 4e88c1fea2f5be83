using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Contacts;

/// <summary>Records a contact. What answers a report stands in the part where the report stands, the rest in the shared part.</summary>
[UseCase]
sealed class RecordContact(MunicipalDatabase database, JournalWriter journal, RecordedEvents events, TimeProvider clock)
{
    /// <param name="viewer">Who records it.</param>
    /// <param name="opened">The household, through the door.</param>
    /// <param name="report">The report that it answers, tracked; null for none.</param>
    /// <param name="input">What was filled in, checked.</param>
    /// <param name="withheldUntil">Review date when household members do not see it.</param>
    public async Task<Contact> Record(Viewer viewer, OpenedHousehold opened, Report? report, ContactInput input, DateOnly? withheldUntil)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var dossierId = report?.DossierId ?? opened.Household.DossierId;
        var contact = new Contact
        {
            Id = id,
            DossierId = dossierId,
            HouseholdId = opened.Household.Id,
            ReportId = report?.Id,
            Law = report is null ? opened.Limits?.Usual : null,
            At = input.Moment!.Value,
            How = input.How!.Value,
            Reached = input.Reached!.Value,
            WithWhom = opened.Dossier.Seal(dossierId, id, Field.ContactWithWhom, input.WithWhom),
            Note = opened.Dossier.Seal(dossierId, id, Field.ContactNote, input.Note),
            AccountId = viewer.AccountId,
            WithheldUntilReviewOn = withheldUntil,
        };
        database.Contacts.Add(contact);
        if (report is not null && contact.Reached) await events.Record(viewer, report, report.RecordFirstContact(contact.At));
        journal.Add(viewer, JournalKind.ContactRecorded, new JournalSubject(dossierId, opened.Household.Id, report?.PersonId, report?.Id, id, withheldUntil));
        return contact;
    }
}
