using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace Keukentafel.Web.Platform.SignIn;

/// <summary>
/// On a page or endpoint: who opens it showed who they are a short time ago, or shows it again first. What was typed in
/// a form comes back afterwards.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class StepUpAttribute : Attribute
{
    /// <summary>How long ago at most, in minutes.</summary>
    public int Minutes { get; init; } = 5;
}

/// <summary>Asking somebody who is signed in to show again who they are.</summary>
static class StepUp
{
    /// <summary>How long ago one showed who one is, at most, where nothing else is said.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    const string Item = "step up since";

    /// <summary>A provider's clock may be this much behind ours.</summary>
    static readonly TimeSpan Tolerance = ConfigureProvider.ClockSkew;

    /// <summary>Whether who is signed in showed who they are within this time; call after the viewer is known.</summary>
    public static bool IsFresh(this HttpContext context, TimeSpan within) =>
        Session.Present(context) is { } session && context.Now() - session.AuthenticatedAt <= within;

    /// <summary>Where one shows again who one is, and comes back from.</summary>
    public static string AddressFor(string? back) => $"/aanmelden/opnieuw?terug={Uri.EscapeDataString(Back.Local(back) ?? "/")}";

    /// <summary>Sends the request to where one shows again who one is; a form is kept for its maker.</summary>
    public static async Task Ask(HttpContext context, Guid account)
    {
        if (context.Request.Path.StartsWithSegments("/v1"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        await ExpiredForm.Keep(context, account);
        var isGet = HttpMethods.IsGet(context.Request.Method);
        context.Response.Redirect(AddressFor(isGet ? context.Request.Path + context.Request.QueryString : context.Request.Path.Value));
    }

    /// <summary>What a challenge carries when it asks to show again who one is.</summary>
    public static AuthenticationProperties Properties(HttpContext context, string back)
    {
        var properties = new AuthenticationProperties { RedirectUri = back };
        properties.Items[Item] = context.Now().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return properties;
    }

    /// <summary>Whether a challenge asked for it.</summary>
    public static bool IsAskedIn(AuthenticationProperties properties) => properties.Items.ContainsKey(Item);

    /// <summary>Whether the provider asked anew: it says when it did, and that is not before we asked for it.</summary>
    public static bool IsAnswered(AuthenticationProperties properties, DateTimeOffset? authenticatedAt) =>
        authenticatedAt is { } at && at + Tolerance >= DateTimeOffset.FromUnixTimeSeconds(long.Parse(properties.Items[Item]!, CultureInfo.InvariantCulture));

    static DateTimeOffset Now(this HttpContext context) => context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
