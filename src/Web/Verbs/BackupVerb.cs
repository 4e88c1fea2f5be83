using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Retention;
using Keukentafel.Web.Composition;

namespace Keukentafel.Web.Verbs;

/// <summary>Copies the databases while they are in use.</summary>
static class BackupVerb
{
    public const string Help = """
        Gebruik: backup [map]
        Maakt van elke gemeente een reservekopie, ook terwijl het programma draait: in [map]/reserve, standaard DATA/reserve.
        Het vernietigingsregister gaat mee; bewaar dat van de nieuwste reservekopie altijd. Voor PostgreSQL is pg_dump nodig
        (pakket postgresql-client; PG_PROGRAMS noemt een andere map). De hoofdsleutel (master.key) gaat niet mee: bewaar die apart.
        Code 0: klaar; 1: van een gemeente is geen kopie gemaakt; 78: verkeerde instelling.
        """;

    public static async Task<int> Run(string[] args)
    {
        var installation = Installation.Open(TimeProvider.System);
        var folder = args.Length > 0 ? Path.GetFullPath(args[0]) : installation.Settings.DataFolder;
        var backup = new Backup(installation.Stores, installation.Settings.PostgresPrograms, TimeProvider.System);
        var code = ExitCode.Ok;
        foreach (var municipality in installation.Stores.Catalogue.All)
        {
            try
            {
                Console.WriteLine($"{municipality.Key}: {await backup.Make(municipality, folder)}");
            }
            catch (PostgresProgramException error)
            {
                await Console.Error.WriteLineAsync($"{municipality.Key}: {error.Message}");
                code = ExitCode.Failed;
            }
        }
        return code;
    }
}
