using CsCheck;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Triage;
using ReportResult = Keukentafel.Domain.CaseResult<Keukentafel.Domain.Reports.ReportEvent, Keukentafel.Domain.Reports.ReportRefusal>;

namespace Keukentafel.Tests.Unit.Reports;

public sealed class ReportTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 17, 9, 0, 0, TimeSpan.Zero);
    static readonly Guid Samira = Guid.CreateVersion7(), Joost = Guid.CreateVersion7(), North = Guid.CreateVersion7(), South = Guid.CreateVersion7();

    [Fact]
    public void Danger_withholds_a_report_from_the_first_moment()
    {
        var report = Received(Urgency.Danger | Urgency.Eviction);

        Assert.Equal((true, new DateOnly(2026, 3, 31)), (report.IsSafety, report.WithheldUntilReviewOn));
        Assert.Null(Received(Urgency.Eviction).WithheldUntilReviewOn);
    }

    [Fact]
    public void Who_picks_up_first_has_it()
    {
        var report = Received();

        Assert.IsType<ReportEvent.PickedUp>(report.PickUp(Samira).Event);
        Assert.Equal(ReportResult.Unchanged, report.PickUp(Samira));
        Assert.Equal(ReportRefusal.AlreadyPickedUp, report.PickUp(Joost).Refusal);
        Assert.Equal((Samira, ReportState.PickedUp), (report.HandlerId, report.State));
    }

    [Fact]
    public void What_nobody_has_is_assigned_and_what_somebody_has_is_handed_over_by_that_one_only()
    {
        var report = Received();

        Assert.Equal(ReportRefusal.AlreadyWaits, report.HandOver(Samira, new ReportReceiver(null, North), "Druk.").Refusal);
        Assert.IsType<ReportEvent.Assigned>(report.HandOver(Samira, new ReportReceiver(Joost), "Druk.").Event);
        Assert.Equal(ReportRefusal.HandledByOther, report.HandOver(Samira, new ReportReceiver(Samira), "Terug.").Refusal);
        Assert.Equal(ReportRefusal.AlreadyTheHandler, report.HandOver(Joost, new ReportReceiver(Joost), "Blijft.").Refusal);
        Assert.IsType<ReportEvent.HandedOver>(report.HandOver(Joost, new ReportReceiver(null, South), "Andere wijk.").Event);
        Assert.Equal((null, South, ReportState.New), (report.HandlerId, report.TeamId, report.State));
    }

    [Fact]
    public void A_team_lead_takes_a_report_only_from_who_has_it()
    {
        var report = PickedUp();

        Assert.Equal(ReportRefusal.WithAnother, report.Reassign(Joost, Samira, "Ziek.").Refusal);
        Assert.IsType<ReportEvent.HandedOver>(report.Reassign(Samira, Joost, "Ziek.").Event);
        Assert.Equal(Joost, report.HandlerId);
    }

    [Fact]
    public void A_route_is_decided_by_who_has_it_and_safety_always_has_a_review_date()
    {
        Assert.Equal(ReportRefusal.NobodyHasIt, Received().Decide(Chosen(Route.Plan)).Refusal);
        Assert.Throws<ArgumentException>(() => PickedUp().Decide(Chosen(Route.Safety)));

        var report = PickedUp();
        var decided = Assert.IsType<ReportEvent.RouteDecided>(report.Decide(Chosen(Route.Safety) with { Urgency = Urgency.Danger, ReviewOn = new DateOnly(2026, 4, 1) }).Event);
        Assert.True(decided.IsAnother);
        Assert.Equal((ReportState.Routed, true, new DateOnly(2026, 4, 1)), (report.State, report.IsSafety, report.WithheldUntilReviewOn));
    }

    [Fact]
    public void A_law_that_is_at_work_already_stays_and_else_the_first_one_counts()
    {
        var report = PickedUp();
        report.SetLaw(Law.Wgs);

        report.Decide(Chosen(Route.Plan) with { Laws = [Law.Wgs, Law.Wmo] });
        Assert.Equal(Law.Wgs, report.Law);
        report.Decide(Chosen(Route.Plan) with { Laws = [Law.Participatiewet, Law.Jeugdwet] });
        Assert.Equal(Law.Jeugdwet, report.Law);
    }

    [Fact]
    public void First_contact_and_help_count_once_and_a_contact_never_lies_before_the_report()
    {
        var report = Received();

        Assert.Equal(new ReportEvent.FirstContact(Now), report.RecordFirstContact(Now.AddMinutes(-20)).Event);
        Assert.Equal(ReportResult.Unchanged, report.RecordFirstContact(Now.AddDays(1)));
        Assert.Equal(new ReportEvent.HelpStarted(new DateOnly(2026, 3, 20), "Traplift"), report.StartHelp(new DateOnly(2026, 3, 20), "Traplift").Event);
        Assert.Equal(ReportResult.Unchanged, report.StartHelp(new DateOnly(2026, 3, 21)));
        Assert.Equal(new DateOnly(2026, 3, 20), report.HelpStartedOn);
    }

    [Fact]
    public void Its_handler_closes_it_when_no_decision_is_owed()
    {
        var report = PickedUp();

        Assert.Equal(ReportRefusal.NotTheHandler, report.Close(Joost, awaitsDecision: false, "Klaar.", Now).Refusal);
        Assert.Equal(ReportRefusal.AwaitsDecision, report.Close(Samira, awaitsDecision: true, "Klaar.", Now).Refusal);
        Assert.Equal(new ReportEvent.Closed("Klaar."), report.Close(Samira, awaitsDecision: false, "Klaar.", Now).Event);
        Assert.Equal((ReportState.Closed, Now), (report.State, report.ClosedAt));
    }

    [Fact]
    public void Decisions_answer_a_report_of_a_single_question_once_nothing_is_waited_for()
    {
        var (report, provision) = (PickedUp(), AppliedFor());
        report.AwaitDecision(Law.Wmo);
        Assert.Equal(ReportResult.Unchanged, report.AnswerByDecision([], Now));

        report.Decide(Chosen(Route.SingleProvision));
        Assert.Equal(ReportResult.Unchanged, report.AnswerByDecision([provision], Now));
        Decide(startedOn: null);
        Assert.Equal(ReportResult.Unchanged, report.AnswerByDecision([provision], Now));
        Decide(report.ReceivedOn);
        Assert.Equal(ReportResult.Unchanged, report.AnswerByDecision([provision, AppliedFor()], Now));
        Assert.Equal(new ReportEvent.Closed(null), report.AnswerByDecision([provision], Now).Event);

        void Decide(DateOnly? startedOn) =>
            provision.Decide(new ProvisionDecision(report.ReceivedOn, DecisionOutcome.Granted, Reference: null, startedOn), report.ReceivedOn);
    }

    [Fact]
    public void A_duplicate_points_to_the_first_report_and_goes_back_to_who_had_it()
    {
        var (first, second, third) = (Received(), Received(), PickedUp());
        second.MarkDuplicate(first);

        Assert.IsType<ReportEvent.MarkedDuplicate>(third.MarkDuplicate(second).Event);
        Assert.Equal((first.Id, ReportState.Duplicate), (third.DuplicateOfId, third.State));
        Assert.IsType<ReportEvent.DuplicateUndone>(third.UndoDuplicate().Event);
        Assert.Equal((null, ReportState.PickedUp), (third.DuplicateOfId, third.State));
        Assert.Equal(ReportRefusal.NotADuplicate, third.UndoDuplicate().Refusal);
    }

    [Fact]
    public void A_report_is_matched_once_and_is_then_no_duplicate_of_another()
    {
        var report = Received();
        var person = new MatchedPerson(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), null);

        Assert.IsType<ReportEvent.Matched>(report.MatchTo(person).Event);
        Assert.Equal((person.PersonId, person.HouseholdId, person.DossierId, person.SubjectNumber), (report.PersonId, report.HouseholdId, report.DossierId, report.SubjectNumber));
        Assert.Equal(ReportRefusal.AlreadyMatched, report.MatchTo(person).Refusal);
        Assert.Equal(ReportRefusal.AlreadyMatched, report.MarkDuplicate(Received()).Refusal);
    }

    [Fact]
    public void After_its_end_nothing_brings_a_report_back_but_taking_back_that_it_is_a_duplicate() =>
        Gen.Select(Gen.Int[0, 7].List[1, 12], Gen.Bool).Sample((acts, isDuplicate) =>
        {
            var report = PickedUp();
            if (isDuplicate) report.MarkDuplicate(Received());
            else report.Answer(how: null, Now);
            var ended = report.State;

            foreach (var act in acts) Try(report, act);

            Assert.Equal(ended, report.State);
            Assert.Equal(Samira, report.HandlerId);
        });

    static void Try(Report report, int act)
    {
        _ = act switch
        {
            0 => report.PickUp(Joost),
            1 => report.HandOver(Samira, new ReportReceiver(Joost), "Druk."),
            2 => report.Reassign(Samira, Joost, "Ziek."),
            3 => report.SetLaw(Law.Wgs),
            4 => report.Decide(Chosen(Route.Plan)),
            5 => report.AwaitDecision(Law.Wmo),
            6 => report.Close(Samira, awaitsDecision: false, "Klaar.", Now),
            _ => report.MarkDuplicate(Received()),
        };
    }

    static DecidedRoute Chosen(Route route) => new(Guid.CreateVersion7(), route, [], Deviation: null);

    static Report PickedUp()
    {
        var report = Received();
        report.PickUp(Samira);
        return report;
    }

    static Provision AppliedFor() => Provision.Record(new NewProvision
    {
        Id = Guid.CreateVersion7(), DossierId = Guid.Empty, HouseholdId = Guid.Empty, PersonId = Guid.Empty, Kind = ProvisionKind.Individual,
        Law = Law.Wmo, AppliedOn = new DateOnly(2026, 3, 17), What = new Sealed([]), At = Now,
    }).Provision;

    static Report Received(Urgency urgency = Urgency.None) => Report.Receive(new NewReport
    {
        Id = Guid.CreateVersion7(),
        DossierId = Guid.CreateVersion7(),
        Reference = "KT-0000-0000",
        ReceiptKeyHash = [],
        ReceivedAt = Now,
        ReceivedOn = new DateOnly(2026, 3, 17),
        Channel = Channel.Web,
        AskedFor = AskedFor.Self,
        Urgency = urgency,
        Texts = new ReportTexts(new Sealed([]), new Sealed([])),
        TeamId = North,
        SubjectNumber = Guid.CreateVersion7(),
    }).Report;
}
