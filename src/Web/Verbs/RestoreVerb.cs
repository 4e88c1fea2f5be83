using System.Data.Common;
using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Retention;
using Keukentafel.Web.Composition;

namespace Keukentafel.Web.Verbs;

/// <summary>Puts a backup of one municipality back, without what was destroyed since.</summary>
static class RestoreVerb
{
    public const string Help = """
        Gebruik: restore <gemeente> <map van de reservekopie> [--register bestand]
        Zet een reservekopie terug. Stop eerst het programma. Wat er nu staat, wordt eerst zelf bewaard.
        Daarna wordt opnieuw vernietigd wat na de reservekopie vernietigd is: volgens elk vernietigingsregister naast deze kopie,
        het register van wat er nu staat, en het register van --register. Pas bij code 0 mag het programma weer starten.
        Code 0: klaar; 1: mislukt; 2: verkeerd gebruik; 78: geen reservekopie van deze gemeente gevonden, of een verkeerde instelling.
        """;

    public static async Task<int> Run(string[] args)
    {
        var register = args is [_, _, "--register", var file] ? Path.GetFullPath(file) : null;
        if (args.Length != (register is null ? 2 : 4))
        {
            await Console.Error.WriteLineAsync(Help);
            return ExitCode.Usage;
        }
        var installation = Installation.Open(TimeProvider.System);
        var municipality = installation.Stores.Catalogue.All.FirstOrDefault(candidate => candidate.Key == args[0])
            ?? throw new WrongSettingsException($"{args[0]}: deze gemeente kennen we hier niet.");
        var backup = new Backup(installation.Stores, installation.Settings.PostgresPrograms, TimeProvider.System);
        try
        {
            await KeepPresent(backup, municipality, installation.Settings.DataFolder);
            var replay = await backup.Restore(municipality, Path.GetFullPath(args[1]), register);
            if (replay.Forged > 0) await Console.Error.WriteLineAsync($"{municipality.Key}: {replay.Forged} regels van het register horen niet bij deze gemeente en zijn overgeslagen");
            Console.WriteLine($"{municipality.Key}: teruggezet, {replay.Destroyed} keer opnieuw vernietigd");
            return ExitCode.Ok;
        }
        catch (PostgresProgramException error)
        {
            await Console.Error.WriteLineAsync($"{municipality.Key}: {error.Message}");
            return ExitCode.Failed;
        }
    }

    static async Task KeepPresent(Backup backup, Municipality municipality, string folder)
    {
        if (municipality.Storage is Storage.Sqlite sqlite && !File.Exists(sqlite.DatabaseFile)) return;
        try
        {
            Console.WriteLine($"wat er stond, is bewaard in {await backup.Make(municipality, folder)}");
        }
        catch (DbException)
        {
            Console.WriteLine("wat er stond, is niet meer te lezen en niet bewaard");
        }
    }
}
