namespace Keukentafel.Web.Platform.SignIn;

/// <summary>
/// Which browser on which system, in words that somebody knows the own device by. Only these words are kept: no version
/// and no address, so that they tell nothing that would find somebody elsewhere.
/// </summary>
static class DeviceWords
{
    // In this order: many browsers name others too.
    static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"),
        ("Chrome", "Chrome"), ("CriOS", "Chrome"), ("Safari", "Safari"),
    ];

    static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "een iPhone"), ("iPad", "een iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "een Chromebook"),
        ("Macintosh", "een Mac"), ("Linux", "Linux"),
    ];

    /// <summary>"Firefox op Windows"; null when it says nothing that we know.</summary>
    public static string? Of(string? userAgent)
    {
        if (string.IsNullOrEmpty(userAgent)) return null;
        var (browser, system) = (In(userAgent, Browsers), In(userAgent, Systems));
        if (system == "Android") system = userAgent.Contains("Mobile", StringComparison.Ordinal) ? "een Android-telefoon" : "een Android-tablet";
        return (browser, system) switch
        {
            (null, null) => null,
            (null, _) => $"Een browser op {system}",
            (_, null) => browser,
            _ => $"{browser} op {system}",
        };
    }

    static string? In(string userAgent, (string Mark, string Name)[] known) =>
        known.FirstOrDefault(one => userAgent.Contains(one.Mark, StringComparison.Ordinal)).Name;
}
