using System.Net;
using System.Text.Json;

namespace Keukentafel.Tests.App.Http;

public sealed class ErrorPagesTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, EachDatabase]
    public async Task What_goes_wrong_gets_a_page_of_our_own_that_says_what_now(Database database)
    {
        var app = await apps.On(database);
        var (visitor, liesbeth) = (app.Visitor(), await app.As(Personas.Liesbeth));
        (HttpResponseMessage Answer, HttpStatusCode Status, string Title)[] all =
        [
            (await visitor.GetOnce("/bestaat-niet"), HttpStatusCode.NotFound, "Niet gevonden"),
            (await (await app.As(Personas.Samira)).GetOnce($"/huishoudens/{Guid.CreateVersion7()}"), HttpStatusCode.NotFound, "Niet gevonden"),
            (await liesbeth.GetOnce("/werk"), HttpStatusCode.Forbidden, "Geen toegang"),
            (await visitor.Post("/melden", [KeyValuePair.Create("Input.Words", "Zonder sleutel")]), HttpStatusCode.BadRequest, "Dit ging niet goed"),
            (await visitor.Post("/melden", [KeyValuePair.Create("Input.Words", new string('a', 600_000))]), HttpStatusCode.RequestEntityTooLarge, "Dit is te veel"),
        ];
        foreach (var (answer, status, title) in all)
        {
            var page = await Page.Read(answer);
            Assert.Equal((status, title), (page.Status, page.Document.QuerySelector("h1")?.TextContent.Trim()));
            Assert.NotNull(page.Document.QuerySelector("header .kt-brand"));
            Assert.NotNull(page.Document.QuerySelector("main a[href='/']"));
        }
    }

    [Theory, EachDatabase]
    public async Task Programs_get_a_problem_with_a_stable_code(Database database)
    {
        var app = await apps.On(database);
        (HttpResponseMessage Answer, HttpStatusCode Status, string Code)[] all =
        [
            (await app.Visitor().GetOnce("/v1/bestaat-niet"), HttpStatusCode.NotFound, "not-found"),
            (await app.Visitor().GetOnce("/v1/indicators"), HttpStatusCode.Unauthorized, "not-signed-in"),
            (await (await app.As(Personas.Marieke)).GetOnce("/v1/indicators"), HttpStatusCode.Forbidden, "no-access"),
            (await app.Visitor().Send(new HttpRequestMessage(HttpMethod.Post, "/v1/reports") { Content = new StringContent("{\"words\":", null, "application/json") }), HttpStatusCode.BadRequest, "bad-request"),
            (await app.Visitor().Post("/v1/reports", [KeyValuePair.Create("words", new string('a', 600_000))]), HttpStatusCode.RequestEntityTooLarge, "too-large"),
        ];
        foreach (var (answer, status, code) in all)
        {
            var what = $"{answer.RequestMessage!.RequestUri} ({(int)answer.StatusCode})";
            Assert.True(status == answer.StatusCode, what);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal(code, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString());
        }
    }

    [Theory, EachDatabase]
    public async Task A_token_of_another_session_is_no_token(Database database)
    {
        var app = await apps.On(database);
        var (one, other) = (app.Visitor(), app.Visitor());
        var token = await one.ForgeryToken();
        await other.ForgeryToken();

        var answer = await other.Post("/melden", [KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Input.Words", "x"), KeyValuePair.Create("Input.Phone", "0612345678")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
