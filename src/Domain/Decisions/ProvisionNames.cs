namespace Keukentafel.Domain.Decisions;

/// <summary>Dutch names of provisions and outcomes.</summary>
public static class ProvisionNames
{
    /// <summary>The kind on the screen.</summary>
    public static string Label(this ProvisionKind kind) => kind switch
    {
        ProvisionKind.General => "Algemene voorziening",
        ProvisionKind.Individual => "Voorziening met een besluit",
        ProvisionKind.Informal => "Hulp van mensen om u heen",
    };

    /// <summary>The outcome on the screen.</summary>
    public static string Label(this DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Granted => "Toegekend",
        DecisionOutcome.PartlyGranted => "Gedeeltelijk toegekend",
        DecisionOutcome.Refused => "Afgewezen",
        DecisionOutcome.WithdrawnByApplicant => "Ingetrokken door de aanvrager",
    };

    /// <summary>True when help follows from it.</summary>
    public static bool GivesHelp(this DecisionOutcome outcome) => outcome is DecisionOutcome.Granted or DecisionOutcome.PartlyGranted;
}
