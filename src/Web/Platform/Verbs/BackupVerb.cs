using Keukentafel.Data.Municipalities;

namespace Keukentafel.Web.Platform.Verbs;

/// <summary>Copies the embedded databases while they are in use.</summary>
static class BackupVerb
{
    public const string Help = """
        Gebruik: backup [map]
        Maakt van elke gemeente op SQLite een reservekopie, ook terwijl het programma draait: in [map]/reserve, standaard DATA/reserve.
        De hoofdsleutel (master.key) gaat niet mee: bewaar die apart. Voor PostgreSQL: gebruik pg_dump.
        Code 0: klaar; 1: een gemeente op PostgreSQL is overgeslagen; 78: verkeerde instelling.
        """;

    public static Task<int> Run(string[] args)
    {
        var installation = Installation.Open(TimeProvider.System);
        var folder = args.Length > 0 ? Path.GetFullPath(args[0]) : installation.DataFolder;
        var code = ExitCode.Ok;
        foreach (var municipality in installation.Stores.Catalogue.All)
        {
            if (municipality.Storage is Storage.Sqlite sqlite)
            {
                Console.WriteLine($"{municipality.Key}: {SqliteBackup.Make(sqlite, folder, TimeProvider.System.GetUtcNow())}");
                continue;
            }
            Console.Error.WriteLine($"{municipality.Key}: staat op PostgreSQL; gebruik pg_dump");
            code = ExitCode.Failed;
        }
        return Task.FromResult(code);
    }
}
