using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Platform.TagHelpers;

namespace Keukentafel.Web.Features.Casework.Plans;

/// <summary>A status as a short word, with the kind of its pill.</summary>
sealed record Standing(string Words, string Pill);

/// <summary>Words of the plan on the screen.</summary>
static class PlanWords
{
    const int SoonDays = 3;

    /// <summary>How an action stands, in a word or two.</summary>
    public static Standing Of(GoalAction action, DateOnly today, DateTimeOffset now) => action.StandingAt(today, now) switch
    {
        ActionStanding.Objected => new("niet gedaan, zegt bewoner", "late"),
        ActionStanding.Kept => new(action.IsPromise ? "nagekomen" : "gedaan", "ok"),
        ActionStanding.Done => new("gedaan", "info"),
        ActionStanding.Late => new(DutchDates.Due(action.DueOn!.Value, today), "late"),
        ActionStanding.Open when action.DueOn is { } due && due.DayNumber - today.DayNumber <= SoonDays => new(DutchDates.Due(due, today), "soon"),
        ActionStanding.Open => new("loopt", "ok"),
    };

    public static string Of(SeatKind kind) => kind switch
    {
        SeatKind.Resident => "bewoner",
        SeatKind.Network => "netwerk",
        SeatKind.Volunteer => "vrijwilliger",
        SeatKind.Professional => "professional",
        SeatKind.Provider => "aanbieder",
    };

    public static string Of(ProvisionKind kind) => kind switch
    {
        ProvisionKind.General => "algemene voorziening",
        ProvisionKind.Individual => "maatwerkvoorziening",
        ProvisionKind.Informal => "informele hulp",
    };

    public static string Of(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Granted => "toegekend",
        DecisionOutcome.PartlyGranted => "deels toegekend",
        DecisionOutcome.Refused => "afgewezen",
        DecisionOutcome.WithdrawnByApplicant => "ingetrokken",
    };

    public static string Of(Attainment attainment) => attainment switch
    {
        Attainment.MuchLess => "veel minder dan gehoopt",
        Attainment.Less => "minder dan gehoopt",
        Attainment.AsHoped => "zoals gehoopt",
        Attainment.More => "meer dan gehoopt",
        Attainment.MuchMore => "veel meer dan gehoopt",
    };
}
