using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http;

namespace Keukentafel.Tests.App.SignIn;

/// <summary>Showing again who one is.</summary>
public sealed class StepUpTests
{
    [Theory, EachDatabase]
    public async Task Who_shows_again_who_they_are_is_asked_anew_by_the_provider_and_goes_on_in_the_same_session(Database database)
    {
        await using var all = await SignInApp.Start(database, ("Professionals:StepUpAcr", "sterk"));
        var samira = all.App.Visitor();
        all.Professionals.Who["acr"] = "sterk";
        await all.SignIn(samira);
        await Later(all);

        var page = await samira.Get(await all.GoThere(samira, all.Professionals, "/aanmelden/opnieuw?terug=%2Fwerk%2Fzoeken"));

        Assert.Equal("/werk/zoeken", page.Path);
        Assert.Equal(("login", 0L, "sterk"), (all.Professionals.Asked!.Prompt, all.Professionals.Asked.MaxAge, all.Professionals.Asked.AcrValues));
        await using var data = all.App.OpenDatabase();
        var session = Assert.Single(data.SignInSessions);
        Assert.Equal(all.App.Clock.GetUtcNow(), session.AuthenticatedAt);
    }

    [Theory, EachDatabase]
    public async Task A_provider_that_did_not_ask_again_or_not_strongly_enough_is_not_believed(Database database)
    {
        await using var all = await SignInApp.Start(database, ("Professionals:StepUpAcr", "sterk"));
        var samira = all.App.Visitor();
        all.Professionals.Who["acr"] = "sterk";
        await all.SignIn(samira);
        var before = all.Professionals.Clock.GetUtcNow().ToUnixTimeSeconds();
        await Later(all);

        all.Professionals.Who["auth_time"] = before;
        Assert.Equal("/aanmelden/niet-gelukt?waarom=mislukt", await Again());
        all.Professionals.Who.Remove("auth_time");
        all.Professionals.Who["acr"] = "zwak";
        Assert.Equal("/aanmelden/niet-gelukt?waarom=mislukt", await Again());
        all.Professionals.Who["acr"] = "sterk";
        (all.Professionals.Who["sub"], all.Professionals.Who["preferred_username"]) = ("joost-1", "joost@welzijn.example");
        await using (var data = all.App.OpenDatabase())
        {
            data.Accounts.Single(account => account.Name == Personas.Joost).SignInName = "joost@welzijn.example";
            await data.SaveChangesAsync();
        }
        Assert.Equal("/aanmelden/niet-gelukt?waarom=iemand-anders", await Again());

        async Task<string> Again() => (await samira.Get(await all.GoThere(samira, all.Professionals, "/aanmelden/opnieuw?terug=%2Fwerk"))).Path;
    }

    [Theory, EachDatabase]
    public async Task In_practice_mode_one_chooses_the_own_persona_again(Database database)
    {
        await using var app = await TestApp.Start(database);
        var samira = await app.As(Personas.Samira);
        app.Clock.Advance(TimeSpan.FromMinutes(10));

        var again = await samira.Get("/aanmelden/opnieuw?terug=%2Fwerk%2Fzoeken");

        Assert.Equal([Personas.Samira], again.Document.QuerySelectorAll("main li strong").Select(name => name.TextContent));
        Assert.Equal("/werk/zoeken", (await samira.Submit(again, "main form", ("account", again.Document.QuerySelector("main li button")!.GetAttribute("value")))).Path);
    }

    [Theory, EachDatabase]
    public async Task Who_asks_for_emergency_access_a_while_after_signing_in_shows_again_who_they_are_first(Database database)
    {
        await using var app = await TestApp.Start(database);
        var nadia = await app.As(Personas.Nadia);
        var subject = await Authorization.Subject.Of(app, Personas.Marieke);
        var path = $"/noodtoegang/{subject.Ids["household"]}";
        Assert.Equal(path, (await nadia.Get(path)).Path);
        app.Clock.Advance(TimeSpan.FromMinutes(6));

        var again = await nadia.Get(path);

        Assert.Equal("/demo", again.Path.Split('?')[0]);
        Assert.Equal(path, (await nadia.Submit(again, "main form", ("account", again.Document.QuerySelector("main li button")!.GetAttribute("value")))).Path);
    }

    [Fact]
    public void A_session_is_fresh_for_as_long_as_is_asked_and_a_visitor_never_is() =>
        Assert.False(new DefaultHttpContext().IsFresh(TimeSpan.FromHours(1)));

    static Task Later(SignInApp all)
    {
        all.App.Clock.Advance(TimeSpan.FromMinutes(10));
        all.Professionals.Clock.Set(all.App.Clock.GetUtcNow());
        return Task.CompletedTask;
    }
}
