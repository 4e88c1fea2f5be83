using System.Net;
using System.Text.RegularExpressions;

namespace Keukentafel.Tests.App.Http;

public sealed partial class HeadersTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, EachDatabase]
    public async Task Every_answer_is_closed_to_other_sites_and_kept_by_no_cache_errors_too(Database database)
    {
        var app = await apps.On(database);
        var (visitor, liesbeth) = (app.Visitor(), await app.As(Personas.Liesbeth));
        var answers = new List<(HttpStatusCode Expected, HttpResponseMessage Answer)>
        {
            (HttpStatusCode.OK, await visitor.GetOnce("/")),
            (HttpStatusCode.OK, await visitor.GetOnce("/melden")),
            (HttpStatusCode.OK, await visitor.GetOnce("/v1/municipality")),
            (HttpStatusCode.OK, await visitor.GetOnce("/openapi.json")),
            (HttpStatusCode.OK, await visitor.GetOnce("/health/live")),
            (HttpStatusCode.OK, await visitor.GetOnce("/health/ready")),
            (HttpStatusCode.Redirect, await visitor.GetOnce("/werk")),
            (HttpStatusCode.Forbidden, await liesbeth.GetOnce("/werk")),
            (HttpStatusCode.NotFound, await visitor.GetOnce("/bestaat-niet")),
            (HttpStatusCode.NotFound, await visitor.GetOnce("/assets/bestaat-niet.js")),
            (HttpStatusCode.NotFound, await visitor.GetOnce("/v1/bestaat-niet")),
            (HttpStatusCode.NotFound, await app.VisitorAt("https://elders.localhost").GetOnce("/")),
            (HttpStatusCode.BadRequest, await visitor.Post("/melden", [])),
            (HttpStatusCode.RequestEntityTooLarge, await visitor.Post("/melden", [KeyValuePair.Create("Input.Words", new string('a', 600_000))])),
            (HttpStatusCode.MethodNotAllowed, await Send(visitor, HttpMethod.Delete, "/health/live")),
        };
        foreach (var (expected, answer) in answers)
        {
            var what = $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri} ({(int)answer.StatusCode})";
            Assert.True(expected == answer.StatusCode, what);
            Assert.True(Is(answer, "X-Content-Type-Options", "nosniff"), what);
            Assert.True(Is(answer, "X-Frame-Options", "DENY"), what);
            Assert.True(Is(answer, "Referrer-Policy", "same-origin"), what);
            Assert.True(Is(answer, "Cross-Origin-Opener-Policy", "same-origin"), what);
            Assert.True(answer.Headers.CacheControl?.NoStore, what);
            Assert.True(answer.Headers.TryGetValues("Content-Security-Policy", out var policy) && Policy().IsMatch(string.Join("", policy)), what);
            Assert.False(answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"), what);
        }
        Assert.Equal(answers.Count, answers.Select(pair => Nonce(pair.Answer)).Distinct().Count());
    }

    [Theory, EachDatabase]
    public async Task A_page_runs_and_dresses_nothing_that_stands_in_it_without_its_nonce(Database database)
    {
        var app = await apps.On(database);
        foreach (var (persona, path) in new[] { (Personas.Samira, "/werk"), (Personas.Marieke, "/mijn"), (Personas.Liesbeth, "/monitor"), (Personas.Tom, "/balie") })
        {
            var page = await (await app.As(persona)).Get(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.All(page.Document.QuerySelectorAll("script, style"), element => Assert.Equal(Nonce(page.Response), element.GetAttribute("nonce")));
            Assert.DoesNotContain(page.Document.All, element => element.HasAttribute("style") || element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
            Assert.DoesNotContain(page.Document.QuerySelectorAll("[src], link[href]"), element => (element.GetAttribute("src") ?? element.GetAttribute("href"))!.Contains("//", StringComparison.Ordinal));
        }
    }

    static Task<HttpResponseMessage> Send(Visitor visitor, HttpMethod method, string path) => visitor.Send(new HttpRequestMessage(method, path));

    static bool Is(HttpResponseMessage answer, string header, string value) => answer.Headers.TryGetValues(header, out var values) && values.SequenceEqual([value]);

    static string Nonce(HttpResponseMessage answer) => Policy().Match(string.Join("", answer.Headers.GetValues("Content-Security-Policy"))).Groups["nonce"].Value;

    [GeneratedRegex(@"^default-src 'none'; script-src 'self' 'nonce-(?<nonce>[^']{20,})'; style-src 'self' 'nonce-\k<nonce>'.*frame-ancestors 'none'", RegexOptions.ExplicitCapture)]
    private static partial Regex Policy();
}
