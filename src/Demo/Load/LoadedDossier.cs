using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;
using Keukentafel.Domain.Time;

namespace Keukentafel.Demo.Load;

/// <summary>What follows when one question is not enough: a conversation, a plan with its table, notes, provisions and reviews.</summary>
sealed class LoadedDossier(LoadedHousehold of, Report report)
{
    static readonly IReadOnlyList<LifeDomain> Domains = [.. LifeDomains.All.Where(domain => !domain.IsFamily)];
    const int PlanDay = 14, ReviewDay = 100, RowsOfLongest = 2000;

    readonly Chance chance = of.Chance;
    readonly bool isSmall = of.Weight == Weight.SmallPlan;
    readonly int firstDomain = of.Chance.Below(Domains.Count);

    bool IsEnded => of.Age > LoadedReport.DaysOf(of.Weight);

    public void Add()
    {
        Talk();
        if (of.Age > PlanDay) AddPlan();
        for (var i = 0; i < (isSmall ? 1 : chance.Between(3, 6)); i++) Entry(15 + i * 17);
        for (var i = 0; i < (isSmall ? 1 : chance.Between(2, 5)); i++) of.AddContact(null, 20 + i * 23);
        if (!isSmall) Provide();
        for (var i = 0; i < (isSmall ? 1 : 3); i++) of.Looked(PlanDay + i * 20, Purpose.Plan, chance.Pick(of.Team.Members));
        if (of.IsLongest) Lengthen();
    }

    LifeDomain DomainOf(int place) => Domains[(firstDomain + place) % Domains.Count];

    void Talk()
    {
        var (id, dossierId) = (chance.Id(of.At(8)), of.First.DossierId);
        var parts = Enumerable.Range(0, isSmall ? 2 : chance.Between(3, 5)).Select(place => new SpokenPart(
            DomainOf(place).Code, chance.Pick(Sentences.Says), chance.Pick(Sentences.Wishes), Score: chance.Between(1, 4))).ToList();
        // Half of the talks of the past weeks are still being written down.
        var isDraft = of.Age < 45 && chance.Percent(50);
        var (talk, _) = Conversation.Begin(report, id, of.Worker.Id, of.On(8));
        talk.RecordPresence(of.On(8), of.Open.Seal(dossierId, id, Field.ConversationPresent, $"{of.First.GivenName} en {of.Worker.Name}"), report.ReceivedOn, of.On(8));
        talk.RecordParticipation(of.Open.SealNumber(dossierId, id, Field.ConversationParticipation, chance.Below(3)));
        foreach (var part in parts) Part(talk, part);
        var account = AccountText.Compose(new AccountSource(of.On(8), of.First.GivenName, null, parts, ParticipationStep.Social));
        if (!isDraft) talk.SendAccount(of.Open.SealRequired(dossierId, id, Field.ConversationAccount, account), ConversationScores.None, of.At(9));
        of.Batch.Add(talk);
        foreach (var part in talk.Parts) of.Batch.Add(part);
        of.Note(JournalKind.ConversationStarted, 8, report.Id, id, of.First, of.Worker);
        if (!isDraft) of.Note(JournalKind.AccountSent, 9, report.Id, id, of.First, of.Worker);
    }

    void Part(Conversation talk, SpokenPart part)
    {
        var (id, dossierId) = (chance.Id(of.At(8)), talk.DossierId);
        talk.WritePart(id, part, before: null, new PartTexts(
            Says: of.Open.Seal(dossierId, id, Field.PartSays, part.Says),
            Wants: of.Open.Seal(dossierId, id, Field.PartWants, part.Wants),
            Score: of.Open.SealNumber(dossierId, id, Field.PartScore, part.Score)));
        Score(part.DomainCode, 8, part.Score!.Value, part.Score.Value, null);
    }

    void Score(string domain, int day, int score, int first, Guid? reviewId)
    {
        var id = chance.Id(of.At(day));
        of.Batch.Add(new SelfRelianceScore
        {
            Id = id, DossierId = of.First.DossierId, PersonId = of.First.Id, LifeDomain = domain, At = of.At(day), ReviewId = reviewId,
            Score = of.Open.SealNumber(of.First.DossierId, id, Field.SelfRelianceScore, score)!.Value,
        });
        of.Fact(FactKind.SelfRelianceScored, day, domain: domain, value: score, second: first);
    }

    void AddPlan()
    {
        var (id, dossierId) = (chance.Id(of.At(PlanDay)), of.Shared.Id);
        var plan = new Plan
        {
            Id = id, DossierId = dossierId, HouseholdId = of.Id, CreatedAt = of.At(PlanDay),
            Title = of.Open.SealRequired(dossierId, id, Field.PlanTitle, chance.Pick(Sentences.Wishes)),
            ReviewOn = of.On(PlanDay).AddDays(ReviewDay * (1 + of.Age / ReviewDay)),
        };
        var (ends, last) = (IsEnded ? LoadedReport.DaysOf(of.Weight) : (int?)null, Math.Max(1, of.Age - 1));
        // The chance of the period's own id comes from here: a director period made by the plan would get one by itself.
        of.Batch.Add(Active(plan, ends));
        of.Batch.Add(new DirectorPeriod { Id = chance.Id(of.At(PlanDay)), PlanId = id, AccountId = of.Worker.Id, From = of.At(PlanDay), Until = ends is { } end ? of.At(end) : null });
        of.Involve(of.Worker, InvolvementKind.Director, Purpose.Plan, PlanDay, ends);
        var seats = new LoadedTable(of, plan, ends).Seats();
        var goals = Enumerable.Range(0, isSmall ? 1 : chance.Between(2, 4)).Select(place => Goal(plan, place, ends)).ToList();
        foreach (var goal in goals)
            for (var i = 0; i < (isSmall ? 2 : chance.Between(1, 3)); i++) Action(goal, chance.Pick(seats), Math.Min(last, PlanDay + 1 + i * 12), ends);
        of.Note(JournalKind.PlanStarted, PlanDay, aboutId: id, by: of.Worker);
        of.Note(JournalKind.PlanActivated, PlanDay, aboutId: id, by: of.Worker);
        of.Fact(FactKind.PlanActivated, PlanDay);
        if (of.Age > ReviewDay && !isSmall) Review(plan, goals);
        if (ends is { } closed) of.Note(JournalKind.PlanClosed, closed, aboutId: id, by: of.Worker);
    }

    Plan Active(Plan plan, int? ends)
    {
        plan.Activate(new Director(of.Worker.Id), goalsInResidentsWords: 1, of.At(PlanDay));
        if (ends is { } end) plan.Close(of.At(end));
        return plan;
    }

    Goal Goal(Plan plan, int place, int? ends)
    {
        var domain = DomainOf(place);
        var (id, law) = (chance.Id(of.At(PlanDay)), domain.SuggestedLaw);
        // The first goals are the household's, a later one is of a person.
        var person = place == 2 ? of.Persons[^1] : null;
        var dossierId = person?.DossierId ?? of.Shared.Id;
        var goal = new Goal
        {
            Id = id, DossierId = dossierId, PlanId = plan.Id, PersonId = person?.Id, LifeDomain = domain.Code, Law = law, InResidentsWords = true,
            Words = of.Open.SealRequired(dossierId, id, Field.GoalWords, chance.Pick(Sentences.Goals)), AddedAt = of.At(PlanDay), AddedById = of.Worker.Id,
            State = ends is null ? GoalState.Open : GoalState.Closed, ClosedAt = ends is { } end ? of.At(end) : null,
        };
        of.Batch.Add(goal);
        of.Note(JournalKind.GoalAdded, PlanDay, aboutId: id, person: person, by: of.Worker);
        of.Fact(FactKind.GoalSet, PlanDay, law: law, domain: domain.Code);
        if (!isSmall && law is not null) of.Fact(FactKind.LawInvolved, PlanDay, law: law);
        return goal;
    }

    void Action(Goal goal, Participant owner, int day, int? ends)
    {
        var id = chance.Id(of.At(day));
        var what = of.Open.SealRequired(goal.DossierId, id, Field.ActionWhat, chance.Pick(Sentences.Actions));
        var dueOn = chance.Percent(80) ? of.On(day).AddDays(chance.Between(5, 60)) : (DateOnly?)null;
        var (action, _) = GoalAction.Agree(new NewAction(id, goal, owner, what, dueOn, of.At(day)));
        // What is due soon or just past is still to be done more often than what is long ago.
        if (ends is not null || chance.Percent(action.DueOn < of.On(of.Age) ? 85 : 25)) action.SayDone(new Ticker(owner.AccountId ?? of.Worker.Id, PersonId: null, Directs: true), owner, words: null, of.At(day + 4));
        of.Batch.Add(action);
        of.Note(JournalKind.ActionAgreed, day, aboutId: id, person: of.Persons.Find(person => person.DossierId == goal.DossierId), by: of.Worker);
        of.Fact(FactKind.ActionAgreed, day, law: goal.Law, domain: goal.LifeDomain, owner: owner.Kind);
    }

    void Review(Plan plan, List<Goal> goals)
    {
        var id = chance.Id(of.At(ReviewDay));
        of.Batch.Add(new Review
        {
            Id = id, DossierId = of.Shared.Id, PlanId = plan.Id, HeldOn = of.On(ReviewDay), AccountId = of.Worker.Id, At = of.At(ReviewDay),
            Mark = of.Open.SealNumber(of.Shared.Id, id, Field.ReviewMark, chance.Between(5, 9)),
            Happened = of.Open.Seal(of.Shared.Id, id, Field.ReviewHappened, chance.Pick(Sentences.Notes)),
        });
        foreach (var goal in goals)
        {
            var (maker, resident) = ((Attainment)chance.Between(-1, 2), (Attainment)chance.Between(-2, 2));
            of.Batch.Add(new ReviewedGoal { Id = chance.Id(of.At(ReviewDay)), ReviewId = id, GoalId = goal.Id, ByMaker = maker, ByResident = resident });
            of.Fact(FactKind.GoalReviewed, ReviewDay, domain: goal.LifeDomain, value: (int)maker, second: (int)resident);
        }
        for (var place = 0; place < 2; place++) Score(DomainOf(place).Code, ReviewDay, chance.Between(2, 5), chance.Between(1, 4), id);
        of.Note(JournalKind.ReviewHeld, ReviewDay, aboutId: id, by: of.Worker);
    }

    void Entry(int day)
    {
        var id = chance.Id(of.At(day));
        var kind = chance.Pick(Enum.GetValues<EntryKind>());
        of.Batch.Add(new Entry
        {
            Id = id, DossierId = of.Shared.Id, HouseholdId = of.Id, Kind = kind, AccountId = of.Worker.Id, At = of.At(day),
            Text = of.Open.SealRequired(of.Shared.Id, id, Field.EntryText, chance.Pick(Sentences.Notes)),
            Source = of.Open.Seal(of.Shared.Id, id, Field.EntrySource, kind == EntryKind.Hearsay ? chance.Pick(Sentences.Neighbours) : null),
        });
        of.Note(JournalKind.EntryWritten, day, aboutId: id, by: of.Worker);
    }

    void Provide()
    {
        var (id, dossierId) = (chance.Id(of.At(30)), of.First.DossierId);
        var awaits = of.Age is > 30 and < 40;
        var (provision, _) = Provision.Record(new NewProvision
        {
            Id = id, DossierId = dossierId, HouseholdId = of.Id, PersonId = of.First.Id, ReportId = report.Id, Kind = ProvisionKind.Individual, Law = Law.Wmo, At = of.At(30),
            What = of.Open.SealRequired(dossierId, id, Field.ProvisionWhat, chance.Pick(Sentences.Provisions)),
            By = of.Open.Seal(dossierId, id, Field.ProvisionBy, chance.Pick(Sentences.Providers)),
            AppliedOn = of.On(30),
        });
        if (!awaits) provision.Decide(new ProvisionDecision(of.On(40), DecisionOutcome.Granted, Reference: null, of.On(45)), of.On(45));
        of.Batch.Add(provision);
        of.Term(TermKind.DecisionWmo, 30, awaits ? null : 40, report.Id, id);
        of.Note(JournalKind.ProvisionRecorded, 30, report.Id, id, of.First, of.Worker);
        var visit = chance.Id(of.At(of.Age - 1));
        var at = of.At(of.Age - 1).AddDays(chance.Between(-20, 25));
        of.Batch.Add(new Appointment
        {
            Id = visit, DossierId = of.Shared.Id, HouseholdId = of.Id, StartsAt = at, EndsAt = at.AddHours(1), AccountId = of.Worker.Id,
            Subject = of.Open.SealRequired(of.Shared.Id, visit, Field.AppointmentSubject, chance.Pick(Sentences.Subjects)),
            Place = of.Open.Seal(of.Shared.Id, visit, Field.AppointmentPlace, $"{of.First.Street} {of.First.HouseNumber}"),
        });
    }

    void Lengthen()
    {
        for (var i = 0; i < RowsOfLongest; i++) Entry(PlanDay + i * (of.Age - PlanDay) / RowsOfLongest);
    }
}

/// <summary>The table of a made-up plan: residents, network and professionals.</summary>
sealed class LoadedTable(LoadedHousehold of, Plan plan, int? ends)
{
    const int SeatDay = 14;

    public IReadOnlyList<Participant> Seats()
    {
        var colleagues = of.Weight == Weight.SeveralLaws ? of.Chance.Between(1, 2) : 0;
        var first = of.Chance.Below(of.Team.Members.Count);
        return
        [
            Seat(SeatKind.Resident, personId: of.First.Id),
            Seat(SeatKind.Professional, account: of.Worker),
            Seat(SeatKind.Network, name: of.Chance.Pick(Sentences.Neighbours)),
            .. Enumerable.Range(first, colleagues).Select(place => of.Team.Members[place % of.Team.Members.Count])
                .Where(colleague => colleague != of.Worker).Select(colleague => Seat(SeatKind.Professional, account: colleague)),
        ];
    }

    Participant Seat(SeatKind kind, Guid? personId = null, Account? account = null, string? name = null)
    {
        var id = of.Chance.Id(of.At(SeatDay));
        var seat = new Participant
        {
            Id = id, DossierId = of.Shared.Id, PlanId = plan.Id, Kind = kind, PersonId = personId, AccountId = account?.Id,
            Discipline = account is null ? null : "social-work", Name = of.Open.Seal(of.Shared.Id, id, Field.ParticipantName, name),
            InvitedAt = of.At(SeatDay), ApprovedAt = of.At(SeatDay),
        };
        of.Batch.Add(seat);
        if (account is not null) of.Involve(account, InvolvementKind.Participant, Purpose.Plan, SeatDay, ends);
        return seat;
    }
}
