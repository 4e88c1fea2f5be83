using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Privacy.Purposes;

/// <summary>A professional records why data of one law are needed for another, and on which article; and ends that.</summary>
[UseCase]
sealed class RecordBasis(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    /// <param name="viewer">Who records it.</param>
    /// <param name="opened">The household.</param>
    /// <param name="person">Whose data; null for the whole household.</param>
    /// <param name="input">Checked: a cell that asks need or basis, never one that asks consent.</param>
    /// <exception cref="ArgumentException">The matrix asks consent, or nothing at all.</exception>
    public PurposeBasis Record(Viewer viewer, OpenedHousehold opened, Person? person, PurposeInput input)
    {
        var (gathered, used) = (input.GatheredUnder!.Value, input.UsedFor!.Value);
        var matrix = PurposeMatrix.On(clock.Today());
        var condition = matrix.Cell(gathered, used).Condition;
        if (condition is not (PurposeCondition.NeedAndBasis or PurposeCondition.IfNecessary)) throw new ArgumentException("A basis does not open this cell.", nameof(input));
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var dossierId = person?.DossierId ?? opened.Household.DossierId;
        var basis = new PurposeBasis
        {
            Id = id,
            DossierId = dossierId,
            HouseholdId = opened.Household.Id,
            PersonId = person?.Id,
            GatheredUnder = gathered,
            UsedFor = used,
            Condition = condition,
            Article = input.Article.Trim(),
            Reason = opened.Dossier.SealRequired(dossierId, id, Field.PurposeReason, input.Reason),
            MatrixOf = matrix.ValidFrom,
            RecordedById = viewer.AccountId,
            At = clock.GetUtcNow(),
            Until = input.Until,
            WithheldUntilReviewOn = opened.WithholdUntilReviewOn,
        };
        database.PurposeBases.Add(basis);
        AddToJournal(viewer, opened, basis, JournalKind.PurposeBasisRecorded);
        return basis;
    }

    /// <summary>It is not needed any more; what rests on a consent ends by taking that back.</summary>
    public void End(Viewer viewer, OpenedHousehold opened, PurposeBasis basis)
    {
        if (basis.EndedAt is not null || basis.ConsentId is not null) return;
        basis.EndedAt = clock.GetUtcNow();
        AddToJournal(viewer, opened, basis, JournalKind.PurposeBasisEnded);
    }

    void AddToJournal(Viewer viewer, OpenedHousehold opened, PurposeBasis basis, JournalKind kind) =>
        journal.Add(viewer, kind, new JournalSubject(basis.DossierId, basis.HouseholdId, basis.PersonId, AboutId: basis.Id, WithheldUntilReviewOn: basis.WithheldUntilReviewOn),
            opened.Dossier, $"Van {basis.GatheredUnder.ShortName()} naar {basis.UsedFor.ShortName()}, {basis.Article}");
}
