using Keukentafel.Data.Municipalities;
using Keukentafel.Web.Composition;

namespace Keukentafel.Web.Verbs;

/// <summary>Brings the database of each municipality up to date.</summary>
static class MigrateVerb
{
    public const string Help = """
        Gebruik: migrate
        Brengt de database van elke ingestelde gemeente bij. Bij SQLite wordt eerst een reservekopie gemaakt.
        Een nieuwe gemeente toevoegen is een regel instelling (Municipalities:<naam>) en daarna migrate.
        Code 0: klaar; 1: mislukt; 78: verkeerde instelling.
        """;

    public static async Task<int> Run(string[] args)
    {
        var installation = Installation.Open(TimeProvider.System);
        // Two migrations of one file at a time would wait for each other's lock row.
        await using var alone = new FileStream(Path.Combine(installation.Settings.DataFolder, "migrate.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        foreach (var municipality in installation.Stores.Catalogue.All)
        {
            var store = installation.Stores.Of(municipality);
            if (!await Migrator.IsPending(store))
            {
                Console.WriteLine($"{municipality.Key}: is bij");
                continue;
            }
            var backup = await Migrator.Migrate(store, TimeProvider.System.GetUtcNow());
            Console.WriteLine(backup is null ? $"{municipality.Key}: bijgewerkt" : $"{municipality.Key}: bijgewerkt, reservekopie in {Path.GetFileName(backup)}");
        }
        return ExitCode.Ok;
    }
}
