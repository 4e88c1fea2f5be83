using System.Net;
using Keukentafel.Domain.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.SignIn;

/// <summary>The program without practice mode, with a provider for professionals and one for residents, and a way to go there and back.</summary>
public sealed class SignInApp : IAsyncDisposable
{
    /// <summary>How the provider calls Samira.</summary>
    public const string SamiraThere = "s.haddad@welzijn.example";

    /// <summary>Marieke's number, from the range for testing.</summary>
    public const string BsnOfMarieke = "999990019";

    SignInApp(TestApp app, TestProvider professionals, TestProvider residents) => (App, Professionals, Residents) = (app, professionals, residents);

    public TestApp App { get; }
    public TestProvider Professionals { get; }
    public TestProvider Residents { get; }

    public static Task<SignInApp> Start(Database database, params (string Key, string? Value)[] more) => Start(database, null, more);

    public static async Task<SignInApp> Start(Database database, Microsoft.Extensions.Logging.ILoggerProvider? logging, params (string Key, string? Value)[] more)
    {
        var professionals = await TestProvider.Start("werk.provider.example", FakeTime.Start);
        var residents = await TestProvider.Start("broker.provider.example", FakeTime.Start);
        professionals.Who["sub"] = "samira-1";
        professionals.Who["preferred_username"] = SamiraThere;
        professionals.Who["sid"] = "zitting-1";
        residents.Who["sub"] = "pseudoniem-1";
        residents.Who["bsn"] = BsnOfMarieke;
        var settings = new Dictionary<string, string?> { ["Demo"] = "false" };
        foreach (var (key, value) in professionals.Settings(Municipalities.Buurtstad, SignInWay.Professional).Concat(residents.Settings(Municipalities.Buurtstad, SignInWay.Resident)))
            settings[key] = value;
        foreach (var (key, value) in more) settings[$"SignIn:{Municipalities.Buurtstad}:{key}"] = value;
        var app = await TestApp.Start(database, settings, logging, network: new TestNetwork(professionals, residents));
        await using var data = app.OpenDatabase();
        (await data.Accounts.SingleAsync(account => account.Name == Personas.Samira)).SignInName = SamiraThere;
        var marieke = (await data.Accounts.SingleAsync(account => account.Name == Personas.Marieke)).PersonId;
        (await data.Persons.SingleAsync(person => person.Id == marieke)).BsnHash = app.Store().Keys.Hash(BsnOfMarieke);
        await data.SaveChangesAsync();
        return new SignInApp(app, professionals, residents);
    }

    /// <summary>Goes to a provider from the page where one signs in, and returns the address with which it sends one back.</summary>
    public async Task<string> GoThere(Visitor visitor, TestProvider provider, string from)
    {
        var there = (await visitor.GetOnce(from)).Headers.Location!;
        // A relative address is one of ours: the page that says why somebody cannot sign in.
        Assert.Equal(provider.Host, there.IsAbsoluteUri ? there.Host : there.OriginalString);
        var answer = await provider.Send(new HttpRequestMessage(HttpMethod.Get, there));
        return (answer.Headers.Location ?? throw new InvalidOperationException($"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}")).PathAndQuery;
    }

    /// <summary>Signs in as a professional, whoever that is at the provider.</summary>
    public async Task<Page> SignIn(Visitor visitor, string from = "/aanmelden/medewerker") =>
        await visitor.Get(await GoThere(visitor, from.StartsWith("/aanmelden/inwoner", StringComparison.Ordinal) ? Residents : Professionals, from));

    /// <summary>Whether a browser has a session.</summary>
    public static async Task<bool> IsSignedIn(Visitor visitor) => (await visitor.GetOnce("/blijf")).StatusCode == HttpStatusCode.NoContent;

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Professionals.DisposeAsync();
        await Residents.DisposeAsync();
    }
}
