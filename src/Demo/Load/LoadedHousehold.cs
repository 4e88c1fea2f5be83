using System.Globalization;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;
using Keukentafel.Domain.Time;
using Keukentafel.Domain.Triage;

namespace Keukentafel.Demo.Load;

/// <summary>How much is going on in a made-up household.</summary>
enum Weight
{
    /// <summary>One question, answered: about seven of ten.</summary>
    OneQuestion,

    /// <summary>A small plan under one law.</summary>
    SmallPlan,

    /// <summary>Several laws in one plan: about one of eight.</summary>
    SeveralLaws,
}

/// <summary>One made-up household: its people, its report and what follows from it, written as rows.</summary>
sealed class LoadedHousehold
{
    readonly LoadPlan plan;
    readonly KeyRing keys;
    readonly RowBatch batch;
    readonly int number;
    readonly List<DossierKey> opened = [];

    public LoadedHousehold(LoadPlan plan, KeyRing keys, IReadOnlyList<LoadedTeam> teams, RowBatch batch, int number)
    {
        (this.plan, this.keys, this.batch, this.number) = (plan, keys, batch, number);
        Chance = Chance.Of(plan.Seed, plan.Households, number);
        Start = plan.DayOf(number);
        // First in the row, so that the marker of a batch can be computed without making the household.
        Id = Chance.Id(At(0));
        var share = Chance.Below(1000);
        Weight = IsLongest ? Weight.SeveralLaws : share < 700 ? Weight.OneQuestion : share < 875 ? Weight.SmallPlan : Weight.SeveralLaws;
        Team = Chance.Pick(teams);
        Worker = Chance.Pick(Team.Members);
    }

    public Guid Id { get; }

    public int Number => number;

    public Chance Chance { get; }

    public DateOnly Start { get; }

    public Weight Weight { get; }

    public LoadedTeam Team { get; }

    public Account Worker { get; }

    public RowBatch Batch => batch;

    public Dossier Shared { get; private set; } = null!;

    public List<Person> Persons { get; } = [];

    public OpenDossier Open { get; private set; } = null!;

    public Guid SubjectNumber { get; private set; }

    public Person First => Persons[0];

    /// <summary>One household has a history of thousands of rows, to see that a page does not mind.</summary>
    public bool IsLongest => plan.Households >= 1000 && number == plan.Households / 10 * 9;

    /// <summary>Days since the report came in.</summary>
    public int Age => plan.Until.DayNumber - Start.DayNumber;

    /// <summary>The id of a household, without making it.</summary>
    public static Guid IdOf(LoadPlan plan, int number)
    {
        var chance = Chance.Of(plan.Seed, plan.Households, number);
        return chance.Id(Moment(plan.DayOf(number), number, 0));
    }

    /// <summary>Working hours of a day after the start; never after the last day.</summary>
    public DateTimeOffset At(int daysLater) => Moment(Start.AddDays(Math.Min(daysLater, Math.Max(0, Age - 1))), number, daysLater);

    public DateOnly On(int daysLater) => DutchTime.DateOf(At(daysLater));

    public void Add()
    {
        People();
        var report = new LoadedReport(this).Add();
        if (Weight != Weight.OneQuestion && report.State == ReportState.Routed) new LoadedDossier(this, report).Add();
    }

    public void Note(JournalKind kind, int daysLater, Guid? reportId = null, Guid? aboutId = null, Person? person = null, Account? by = null, string? detail = null)
    {
        var (id, at, dossierId) = (Chance.Id(At(daysLater)), At(daysLater), person?.DossierId ?? Shared.Id);
        var mac = detail is null ? null : keys.Hash(detail);
        var row = new JournalRow
        {
            Id = id, DossierId = dossierId, HouseholdId = Id, PersonId = person?.Id, ReportId = reportId, AboutId = aboutId, At = at, AccountId = by?.Id, Kind = kind,
            Detail = Open.Seal(dossierId, id, Field.JournalDetail, detail), DetailMac = mac,
        };
        row.Hash = RowHash.Of(keys, row);
        batch.Add(row);
    }

    public void Fact(FactKind kind, int daysLater, Route? route = null, Law? law = null, string? domain = null, SeatKind? owner = null, int? value = null, int? second = null) =>
        batch.Add(new Fact
        {
            Id = Chance.Id(At(daysLater)), Kind = kind, On = On(daysLater), SubjectNumber = SubjectNumber, TeamId = Team.Team.Id,
            Route = route, Law = law, LifeDomain = domain, Owner = owner, Value = value, SecondValue = second,
        });

    public void Looked(int daysLater, Purpose purpose, Account? by = null)
    {
        var (id, at, account, what) = (Chance.Id(At(daysLater)), At(daysLater), by ?? Worker, Chance.Pick(Sentences.Views));
        var subjects = Persons.Select(person => person.Id).Prepend(Id).ToList();
        var record = new AccessRecord
        {
            Id = id, At = at, AccountId = account.Id, Function = account.Function, Team = Team.Team.Name, Kind = AccessKind.View, What = what, Purpose = purpose,
        };
        record.Hash = RowHash.Of(keys, record, subjects);
        batch.Add(record);
        foreach (var subject in subjects) batch.Add(new AccessSubject { AccessRecordId = id, SubjectId = subject, At = at });
    }

    public void AddContact(Report? report, int daysLater)
    {
        var id = Chance.Id(At(daysLater));
        var reached = report is not null || Chance.Percent(85);
        batch.Add(new Contact
        {
            Id = id, DossierId = Shared.Id, HouseholdId = Id, ReportId = report?.Id, At = At(daysLater), How = Chance.Pick(Enum.GetValues<ContactHow>()),
            Reached = reached, AccountId = Worker.Id, WithWhom = Open.Seal(Shared.Id, id, Field.ContactWithWhom, First.GivenName),
            Note = Open.Seal(Shared.Id, id, Field.ContactNote, Chance.Pick(Sentences.Notes)),
        });
        Note(JournalKind.ContactRecorded, daysLater, report?.Id, id, by: Worker);
    }

    public void Involve(Account account, InvolvementKind kind, Purpose purpose, int from, int? until, Guid? reportId = null) => batch.Add(
        new Involvement(Chance.Id(At(from)), kind, purpose, At(from)) { AccountId = account.Id, ReportId = reportId, Until = until is { } end ? At(end) : null }.With(Id));

    public StatutoryTerm Term(TermKind kind, int from, int? metAfter, Guid? reportId = null, Guid? provisionId = null)
    {
        var starts = On(from);
        var term = new StatutoryTerm
        {
            Id = Chance.Id(At(from)), Kind = kind, ReportId = reportId, ProvisionId = provisionId, HouseholdId = Id, StartsOn = starts,
            DueOn = StatutoryTerms.Compute(kind, starts, [], WorkingCalendar.Netherlands, LocalRules.Default).DueOn!.Value,
            MetOn = metAfter is { } days ? On(days) : null,
        };
        batch.Add(term);
        return term;
    }

    public Dossier NewDossier(DossierKind kind)
    {
        var basis = kind == DossierKind.Intake ? ProcessingBasis.ReportIntake : ProcessingBasis.Wmo;
        var retention = kind == DossierKind.Intake ? RetentionClass.ReportWithoutProvision : RetentionClass.Wmo15Years;
        var dossier = keys.NewDossier(Chance.Id(At(0)), kind, basis, retention, At(0));
        opened.Add(keys.Open(dossier));
        batch.Add(dossier);
        Open = new OpenDossier(opened);
        return dossier;
    }

    void People()
    {
        Shared = NewDossier(DossierKind.Household);
        SubjectNumber = Chance.Subject();
        var adults = Chance.Percent(45) ? 2 : 1;
        var children = Weight == Weight.OneQuestion ? (Chance.Percent(15) ? 1 : 0) : Chance.Below(3);
        var ((prefix, surname), (street, house), postcode) = (MadeUp.Surname(Chance), MadeUp.Address(Chance), MadeUp.Postcode(Chance, Team.FirstPostcode + Chance.Below(Team.Postcodes)));
        batch.Add(new Household { Id = Id, DossierId = Shared.Id, Label = $"Huishouden aan de {street}", TeamId = Team.Team.Id, SubjectNumber = SubjectNumber, CreatedAt = At(0) });
        for (var place = 0; place < adults + children; place++)
        {
            var isChild = place >= adults;
            if (place == 1 && !isChild && Chance.Percent(50)) (prefix, surname) = MadeUp.Surname(Chance);
            var person = Person(prefix, surname, street, house, postcode, isChild);
            batch.Add(new HouseholdMember { Id = Chance.Id(At(0)), HouseholdId = Id, PersonId = person.Id, Relation = isChild ? "kind" : place == 0 ? "bewoner" : "partner", From = On(0) });
            if (isChild) batch.Add(new Representation { Id = Chance.Id(At(0)), PersonId = person.Id, RepresentativeId = First.Id, From = person.BirthDate!.Value });
        }
        // A few can sign in by a click, to look around as a resident.
        if (Weight == Weight.OneQuestion || !Chance.Percent(50)) return;
        batch.Add(new Account
        {
            Id = Chance.Id(At(1)), Role = Role.Resident, Name = First.FullName, Function = "inwoner", PersonId = First.Id,
            DemoIntroduction = Age is > 30 and < 200 && Chance.Below(Math.Max(1, plan.Households / 3000)) == 0 ? "Inwoner met een plan." : null,
        });
    }

    Person Person(string? prefix, string surname, string street, string house, string postcode, bool isChild)
    {
        var (own, given, bsn) = (NewDossier(DossierKind.Person), Chance.Pick(MadeUp.GivenNames), plan.BsnOf(number, Persons.Count));
        var id = Chance.Id(At(0));
        var person = new Person
        {
            Id = id, DossierId = own.Id, GivenName = given, Surname = surname, Street = street, HouseNumber = house, Postcode = postcode, City = "Proefstad",
            BirthDate = Start.AddYears(isChild ? -Chance.Between(4, 16) : -Chance.Between(20, 88)).AddDays(-Chance.Below(365)),
            SubjectNumber = Persons.Count == 0 ? SubjectNumber : Chance.Subject(), BsnHash = keys.Hash(bsn), Bsn = Open.Seal(own.Id, id, Field.PersonBsn, bsn),
            Reach = Open.Seal(own.Id, id, Field.PersonReach, string.Create(CultureInfo.InvariantCulture, $"06 - {Chance.Between(1000, 9999)} {Chance.Between(1000, 9999)}, liefst na vijf uur")),
        };
        person.Rename(given, prefix, surname);
        Persons.Add(person);
        batch.Add(person);
        return person;
    }

    static DateTimeOffset Moment(DateOnly day, int number, int salt) =>
        DutchTime.At(day, new TimeOnly(9, 0)).AddSeconds((number * 37 + salt * 1013) % (7 * 3600));
}
