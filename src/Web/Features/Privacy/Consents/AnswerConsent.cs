using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Privacy.Consents;

/// <summary>
/// Writes an answer to a consent down, or that it is taken back. A consent to processing opens its cell of the matrix when it is
/// given, and taking it back closes exactly that; what rests on a statutory basis stays.
/// </summary>
[UseCase]
sealed class AnswerConsent(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    /// <param name="viewer">The one who answers, or the professional who writes it down.</param>
    /// <param name="opened">The household.</param>
    /// <param name="consent">The consent with its answers, tracked.</param>
    /// <param name="personId">Whose answer it is.</param>
    /// <param name="yes">The answer.</param>
    /// <param name="how">How it was given.</param>
    /// <exception cref="ConsentRuleException">This person is not asked, or answered already.</exception>
    public void Answer(Viewer viewer, OpenedHousehold opened, Consent consent, Guid personId, bool yes, ConsentHow how)
    {
        consent.Answer(personId, yes, how, viewer.AccountId, clock.GetUtcNow());
        Touch(consent);
        if (consent is { State: ConsentState.Given, Kind: ConsentKind.Processing }) Open(viewer, consent);
        journal.Add(viewer, yes ? JournalKind.ConsentGiven : JournalKind.ConsentRefused, Subject(consent), opened.Dossier,
            consent.State == ConsentState.Asked ? $"{ConsentWords.Of(consent.Kind)}, {ConsentWords.Of(how)}. Nog niet iedereen antwoordde." : $"{ConsentWords.Of(consent.Kind)}, {ConsentWords.Of(how)}");
    }

    /// <summary>Takes a yes back.</summary>
    /// <exception cref="ConsentRuleException">This person did not say yes.</exception>
    public async Task TakeBack(Viewer viewer, OpenedHousehold opened, Consent consent, Guid personId)
    {
        consent.TakeBack(personId, viewer.AccountId, clock.GetUtcNow());
        Touch(consent);
        foreach (var basis in await database.PurposeBases.Where(row => row.ConsentId == consent.Id && row.EndedAt == null).ToListAsync()) basis.EndedAt = clock.GetUtcNow();
        journal.Add(viewer, JournalKind.ConsentTakenBack, Subject(consent), opened.Dossier, ConsentWords.Of(consent.Kind));
    }

    public static JournalSubject Subject(Consent consent) =>
        new(consent.DossierId, consent.HouseholdId, consent.PersonId, AboutId: consent.Id, WithheldUntilReviewOn: consent.WithheldUntilReviewOn);

    void Open(Viewer viewer, Consent consent)
    {
        var matrix = PurposeMatrix.On(clock.Today());
        var (gathered, used) = (consent.GatheredUnder!.Value, consent.UsedFor!.Value);
        database.PurposeBases.Add(new PurposeBasis
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            DossierId = consent.DossierId,
            HouseholdId = consent.HouseholdId,
            PersonId = consent.PersonId,
            GatheredUnder = gathered,
            UsedFor = used,
            Condition = PurposeCondition.ExplicitConsent,
            Article = matrix.Cell(gathered, used).Article ?? "",
            ConsentId = consent.Id,
            MatrixOf = matrix.ValidFrom,
            RecordedById = viewer.AccountId,
            At = clock.GetUtcNow(),
            Until = consent.Until,
            WithheldUntilReviewOn = consent.WithheldUntilReviewOn,
        });
    }

    /// <summary>Two answers at once to one consent are two edits of one row, also when its state stays the same (rule 5).</summary>
    void Touch(Consent consent) => database.Entry(consent).Property(row => row.State).IsModified = true;
}
