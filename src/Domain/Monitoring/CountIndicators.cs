using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Triage;

namespace Keukentafel.Domain.Monitoring;

/// <summary>One fact, as far as a figure needs it.</summary>
/// <param name="Kind">What it counts.</param>
/// <param name="On">On which date.</param>
/// <param name="Subject">Random number of the person or household.</param>
/// <param name="Route">The route.</param>
/// <param name="Law">The law.</param>
/// <param name="LifeDomain">Code of the life domain.</param>
/// <param name="Owner">Whose hands.</param>
/// <param name="Value">See <see cref="FactKind"/>.</param>
/// <param name="SecondValue">See <see cref="FactKind"/>.</param>
public sealed record CountedFact(
    FactKind Kind, DateOnly On, Guid Subject, Route? Route, Law? Law, string? LifeDomain, SeatKind? Owner, int? Value, int? SecondValue);

/// <summary>Counts the indicators of one period from its facts. Pure: the same facts give the same figures.</summary>
public static class CountIndicators
{
    /// <summary>All indicators, in the order of <see cref="Indicators.All"/>.</summary>
    /// <param name="facts">The facts of the period.</param>
    /// <param name="earlier">Facts of the same subjects before the period: laws, scores and steps.</param>
    /// <param name="threshold">Fewest people that a figure may be about.</param>
    public static IReadOnlyList<IndicatorFigures> All(IReadOnlyCollection<CountedFact> facts, IReadOnlyCollection<CountedFact> earlier, int threshold = SmallGroups.DefaultThreshold)
    {
        var byKind = facts.ToLookup(fact => fact.Kind);
        return
        [
            ReportsByRoute([.. byKind[FactKind.ReportRouted]], threshold),
            Times(Indicators.TimeToContact, [.. byKind[FactKind.FirstContact]], threshold),
            Times(Indicators.TimeToHelp, [.. byKind[FactKind.HelpStarted]], threshold),
            GoalsReached([.. byKind[FactKind.GoalReviewed]], threshold),
            SelfReliance([.. byKind[FactKind.SelfRelianceScored]], [.. earlier.Where(fact => fact.Kind == FactKind.SelfRelianceScored)], threshold),
            Participation([.. byKind[FactKind.ParticipationScored]], [.. earlier.Where(fact => fact.Kind == FactKind.ParticipationScored)], threshold),
            ActionsByOwner([.. byKind[FactKind.ActionAgreed]], threshold),
            LawsPerHousehold([.. byKind[FactKind.LawInvolved]], [.. earlier.Where(fact => fact.Kind == FactKind.LawInvolved)], threshold),
        ];
    }

    static IndicatorFigures ReportsByRoute(CountedFact[] facts, int threshold)
    {
        // A person whose route changed counts for the last one (on one day the heaviest), so that a person is in one group only.
        var routes = facts.Where(fact => fact.Route is not null).GroupBy(fact => fact.Subject)
            .Select(one => one.OrderBy(fact => fact.On).ThenBy(fact => fact.Route).Last().Route!.Value).ToList();
        return Counts(Indicators.ReportsByRoute, Enum.GetValues<Route>(), route => route.Label(), route => routes.Count(one => one == route), threshold);
    }

    static IndicatorFigures Times(Indicator indicator, CountedFact[] facts, int threshold)
    {
        var values = facts.Where(fact => fact.Value is not null).Select(fact => fact.Value!.Value).ToList();
        var people = People(facts);
        var row = new IndicatorRow("Alle meldingen",
            [SmallGroups.Figure(Quantiles.Median(values), people, threshold), SmallGroups.Figure(Quantiles.P90(values), people, threshold)]);
        return new IndicatorFigures(indicator, [row], Shown(people, threshold));
    }

    static IndicatorFigures GoalsReached(CountedFact[] facts, int threshold)
    {
        var rows = new[]
        {
            new IndicatorRow("Volgens de professional", [Reached(facts, fact => fact.Value, threshold)]),
            new IndicatorRow("Volgens de inwoner", [Reached(facts, fact => fact.SecondValue, threshold)]),
        };
        return new IndicatorFigures(Indicators.GoalsReached, rows, Shown(People(facts), threshold));
    }

    static Published<decimal> Reached(CountedFact[] facts, Func<CountedFact, int?> verdict, int threshold)
    {
        var judged = facts.Where(fact => verdict(fact) is not null).ToList();
        var reached = judged.Where(fact => verdict(fact) >= 0).ToList();
        var (with, without) = (People(reached), People(judged.Except(reached)));
        var tooFew = People(judged) < threshold || IsSmall(with, threshold) || IsSmall(without, threshold);
        return tooFew ? default : new Published<decimal>((decimal)reached.Count / judged.Count);
    }

    static IndicatorFigures SelfReliance(CountedFact[] facts, CountedFact[] earlier, int threshold)
    {
        var rows = new List<IndicatorRow>();
        var people = new HashSet<Guid>();
        foreach (var domain in LifeDomains.All)
        {
            var changes = Latest(facts.Where(fact => fact.LifeDomain == domain.Code), [.. earlier.Where(fact => fact.LifeDomain == domain.Code)])
                .Where(fact => fact is { Value: not null, SecondValue: not null }).ToList();
            if (changes.Count == 0) continue;
            people.UnionWith(changes.Select(fact => fact.Subject));
            int[] counts = [changes.Count(fact => fact.Value > fact.SecondValue), changes.Count(fact => fact.Value == fact.SecondValue), changes.Count(fact => fact.Value < fact.SecondValue)];
            rows.Add(new IndicatorRow(domain.Name, Cells(counts, threshold)));
        }
        return new IndicatorFigures(Indicators.SelfRelianceChange, rows, Shown(people.Count, threshold));
    }

    static IndicatorFigures Participation(CountedFact[] facts, CountedFact[] earlier, int threshold)
    {
        var latest = Latest(facts, earlier).Where(fact => fact is { Value: not null, SecondValue: not null }).ToList();
        var steps = Enum.GetValues<ParticipationStep>();
        var start = Cells([.. steps.Select(step => latest.Count(fact => fact.SecondValue == (int)step))], threshold);
        var now = Cells([.. steps.Select(step => latest.Count(fact => fact.Value == (int)step))], threshold);
        var rows = steps.Select((step, place) => new IndicatorRow(step.Label(), [start[place], now[place]])).ToList();
        return new IndicatorFigures(Indicators.Participation, rows, Shown(latest.Count, threshold));
    }

    static IndicatorFigures ActionsByOwner(CountedFact[] facts, int threshold)
    {
        var owned = facts.Where(fact => fact.Owner is not null).ToList();
        var owners = Enum.GetValues<SeatKind>();
        var people = Cells([.. owners.Select(owner => People(owned.Where(fact => fact.Owner == owner)))], threshold);
        var rows = owners.Select((owner, place) => new IndicatorRow(Name(owner),
            [people[place].IsHidden || owned.Count == 0 ? default : new Published<decimal>((decimal)owned.Count(fact => fact.Owner == owner) / owned.Count)])).ToList();
        return new IndicatorFigures(Indicators.ActionsByOwner, rows, Shown(People(owned), threshold));
    }

    static IndicatorFigures LawsPerHousehold(CountedFact[] facts, CountedFact[] earlier, int threshold)
    {
        var subjects = facts.Select(fact => fact.Subject).ToHashSet();
        var laws = facts.Concat(earlier.Where(fact => subjects.Contains(fact.Subject))).Where(fact => fact.Law is not null)
            .GroupBy(fact => fact.Subject).Select(one => one.Select(fact => fact.Law).Distinct().Count()).ToList();
        int[] numbers = [1, 2, 3, 4];
        return Counts(Indicators.LawsPerHousehold, numbers, number => number == 1 ? "1 wet" : $"{number} wetten", number => laws.Count(one => one == number), threshold);
    }

    static IndicatorFigures Counts<T>(Indicator indicator, IReadOnlyList<T> groups, Func<T, string> label, Func<T, int> count, int threshold)
    {
        var counts = groups.Select(count).ToList();
        var published = SmallGroups.Hide(counts, threshold);
        var rows = groups.Select((group, place) => new IndicatorRow(label(group), [Figure(published.Cells[place])])).ToList();
        return new IndicatorFigures(indicator, rows, published.Total);
    }

    /// <summary>The last score of each person in the period, of those who were scored before it or earlier in it.</summary>
    static IEnumerable<CountedFact> Latest(IEnumerable<CountedFact> facts, IReadOnlyCollection<CountedFact> earlier)
    {
        var before = earlier.Select(fact => fact.Subject).ToHashSet();
        return facts.GroupBy(fact => fact.Subject)
            .Where(one => before.Contains(one.Key) || one.Select(fact => fact.On).Distinct().Count() > 1)
            .Select(one => one.MaxBy(fact => fact.On)!);
    }

    static IReadOnlyList<Published<decimal>> Cells(IReadOnlyList<int> counts, int threshold) => [.. SmallGroups.Hide(counts, threshold).Cells.Select(Figure)];

    static Published<decimal> Figure(Published<int> count) => new(count.Value);

    static Published<int> Shown(int people, int threshold) => people < threshold ? default : new Published<int>(people);

    static int People(IEnumerable<CountedFact> facts) => facts.Select(fact => fact.Subject).Distinct().Count();

    static bool IsSmall(int count, int threshold) => count > 0 && count < threshold;

    static string Name(SeatKind owner) => owner switch
    {
        SeatKind.Resident => "Inwoner",
        SeatKind.Network => "Netwerk",
        SeatKind.Volunteer => "Vrijwilliger",
        SeatKind.Professional => "Professional",
        SeatKind.Provider => "Aanbieder",
    };
}
