namespace Keukentafel.Domain.Triage;

/// <summary>Route: where triage leads to; ordered by weight, lightest first.</summary>
public enum Route
{
    /// <summary>Informatie en advies.</summary>
    Information,

    /// <summary>Eigen netwerk.</summary>
    OwnNetwork,

    /// <summary>Algemene voorziening.</summary>
    GeneralFacility,

    /// <summary>Een enkele voorziening, zonder plan en zonder teamoverleg (snelle route).</summary>
    SingleProvision,

    /// <summary>Een plan met een regisseur.</summary>
    Plan,

    /// <summary>Veiligheid.</summary>
    Safety,
}

/// <summary>Dutch names of the routes.</summary>
public static class RouteNames
{
    /// <summary>The label on the screen.</summary>
    public static string Label(this Route route) => route switch
    {
        Route.Information => "Informatie en advies",
        Route.OwnNetwork => "Mensen om u heen",
        Route.GeneralFacility => "Algemene voorziening",
        Route.SingleProvision => "Eén voorziening",
        Route.Plan => "Eén plan",
        Route.Safety => "Veiligheid",
    };
}
