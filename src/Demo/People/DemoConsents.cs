using Keukentafel.Data;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Teams;

namespace Keukentafel.Demo.People;

/// <summary>What the demo recorded to use data for another law, what was asked of residents, and an emergency access to judge.</summary>
static class DemoConsents
{
    public static void Basis(DemoBuilder demo, DemoHousehold home, Person person, Law gatheredUnder, Law usedFor, Account by, string reason)
    {
        var matrix = PurposeMatrix.On(demo.Clock.Today());
        var cell = matrix.Cell(gatheredUnder, usedFor);
        var id = demo.NewId();
        demo.Database.PurposeBases.Add(new PurposeBasis
        {
            Id = id, DossierId = person.DossierId, HouseholdId = home.Household.Id, PersonId = person.Id, GatheredUnder = gatheredUnder, UsedFor = usedFor,
            Condition = cell.Condition, Article = cell.Article!, MatrixOf = matrix.ValidFrom, RecordedById = by.Id, At = demo.Clock.Now,
            Reason = home.Dossier.SealRequired(person.DossierId, id, Field.PurposeReason, reason),
        });
        Note(demo, JournalKind.PurposeBasisRecorded, by, new JournalSubject(person.DossierId, home.Household.Id, person.Id, AboutId: id));
    }

    /// <summary>Somebody says yes, signed in, to sharing with another.</summary>
    public static void Share(DemoBuilder demo, DemoHousehold home, Person person, Account by, Account own, string with, string about)
    {
        var consent = Asked(demo, home, person, by, ConsentKind.Secrecy, about, with);
        consent.Answer(person.Id, true, ConsentHow.OwnSignIn, own.Id, demo.Clock.Now);
        Note(demo, JournalKind.ConsentGiven, own, new JournalSubject(person.DossierId, home.Household.Id, person.Id, AboutId: consent.Id));
    }

    /// <summary>Somebody is asked whether we may begin to help; the answer is still to come.</summary>
    public static void Help(DemoBuilder demo, DemoHousehold home, Person person, Account by, string about) =>
        Asked(demo, home, person, by, ConsentKind.Help, about, null);

    public static void Emergency(DemoBuilder demo, DemoHousehold home, Account by, DateOnly? withheldUntil, string reason)
    {
        var (id, dossierId, now) = (demo.NewId(), home.Household.DossierId, demo.Clock.Now);
        demo.Database.EmergencyAccesses.Add(new EmergencyAccess
        {
            Id = id, DossierId = dossierId, HouseholdId = home.Household.Id, AccountId = by.Id, HouseholdTeamId = home.Household.TeamId, At = now, Until = now.AddHours(EmergencyAccess.Hours),
            ClosedAt = now.AddHours(1), LeadSawAt = now.AddHours(10), WithheldUntilReviewOn = withheldUntil,
            Reason = home.Dossier.SealRequired(dossierId, id, Field.EmergencyReason, reason),
        });
        Note(demo, JournalKind.EmergencyOpened, by, new JournalSubject(dossierId, home.Household.Id, AboutId: id, WithheldUntilReviewOn: withheldUntil));
    }

    static Consent Asked(DemoBuilder demo, DemoHousehold home, Person person, Account by, ConsentKind kind, string about, string? with)
    {
        var (id, now) = (demo.NewId(), demo.Clock.Now);
        var consent = new Consent
        {
            Id = id, DossierId = person.DossierId, HouseholdId = home.Household.Id, PersonId = person.Id, Kind = kind, TextVersion = ConsentText.On(kind, demo.Clock.Today()).Version,
            UsedFor = kind == ConsentKind.Help ? Law.Wmo : null, AskedById = by.Id, AskedAt = now,
            About = home.Dossier.SealRequired(person.DossierId, id, Field.ConsentAbout, about), With = home.Dossier.Seal(person.DossierId, id, Field.ConsentWith, with),
            Answers = [new ConsentAnswer { Id = demo.NewId(), ConsentId = id, PersonId = person.Id }],
        };
        demo.Database.Consents.Add(consent);
        Note(demo, JournalKind.ConsentAsked, by, new JournalSubject(person.DossierId, home.Household.Id, person.Id, AboutId: id));
        return consent;
    }

    static void Note(DemoBuilder demo, JournalKind kind, Account by, JournalSubject subject) => demo.Journal.Add(DemoBuilder.ViewerOf(by), kind, subject);
}
