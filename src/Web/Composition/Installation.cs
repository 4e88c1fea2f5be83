using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Sealing;

namespace Keukentafel.Web.Composition;

/// <summary>What every verb needs of an installation: its settings, its municipalities and its master key.</summary>
sealed record Installation(ProgramSettings Settings, MasterKey MasterKey, MunicipalStores Stores)
{
    /// <exception cref="WrongSettingsException">A setting is wrong.</exception>
    public static Installation Open(TimeProvider clock, ProgramSettings? given = null)
    {
        var settings = given ?? ProgramSettings.Read(Read());
        Directory.CreateDirectory(settings.DataFolder);
        var catalogue = new MunicipalityCatalogue(settings.Municipalities, settings.DataFolder);
        var masterKey = MasterKey.Load(Path.Combine(settings.DataFolder, "master.key"));
        return new Installation(settings, masterKey, new MunicipalStores(catalogue, masterKey, clock));
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
}
