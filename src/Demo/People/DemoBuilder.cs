using System.Security.Cryptography;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;
using Keukentafel.Domain.Time;

namespace Keukentafel.Demo.People;

/// <summary>A household of the demo, with the keys to write in it.</summary>
sealed record DemoHousehold(Household Household, Person[] Persons, OpenDossier Dossier)
{
    public Person First => Persons[0];
}

/// <summary>Makes people, households and reports that do not exist, the way the product itself would.</summary>
sealed class DemoBuilder(MunicipalDatabase database, MunicipalStore store, Door door, DemoClock clock)
{
    readonly JournalWriter journal = new(database, store, clock);
    readonly RecordedEvents events = new(database, new JournalWriter(database, store, clock), clock, WorkingCalendar.Netherlands, LocalRules.Default);

    public InvolvementRegister Register { get; } = new(database, clock);

    public DemoClock Clock => clock;

    public MunicipalDatabase Database => database;

    public JournalWriter Journal => journal;

    public Guid NewId() => Guid.CreateVersion7(clock.Now);

    /// <summary>A household of people at one address; the first is the one who asks.</summary>
    public DemoHousehold Household(Team team, string street, string number, string postcode, params (string Given, string? Prefix, string Surname, DateOnly Birth, string Relation)[] people)
    {
        var shared = store.Keys.NewDossier(DossierKind.Household, ProcessingBasis.Wmo, RetentionClass.Wmo15Years, clock.Now);
        var dossiers = new List<Dossier> { shared };
        var household = new Household
        {
            Id = NewId(), DossierId = shared.Id, Label = $"Huishouden aan de {street}", TeamId = team.Id,
            SubjectNumber = RandomSubject(), CreatedAt = clock.Now,
        };
        var persons = new List<Person>();
        foreach (var (given, prefix, surname, birth, relation) in people)
        {
            var own = store.Keys.NewDossier(DossierKind.Person, ProcessingBasis.Wmo, RetentionClass.Wmo15Years, clock.Now);
            dossiers.Add(own);
            var person = new Person
            {
                Id = NewId(), DossierId = own.Id, GivenName = given, Surname = surname, BirthDate = birth, Street = street,
                HouseNumber = number, Postcode = postcode, City = store.Municipality.Name, SubjectNumber = RandomSubject(),
            };
            persons.Add(person.Rename(given, prefix, surname));
            household.Members.Add(new HouseholdMember { Id = NewId(), HouseholdId = household.Id, PersonId = person.Id, Relation = relation, From = clock.Today() });
        }
        var open = door.OpenNew([.. dossiers]);
        persons[0].Reach = open.Seal(persons[0].DossierId, persons[0].Id, Field.PersonReach, "06 - 1234 5678, liefst na vijf uur");
        database.Dossiers.AddRange(dossiers);
        database.Persons.AddRange(persons);
        database.Households.Add(household);
        return new DemoHousehold(household, [.. persons], open);
    }

    /// <summary>A report; without a household it waits to be matched.</summary>
    public async Task<Report> Report(Team team, string words, string wish, DemoHousehold? of, (string Name, string Birth, string Address)? asker = null, Urgency urgency = Urgency.None)
    {
        var id = NewId();
        Dossier? intake = null;
        if (of is null)
        {
            intake = store.Keys.NewDossier(DossierKind.Intake, ProcessingBasis.ReportIntake, RetentionClass.ReportWithoutProvision, clock.Now);
            database.Dossiers.Add(intake);
        }
        var dossierId = intake?.Id ?? of!.First.DossierId;
        var open = intake is null ? of!.Dossier : door.OpenNew(intake);
        var (report, received) = Domain.Reports.Report.Receive(new NewReport
        {
            Id = id, DossierId = dossierId, Reference = Reference(), ReceiptKeyHash = RandomNumberGenerator.GetBytes(32),
            ReceivedAt = clock.Now, ReceivedOn = clock.Today(), Channel = Channel.Web, AskedFor = AskedFor.Self, Urgency = urgency,
            Texts = new ReportTexts(
                Words: open.SealRequired(dossierId, id, Field.ReportWords, words),
                Reach: open.SealRequired(dossierId, id, Field.ReportReach, "06 - 8765 4321. Bellen is veilig."),
                Wish: open.Seal(dossierId, id, Field.ReportWish, wish),
                AskerName: open.Seal(dossierId, id, Field.ReportAskerName, asker?.Name ?? of?.First.FullName),
                AboutBirthDate: open.Seal(dossierId, id, Field.ReportAboutBirthDate, asker?.Birth),
                Address: open.Seal(dossierId, id, Field.ReportAddress, asker?.Address)),
            PostcodeArea = team.Areas[0].First, TeamId = team.Id, PersonId = of?.First.Id,
            HouseholdId = of?.Household.Id, SubjectNumber = of?.First.SubjectNumber ?? RandomSubject(),
        });
        database.Reports.Add(report);
        await events.Record(by: null, report, received);
        // The household is made for this report, as at the desk.
        if (of is not null) await Register.OpenNew(report);
        return report;
    }

    /// <summary>A professional takes the report and says under which law it falls, when that is clear.</summary>
    public async Task PickUp(DemoHousehold of, Report report, Account by, Law? law = null)
    {
        await Record(of, report, report.PickUp(by.Id), by);
        if (law is { } known) await Record(of, report, report.SetLaw(known), by);
    }

    /// <summary>Records what a professional did with a report.</summary>
    public Task Record(DemoHousehold of, Report report, CaseResult<ReportEvent, ReportRefusal> result, Account by) => events.Record(ViewerOf(by), report, result, of.Dossier);

    /// <summary>The professional has spoken with the resident: what was due for the report is met.</summary>
    public void MeetTerms(Report report)
    {
        var terms = database.StatutoryTerms.Local.Where(term => term.ReportId == report.Id && term.ProvisionId is null).ToList();
        foreach (var term in terms.Where(term => term.IsOpen)) term.MetOn = clock.Today();
        report.Schedule(terms);
    }

    public static Viewer ViewerOf(Account account) => new(account.Id, account.Role, account.Name, account.Function, account.PersonId, [], null);

    static Guid RandomSubject() => new(RandomNumberGenerator.GetBytes(16));

    static string Reference()
    {
        var letters = RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTVWXYZ", 8);
        return $"KT-{letters[..4]}-{letters[4..]}";
    }
}
