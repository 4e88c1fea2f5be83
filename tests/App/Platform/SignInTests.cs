using System.Net;

namespace Keukentafel.Tests.App.Platform;

public sealed class SignInTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, EachDatabase]
    public async Task A_persona_signs_in_through_the_page_and_begins_where_its_role_begins(Database database)
    {
        var app = await apps.On(database);
        var samira = await app.As(Personas.Samira);
        var page = await samira.Get("/werk");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(Personas.Samira, page.Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_visitor_is_sent_to_sign_in_and_comes_back_to_the_page_that_was_asked(Database database)
    {
        var app = await apps.On(database);
        var visitor = app.Visitor();
        var answer = await visitor.GetOnce("/werk");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/aanmelden?terug=%2Fwerk", answer.Headers.Location?.OriginalString);
        Assert.Contains("oefenen", (await visitor.Get("/werk")).Text, StringComparison.Ordinal);
    }
}
