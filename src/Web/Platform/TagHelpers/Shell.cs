namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>A place in the navigation of the page frame.</summary>
public sealed record NavItem(string Label, string Href, bool Current = false);

/// <summary>What the frame of a page shows around it. The platform fills it once per request.</summary>
public sealed class Shell
{
    /// <summary>Name of the municipality (gemeente) under the wordmark.</summary>
    public string MunicipalityName { get; set; } = "";

    /// <summary>Name of the signed-in user; null when nobody is signed in.</summary>
    public string? UserName { get; set; }

    /// <summary>Function and team of a professional.</summary>
    public string? UserFunction { get; set; }

    /// <summary>The navigation, in order.</summary>
    public IReadOnlyList<NavItem> Nav { get; set; } = [];

    /// <summary>Where the wordmark leads.</summary>
    public string HomeHref { get; set; } = "/";

    /// <summary>Whether the search bar of professionals is shown.</summary>
    public bool ShowSearch { get; set; }

    /// <summary>Where the search bar posts its field <c>q</c>: a name or birth date never stands in an address.</summary>
    public string SearchHref { get; set; } = "/zoeken";

    /// <summary>Where signing out is posted.</summary>
    public string SignOutHref { get; set; } = "/afmelden";

    /// <summary>Where somebody who is not signed in can do so; null shows no link.</summary>
    public string? SignInHref { get; set; }

    /// <summary>The nonce of the content security policy, for script and style.</summary>
    public string CspNonce { get; set; } = "";

    /// <summary>Minutes without activity after which the session ends; null for visitors who are not signed in.</summary>
    public int? IdleMinutes { get; set; }

    /// <summary>A line above the header, such as "Oefenomgeving: alle mensen zijn verzonnen".</summary>
    public string? Notice { get; set; }

    /// <summary>Address of the municipality's own design tokens; null for the theme of Keukentafel.</summary>
    public string? TokensHref { get; set; }

    /// <summary>Cookie that remembers a chosen theme: <c>light</c> or <c>dark</c>.</summary>
    public const string ThemeCookie = "kt-theme";

    /// <summary>The shell of this request; made on first use.</summary>
    public static Shell Of(HttpContext context)
    {
        if (context.Items[typeof(Shell)] is Shell shell)
            return shell;
        shell = new Shell();
        context.Items[typeof(Shell)] = shell;
        return shell;
    }

    /// <summary>The theme that this visitor chose, or null to follow the system.</summary>
    public static string? ChosenTheme(HttpContext context) =>
        context.Request.Cookies[ThemeCookie] switch
        {
            "light" => "light",
            "dark" => "dark",
            _ => null,
        };
}
