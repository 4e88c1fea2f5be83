using System.Net;
using System.Text;
using System.Text.Json;

namespace Keukentafel.Tests.App.Attack;

/// <summary>Characters that mean something to a database, a header or a terminal mean nothing here.</summary>
public sealed class OddTextTests(Apps apps) : IClassFixture<Apps>
{
    const string Inspections = "main form:has(select[name='Input.AccountId'])";

    [Theory, EachDatabase]
    public async Task A_control_character_in_a_form_is_dropped_and_a_NUL_is_refused_in_words(Database database)
    {
        var app = await apps.On(database);
        var visitor = app.Visitor();
        var refused = await visitor.Submit(await visitor.Get("/melden"), "main form", ("Input.Words", "a\0b"), ("Input.Phone", "0612345678"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("een teken in dat we niet kunnen lezen", refused.Text, StringComparison.Ordinal);

        var page = await visitor.Submit(await visitor.Get("/melden"), "main form",
            ("Input.Words", "Regel een\r\nRegel\u0007 twee\u001b[31m"), ("Input.Phone", "0612345678"), ("Input.Name", "Zwaan\u0001tje \u001b[2JVoorbeeld\u0085"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("ontvangen", page.Path, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Body, character => char.IsControl(character) && character is not ('\r' or '\n' or '\t'));
    }

    [Theory, EachDatabase]
    public async Task A_control_character_in_a_query_a_draft_or_the_API_is_dropped_too(Database database)
    {
        var app = await apps.On(database);
        var samira = await app.As(Personas.Samira);
        Assert.Equal(HttpStatusCode.NoContent, (await samira.GetOnce("/concept?key=%00%1b%0d")).StatusCode);
        using var draft = new HttpRequestMessage(HttpMethod.Post, "/concept") { Content = Json("{\"key\":\"a\\u0000b\",\"fields\":{\"c\\u0000\":[\"d\\u001be\"]}}") };
        draft.Headers.Add("RequestVerificationToken", await samira.ForgeryToken());
        Assert.Equal(HttpStatusCode.NoContent, (await samira.Send(draft)).StatusCode);
        Assert.Equal("{\"fields\":{\"c\":[\"de\"]}}", await (await samira.GetOnce("/concept?key=ab")).Content.ReadAsStringAsync());

        using var report = new HttpRequestMessage(HttpMethod.Post, "/v1/reports") { Content = Json("{\"words\":\"a\\u0000b\",\"phone\":\"0612345678\",\"name\":\"Piet\\u0000 \\u001b[0m\"}") };
        Assert.Equal(HttpStatusCode.Created, (await app.Visitor().Send(report)).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_wildcard_that_somebody_types_in_a_search_stands_for_itself(Database database)
    {
        var app = await apps.On(database);
        var rachid = await app.As(Personas.Rachid);
        foreach (var typed in new[] { "%", "_", "%%", "L%f", "L_ndenhof", "\\", "\\%", "[a-z]" })
        {
            var page = await rachid.Submit(await rachid.Get("/inzage"), Inspections, ("Input.Household", typed));
            Assert.Contains("Geen huishouden gevonden", page.Text, StringComparison.Ordinal);
        }
        foreach (var typed in new[] { "Lindenhof", "lindenhof", "LINDENHOF", "  Lindenhof " })
            Assert.DoesNotContain("Geen huishouden gevonden", (await rachid.Submit(await rachid.Get("/inzage"), Inspections, ("Input.Household", typed))).Text, StringComparison.Ordinal);
        var samira = await app.As(Personas.Samira);
        foreach (var typed in new[] { "%", "_", "% 1980-01-01", "1234 %_ 1" })
            Assert.DoesNotContain("/huishoudens/", string.Concat((await samira.Submit(await samira.Get("/werk/zoeken"), "main form", ("Q", typed))).Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href"))), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_API_tells_apart_what_is_not_there_what_one_may_not_do_and_what_it_cannot_read(Database database)
    {
        var visitor = (await apps.On(database)).Visitor();
        (HttpMethod Method, string Path, HttpContent? Content, HttpStatusCode Status, string Code)[] all =
        [
            (HttpMethod.Post, "/v1/reports", new StringContent("a=b", Encoding.UTF8, "application/x-www-form-urlencoded"), HttpStatusCode.UnsupportedMediaType, "unsupported-media-type"),
            (HttpMethod.Post, "/v1/reports", new StringContent("<a/>", Encoding.UTF8, "application/xml"), HttpStatusCode.UnsupportedMediaType, "unsupported-media-type"),
            (HttpMethod.Get, "/v1/reports", null, HttpStatusCode.MethodNotAllowed, "method-not-allowed"),
            (HttpMethod.Delete, "/v1/municipality", null, HttpStatusCode.MethodNotAllowed, "method-not-allowed"),
            (HttpMethod.Get, "/v1/bestaat-niet", null, HttpStatusCode.NotFound, "not-found"),
            (HttpMethod.Post, "/v1/bestaat-niet", Json("{}"), HttpStatusCode.NotFound, "not-found"),
        ];
        foreach (var (method, path, content, status, code) in all)
        {
            using var request = new HttpRequestMessage(method, path) { Content = content };
            var answer = await visitor.Send(request);
            Assert.Equal((path, status), (path, answer.StatusCode));
            Assert.Equal("1.0.0", answer.Headers.GetValues("API-Version").Single());
            Assert.Equal(code, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString());
        }
    }

    [Theory, EachDatabase]
    public async Task A_host_of_no_municipality_gets_a_page_that_says_so_whatever_is_sent(Database database)
    {
        var app = await apps.On(database);
        var samira = await app.As(Personas.Samira);
        var elsewhere = app.VisitorAt("https://elders.localhost");
        foreach (Cookie cookie in samira.Cookies.GetAllCookies()) elsewhere.Cookies.Add(new Uri("https://elders.localhost"), new Cookie(cookie.Name, cookie.Value));
        foreach (var answer in new[] { await elsewhere.GetOnce("/"), await elsewhere.GetOnce("/werk?a=%00"), await elsewhere.Post("/melden", [KeyValuePair.Create("a", "b")]) })
        {
            var page = await Page.Read(answer);
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Equal("Deze gemeente kennen we hier niet", page.Document.QuerySelector("h1")?.TextContent);
            Assert.NotNull(page.Document.QuerySelector("header .kt-brand"));
            Assert.DoesNotContain(Personas.Samira, page.Body, StringComparison.Ordinal);
        }
        var problem = await elsewhere.GetOnce("/v1/municipality");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (problem.StatusCode, problem.Content.Headers.ContentType?.MediaType));
    }

    static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
