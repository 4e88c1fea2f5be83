using Keukentafel.Domain.Time;

namespace Keukentafel.Tests.Unit.Time;

public sealed class StatutoryTermsTests
{
    // Worked out by hand on a paper calendar. Easter 2026: 5 April; Ascension: 14 May; Whit Monday: 25 May.
    [Theory]
    [InlineData(TermKind.ReportConfirmation, "2026-03-07", "2026-03-07")] // at once, also on a Saturday
    [InlineData(TermKind.UrgentProvision, "2026-03-07", "2026-03-07")]
    [InlineData(TermKind.PersonalPlan, "2026-03-02", "2026-03-09")] // Monday to Monday
    [InlineData(TermKind.PersonalPlan, "2026-03-07", "2026-03-16")] // Saturday + 7 = Saturday → Monday
    [InlineData(TermKind.PersonalPlan, "2026-03-27", "2026-04-07")] // Good Friday → Tuesday after Easter
    [InlineData(TermKind.Inquiry, "2026-03-02", "2026-04-13")]
    [InlineData(TermKind.Inquiry, "2026-03-16", "2026-04-28")] // Monday 27 April is King's Day
    [InlineData(TermKind.Inquiry, "2026-04-02", "2026-05-15")] // 14 May is Ascension
    [InlineData(TermKind.Inquiry, "2024-01-18", "2024-02-29")] // a leap day
    [InlineData(TermKind.DecisionWmo, "2026-03-20", "2026-04-07")] // 3 April is Good Friday
    [InlineData(TermKind.DecisionWmo, "2024-02-15", "2024-02-29")]
    [InlineData(TermKind.FamilyGroupPlanYouth, "2026-03-24", "2026-05-06")] // 5 May
    [InlineData(TermKind.YouthPlanOnPaper, "2026-12-11", "2026-12-28")] // both Christmas days, then Sunday
    [InlineData(TermKind.DecisionYouth, "2026-03-30", "2026-05-26")] // Whit Monday
    [InlineData(TermKind.DecisionIncome, "2026-11-06", "2027-01-04")] // New Year on Friday → Monday
    [InlineData(TermKind.AdvanceIncome, "2026-02-02", "2026-03-02")]
    [InlineData(TermKind.AdvanceIncome, "2026-02-01", "2026-03-02")] // Sunday → Monday
    [InlineData(TermKind.DebtFirstTalk, "2026-03-09", "2026-04-07")] // Easter Monday
    [InlineData(TermKind.DebtFirstTalkThreat, "2026-03-02", "2026-03-05")]
    [InlineData(TermKind.DebtFirstTalkThreat, "2026-03-06", "2026-03-11")] // Friday: Monday, Tuesday, Wednesday
    [InlineData(TermKind.DebtFirstTalkThreat, "2026-04-02", "2026-04-09")] // over Easter
    [InlineData(TermKind.DebtFirstTalkThreat, "2024-02-28", "2024-03-04")] // 29 Feb, 1 March, Monday 4 March
    [InlineData(TermKind.DebtDecision, "2026-03-03", "2026-04-28")]
    [InlineData(TermKind.Objection, "2026-03-03", "2026-04-14")]
    [InlineData(TermKind.Objection, "2026-11-13", "2026-12-28")] // 25 December, then a weekend
    [InlineData(TermKind.DecisionOnObjection, "2026-04-14", "2026-05-26")]
    [InlineData(TermKind.DecisionOnObjectionCommittee, "2026-04-14", "2026-07-07")]
    [InlineData(TermKind.DecisionOnObjectionCommittee, "2026-10-03", "2026-12-28")] // twelve weeks still follow the act
    [InlineData(TermKind.DecisionOnObjectionAdjourned, "2026-04-14", "2026-07-07")]
    [InlineData(TermKind.DecisionOnObjectionCommitteeAdjourned, "2026-04-14", "2026-08-18")]
    [InlineData(TermKind.DecisionOnObjectionCommitteeAdjourned, "2026-04-11", "2026-08-17")] // each part follows the act
    [InlineData(TermKind.AccessRequest, "2026-03-02", "2026-04-02")]
    [InlineData(TermKind.AccessRequest, "2026-03-03", "2026-04-07")] // Good Friday
    [InlineData(TermKind.AccessRequest, "2024-01-31", "2024-02-29")] // leap year: last day of February
    [InlineData(TermKind.AccessRequest, "2026-01-31", "2026-03-02")] // 28 February is a Saturday
    [InlineData(TermKind.WmoErasure, "2026-11-30", "2027-03-01")] // 28 February 2027 is a Sunday
    [InlineData(TermKind.WmoErasure, "2026-02-05", "2026-05-06")] // 5 May
    [InlineData(TermKind.Penalty, "2026-03-02", "2026-03-16")]
    public void A_term_ends_where_the_paper_calendar_says(TermKind kind, string start, string due) =>
        Assert.Equal(DateOnly.Parse(due), Compute(kind, start).DueOn);

    [Theory]
    [InlineData(TermKind.DecisionWmo, "2026-03-02", "2026-03-23")] // 16 March + 6 = 22 March, a Sunday
    [InlineData(TermKind.DecisionYouth, "2026-03-02", "2026-05-04")] // 27 April + 6 = 3 May, a Sunday
    [InlineData(TermKind.DecisionIncome, "2026-03-02", "2026-05-04")]
    [InlineData(TermKind.DebtDecision, "2026-03-02", "2026-05-04")]
    [InlineData(TermKind.DecisionOnObjection, "2026-03-02", "2026-04-20")] // 13 April + 6 = 19 April, a Sunday
    [InlineData(TermKind.DecisionOnObjectionCommittee, "2026-03-02", "2026-06-01")] // 25 May + 6 = 31 May, a Sunday
    [InlineData(TermKind.DecisionOnObjectionAdjourned, "2026-03-02", "2026-06-01")]
    [InlineData(TermKind.DecisionOnObjectionCommitteeAdjourned, "2026-03-02", "2026-07-13")] // 6 July + 6 = 12 July
    [InlineData(TermKind.Inquiry, "2026-03-02", "2026-04-13")] // cannot be suspended
    [InlineData(TermKind.PersonalPlan, "2026-03-02", "2026-03-09")]
    [InlineData(TermKind.FamilyGroupPlanYouth, "2026-03-02", "2026-04-13")]
    [InlineData(TermKind.YouthPlanOnPaper, "2026-03-02", "2026-03-16")]
    [InlineData(TermKind.AdvanceIncome, "2026-03-02", "2026-03-30")]
    [InlineData(TermKind.DebtFirstTalk, "2026-03-02", "2026-03-30")]
    [InlineData(TermKind.DebtFirstTalkThreat, "2026-03-02", "2026-03-05")]
    [InlineData(TermKind.Objection, "2026-03-02", "2026-04-13")]
    [InlineData(TermKind.AccessRequest, "2026-03-02", "2026-04-02")]
    [InlineData(TermKind.WmoErasure, "2026-03-02", "2026-06-02")]
    [InlineData(TermKind.Penalty, "2026-03-02", "2026-03-16")]
    [InlineData(TermKind.ReportConfirmation, "2026-03-02", "2026-03-02")]
    [InlineData(TermKind.UrgentProvision, "2026-03-02", "2026-03-02")]
    public void Six_suspended_days_count_only_where_the_law_says_so(TermKind kind, string start, string due)
    {
        // Asked on the 4th, completed on the 11th: 5 up to and including 10 March stand still.
        var asked = new Suspension(new DateOnly(2026, 3, 4), new DateOnly(2026, 3, 11));
        Assert.Equal(DateOnly.Parse(due), Compute(kind, start, asked).DueOn);
    }

    [Fact]
    public void Every_kind_has_its_own_row_with_an_article()
    {
        var kinds = Enum.GetValues<TermKind>();
        Assert.Equal(kinds, StatutoryTerms.Rules.Select(rule => rule.Kind));
        Assert.All(kinds, kind => Assert.Equal(kind, StatutoryTerms.RuleFor(kind).Kind));
        Assert.All(StatutoryTerms.Rules, rule => Assert.StartsWith("artikel ", rule.Article, StringComparison.Ordinal));
    }

    [Fact]
    public void The_explanation_names_length_event_and_article() =>
        Assert.Equal("Zes weken na de melding, artikel 2.3.2 lid 1 Wmo 2015.", Compute(TermKind.Inquiry, "2026-03-02").Explanation);

    [Fact]
    public void The_explanation_says_why_the_day_moved() =>
        Assert.Equal(
            "Twee weken na de aanvraag, artikel 2.3.5 lid 2 Wmo 2015. "
            + "De laatste dag was een zaterdag, zondag of feestdag en schuift door (artikel 1 Algemene termijnenwet).",
            Compute(TermKind.DecisionWmo, "2026-03-20").Explanation);

    [Fact]
    public void A_municipality_may_shorten_the_debt_decision() =>
        Assert.Equal(
            new DateOnly(2026, 3, 16),
            StatutoryTerms.Compute(
                TermKind.DebtDecision, new DateOnly(2026, 3, 2), [], WorkingCalendar.Netherlands,
                new LocalRules(TermLength.Weeks(2), TermLength.Weeks(8))).DueOn);

    [Fact]
    public void A_municipality_may_not_go_beyond_eight_weeks() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LocalRules(TermLength.Weeks(9), TermLength.Weeks(8)));

    [Theory]
    [InlineData(-3, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 2300)]
    [InlineData(14, 32200)]
    [InlineData(15, 35700)]
    [InlineData(28, 81200)]
    [InlineData(29, 85700)]
    [InlineData(42, 144200)]
    [InlineData(43, 144200)]
    [InlineData(10000, 144200)]
    public void The_penalty_rises_in_three_steps_to_1442_euro(int daysLate, int cents) =>
        Assert.Equal(cents, StatutoryTerms.PenaltyCents(daysLate));

    static Deadline Compute(TermKind kind, string start, params Suspension[] suspensions) =>
        StatutoryTerms.Compute(kind, DateOnly.Parse(start), suspensions, WorkingCalendar.Netherlands, LocalRules.Default);
}
