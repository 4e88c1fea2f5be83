using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Sealing;

namespace Keukentafel.Web.Composition;

/// <summary>What every verb needs of an installation: its settings, its municipalities and its master key.</summary>
sealed record Installation(IConfiguration Settings, string DataFolder, MasterKey MasterKey, MunicipalStores Stores)
{
    public static Installation Open(TimeProvider clock, IConfiguration? given = null)
    {
        var settings = given ?? Read();
        var folder = Path.GetFullPath(settings["DATA"] ?? "data");
        Directory.CreateDirectory(folder);
        var catalogue = new MunicipalityCatalogue(Lines(settings), folder);
        var masterKey = MasterKey.Load(Path.Combine(folder, "master.key"));
        return new Installation(settings, folder, masterKey, new MunicipalStores(catalogue, masterKey, clock));
    }

    /// <summary>A lost or wrong master key is said in words before anything else starts.</summary>
    /// <exception cref="MasterKeyMismatchException">The master key does not open the key of a municipality.</exception>
    public static void CheckKeys(MunicipalStores stores)
    {
        foreach (var municipality in stores.Catalogue.All)
        {
            try
            {
                _ = stores.Of(municipality).Keys;
            }
            catch (Exception error) when (error is System.Data.Common.DbException or InvalidOperationException { InnerException: System.Data.Common.DbException })
            {
                // A database that is away or not made yet is no matter of keys.
            }
        }
    }

    static IConfiguration Read()
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Production";
        return new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
    }

    /// <summary>Lines of the section Municipalities; "Default" names the one that a bare host gets.</summary>
    static IEnumerable<KeyValuePair<string, string>> Lines(IConfiguration settings)
    {
        var first = settings["DefaultMunicipality"];
        return settings.GetSection("Municipalities").GetChildren()
            .Where(line => !string.IsNullOrWhiteSpace(line.Value))
            .OrderBy(line => line.Key == first ? 0 : 1)
            .Select(line => KeyValuePair.Create(line.Key, line.Value!));
    }
}
