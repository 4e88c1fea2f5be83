using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Privacy.Consents;

/// <summary>Asks somebody of the household for one of the three consents; by age others answer too.</summary>
[UseCase]
sealed class AskConsent(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    /// <summary>Asks it.</summary>
    /// <returns>The consent; null when a child has nobody with authority on record.</returns>
    public async Task<Consent?> Ask(Viewer viewer, OpenedHousehold opened, Person person, ConsentInput input)
    {
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var parents = await database.Representations
            .Where(row => row.PersonId == person.Id && row.From <= today && (row.Until == null || row.Until > today)).Select(row => row.RepresentativeId).Distinct().ToListAsync();
        var givers = ConsentAges.People(person.Id, person.AgeOn(today), parents);
        if (givers.Count == 0) return null;
        var id = Guid.CreateVersion7(now);
        var kind = input.Kind!.Value;
        var consent = new Consent
        {
            Id = id,
            DossierId = person.DossierId,
            HouseholdId = opened.Household.Id,
            PersonId = person.Id,
            Kind = kind,
            TextVersion = ConsentText.On(kind, today).Version,
            GatheredUnder = kind == ConsentKind.Processing ? input.GatheredUnder : null,
            UsedFor = kind == ConsentKind.Secrecy ? null : input.UsedFor,
            With = kind == ConsentKind.Secrecy ? opened.Dossier.Seal(person.DossierId, id, Field.ConsentWith, input.With) : null,
            About = opened.Dossier.SealRequired(person.DossierId, id, Field.ConsentAbout, input.About),
            AskedById = viewer.AccountId,
            AskedAt = now,
            Until = Earliest(input.Until, ConsentAges.LastDay(person.BirthDate, today)),
            WithheldUntilReviewOn = opened.WithholdUntilReviewOn,
            Answers = [.. givers.Select(giver => new ConsentAnswer { Id = Guid.CreateVersion7(now), ConsentId = id, PersonId = giver })],
        };
        database.Consents.Add(consent);
        journal.Add(viewer, JournalKind.ConsentAsked, AnswerConsent.Subject(consent), opened.Dossier, ConsentWords.Of(kind));
        return consent;
    }

    static DateOnly? Earliest(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;
}
