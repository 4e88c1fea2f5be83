using System.Globalization;
using Keukentafel.Data.Municipalities;
using Keukentafel.Web.Jobs;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.Settings;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http;

namespace Keukentafel.Web.Composition;

/// <summary>All settings of an installation, read once and checked when a verb starts.</summary>
sealed record ProgramSettings
{
    const string MunicipalitiesKey = "Municipalities";

    /// <summary>Name of the environment.</summary>
    public required string Environment { get; init; }

    /// <summary>Where <c>serve</c> listens.</summary>
    public required string Address { get; init; }

    /// <summary>Full path of the folder with embedded databases, master key and backups.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Key and storage of each municipality, the default one first.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Municipalities { get; init; }

    /// <summary>Practice mode.</summary>
    public required DemoMode Demo { get; init; }

    /// <summary>Where people sign in.</summary>
    public required SignInProviders SignIn { get; init; }

    /// <summary>How long a session lasts.</summary>
    public required SessionSettings Session { get; init; }

    /// <summary>How often one address may send a public form.</summary>
    public required int PublicFormsPerMinute { get; init; }

    /// <summary>The proxies that are believed.</summary>
    public required ReverseProxies Proxies { get; init; }

    /// <summary>Whether <c>serve</c> also does the work that is due.</summary>
    public required bool Work { get; init; }

    /// <summary>What the work that is due needs.</summary>
    public required JobSettings Jobs { get; init; }

    /// <summary>Folder of the programs of PostgreSQL; null where they are found by themselves.</summary>
    public required string? PostgresPrograms { get; init; }

    /// <summary>Days that a royal decree equates with a holiday (article 3(3) Algemene termijnenwet).</summary>
    public required IReadOnlyList<DateOnly> DaysByRoyalDecree { get; init; }

    /// <summary>Whether traces leave.</summary>
    public required bool Traces { get; init; }

    /// <summary>Whether ./bench may ask what a request costs.</summary>
    public required bool Measure { get; init; }

    /// <summary>Reads and checks them; without a practice provider practice mode stays off.</summary>
    /// <exception cref="WrongSettingsException">One or more settings are wrong; the message names each.</exception>
    public static ProgramSettings Read(IConfiguration configuration, IPracticeProvider? practice = null)
    {
        var reader = new SettingsReader(configuration);
        var (municipalities, demo) = (MunicipalitiesFrom(reader), DemoMode.From(reader, practice));
        var port = reader.Number(SettingTable.Port);
        var settings = new ProgramSettings
        {
            Environment = reader.Text(SettingTable.Environment) ?? Environments.Production,
            Address = reader.Text(SettingTable.Urls, IsBindable) ?? $"http://127.0.0.1:{port}",
            DataFolder = Path.GetFullPath(reader.Text(SettingTable.Data) ?? "data"),
            Municipalities = municipalities,
            Demo = demo,
            SignIn = SignInProviders.From(reader, [.. municipalities.Select(line => line.Key)], demo),
            Session = SessionSettings.From(reader),
            PublicFormsPerMinute = reader.Number(SettingTable.PublicFormsPerMinute),
            Proxies = ReverseProxies.From(reader),
            Work = reader.Switch(SettingTable.Work),
            Jobs = JobSettings.From(reader),
            PostgresPrograms = reader.Text(SettingTable.PostgresPrograms),
            DaysByRoyalDecree = reader.List(SettingTable.DaysByRoyalDecree, (string text, out DateOnly day) =>
                DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)),
            Traces = reader.Text(SettingTable.Traces, text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") is not null,
            Measure = reader.Switch(SettingTable.Measure),
        };
        reader.ThrowIfWrong();
        return settings;
    }

    static List<KeyValuePair<string, string>> MunicipalitiesFrom(SettingsReader reader)
    {
        var lines = reader.NamesBelow(MunicipalitiesKey).Select(key => KeyValuePair.Create(key, reader.TextAt($"{MunicipalitiesKey}:{key}") ?? ""))
            .Where(line => !string.IsNullOrWhiteSpace(line.Value)).ToList();
        if (lines.Count == 0) reader.Fault(MunicipalitiesKey, "er is geen gemeente ingesteld. Zet Municipalities:<naam> op sqlite of op een verbinding met PostgreSQL.");
        foreach (var (key, value) in lines)
            if (MunicipalityCatalogue.FaultOf(key, value) is { } fault) reader.Fault($"{MunicipalitiesKey}:{key}", fault);
        var first = reader.Text(SettingTable.DefaultMunicipality, text => lines.Exists(line => line.Key == text));
        return [.. lines.OrderBy(line => line.Key == first ? 0 : 1)];
    }

    static bool IsBindable(string text)
    {
        try
        {
            return BindingAddress.Parse(text).Scheme is "http" or "https";
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException)
        {
            return false;
        }
    }
}
