using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Time;

namespace Keukentafel.Web.Features.Teams.Day;

/// <summary>A report that the viewer handles.</summary>
sealed record MyReport(Guid Id, string Reference, ReportState State, bool IsSafety, DateOnly? DueOn, string Next, string? HouseholdLabel);

/// <summary>A household in which the viewer is involved, with the first thing that has a date.</summary>
sealed record MyHousehold(Guid Id, string Label, string Role, DateOnly? CoverUntil, bool HasPlan, Upcoming? Next);

/// <summary>Something with a date in a household.</summary>
sealed record Upcoming(DateOnly On, string What);

/// <summary>A promise of the viewer.</summary>
sealed record MyPromise(Guid ActionId, Guid HouseholdId, string HouseholdLabel, string What, DateOnly? DueOn, bool IsObjected);

/// <summary>An appointment of the viewer.</summary>
sealed record MyAppointment(Guid HouseholdId, string HouseholdLabel, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Subject, string? Place);

/// <summary>Something that must be done before a date.</summary>
sealed record DueItem(DateOnly On, string What, string About, string Reason, string Href, bool IsSafety = false);

/// <summary>The day of a professional.</summary>
sealed record MyDay(
    IReadOnlyList<MyReport> Reports,
    IReadOnlyList<MyHousehold> Households,
    bool HasMoreHouseholds,
    IReadOnlyList<DueItem> Due,
    IReadOnlyList<MyPromise> Promises,
    IReadOnlyList<MyAppointment> Appointments);

/// <summary>Orders and words of the day, apart from where they are read.</summary>
static class DayOrder
{
    /// <summary>How many days ahead something shows as due.</summary>
    public const int DaysAhead = 14;

    const int MostShown = 12;

    /// <summary>What is late or due soon: safety first, then the earliest date.</summary>
    public static IReadOnlyList<DueItem> Due(IEnumerable<DueItem> items, DateOnly today) =>
        [.. items.Where(item => item.IsSafety || item.On <= today.AddDays(DaysAhead))
            .OrderByDescending(item => item.IsSafety).ThenBy(item => item.On).ThenBy(item => item.What, StringComparer.Ordinal).Take(MostShown)];

    /// <summary>Households with something to do come first, the earliest date on top; the others follow by name.</summary>
    public static IReadOnlyList<MyHousehold> Households(IEnumerable<MyHousehold> households) =>
        [.. households.OrderBy(household => household.Next?.On ?? DateOnly.MaxValue).ThenBy(household => household.Label, StringComparer.CurrentCultureIgnoreCase)];

    /// <summary>The roles of somebody in a household, in words, the heaviest first.</summary>
    public static string Roles(IEnumerable<InvolvementKind> kinds)
    {
        var words = kinds.Distinct().OrderBy(Weight).Select(kind => kind switch
        {
            InvolvementKind.Director => "regisseur",
            InvolvementKind.Handler => "behandelaar",
            InvolvementKind.Participant => "deelnemer",
            InvolvementKind.TeamIntake => "team",
            InvolvementKind.Emergency => "noodtoegang",
            InvolvementKind.CoHandler => "medebehandelaar",
        });
        return string.Join(", ", words);

        static int Weight(InvolvementKind kind) => kind switch
        {
            InvolvementKind.Director => 0,
            InvolvementKind.Handler => 1,
            InvolvementKind.CoHandler => 2,
            InvolvementKind.Participant => 3,
            InvolvementKind.TeamIntake => 4,
            InvolvementKind.Emergency => 5,
        };
    }

    /// <summary>The next step of a report that somebody handles.</summary>
    public static string NextStep(ReportState state, bool isMatched, bool wasReached) => (state, isMatched, wasReached) switch
    {
        (ReportState.Routed, _, _) => "hulp volgen en afsluiten",
        (_, false, _) => "koppelen aan een persoon",
        (_, true, false) => "eerste contact leggen",
        (_, true, true) => "gesprek en route",
    };

    /// <summary>True for a term that the municipality must meet; an own plan is the resident's to hand in or not.</summary>
    public static bool BindsMunicipality(TermKind kind) => kind is not (TermKind.PersonalPlan or TermKind.Objection);

    /// <summary>Words of a term with its article.</summary>
    public static (string What, string Reason) Words(StatutoryTerm term)
    {
        var rule = StatutoryTerms.RuleFor(term.Kind);
        return (rule.Label, rule.Article);
    }
}
