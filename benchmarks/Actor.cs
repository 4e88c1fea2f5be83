using System.Net;
using System.Text.RegularExpressions;

namespace Keukentafel.Bench;

/// <summary>Somebody who is signed in to the product, with the token of the forms and the version of what is edited.</summary>
sealed partial class Actor : IDisposable
{
    static readonly Uri Demo = new("/demo", UriKind.Relative);

    readonly SocketsHttpHandler handler;

    // Without compression, so that the bytes are those of the page.
    Actor(Uri address)
    {
        handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        Client = new HttpClient(handler, disposeHandler: false) { BaseAddress = address };
    }

    public HttpClient Client { get; private set; }

    public string Token { get; private set; } = "";

    /// <summary>Version of the part that this actor edits.</summary>
    public string Version { get; set; } = "";

    /// <summary>Without signing in.</summary>
    public static Actor Stranger(Uri address) => new(address);

    /// <summary>Signs in as a person does: opens /demo and sends the form of a persona; then opens a page for its token.</summary>
    public static async Task<Actor> SignIn(Uri address, string account, string page)
    {
        var actor = new Actor(address);
        var token = TokenOf(await actor.Client.GetStringAsync(Demo));
        using var form = new FormUrlEncodedContent([new("account", account), new("__RequestVerificationToken", token)]);
        // The practice provider sends one back in a few steps, as any provider does.
        var answer = await actor.Client.PostAsync(Demo, form);
        for (var step = 0; step < 10 && answer.Headers.Location is { } next; step++)
        {
            answer.Dispose();
            answer = await actor.Client.GetAsync(next);
        }
        answer.Dispose();
        using var opened = await actor.Client.GetAsync(new Uri(page, UriKind.Relative));
        if (opened.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{page}: {(int)opened.StatusCode} {opened.Headers.Location}");
        var html = await opened.Content.ReadAsStringAsync();
        actor.Token = TokenOf(html);
        return actor;
    }

    /// <summary>Opens the conversation for the version of one part.</summary>
    public async Task ReadVersion(Talk talk)
    {
        var html = await Client.GetStringAsync(new Uri($"/gesprekken/{talk.Conversation}", UriKind.Relative));
        var form = html.IndexOf($"data-row=\"{talk.Domain}\"", StringComparison.Ordinal);
        Version = VersionField().Match(html, Math.Max(0, form)).Groups["version"].Value;
    }

    /// <summary>Goes on at another address of the same host: a cookie does not look at the port.</summary>
    public void GoTo(Uri address)
    {
        Client.Dispose();
        Client = new HttpClient(handler, disposeHandler: false) { BaseAddress = address };
    }

    /// <summary>The cookies that it sends there.</summary>
    public IEnumerable<(string Name, string Value)> Cookies(Uri address) => handler.CookieContainer.GetCookies(address).Select(cookie => (cookie.Name, cookie.Value));

    public void Dispose()
    {
        Client.Dispose();
        handler.Dispose();
    }

    static string TokenOf(string html) => Token1().Match(html) is { Success: true } found ? found.Groups["token"].Value : "";

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token1();

    [GeneratedRegex("name=\"Version\" value=\"(?<version>-?[0-9]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionField();
}
