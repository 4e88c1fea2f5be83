using CsCheck;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Triage;

namespace Keukentafel.Tests.Unit.Monitoring;

public sealed class CountIndicatorsTests
{
    static readonly DateOnly Day = new(2026, 8, 12);

    [Fact]
    public void Reports_are_counted_once_per_person_under_the_last_route()
    {
        var facts = People(12, person => Fact(FactKind.ReportRouted, person, route: Route.Information))
            .Concat(People(11, person => Fact(FactKind.ReportRouted, person, route: Route.Plan, on: Day.AddDays(3)))).ToList();

        var figures = Figures(Indicators.ReportsByRoute, facts);

        // Eleven of the twelve got a plan later: one is left under information, so the small group hides itself and the next.
        Assert.True(Row(figures, Route.Information.Label()).IsHidden);
        Assert.Equal(12, figures.People.Value);
    }

    [Fact]
    public void Waiting_is_the_median_and_the_p90_of_the_hours()
    {
        var facts = People(10, person => Fact(FactKind.FirstContact, person, value: person * 10)).ToList();

        var row = Figures(Indicators.TimeToContact, facts).Rows.Single();

        // 10, 20 … 100: the middle lies between 50 and 60, nine of ten are at most between 90 and 100.
        Assert.Equal([55m, 95m], row.Figures.Select(figure => figure.Value!.Value));
    }

    [Fact]
    public void Goals_stand_by_the_verdict_of_both()
    {
        var facts = People(40, person => Fact(FactKind.GoalReviewed, person, value: person <= 30 ? 0 : -1, second: person <= 20 ? 1 : -2)).ToList();

        var figures = Figures(Indicators.GoalsReached, facts);

        Assert.Equal(0.75m, Row(figures, "Volgens de professional").Value);
        Assert.Equal(0.5m, Row(figures, "Volgens de inwoner").Value);
    }

    [Fact]
    public void Self_reliance_counts_people_who_were_scored_twice()
    {
        var before = People(30, person => Fact(FactKind.SelfRelianceScored, person, domain: "money", value: 2, second: 2, on: Day.AddDays(-90)));
        var facts = People(45, person => Fact(FactKind.SelfRelianceScored, person, domain: "money", value: person <= 18 ? 4 : 2, second: 2)).ToList();

        var row = CountIndicators.All(facts, [.. before]).Single(one => one.Indicator == Indicators.SelfRelianceChange).Rows.Single();

        // Thirty were scored before: eighteen better, twelve the same. Fifteen came for the first time.
        Assert.Equal(18, row.Figures[0].Value);
        Assert.Equal(12, row.Figures[1].Value);
        Assert.Equal(0, row.Figures[2].Value);
    }

    [Fact]
    public void Actions_are_shared_by_whose_hands()
    {
        var facts = People(20, person => Fact(FactKind.ActionAgreed, person, owner: SeatKind.Resident))
            .Concat(People(20, person => Fact(FactKind.ActionAgreed, person, owner: SeatKind.Network)))
            .Concat(People(10, person => Fact(FactKind.ActionAgreed, person, owner: SeatKind.Professional))).ToList();

        var figures = Figures(Indicators.ActionsByOwner, facts);

        Assert.Equal(0.4m, Row(figures, "Inwoner").Value);
        Assert.Equal(0.2m, Row(figures, "Professional").Value);
    }

    [Fact]
    public void Laws_of_earlier_quarters_count_for_a_household()
    {
        var before = People(15, person => Fact(FactKind.LawInvolved, person, law: Law.Wmo, on: Day.AddDays(-120))).ToList();
        var facts = People(35, person => Fact(FactKind.LawInvolved, person, law: Law.Wgs)).ToList();

        var figures = CountIndicators.All(facts, before).Single(one => one.Indicator == Indicators.LawsPerHousehold);

        Assert.Equal([20m, 15m, 0m, 0m], figures.Rows.Select(row => row.Figures[0].Value!.Value));
    }

    [Fact]
    public void Rule_11_no_figure_shows_a_group_of_one_to_nine() =>
        Gen.Select(Gen.Int[0, 25], Gen.Enum<Route>(), Gen.Enum<SeatKind>(), Gen.Int[-2, 2], Gen.Enum<Law>()).List[0, 60].Sample(rows =>
        {
            var facts = rows.SelectMany(row => new[]
            {
                Fact(FactKind.ReportRouted, row.Item1, route: row.Item2),
                Fact(FactKind.ActionAgreed, row.Item1, owner: row.Item3),
                Fact(FactKind.GoalReviewed, row.Item1, value: row.Item4, second: -row.Item4),
                Fact(FactKind.LawInvolved, row.Item1, law: row.Item5),
                Fact(FactKind.FirstContact, row.Item1, value: 5),
            }).ToList();
            foreach (var figures in CountIndicators.All(facts, []))
            {
                if (figures.Indicator.Unit == IndicatorUnit.Count)
                    Assert.All(figures.Rows.SelectMany(row => row.Figures), figure => Assert.False(figure.Value is > 0 and < 10));
                if (facts.Select(fact => fact.Subject).Distinct().Count() < 10)
                    Assert.All(figures.Rows.SelectMany(row => row.Figures), figure => Assert.True(figure.IsHidden || figure.Value == 0));
            }
        });

    [Fact]
    public void Quarters_have_ended_and_never_overlap()
    {
        var quarters = Quarter.Ended(new DateOnly(2026, 1, 1), 5);

        Assert.Equal(["2025-4", "2025-3", "2025-2", "2025-1", "2024-4"], quarters.Select(quarter => quarter.Code));
        Assert.All(quarters.Zip(quarters.Skip(1)), pair => Assert.Equal(pair.First.Start, pair.Second.End));
    }

    static IndicatorFigures Figures(Indicator indicator, IReadOnlyCollection<CountedFact> facts) =>
        CountIndicators.All(facts, []).Single(one => one.Indicator == indicator);

    static Published<decimal> Row(IndicatorFigures figures, string label) => figures.Rows.Single(row => row.Label == label).Figures[0];

    static IEnumerable<CountedFact> People(int count, Func<int, CountedFact> fact) => Enumerable.Range(1, count).Select(fact);

    static CountedFact Fact(FactKind kind, int person, Route? route = null, Law? law = null, string? domain = null, SeatKind? owner = null,
        int? value = null, int? second = null, DateOnly? on = null) =>
        new(kind, on ?? Day, new Guid(person + 1, 0, 0, new byte[8]), route, law, domain, owner, value, second);
}
