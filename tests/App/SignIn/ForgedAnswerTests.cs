using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Keukentafel.Tests.App.SignIn;

/// <summary>Answers of a provider that are not good: nobody comes in by them.</summary>
public sealed class ForgedAnswerTests
{
    const string NotIn = "/aanmelden/niet-gelukt?waarom=mislukt";

    [Fact]
    public async Task A_token_that_is_forged_expired_or_meant_for_others_lets_nobody_in()
    {
        await using var all = await SignInApp.Start(Database.Sqlite);
        using var strange = RSA.Create(2048);
        var provider = all.Professionals;
        var now = provider.Clock.GetUtcNow().ToUnixTimeSeconds();
        var forgeries = new (string What, Func<Dictionary<string, object>, Dictionary<string, object>> Change, SigningCredentials? By)[]
        {
            ("another key with the name of the right one", claims => claims, new(new RsaSecurityKey(strange) { KeyId = provider.Signing.Kid }, SecurityAlgorithms.RsaSha256)),
            ("no signature", claims => claims, null),
            ("a secret that both know", claims => claims, new(new SymmetricSecurityKey(System.Text.Encoding.UTF8.GetBytes(TestProvider.ClientSecret.PadRight(64))), SecurityAlgorithms.HmacSha256)),
            ("another issuer", claims => With(claims, "iss", "https://evil.example/"), provider.Signing),
            ("for another program", claims => With(claims, "aud", "iets-anders"), provider.Signing),
            ("expired", claims => With(claims, "exp", now - 121), provider.Signing),
            ("without an end", claims => Without(claims, "exp"), provider.Signing),
            ("not yet", claims => With(claims, "nbf", now + 121), provider.Signing),
            ("of another sign-in", claims => With(claims, "nonce", "een-ander"), provider.Signing),
        };
        foreach (var (what, change, by) in forgeries)
        {
            provider.Forge = token => TestProvider.Sign(change(TestProvider.ClaimsOf(token)), by);
            var visitor = all.App.Visitor();
            var page = await all.SignIn(visitor);
            Assert.True(page.Path == NotIn, $"{what}: {page.Path}");
            Assert.False(await SignInApp.IsSignedIn(visitor), what);
        }
        provider.Forge = token => TestProvider.Sign(TestProvider.ClaimsOf(token), provider.Signing);
        Assert.Equal("/werk", (await all.SignIn(all.App.Visitor())).Path);
    }

    [Fact]
    public async Task A_clock_that_differs_a_little_is_borne_and_a_lot_is_not()
    {
        await using var all = await SignInApp.Start(Database.Sqlite);
        foreach (var (minutes, comesIn) in new[] { (1.9, true), (2.1, false) })
        {
            all.Professionals.Clock.Set(all.App.Clock.GetUtcNow().AddMinutes(minutes));
            all.Professionals.Forge = token => TestProvider.Sign(With(TestProvider.ClaimsOf(token), "nbf", all.Professionals.Clock.GetUtcNow().ToUnixTimeSeconds()), all.Professionals.Signing);
            Assert.Equal(comesIn ? "/werk" : NotIn, (await all.SignIn(all.App.Visitor())).Path);
        }
    }

    [Fact]
    public async Task An_answer_works_once_and_only_in_the_browser_that_asked()
    {
        await using var all = await SignInApp.Start(Database.Sqlite);
        var (samira, other) = (all.App.Visitor(), all.App.Visitor());
        var answer = await all.GoThere(samira, all.Professionals, "/aanmelden/medewerker");

        Assert.Equal(NotIn, (await other.Get(answer)).Path);
        Assert.Equal("/werk", (await samira.Get(answer)).Path);
        Assert.Equal(NotIn, (await samira.Get(answer)).Path);
        Assert.Equal(NotIn, (await other.Get("/aanmelden/medewerker/terug?code=verzonnen&state=verzonnen")).Path);
    }

    [Fact]
    public async Task An_answer_that_names_another_provider_is_not_taken()
    {
        await using var all = await SignInApp.Start(Database.Sqlite);
        var samira = all.App.Visitor();
        var answer = await all.GoThere(samira, all.Professionals, "/aanmelden/medewerker");

        Assert.Contains("iss=", answer, StringComparison.Ordinal);
        Assert.Equal(NotIn, (await samira.Get(answer.Replace(Uri.EscapeDataString(all.Professionals.Issuer), Uri.EscapeDataString(all.Residents.Issuer), StringComparison.Ordinal))).Path);
    }

    [Fact]
    public async Task A_new_key_of_the_provider_is_picked_up_by_itself()
    {
        await using var all = await SignInApp.Start(Database.Sqlite);
        Assert.Equal("/werk", (await all.SignIn(all.App.Visitor())).Path);

        await all.Professionals.Rotate();

        Assert.Equal("/werk", (await all.SignIn(all.App.Visitor())).Path);
    }

    [Fact]
    public async Task A_provider_that_is_away_gives_a_page_that_says_so()
    {
        await using var all = await SignInApp.Start(Database.Sqlite, ("Professionals:MetadataAddress", "https://nergens.example/"));

        var page = await all.App.Visitor().Get("/aanmelden/medewerker");

        Assert.Equal("/aanmelden/niet-gelukt?waarom=weg", page.Path);
    }

    static Dictionary<string, object> With(Dictionary<string, object> claims, string name, object value) => new(claims) { [name] = value };

    static Dictionary<string, object> Without(Dictionary<string, object> claims, string name) => claims.Where(claim => claim.Key != name).ToDictionary();
}
