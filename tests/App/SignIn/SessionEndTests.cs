using System.Net;
using Keukentafel.Tests.App.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace Keukentafel.Tests.App.SignIn;

/// <summary>How a session ends: by its absolute end, here, at the provider, or because the administrator takes the account away.</summary>
public sealed class SessionEndTests
{
    const string LogoutEvent = """{"http://schemas.openid.net/event/backchannel-logout":{}}""";

    [Theory, EachDatabase]
    public async Task A_session_ends_after_ten_hours_however_active_one_is_and_a_copied_cookie_opens_nothing_after_signing_out(Database database)
    {
        await using var all = await SignInApp.Start(database);
        var samira = all.App.Visitor();
        await all.SignIn(samira);
        for (var minutes = 0; minutes < 595; minutes += 20)
        {
            Assert.True(await SignInApp.IsSignedIn(samira), $"after {minutes} minutes");
            all.App.Clock.Advance(TimeSpan.FromMinutes(20));
        }
        Assert.False(await SignInApp.IsSignedIn(samira));

        all.Professionals.Clock.Set(all.App.Clock.GetUtcNow());
        var (page, copy) = (await all.SignIn(samira), all.App.Visitor());
        foreach (var cookie in samira.Cookies.GetAllCookies().ToList()) copy.Cookies.Add(cookie);
        Assert.True(await SignInApp.IsSignedIn(copy));
        await samira.SubmitOnce(page, "form[action='/afmelden']");
        Assert.False(await SignInApp.IsSignedIn(copy));
    }

    [Theory, EachDatabase]
    public async Task Signing_out_here_goes_on_to_sign_out_at_the_provider(Database database)
    {
        await using var all = await SignInApp.Start(database, ("Professionals:KeepIdentityToken", "true"));
        var samira = all.App.Visitor();
        var page = await all.SignIn(samira);

        var left = await samira.Submit(page, "form[action='/afmelden']");

        var onward = new Uri(left.Document.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content")!["0;url=".Length..]);
        Assert.Equal(("werk.provider.example", "/logout"), (onward.Host, onward.AbsolutePath));
        Assert.Contains("id_token_hint=", onward.Query, StringComparison.Ordinal);
        var back = (await all.Professionals.Send(new HttpRequestMessage(HttpMethod.Get, onward))).Headers.Location!;
        Assert.Equal("https://buurtstad.localhost/afmelden", back.GetLeftPart(UriPartial.Path));
        await using var data = all.App.OpenDatabase();
        Assert.Null((await data.SignInSessions.SingleAsync()).IdentityToken);
    }

    [Theory, EachDatabase]
    public async Task A_provider_ends_sessions_from_server_to_server_and_nobody_else_can(Database database)
    {
        await using var all = await SignInApp.Start(database);
        var provider = all.Professionals;
        var samira = all.App.Visitor();
        await all.SignIn(samira);
        var now = provider.Clock.GetUtcNow().ToUnixTimeSeconds();
        var good = new Dictionary<string, object>
        {
            ["iss"] = provider.Issuer, ["aud"] = TestProvider.ClientId, ["iat"] = now, ["exp"] = now + 60, ["jti"] = "1", ["sid"] = "zitting-1",
            ["events"] = System.Text.Json.JsonDocument.Parse(LogoutEvent).RootElement,
        };
        using var strange = System.Security.Cryptography.RSA.Create(2048);
        foreach (var (what, token) in new[]
        {
            ("another key", TestProvider.Sign(good, new(new RsaSecurityKey(strange) { KeyId = provider.Signing.Kid }, SecurityAlgorithms.RsaSha256))),
            ("no signature", TestProvider.Sign(good, null)),
            ("an identity token", TestProvider.Sign(good.Where(claim => claim.Key != "events"), provider.Signing)),
            ("with a nonce", TestProvider.Sign(good.Append(KeyValuePair.Create("nonce", (object)"a")), provider.Signing)),
            ("expired", TestProvider.Sign(new Dictionary<string, object>(good) { ["exp"] = now - 600 }, provider.Signing)),
            ("of the other provider", TestProvider.Sign(new Dictionary<string, object>(good) { ["iss"] = all.Residents.Issuer }, all.Residents.Signing)),
            ("no token", "geen token"),
        })
        {
            Assert.True(await Logout(all, token) == HttpStatusCode.BadRequest, what);
        }
        Assert.True(await SignInApp.IsSignedIn(samira));

        var message = TestProvider.Sign(good, provider.Signing);
        Assert.Equal(HttpStatusCode.OK, await Logout(all, message));
        Assert.False(await SignInApp.IsSignedIn(samira));

        all.App.Clock.Advance(TimeSpan.FromMinutes(2.5));
        provider.Clock.Set(all.App.Clock.GetUtcNow());
        await all.SignIn(samira);
        await Logout(all, message);
        Assert.True(await SignInApp.IsSignedIn(samira), "an old message ends no new session");
        good.Remove("sid");
        now = provider.Clock.GetUtcNow().ToUnixTimeSeconds();
        (good["sub"], good["iat"], good["exp"]) = ("samira-1", now, now + 60);
        Assert.Equal(HttpStatusCode.OK, await Logout(all, TestProvider.Sign(good, provider.Signing)));
        Assert.False(await SignInApp.IsSignedIn(samira), "by subject");
    }

    [Theory, EachDatabase]
    public async Task A_provider_ends_a_session_through_the_browser_with_the_number_that_only_it_knows(Database database)
    {
        await using var all = await SignInApp.Start(database);
        var samira = all.App.Visitor();
        await all.SignIn(samira);
        var issuer = Uri.EscapeDataString(all.Professionals.Issuer);

        await all.App.Visitor().GetOnce($"/afmelden/medewerker/bericht?iss={issuer}&sid=een-ander");
        Assert.Equal(HttpStatusCode.BadRequest, (await all.App.Visitor().GetOnce("/afmelden/medewerker/bericht?iss=https%3A%2F%2Fevil.example&sid=zitting-1")).StatusCode);
        Assert.True(await SignInApp.IsSignedIn(samira));
        await all.App.Visitor().GetOnce($"/afmelden/medewerker/bericht?iss={issuer}&sid=zitting-1");
        Assert.False(await SignInApp.IsSignedIn(samira));
    }

    [Theory, EachDatabase]
    public async Task Turning_an_account_off_ends_its_sessions_for_good(Database database)
    {
        await using var app = await TestApp.Start(database);
        var subject = await Subject.Of(app, Personas.Marieke);
        var (samira, els) = (await app.As(Personas.Samira), await app.As(Personas.Els));
        var path = $"/beheer/accounts/{subject.Ids["account"]}";

        await els.Submit(await els.Get(path), "form[action$='handler=Uit']");
        Assert.False(await SignInApp.IsSignedIn(samira));
        await els.Submit(await els.Get(path), "main form[action$='handler=Aan']");
        Assert.False(await SignInApp.IsSignedIn(samira));
    }

    static async Task<HttpStatusCode> Logout(SignInApp all, string token) =>
        (await all.App.Visitor().Post("/afmelden/medewerker/bericht", [KeyValuePair.Create("logout_token", token)])).StatusCode;
}
