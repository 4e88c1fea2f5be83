using Keukentafel.Data.Municipalities;
using Keukentafel.Web.Composition;
using Keukentafel.Web.Platform.Settings;
using Keukentafel.Web.Verbs;
using Microsoft.Extensions.Configuration;

namespace Keukentafel.Tests.App.Settings;

/// <summary>Settings are checked when a verb starts, and what is wrong is said in words.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void What_is_left_out_gets_the_default_of_the_table()
    {
        var settings = Read();

        Assert.Equal((30, 10, 30), (settings.Session.IdleMinutes, settings.Session.Hours, settings.PublicFormsPerMinute));
        Assert.Equal(("http://127.0.0.1:5080", true, false), (settings.Address, settings.Work, settings.Demo.IsOn));
        Assert.Equal((3, null, null), (settings.Jobs.VerifyHour, settings.Jobs.Mail, settings.Jobs.PublicAddress));
    }

    [Theory]
    [InlineData("SessionMinutes", "abc"), InlineData("SessionMinutes", "0"), InlineData("SessionMinutes", "661"), InlineData("SessionMinutes", "-5")]
    [InlineData("SessionHours", "12"), InlineData("SessionHours", "1,5")]
    [InlineData("PublicFormsPerMinute", "0"), InlineData("PublicFormsPerMinute", "many")]
    [InlineData("Demo", "yes"), InlineData("Work", "1"), InlineData("Measure", "ja")]
    [InlineData("PORT", "70000"), InlineData("URLS", "5080"), InlineData("URLS", "ftp://127.0.0.1")]
    [InlineData("Proxies:0", "overal"), InlineData("Proxies:1", "10.0.0.0/99"), InlineData("Proxies", "10.0.0.5")]
    [InlineData("DaysByRoyalDecree:0", "5 mei 2028")]
    [InlineData("Audit:VerifyHour", "24"), InlineData("Mail:Port", "mail"), InlineData("Mail:Security", "ssl"), InlineData("Mail:From", "niemand")]
    [InlineData("PublicAddress", "buurtstad.example.nl"), InlineData("PublishDigest:MailTo", "toezicht")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317"), InlineData("DefaultMunicipality", "elders")]
    [InlineData("Municipalities:Buurt Stad", "sqlite"), InlineData("Municipalities:dorpsveld", "Host=db;Prot=5432"), InlineData("Municipalities:dorpsveld", "Host=db;Port=vijf;Database=d")]
    [InlineData("SignIn:buurtstad:Professionals:Issuer", "http://zonder.tls.example"), InlineData("SignIn:elders:Residents:Issuer", "https://provider.example")]
    public void A_wrong_setting_is_named_with_what_to_set(string key, string value)
    {
        var message = Assert.Throws<WrongSettingsException>(() => Read((key, value))).Message;

        Assert.Contains(key.StartsWith("SignIn", StringComparison.Ordinal) ? key[..key.LastIndexOf(':')].Replace(":Residents", "") : key, message, StringComparison.Ordinal);
        Assert.Matches("Zet |Gebruik ", message);
        Assert.DoesNotContain($" {value}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_faults_are_said_together()
    {
        var message = Assert.Throws<WrongSettingsException>(() => Read(("SessionMinutes", "abc"), ("PublicFormsPerMinute", "0"), ("Proxies:0", "overal"))).Message;

        Assert.Equal(["SessionMinutes", "PublicFormsPerMinute", "Proxies:0"], message.Split('\n').Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void No_message_repeats_a_value()
    {
        const string secret = "geheim-7f3a";
        var everything = SettingTable.All.Where(setting => !setting.Key.Contains('<', StringComparison.Ordinal))
            .Select(setting => (setting is ListSetting ? $"{setting.Key}:0" : setting.Key, secret))
            .Append(("Municipalities:buurtstad", $"Hots=db;Password={secret}"))
            .Append(("SignIn:buurtstad:Professionals:ClientSecret", secret)).Append(("SignIn:buurtstad:Professionals:UserInfo", secret));

        var message = Assert.Throws<WrongSettingsException>(() => Read([.. everything])).Message;

        Assert.True(message.Split('\n').Length > 10, message);
        Assert.DoesNotContain(secret, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--SessionMinutes=abc"), InlineData("--PublicFormsPerMinute=0"), InlineData("--SessionHours=100"), InlineData("--Demo=misschien")]
    public async Task The_program_does_not_start_with_a_wrong_setting(string argument)
    {
        var folder = Directory.CreateTempSubdirectory("keukentafel-start-").FullName;
        var code = await VerbTable.Run(["serve", $"--DATA={folder}", "--Municipalities:buurtstad=sqlite", "--URLS=http://127.0.0.1:0", argument]);
        Directory.Delete(folder, recursive: true);
        Assert.Equal(ExitCode.WrongSettings, code);
    }

    static ProgramSettings Read(params (string Key, string Value)[] settings) => ProgramSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Municipalities:buurtstad"] = "sqlite" })
        .AddInMemoryCollection(settings.Select(line => KeyValuePair.Create(line.Key, (string?)line.Value))).Build());
}
