namespace Keukentafel.Domain.Reports;

/// <summary>Through which door a report came in.</summary>
public enum Channel
{
    /// <summary>The form on the site.</summary>
    Web,

    /// <summary>By telephone.</summary>
    Telephone,

    /// <summary>At the desk.</summary>
    Desk,

    /// <summary>From another organisation.</summary>
    Partner,
}

/// <summary>Who a report is about, as its maker says it.</summary>
public enum AskedFor
{
    /// <summary>For oneself.</summary>
    Self,

    /// <summary>For somebody who knows of the report.</summary>
    OtherWhoKnows,

    /// <summary>For somebody who does not know; then the reason is asked.</summary>
    OtherWhoDoesNotKnow,
}

/// <summary>What makes a report urgent. Each flag is asked in the form.</summary>
[Flags]
public enum Urgency
{
    /// <summary>Nothing urgent.</summary>
    None = 0,

    /// <summary>Somebody is not safe.</summary>
    Danger = 1,

    /// <summary>Eviction threatens (Wgs 4(2)).</summary>
    Eviction = 2,

    /// <summary>Cut-off of energy, heating or water, or end of the health insurance (Wgs 4(2)).</summary>
    CutOff = 4,

    /// <summary>No income to live from (Pw 44, 52).</summary>
    NoIncome = 8,
}

/// <summary>Where a report is on its way.</summary>
public enum ReportState
{
    /// <summary>Received, nobody has it.</summary>
    New,

    /// <summary>A professional has it.</summary>
    PickedUp,

    /// <summary>The route is decided; help is under way.</summary>
    Routed,

    /// <summary>Done.</summary>
    Closed,

    /// <summary>The same as an earlier report.</summary>
    Duplicate,
}
