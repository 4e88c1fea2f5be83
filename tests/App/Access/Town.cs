using System.Reflection;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Demo.Load;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;
using Keukentafel.Domain.Triage;

namespace Keukentafel.Tests.App.Access;

/// <summary>
/// A generated municipality: people of all ages in households, and everything on which access depends, mostly at its borders (a day or
/// a second before, at and after). The same seed makes the same town. The lists are what was stored, for the oracle to read.
/// </summary>
sealed class Town
{
    static readonly Law[] Laws = Enum.GetValues<Law>();
    static readonly int[] Ages = [11, 12, 15, 16, 17, 18, 40];
    static readonly int[] Seconds = [-3_000_000, -1, 0, 1, 3_000_000];
    static readonly int[] Days = [-400, -1, 0, 1, 400];

    readonly Chance chance;
    readonly MunicipalStore store;
    readonly Dictionary<Type, object> ofType = [];
    readonly Dictionary<object, Guid> named = [];

    public Town(int seed, MunicipalStore store)
    {
        (Seed, chance, this.store) = (seed, Chance.Of(seed, households: 0, number: 0), store);
        // Half past eleven in the evening UTC is the next day in the Netherlands.
        Now = Pick(new DateTimeOffset(2026, 3, 17, 9, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 3, 17, 23, 30, 0, TimeSpan.Zero), new DateTimeOffset(2026, 7, 1, 22, 30, 0, TimeSpan.Zero));
        Today = DutchTime.DateOf(Now);
        AddPeople();
        AddReports();
        foreach (var household in Households) AddRows(household);
        AddViewers();
        AddInvolvements();
        AddObjectingChild();
        AddRecordsThatOpenNothing();
    }

    public int Seed { get; }

    public DateTimeOffset Now { get; }

    public DateOnly Today { get; }

    public List<Dossier> Dossiers { get; } = [];

    public List<Household> Households { get; } = [];

    public List<HouseholdMember> Members { get; } = [];

    public List<Representation> Representations { get; } = [];

    public List<Involvement> Involvements { get; } = [];

    /// <summary>Every sealed row, of every type.</summary>
    public List<ISealedRow> Rows { get; } = [];

    public List<Viewer> Viewers { get; } = [];

    /// <summary>The sealed rows of one type.</summary>
    public IReadOnlyList<T> Of<T>() where T : ISealedRow => ofType.TryGetValue(typeof(T), out var rows) ? (List<T>)rows : [];

    /// <summary>Stores all of it.</summary>
    public async Task Save()
    {
        await using var database = store.OpenDatabase();
        database.AddRange(Dossiers);
        database.AddRange(Households);
        database.AddRange(Rows);
        await database.SaveChangesAsync();
        database.AddRange(Members);
        database.AddRange(Representations);
        database.AddRange(Involvements);
        await database.SaveChangesAsync();
    }

    void AddPeople()
    {
        for (var number = 0; number < 7; number++)
        {
            AddHousehold($"Huis {number}");
            // One house is empty.
            for (var place = number == 0 ? 9 : chance.Between(1, 4); place < 9 && place > 0; place--)
            {
                var person = AddPerson();
                Live(Households[^1], person, OneIn(6) ? Today.AddDays(Pick(-1, 0)) : null);
                if (number > 1 && OneIn(5)) Live(Households[number - 1], person, OneIn(2) ? Today.AddDays(-30) : null);
            }
        }
        var people = Of<Person>();
        foreach (var child in people)
            for (var times = chance.Between(0, 2); times > 0; times--)
                Representations.Add(new Representation
                {
                    Id = NewId(), PersonId = child.Id, RepresentativeId = Pick(people).Id,
                    From = Today.AddDays(OneIn(2) ? -400 : Pick(Days)), Until = OneIn(2) ? null : Today.AddDays(Pick(Days)),
                });
    }

    Person AddPerson()
    {
        var name = string.Concat(NewId().ToByteArray().Select(value => (char)('a' + (value % 26))));
        var person = Make<Person>(new
        {
            DossierId = NewDossier(DossierKind.Person),
            GivenName = "Test",
            Surname = name,
            SubjectNumber = NewId(),
            BirthDate = OneIn(8) ? null : OneIn(12) ? Today.AddDays(3) : (DateOnly?)Today.AddYears(-Pick(Ages)).AddDays(Pick(-100, -1, 0, 1)),
            ObjectsToRepresentative = OneIn(3),
        });
        person.Rename("Test", null, name);
        return person;
    }

    void Live(Household household, Person person, DateOnly? until) => Members.Add(new HouseholdMember
    {
        Id = NewId(), HouseholdId = household.Id, PersonId = person.Id, From = Today.AddDays(-500), Until = until,
    });

    void AddReports()
    {
        foreach (var member in Members.Where(_ => !OneIn(4)))
            AddReport(Of<Person>().Single(person => person.Id == member.PersonId), member.HouseholdId);
        for (var count = 0; count < 5; count++) AddReport(null, null);
    }

    Report AddReport(Person? person, Guid? householdId)
    {
        var id = NewId();
        return Make<Report>(new
        {
            Id = id,
            DossierId = person?.DossierId ?? NewDossier(DossierKind.Intake),
            Reference = id.ToString("N"),
            ReceiptKeyHash = id.ToByteArray(),
            ReceivedAt = Now,
            ReceivedOn = Today,
            Channel = Channel.Web,
            AskedFor = AskedFor.Self,
            Urgency = Urgency.None,
            Words = Some,
            Reach = Some,
            State = ReportState.New,
            Law = SomeLaw(),
            PersonId = person?.Id,
            HouseholdId = householdId,
            SubjectNumber = NewId(),
            WithheldUntilReviewOn = Withheld(),
            // Residents and professionals, who get these ids later.
            ByAccountId = OneIn(2) ? (Guid?)AccountOf(Pick(Of<Person>()).Id) : null,
        });
    }

    /// <summary>A mother with authority over a child of thirteen who objects, in every town.</summary>
    void AddObjectingChild()
    {
        var house = AddHousehold("Bezwaar");
        var (mother, child) = (AddPerson(), AddPerson());
        (mother.BirthDate, child.BirthDate, child.ObjectsToRepresentative) = (Today.AddYears(-40), Today.AddYears(-13), true);
        Live(house, mother, null);
        Live(house, child, null);
        Representations.Add(new Representation { Id = NewId(), PersonId = child.Id, RepresentativeId = mother.Id, From = Today.AddDays(-400) });
        Viewers.Add(new Viewer(AccountOf(mother.Id), Role.Resident, "Moeder", "bewoner", mother.Id, [], null));
    }

    /// <summary>Somebody works for the Wmo with people whose report is under the Jeugdwet; each has a record that lacks one thing, the first a good one.</summary>
    void AddRecordsThatOpenNothing()
    {
        for (var lacks = 0; lacks < 6; lacks++)
        {
            var (house, person) = (AddHousehold($"Grondslag {lacks}"), AddPerson());
            Live(house, person, null);
            var report = AddReport(person, house.Id);
            Set(report, nameof(Report.Law), Law.Jeugdwet);
            Involvements.Add(new Involvement(NewId(), InvolvementKind.Handler, Purpose.Plan, Now.AddDays(-9)) { AccountId = Professional(0), Law = Law.Wmo }.With(house.Id));
            Make<PurposeBasis>(new
            {
                DossierId = person.DossierId,
                HouseholdId = house.Id,
                PersonId = lacks == 1 ? null : (Guid?)person.Id,
                GatheredUnder = Law.Jeugdwet,
                UsedFor = lacks == 2 ? Law.Wgs : Law.Wmo,
                Article = "",
                Condition = lacks == 3 ? PurposeCondition.NeedAndBasis : PurposeCondition.ExplicitConsent,
                MatrixOf = Today,
                RecordedById = NewId(),
                At = Now,
                Until = lacks == 4 ? (DateOnly?)Today.AddDays(-1) : null,
                EndedAt = lacks == 5 ? (DateTimeOffset?)Now.AddDays(-1) : null,
            });
        }
    }

    Household AddHousehold(string label)
    {
        var house = new Household { Id = NewId(), DossierId = NewDossier(DossierKind.Household), Label = label, SubjectNumber = NewId(), CreatedAt = Now };
        Households.Add(house);
        return house;
    }

    void AddRows(Household household)
    {
        var persons = Members.Where(member => member.HouseholdId == household.Id).Select(member => Of<Person>().Single(person => person.Id == member.PersonId)).Distinct().ToList();
        var reports = Of<Report>().Where(report => report.HouseholdId == household.Id).ToList();
        var plan = Make<Plan>(new { household.DossierId, HouseholdId = household.Id, Title = Some, CreatedAt = Now });
        var seat = Make<Participant>(new { household.DossierId, PlanId = plan.Id, Kind = SeatKind.Resident, InvitedAt = Now });
        Make<Review>(new { household.DossierId, PlanId = plan.Id, HeldOn = Today, AccountId = NewId(), At = Now });
        foreach (Person? person in (Person?[])[.. persons, null])
        {
            var dossier = person?.DossierId ?? household.DossierId;
            Guid? AReport() => reports.Count == 0 || OneIn(3) ? null : Pick(reports).Id;
            var goal = Make<Goal>(new { DossierId = dossier, PlanId = plan.Id, LifeDomain = "geld", Law = SomeLaw(), Words = Some, InResidentsWords = true, AddedAt = Now, AddedById = NewId() });
            Make<GoalAction>(new { DossierId = dossier, GoalId = goal.Id, ParticipantId = seat.Id, OwnerKind = SeatKind.Resident, What = Some, AgreedAt = Now });
            Make<Appointment>(new { DossierId = dossier, HouseholdId = household.Id, StartsAt = Now, EndsAt = Now, Subject = Some, AccountId = NewId(), WithheldUntilReviewOn = Withheld() });
            Make<EmergencyAccess>(new { DossierId = dossier, HouseholdId = household.Id, AccountId = NewId(), Reason = Some, At = Now, Until = Now, WithheldUntilReviewOn = OneIn(12) ? Today.AddDays(21) : (DateOnly?)null });
            for (var count = 0; count < 3; count++)
            {
                var entry = Make<Entry>(new { DossierId = dossier, HouseholdId = household.Id, Law = SomeLaw(), Kind = EntryKind.Fact, Text = Some, AccountId = NewId(), At = Now, WithheldUntilReviewOn = Withheld() });
                Make<Contact>(new { DossierId = dossier, HouseholdId = household.Id, ReportId = AReport(), Law = SomeLaw(), At = Now, How = ContactHow.Office, Reached = true, AccountId = NewId(), WithheldUntilReviewOn = Withheld() });
                Make<JournalRow>(new { DossierId = dossier, HouseholdId = household.Id, ReportId = OneIn(2) ? AReport() : null, At = Now, Kind = JournalKind.PlanStarted, WithheldUntilReviewOn = Withheld() });
                Make<JournalRow>(new { DossierId = dossier, HouseholdId = household.Id, AboutId = (Guid?)entry.Id, At = Now, Kind = JournalKind.EntryWritten, WithheldUntilReviewOn = Withheld() });
                AddBasis(household, person, dossier);
            }
            if (person is null) continue;
            Make<Consent>(new { DossierId = dossier, HouseholdId = household.Id, PersonId = person.Id, Kind = ConsentKind.Help, TextVersion = "1", About = Some, AskedById = NewId(), AskedAt = Now, WithheldUntilReviewOn = Withheld() });
            Make<ParticipationScore>(new { DossierId = dossier, PersonId = person.Id, ReviewId = NewId(), At = Now, Step = Some });
            for (var count = 0; count < 3; count++)
            {
                Make<Provision>(new { DossierId = dossier, HouseholdId = household.Id, PersonId = person.Id, ReportId = AReport(), Kind = ProvisionKind.General, Law = SomeLaw(), What = Some, At = Now, WithheldUntilReviewOn = Withheld(), RecordedById = (Guid?)Professional(chance.Below(9)) });
                Make<SelfRelianceScore>(new { DossierId = dossier, PersonId = person.Id, LifeDomain = "geld", At = Now, Score = Some });
                if (AReport() is not { } about) continue;
                var talk = Make<Conversation>(new { DossierId = dossier, ReportId = about, HouseholdId = household.Id, PersonId = person.Id, HeldOn = Today, State = ConversationState.Draft, AccountId = NewId(), WithheldUntilReviewOn = Withheld() });
                Make<ConversationPart>(new { DossierId = dossier, ConversationId = talk.Id, LifeDomain = "geld" });
                Make<SelfRelianceScore>(new { DossierId = dossier, PersonId = person.Id, LifeDomain = "geld", At = Now, Score = Some, ConversationId = (Guid?)talk.Id });
                Make<InvolvementRequest>(new { DossierId = dossier, HouseholdId = household.Id, ReportId = about, RequestedById = NewId(), Reason = Some, RequestedAt = Now, DueOn = Today });
                Make<TriageDecision>(new { DossierId = dossier, ReportId = about, Advised = Route.Plan, Chosen = Route.Plan, Explanation = Some, RulesVersion = "1", AccountId = NewId(), At = Now });
            }
        }
    }

    void AddBasis(Household household, Person? person, Guid dossier)
    {
        var (from, to) = (Pick(Laws), Pick(Laws));
        Make<PurposeBasis>(new
        {
            DossierId = dossier,
            HouseholdId = household.Id,
            PersonId = person?.Id,
            GatheredUnder = from,
            UsedFor = to,
            Article = "",
            // Mostly what the matrix asks; consent is never given for a whole household, and a record of another kind opens nothing.
            Condition = OneIn(5) ? Pick(Enum.GetValues<PurposeCondition>()) : PurposeMatrix.On(Today).Cell(from, to).Condition,
            MatrixOf = Today,
            RecordedById = NewId(),
            At = Now,
            Until = OneIn(2) ? null : (DateOnly?)Today.AddDays(Pick(-1, 0, 1)),
            EndedAt = OneIn(5) ? (DateTimeOffset?)Now.AddSeconds(-1) : null,
            WithheldUntilReviewOn = Withheld(),
        });
    }

    void AddViewers()
    {
        for (var number = 0; number < 9; number++)
        {
            Guid[] teams = [.. Enumerable.Range(0, 3).Where(_ => OneIn(3)).Select(Team)];
            Viewers.Add(new Viewer(Professional(number), number switch { 7 => Role.TeamLead, 8 => Role.FrontDesk, _ => Role.TeamMember },
                $"Medewerker {number}", $"functie {number}", null, teams, teams.Length == 0 ? null : "Team"));
        }
        foreach (var person in Of<Person>()) Viewers.Add(new Viewer(AccountOf(person.Id), Role.Resident, "Bewoner", "bewoner", person.Id, [], null));
        Viewers.Add(new Viewer(NewId(), Role.Resident, "Zonder persoon", "bewoner", null, [], null));
    }

    void AddInvolvements()
    {
        for (var number = 0; number < 9; number++)
            for (var count = 0; count < 5; count++) Involve(Professional(number), null);
        for (var number = 0; number < 3; number++)
            for (var count = 0; count < 4; count++) Involve(null, Team(number));
        // What a professional's record opens is nothing to a resident who happens to have one.
        foreach (var resident in Viewers.Where(viewer => viewer.IsResident).Take(3)) Involve(resident.AccountId, null);
    }

    void Involve(Guid? accountId, Guid? teamId)
    {
        var unmatched = Of<Report>().Where(report => report.HouseholdId is null).ToList();
        var at = Pick(Members);
        var reports = Of<Report>().Where(report => report.HouseholdId == at.HouseholdId).ToList();
        var isUnmatched = OneIn(5);
        // Who has a report of a household that is known has the report alone.
        var isReportAlone = isUnmatched || (reports.Count > 0 && OneIn(5));
        var kind = OneIn(7) ? InvolvementKind.Emergency : Pick(InvolvementKind.TeamIntake, InvolvementKind.Handler, InvolvementKind.Participant, InvolvementKind.CoHandler);
        Involvements.Add(new Involvement(NewId(), kind, Purpose.Plan, Now.AddSeconds(OneIn(4) ? Pick(Seconds) : -3_000_000))
        {
            AccountId = accountId, TeamId = teamId, Law = OneIn(2) ? null : Pick(Laws),
            ReportId = isUnmatched ? Pick(unmatched).Id : isReportAlone || (reports.Count > 0 && OneIn(2)) ? Pick(reports).Id : null,
            Until = OneIn(2) ? null : Now.AddSeconds(Pick(Seconds)),
        }.With(isReportAlone ? null : at.HouseholdId, !isReportAlone && OneIn(3) ? at.PersonId : null));
    }

    /// <summary>A row with these values, set by name, so that it does not matter how its type guards them.</summary>
    T Make<T>(object values) where T : class, ISealedRow
    {
        var row = (T)Activator.CreateInstance(typeof(T), nonPublic: true)!;
        Set(row, nameof(ISealedRow.Id), NewId());
        foreach (var value in values.GetType().GetProperties()) Set(row, value.Name, value.GetValue(values));
        Rows.Add(row);
        if (!ofType.TryGetValue(typeof(T), out var others)) ofType[typeof(T)] = others = new List<T>();
        ((List<T>)others).Add(row);
        return row;
    }

    static void Set(object row, string name, object? value) =>
        row.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance)!.SetValue(row, value);

    Guid NewDossier(DossierKind kind)
    {
        var dossier = store.Keys.NewDossier(NewId(), kind, ProcessingBasis.Wmo, RetentionClass.Wmo15Years, Now);
        if (OneIn(12)) (dossier.WrappedKey, dossier.KeyId, dossier.DestroyedAt) = ([], null, Now.AddDays(-1));
        Dossiers.Add(dossier);
        return dossier.Id;
    }

    Guid NewId() => chance.Subject();

    Guid Named(object key) => named.TryGetValue(key, out var id) ? id : named[key] = NewId();

    Guid Professional(int number) => Named(("professional", number));

    Guid Team(int number) => Named(("team", number));

    Guid AccountOf(Guid personId) => Named(personId);

    Law? SomeLaw() => OneIn(4) ? null : Pick(Laws);

    DateOnly? Withheld() => OneIn(5) ? Today.AddDays(14) : null;

    static Sealed Some => new([1]);

    bool OneIn(int oneIn) => chance.Below(oneIn) == 0;

    T Pick<T>(params IReadOnlyList<T> of) => chance.Pick(of);
}
