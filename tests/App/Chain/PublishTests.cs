using Keukentafel.Data.DueWork;
using Keukentafel.Data.Municipalities;
using Keukentafel.Web.Jobs;
using Keukentafel.Web.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keukentafel.Tests.App.Chain;

/// <summary>The newest digests leave the house, and the privacy officer sees how the chain stands.</summary>
public sealed class PublishTests
{
    [Theory, EachDatabase]
    public async Task Every_day_the_newest_digests_go_to_a_file_and_by_mail_and_can_be_compared_with_later(Database database)
    {
        using var server = new MailSink();
        await using var app = await TestApp.Start(database);
        await app.Views(3);
        var file = Path.Combine(Directory.CreateTempSubdirectory("keukentafel-keten-").FullName, "keten.txt");
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["PublishDigest:File"] = file, ["PublishDigest:MailTo"] = "toezicht@gemeente.example",
            ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = server.Port.ToString(), ["Mail:Security"] = "none", ["Mail:From"] = "keukentafel@gemeente.example",
        }).Build();
        var stores = app.Services.GetRequiredService<MunicipalStores>();
        using var keeper = new ChainKeeper(stores, app.Clock, NullLogger<ChainKeeper>.Instance);
        using var runner = new DueWorkRunner(stores, app.Clock, NullLogger<DueWorkRunner>.Instance, JobSettings.From(new SettingsReader(settings)));

        await keeper.RunOnce();
        Assert.True(await runner.RunOnce(Stop));
        await app.Views(3);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await keeper.RunOnce();
        Assert.True(await runner.RunOnce(Stop));

        var lines = await File.ReadAllLinesAsync(file, Stop);
        Assert.Equal(2, lines.Count(line => line.Contains("buurtstad inzage", StringComparison.Ordinal)));
        Assert.Contains("toezicht@gemeente.example", server.Text, StringComparison.Ordinal);
        Assert.Contains($"buurtstad inzage {(await app.NewestLink()).Number} {Convert.ToHexString((await app.NewestLink()).Digest)}", server.Text.Replace("=\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var report = await app.Check([.. DigestLine.Read(lines)]);
        Assert.True(report.Count == 0, report.Shown());
        await using var data = app.OpenDatabase();
        Assert.Equal(2, await data.ChainPublications.CountAsync(Stop));
        Assert.Equal(1, await data.DueWork.CountAsync(work => work.Kind == DueWorkKind.PublishDigest, Stop));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Theory, EachDatabase]
    public async Task The_privacy_officer_sees_what_is_sealed_checked_and_published_and_nobody_else_does(Database database)
    {
        await using var app = await TestApp.Start(database);
        await app.Views(2);
        await app.Sealer().Seal();
        var rachid = await app.As(Personas.Rachid);

        var page = await rachid.Get("/inzage/keten");

        Assert.Contains("17 mrt 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("nog niet gecontroleerd", page.Text, StringComparison.Ordinal);
        Assert.Contains("/inzage/keten", (await rachid.Get("/inzage")).Body, StringComparison.Ordinal);
        Assert.NotEqual(System.Net.HttpStatusCode.OK, (await (await app.As(Personas.Samira)).Get("/inzage/keten")).Status);
    }

    [Fact]
    public void A_mail_address_without_a_mail_server_is_said_in_words()
    {
        var reader = new SettingsReader(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["PublishDigest:MailTo"] = "toezicht@gemeente.example" }).Build());

        Assert.Null(JobSettings.From(reader).Mail);
        Assert.Contains("Mail:Host", Assert.Throws<WrongSettingsException>(reader.ThrowIfWrong).Message, StringComparison.Ordinal);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
