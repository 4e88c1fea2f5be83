namespace Keukentafel.Web.Platform.SignIn;

/// <summary>The address of the page that says why somebody did not come in.</summary>
static class RefusalAddress
{
    /// <summary>The address that tells the reason.</summary>
    public static string Of(Refusal refusal) => "/aanmelden/niet-gelukt?waarom=" + (refusal switch
    {
        Refusal.Away => "weg",
        Refusal.NoAccount => "geen-account",
        Refusal.NotKnown => "niet-bekend",
        Refusal.SomebodyElse => "iemand-anders",
        Refusal.Failed => "mislukt",
    });

    /// <summary>Reads the reason back; what it does not know is <see cref="Refusal.Failed"/>.</summary>
    public static Refusal Read(string? reason) => reason switch
    {
        "weg" => Refusal.Away,
        "geen-account" => Refusal.NoAccount,
        "niet-bekend" => Refusal.NotKnown,
        "iemand-anders" => Refusal.SomebodyElse,
        _ => Refusal.Failed,
    };
}
