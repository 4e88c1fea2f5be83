using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.SignIn;

/// <summary>Waar u bent aangemeld: one's own sessions, ended from another device.</summary>
public sealed class OwnSessionsTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, EachDatabase]
    public async Task Somebody_sees_each_device_and_signs_out_there_and_nowhere_else(Database database)
    {
        await using var all = await SignInApp.Start(database);
        var (office, phone, library) = (all.App.Visitor(), all.App.Visitor(), all.App.Visitor());
        await SignInWith(all, phone, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1");
        await SignInWith(all, library, "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        await SignInWith(all, office, "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0");

        var page = await office.Get("/aangemeld");
        Assert.Equal(["Edge op Windows", "Firefox op Linux", "Safari op een iPhone"], page.Document.QuerySelectorAll("main .kt-strong").Select(device => device.TextContent));
        Assert.Contains("Hier bent u nu", page.Text, StringComparison.Ordinal);
        Assert.Contains("/aangemeld", (await office.Get("/werk")).Body, StringComparison.Ordinal);

        var after = await office.Submit(page, "main form[action$='handler=Een']");
        Assert.DoesNotContain("Firefox", after.Text, StringComparison.Ordinal);
        Assert.Equal((true, true, false), (await SignInApp.IsSignedIn(office), await SignInApp.IsSignedIn(phone), await SignInApp.IsSignedIn(library)));

        await office.Submit(after, "main form[action$='handler=Elders']");
        Assert.Equal((true, false), (await SignInApp.IsSignedIn(office), await SignInApp.IsSignedIn(phone)));
    }

    [Theory, EachDatabase]
    public async Task Nobody_sees_or_ends_the_session_of_another(Database database)
    {
        var app = await apps.On(database);
        var (fenna, marieke) = (await app.As(Personas.Fenna), await app.As(Personas.Marieke));
        await app.As(Personas.Marieke);
        Guid theirs;
        await using (var data = app.OpenDatabase())
            theirs = await (from session in data.SignInSessions join account in data.Accounts on session.AccountId equals account.Id where account.Name == Personas.Fenna select session.Id).FirstAsync();
        var page = await marieke.Get("/aangemeld");

        Assert.DoesNotContain(theirs.ToString(), page.Body, StringComparison.Ordinal);
        await marieke.Submit(page, "main form[action$='handler=Een']", ("aanmelding", theirs.ToString()));
        await marieke.Submit(page, "main form[action$='handler=Elders']");

        Assert.True(await SignInApp.IsSignedIn(fenna));
    }

    [Theory, EachDatabase]
    public async Task Outside_practice_a_browser_holds_every_cookie_to_this_host(Database database)
    {
        await using var all = await SignInApp.Start(database);
        var samira = all.App.Visitor();
        await all.SignIn(samira);
        await samira.Get("/melden");

        var cookies = samira.Cookies.GetAllCookies().Where(cookie => !cookie.Name.StartsWith(".AspNetCore.", StringComparison.Ordinal)).ToList();

        Assert.Contains(cookies, cookie => cookie.Name == "__Host-keukentafel");
        Assert.All(cookies, cookie => Assert.True(cookie is { Secure: true, Path: "/" } && cookie.Name.StartsWith("__Host-", StringComparison.Ordinal), cookie.Name));
    }

    static async Task SignInWith(SignInApp all, Visitor visitor, string userAgent)
    {
        using var back = new HttpRequestMessage(HttpMethod.Get, await all.GoThere(visitor, all.Professionals, "/aanmelden/medewerker"));
        back.Headers.UserAgent.ParseAdd(userAgent);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Send(back)).StatusCode);
        all.App.Clock.Advance(TimeSpan.FromSeconds(1));
    }
}
