using CsCheck;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Time;

namespace Keukentafel.Tests.Unit.Reports;

public sealed class ReportTermsTests
{
    static readonly Gen<DateOnly> Days = Gen.Int[0, 3650].Select(new DateOnly(2024, 1, 1).AddDays);
    static readonly Gen<Law> Laws = Gen.Int[0, 3].Select(which => (Law)which);
    static readonly Gen<Urgency> Urgencies = Gen.Int[0, 15].Select(flags => (Urgency)flags);

    [Fact]
    public void Without_a_law_the_inquiry_of_six_weeks_counts_and_an_own_plan_may_come_in_seven_days()
    {
        var terms = Terms(Received(new DateOnly(2026, 3, 2)));

        Assert.Equal(new DateOnly(2026, 4, 13), terms.Single(term => term.Kind == TermKind.Inquiry).DueOn);
        Assert.Equal(new DateOnly(2026, 3, 9), terms.Single(term => term.Kind == TermKind.PersonalPlan).DueOn);
    }

    [Theory]
    [InlineData(Urgency.Eviction)]
    [InlineData(Urgency.CutOff)]
    public void A_threat_gives_three_working_days(Urgency threat)
    {
        var terms = Terms(Received(new DateOnly(2026, 3, 5), threat));

        Assert.Equal(new DateOnly(2026, 3, 10), ReportTerms.EarliestOpen(terms));
    }

    [Fact]
    public void Danger_is_due_on_the_day_itself()
    {
        var day = new DateOnly(2026, 3, 4);

        Assert.Equal(day, ReportTerms.EarliestOpen(Terms(Received(day, Urgency.Danger))));
    }

    [Fact]
    public void The_own_plan_is_the_residents_choice_and_never_makes_the_report_due()
    {
        var report = Received(new DateOnly(2026, 3, 2));

        Assert.Equal(new DateOnly(2026, 4, 13), ReportTerms.EarliestOpen(Terms(report)));
    }

    [Fact]
    public void Another_law_drops_what_no_longer_matters_and_keeps_what_was_met()
    {
        var report = Received(new DateOnly(2026, 3, 2));
        var first = Terms(report);
        first.Single(term => term.Kind == TermKind.PersonalPlan).MetOn = new DateOnly(2026, 3, 6);
        report.SetLaw(Law.Wgs);

        var second = Terms(report, first);

        Assert.NotNull(second.Single(term => term.Kind == TermKind.Inquiry).DroppedOn);
        Assert.Null(second.Single(term => term.Kind == TermKind.PersonalPlan).DroppedOn);
        Assert.True(second.Single(term => term.Kind == TermKind.DebtFirstTalk).IsOpen);
    }

    [Fact]
    public void Computing_again_from_the_same_events_gives_the_same_dates() =>
        Gen.Select(Days, Laws.Nullable(), Urgencies).Sample((day, law, urgency) =>
        {
            var report = Received(day, urgency);
            if (law is { } known) report.SetLaw(known);
            var first = Terms(report);
            Assert.Equal(Dates(first), Dates(Terms(report, first)));
            Assert.Equal(Dates(first), Dates(Terms(report)));
        });

    [Fact]
    public void A_detour_over_another_law_leads_back_to_the_same_open_dates() =>
        Gen.Select(Days, Laws, Laws, Urgencies).Sample((day, law, detour, urgency) =>
        {
            var report = Received(day, urgency);
            report.SetLaw(law);
            var straight = Terms(report);
            report.SetLaw(detour);
            var away = Terms(report, straight);
            report.SetLaw(law);
            var back = Terms(report, away);
            Assert.Equal(Dates(Terms(report)), Dates(back));
            Assert.Equal(back.Count, back.DistinctBy(term => term.Kind).Count());
        });

    static List<(TermKind, DateOnly)> Dates(IEnumerable<StatutoryTerm> terms) =>
        [.. terms.Where(term => term.IsOpen).Select(term => (term.Kind, term.DueOn)).Order()];

    static IReadOnlyList<StatutoryTerm> Terms(Report report, IReadOnlyList<StatutoryTerm>? known = null) =>
        ReportTerms.Reconcile(report, known ?? [], report.ReceivedAt, report.ReceivedOn, WorkingCalendar.Netherlands, LocalRules.Default);

    static Report Received(DateOnly on, Urgency urgency = Urgency.None) => Report.Receive(new NewReport
    {
        Id = Guid.CreateVersion7(),
        DossierId = Guid.CreateVersion7(),
        Reference = "KT-0000-0000",
        ReceiptKeyHash = [],
        ReceivedAt = new DateTimeOffset(on, new TimeOnly(12, 0), TimeSpan.Zero),
        ReceivedOn = on,
        Channel = Channel.Web,
        AskedFor = AskedFor.Self,
        Urgency = urgency,
        Texts = new ReportTexts(new Sealed([]), new Sealed([])),
        SubjectNumber = Guid.CreateVersion7(),
    }).Report;
}
