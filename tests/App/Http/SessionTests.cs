using System.Net;
using AngleSharp.Html.Dom;
using Keukentafel.Tests.App.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Http;

public sealed class SessionTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, EachDatabase]
    public async Task A_form_that_is_sent_after_the_session_ended_comes_back_and_nothing_was_changed(Database database)
    {
        await using var app = await TestApp.Start(database);
        var subject = await Subject.Of(app, Personas.Marieke);
        var samira = await app.As(Personas.Samira);
        var path = $"/huishoudens/{subject.Ids["household"]}/doelen/{subject.Ids["goal"]}";
        var form = await samira.Get(path);
        var before = await VersionOf(app, subject.Ids["goal"]);
        app.Clock.Advance(TimeSpan.FromMinutes(31));

        var answer = await samira.SubmitOnce(form, "main form", ("Input.Words", "Wat ik net had getypt."));

        Assert.Equal($"/aanmelden?terug={Uri.EscapeDataString(path)}", answer.Headers.Location?.OriginalString);
        Assert.Equal(before, await VersionOf(app, subject.Ids["goal"]));
        var again = await app.As(Personas.Samira);
        var key = ((IHtmlInputElement)form.Document.QuerySelector("main input[name=concept]")!).Value;
        Assert.Contains("Wat ik net had getypt.", (await again.Get($"/concept?key={Uri.EscapeDataString(key)}")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await (await app.As(Personas.Fenna)).GetOnce($"/concept?key={Uri.EscapeDataString(key)}")).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task The_cookie_of_a_session_is_for_this_host_over_https_and_not_for_scripts(Database database)
    {
        var app = await apps.On(database);
        var cookie = (await app.As(Personas.Samira)).Cookies.GetAllCookies().Single(cookie => cookie.Name == "keukentafel");
        Assert.True(cookie.Secure && cookie.HttpOnly);
        Assert.Equal("buurtstad.localhost", cookie.Domain);
    }

    [Theory, EachDatabase]
    public async Task After_signing_out_the_session_is_over(Database database)
    {
        var app = await apps.On(database);
        var samira = await app.As(Personas.Samira);
        var page = await samira.Get("/werk");
        await samira.Submit(page, "form[action='/afmelden']");
        Assert.Equal(HttpStatusCode.Redirect, (await samira.GetOnce("/werk")).StatusCode);
    }

    static async Task<int> VersionOf(TestApp app, Guid goal)
    {
        await using var data = app.OpenDatabase();
        return await data.Goals.Where(row => row.Id == goal).Select(row => row.Version).SingleAsync();
    }
}
