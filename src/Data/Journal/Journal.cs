using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;

namespace Keukentafel.Data.Journal;

/// <summary>What a journal row is about.</summary>
/// <param name="DossierId">The dossier under which its detail is sealed.</param>
/// <param name="HouseholdId">The household, once known.</param>
/// <param name="PersonId">The person, when it concerns an own part.</param>
/// <param name="ReportId">The report, if any.</param>
/// <param name="AboutId">The row that changed.</param>
/// <param name="WithheldUntilReviewOn">Review date when it is withheld from household members.</param>
public sealed record JournalSubject(
    Guid DossierId, Guid? HouseholdId = null, Guid? PersonId = null, Guid? ReportId = null, Guid? AboutId = null, DateOnly? WithheldUntilReviewOn = null)
{
    /// <summary>A report as the journal points to it; what is withheld of the report is withheld of its journal.</summary>
    public static JournalSubject Of(Report report) =>
        new(report.DossierId, report.HouseholdId, report.PersonId, report.Id, report.Id, report.WithheldUntilReviewOn);

    /// <summary>A conversation as the journal points to it; what is withheld of the conversation is withheld of its journal.</summary>
    public static JournalSubject Of(Conversation conversation) => new(conversation.DossierId, conversation.HouseholdId, conversation.PersonId,
        conversation.ReportId, conversation.Id, conversation.WithheldUntilReviewOn);

    /// <summary>A provision as the journal points to it; what is withheld of the provision is withheld of its journal.</summary>
    public static JournalSubject Of(Provision provision) => new(
        provision.DossierId, provision.HouseholdId, provision.PersonId, provision.ReportId, provision.Id, provision.WithheldUntilReviewOn);
}

/// <summary>Writes what happened in the same transaction as the change itself.</summary>
public sealed class JournalWriter(MunicipalDatabase database, MunicipalStore store, TimeProvider clock)
{
    /// <summary>Adds a row to the present transaction; it is saved with the change.</summary>
    /// <param name="by">Who did it; null when time itself did.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="subject">To what.</param>
    /// <param name="dossier">The open dossier, to seal the detail; may be null without a detail.</param>
    /// <param name="detail">Reason or detail in words.</param>
    public void Add(Viewer? by, JournalKind kind, JournalSubject subject, OpenDossier? dossier = null, string? detail = null)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var mac = string.IsNullOrWhiteSpace(detail) ? null : store.Keys.Hash(detail.Trim());
        var row = new JournalRow
        {
            Id = id,
            DossierId = subject.DossierId,
            HouseholdId = subject.HouseholdId,
            PersonId = subject.PersonId,
            ReportId = subject.ReportId,
            AboutId = subject.AboutId,
            At = now,
            AccountId = by?.AccountId,
            Kind = kind,
            Detail = mac is null ? null : dossier!.Seal(subject.DossierId, id, Field.JournalDetail, detail),
            DetailMac = mac,
            WithheldUntilReviewOn = subject.WithheldUntilReviewOn,
        };
        row.Hash = RowHash.Of(store.Keys, row);
        database.Journal.Add(row);
    }
}
