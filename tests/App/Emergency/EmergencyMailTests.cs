using System.Net;
using Keukentafel.Data.DueWork;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Teams;
using Keukentafel.Tests.App.Purposes;
using Keukentafel.Web.Jobs;
using Keukentafel.Web.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keukentafel.Tests.App.Emergency;

/// <summary>Team lead and privacy officer get a mail without personal data within a minute after emergency access.</summary>
public sealed class EmergencyMailTests
{
    const string Lead = "bram@gemeente.example";
    const string Officer = "rachid@gemeente.example";

    [Theory, EachDatabase]
    public async Task Who_must_look_gets_one_mail_without_personal_data_also_when_two_nodes_do_the_work(Database database)
    {
        using var server = new MailSink();
        await using var app = await TestApp.Start(database);
        await GiveAddresses(app);

        await Open(app);
        using var one = Runner(app, server.Port);
        using var other = Runner(app, server.Port);
        await Task.WhenAll(one.RunOnce(Stop), other.RunOnce(Stop));

        var text = server.Text.Replace("=\r\n", "", StringComparison.Ordinal);
        Assert.Equal([Lead, Officer], Recipients(text));
        Assert.Contains("Er is noodtoegang gebruikt in Buurtstad", text, StringComparison.Ordinal);
        Assert.Contains("https://buurtstad.example.nl/inzage/noodtoegang", text, StringComparison.Ordinal);
        foreach (var personal in new[] { "Nadia", "Marieke", "Lindenhof", "buren" }) Assert.DoesNotContain(personal, text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await Waiting(app));
    }

    [Theory, EachDatabase]
    public async Task A_mail_server_that_is_away_stops_nobody_and_the_mail_goes_when_it_is_back(Database database)
    {
        await using var app = await TestApp.Start(database);
        await GiveAddresses(app);
        int nobodyThere;
        using (var gone = new MailSink()) nobodyThere = gone.Port;

        await Open(app);
        using (var runner = Runner(app, nobodyThere)) await runner.RunOnce(Stop);
        Assert.Equal(2, await Waiting(app));

        using var server = new MailSink();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using (var runner = Runner(app, server.Port)) await runner.RunOnce(Stop);
        Assert.Equal([Lead, Officer], Recipients(server.Text));
        Assert.Equal(0, await Waiting(app));
    }

    [Theory, EachDatabase]
    public async Task The_administrator_keeps_the_address_and_a_wrong_one_is_refused(Database database)
    {
        await using var app = await TestApp.Start(database);
        var els = await app.As(Personas.Els);
        Guid bram;
        await using (var data = app.OpenDatabase()) bram = (await data.Accounts.SingleAsync(row => row.Name == Personas.Bram)).Id;

        var refused = await els.Submit(await els.Get($"/beheer/accounts/{bram}"), "main form", ("Input.Mail", "geen adres"));
        Assert.Contains("Dit is geen e-mailadres", refused.Text, StringComparison.Ordinal);
        await els.Submit(refused, "main form", ("Input.Mail", Lead));

        await using var after = app.OpenDatabase();
        Assert.Equal(Lead, (await after.Accounts.SingleAsync(row => row.Id == bram)).Mail);
    }

    static IEnumerable<string> Recipients(string text) =>
        text.Split("\r\n").Where(line => line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase)).Select(line => line[(line.IndexOf('<') + 1)..line.IndexOf('>')]).Order(StringComparer.Ordinal);

    static async Task Open(TestApp app)
    {
        var at = await PurposeApp.At(app);
        var nadia = await app.As(Personas.Nadia);
        var opened = await nadia.Submit(await nadia.Get($"/noodtoegang/{at.HouseholdId}"), "main form", ("Input.Reason", "De buren bellen: de deur blijft dicht."));
        Assert.Equal(HttpStatusCode.OK, opened.Status);
    }

    static async Task GiveAddresses(TestApp app)
    {
        await using var data = app.OpenDatabase();
        foreach (var (name, address) in new[] { (Personas.Bram, Lead), (Personas.Rachid, Officer), (Personas.Samira, "samira@gemeente.example") })
            (await data.Accounts.SingleAsync(row => row.Name == name)).Mail = address;
        Assert.Equal(Role.TeamLead, (await data.Accounts.SingleAsync(row => row.Name == Personas.Bram)).Role);
        await data.SaveChangesAsync();
    }

    static async Task<int> Waiting(TestApp app)
    {
        await using var data = app.OpenDatabase();
        return await data.DueWork.CountAsync(work => work.Kind == DueWorkKind.EmergencyMail);
    }

    internal static DueWorkRunner Runner(TestApp app, int port) =>
        new(app.Services.GetRequiredService<MunicipalStores>(), app.Clock, NullLogger<DueWorkRunner>.Instance, JobSettings.From(new SettingsReader(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["PublicAddress"] = "https://{gemeente}.example.nl",
            ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = port.ToString(), ["Mail:Security"] = "none", ["Mail:From"] = "keukentafel@gemeente.example",
        }).Build())));

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
