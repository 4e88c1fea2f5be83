using CsCheck;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Plans;

namespace Keukentafel.Tests.Unit.Plans;

/// <summary>The empty chair counts: the table names whom it lacks.</summary>
public sealed class EmptyChairsTests
{
    static readonly Gen<(string LifeDomain, Law? Law)[]> Goals =
        Gen.Select(One([.. LifeDomains.All.Select(domain => domain.Code), "eigen-leefgebied"]), Gen.Enum<Law>().Nullable()).Array[0, 6];

    static readonly Gen<string[]> Present = One([.. LifeDomains.All.Select(domain => domain.Discipline)]).Array[0, 6];

    [Fact]
    public void A_debt_goal_without_a_debt_worker_leaves_a_chair_empty() =>
        Assert.Equal([DisciplineCodes.Debt], EmptyChairs.Of([("money", Law.Wgs)], [DisciplineCodes.SocialWork]));

    [Fact]
    public void Nobody_is_missing_once_the_debt_worker_sits_there() =>
        Assert.Empty(EmptyChairs.Of([("money", Law.Wgs)], [DisciplineCodes.Debt]));

    [Fact]
    public void A_law_asks_for_its_own_discipline_beside_that_of_the_life_domain() =>
        Assert.Equal([DisciplineCodes.SocialWork, DisciplineCodes.WmoConsultant], EmptyChairs.Of([("housing", Law.Wmo)], []));

    [Fact]
    public void No_chair_is_empty_twice_and_none_for_who_is_there() => Gen.Select(Goals, Present).Sample((goals, present) =>
    {
        var chairs = EmptyChairs.Of(goals, present);
        Assert.Equal(chairs.Distinct(), chairs);
        Assert.Empty(chairs.Intersect(present));
    });

    [Fact]
    public void Whoever_comes_to_the_table_never_makes_more_chairs_empty() => Gen.Select(Goals, Present, Present).Sample((goals, present, more) =>
        Assert.Empty(EmptyChairs.Of(goals, [.. present, .. more]).Except(EmptyChairs.Of(goals, present))));

    static Gen<string> One(string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
