using Microsoft.AspNetCore.Http.HttpResults;

namespace Keukentafel.Web.Platform.SignIn;

/// <summary>Where one goes back to after signing in: a page of our own, never another site.</summary>
static class Back
{
    const int Longest = 2000;

    /// <summary>The address when it is a page of our own; null otherwise.</summary>
    public static string? Local(string? address) =>
        address is { Length: > 0 and <= Longest } && RedirectHttpResult.IsLocalUrl(address) && address[0] == '/' ? address : null;

    /// <summary>The address of the page where one signs in, and comes back from.</summary>
    public static string SignIn(string? address) => $"/aanmelden?terug={Uri.EscapeDataString(Local(address) ?? "/")}";
}
