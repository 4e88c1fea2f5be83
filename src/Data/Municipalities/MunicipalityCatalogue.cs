using System.Globalization;
using Npgsql;

namespace Keukentafel.Data.Municipalities;

/// <summary>
/// The municipalities that this installation serves. A line of configuration is one municipality:
/// <c>buurtstad = sqlite</c> or <c>buurtstad = Host=…;Database=…</c>.
/// </summary>
public sealed class MunicipalityCatalogue
{
    readonly Dictionary<string, Municipality> byKey;

    /// <summary>Reads the lines.</summary>
    /// <param name="lines">Key and value of each line, the default municipality first.</param>
    /// <param name="dataFolder">Folder of the embedded databases.</param>
    /// <exception cref="WrongSettingsException">No line, or a key that cannot be a host label.</exception>
    public MunicipalityCatalogue(IEnumerable<KeyValuePair<string, string>> lines, string dataFolder)
    {
        All = [.. lines.Select(line => Read(line.Key, line.Value, dataFolder))];
        if (All.Count == 0) throw new WrongSettingsException("Er is geen gemeente ingesteld. Zet Municipalities:<naam> op sqlite of op een verbinding met PostgreSQL.");
        byKey = All.ToDictionary(municipality => municipality.Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All, the default one first.</summary>
    public IReadOnlyList<Municipality> All { get; }

    /// <summary>The one that a host without a municipality's label gets.</summary>
    public Municipality Default => All[0];

    /// <summary>
    /// The municipality of a host name: its first label, or the default one for a bare host ("localhost", an address).
    /// </summary>
    /// <returns>Null for a host whose first label is no municipality of this installation.</returns>
    public Municipality? ForHost(string host)
    {
        var dot = host.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || System.Net.IPAddress.TryParse(host, out _)) return Default;
        return byKey.GetValueOrDefault(host[..dot]);
    }

    /// <summary>What is wrong with a line, in a Dutch sentence that does not repeat its value; null when nothing is.</summary>
    public static string? FaultOf(string key, string value)
    {
        if (key.Length is 0 or > 63 || !key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            return "dit kan geen naam van een gemeente zijn. Gebruik kleine letters, cijfers en streepjes.";
        return IsSqlite(value) || IsPostgres(value) ? null : "deze waarde kan niet. Zet sqlite, of een verbinding met PostgreSQL (Host=…;Database=…).";
    }

    static bool IsSqlite(string value) => value.Trim().Equals("sqlite", StringComparison.OrdinalIgnoreCase);

    static bool IsPostgres(string value)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(value) is { Host.Length: > 0, Database.Length: > 0 };
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return false;
        }
    }

    static Municipality Read(string key, string value, string dataFolder)
    {
        if (FaultOf(key, value) is { } fault) throw new WrongSettingsException($"Municipalities:{key}: {fault}");
        var name = string.Join(' ', key.Split('-').Select(CultureInfo.InvariantCulture.TextInfo.ToTitleCase));
        Storage storage = IsSqlite(value)
            ? new Storage.Sqlite(Path.Combine(dataFolder, $"{key}.db"), Path.Combine(dataFolder, $"{key}-inzage.db"))
            : new Storage.Postgres(value);
        return new Municipality(key, name, storage);
    }
}
