using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;

namespace Keukentafel.Domain.Plans;

/// <summary>Lege stoelen: whom the table lacks, from what its goals ask for and who sits at it.</summary>
public static class EmptyChairs
{
    /// <summary>Codes of the disciplines that the open goals ask for and nobody at the table has, in the order of the goals.</summary>
    /// <param name="goals">The life domain and law of each open goal.</param>
    /// <param name="present">The disciplines of those who sit at the table.</param>
    public static IReadOnlyList<string> Of(IEnumerable<(string LifeDomain, Law? Law)> goals, IEnumerable<string> present) =>
        [.. goals.SelectMany(goal => Asked(goal.LifeDomain, goal.Law)).Distinct().Except(present)];

    /// <summary>The disciplines that one goal asks for.</summary>
    static IEnumerable<string> Asked(string lifeDomain, Law? law)
    {
        if (LifeDomains.Find(lifeDomain) is { } domain) yield return domain.Discipline;
        if (law is { } known) yield return DisciplineOf(known);
    }

    static string DisciplineOf(Law law) => law switch
    {
        Law.Wmo => DisciplineCodes.WmoConsultant,
        Law.Jeugdwet => DisciplineCodes.Youth,
        Law.Participatiewet => DisciplineCodes.WorkAndIncome,
        Law.Wgs => DisciplineCodes.Debt,
    };
}
