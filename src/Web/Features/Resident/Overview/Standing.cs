using Keukentafel.Data;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.TagHelpers;

namespace Keukentafel.Web.Features.Resident.Overview;

/// <summary>Words of the resident's pages for what code keeps in closed sets.</summary>
static class Standing
{
    /// <summary>Kind of pill and words for how an action of somebody else stands.</summary>
    public static (string Kind, string Words) Of(OwnAction action, DateOnly today) => action.Standing switch
    {
        ActionStanding.Late => ("late", DutchDates.Due(action.DueOn!.Value, today)),
        ActionStanding.Done => ("ok", "gedaan"),
        ActionStanding.Kept => ("ok", "gedaan"),
        ActionStanding.Objected => ("late", "niet gedaan volgens u"),
        ActionStanding.Open when action.DueOn is { } due && due.DayNumber - today.DayNumber <= 7 => ("soon", DutchDates.Due(due, today)),
        ActionStanding.Open => ("quiet", "afgesproken"),
    };

    /// <summary>When, in a few words.</summary>
    public static string When(OwnAction action) => action switch
    {
        { DoneAt: { } done } => $"gedaan op {DutchDates.Short(DutchTime.DateOf(done))}",
        { DueOn: { } due } => $"uiterlijk {DutchDates.Short(due)}",
        _ => "geen datum afgesproken",
    };

    /// <summary>Whether somebody knows it, thinks it, or heard it.</summary>
    public static (string Kind, string Word, string Meaning) Of(EntryKind kind) => kind switch
    {
        EntryKind.Fact => ("info", "Feit", "De schrijver zag dit zelf."),
        EntryKind.Opinion => ("soon", "Mening", "Dit vindt de schrijver."),
        EntryKind.Hearsay => ("quiet", "Gehoord", "De schrijver hoorde dit van een ander."),
    };

    /// <summary>Where a report is.</summary>
    public static (string Kind, string Words) Of(ReportState state) => state switch
    {
        ReportState.New => ("info", "ontvangen"),
        ReportState.PickedUp => ("info", "iemand is ermee bezig"),
        ReportState.Routed => ("ok", "hulp is gekozen"),
        ReportState.Closed => ("quiet", "afgerond"),
        ReportState.Duplicate => ("quiet", "hoort bij een eerdere melding"),
    };

    /// <summary>What was decided.</summary>
    public static (string Kind, string Words) Of(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Granted => ("ok", "u krijgt dit"),
        DecisionOutcome.PartlyGranted => ("ok", "u krijgt een deel"),
        DecisionOutcome.Refused => ("quiet", "u krijgt dit niet"),
        DecisionOutcome.WithdrawnByApplicant => ("quiet", "u wilde dit niet meer"),
    };
}
