using Keukentafel.Data.Municipalities;

namespace Keukentafel.Web.Platform.Verbs;

/// <summary>Puts a backup of one municipality back.</summary>
static class RestoreVerb
{
    public const string Help = """
        Gebruik: restore <gemeente> <map van de reservekopie>
        Zet een reservekopie terug. Stop eerst het programma. De huidige bestanden worden eerst zelf bewaard.
        Code 0: klaar; 2: verkeerd gebruik; 78: geen reservekopie van deze gemeente gevonden.
        """;

    public static Task<int> Run(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine(Help);
            return Task.FromResult(ExitCode.Usage);
        }
        var installation = Installation.Open(TimeProvider.System);
        var municipality = installation.Stores.Catalogue.All.FirstOrDefault(candidate => candidate.Key == args[0]);
        if (municipality?.Storage is not Storage.Sqlite sqlite)
        {
            Console.Error.WriteLine($"{args[0]}: geen gemeente op SQLite in deze installatie");
            return Task.FromResult(ExitCode.WrongSettings);
        }
        if (File.Exists(sqlite.DatabaseFile))
            Console.WriteLine($"huidige bestanden bewaard in {SqliteBackup.Make(sqlite, installation.DataFolder, TimeProvider.System.GetUtcNow())}");
        SqliteBackup.Restore(sqlite, Path.GetFullPath(args[1]));
        Console.WriteLine($"{municipality.Key}: teruggezet");
        return Task.FromResult(ExitCode.Ok);
    }
}
