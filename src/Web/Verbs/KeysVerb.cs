using System.Globalization;
using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Sealing;
using Keukentafel.Web.Composition;

namespace Keukentafel.Web.Verbs;

/// <summary>Rotates keys while the program serves.</summary>
static class KeysVerb
{
    public const string Help = """
        Gebruik: keys check
                 keys rotate-municipality [gemeente]
                 keys rotate-master [--prepare]
        check: kijkt of de hoofdsleutel past bij elke gemeente.
        rotate-municipality: maakt een nieuwe sleutel voor een gemeente en verpakt daarmee de sleutel van elk dossier opnieuw.
        rotate-master: maakt een nieuwe hoofdsleutel in DATA/master.key en verpakt daarmee de sleutel van elke gemeente opnieuw. De oude
        komt in master.key.oud-…: die hoort bij de oudere reservekopieën. --prepare zet de nieuwe alleen voor de oude, om het
        bestand eerst naar andere machines te brengen. Staat de sleutel in KEUKENTAFEL_MASTER_KEY: zet daar zelf de nieuwe voor de oude.
        Alles kan terwijl het programma draait. Afgebroken? Start dezelfde opdracht opnieuw, dan gaat zij verder.
        Code 0: klaar; 1: mislukt; 2: verkeerd gebruik; 78: verkeerde instelling, of de hoofdsleutel ontbreekt of past niet.
        """;

    /// <summary>Longer than a node goes on with a key that was the newest.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    public static async Task<int> Run(string[] args)
    {
        switch (args)
        {
            case ["check"]:
                return Check(Installation.Open(TimeProvider.System));
            case ["rotate-municipality"]:
                return await RotateMunicipality(Installation.Open(TimeProvider.System), null);
            case ["rotate-municipality", var key] when !key.StartsWith('-'):
                return await RotateMunicipality(Installation.Open(TimeProvider.System), key);
            case ["rotate-master"]:
                return await RotateMaster(Installation.Open(TimeProvider.System), onlyPrepare: false);
            case ["rotate-master", "--prepare"]:
                return await RotateMaster(Installation.Open(TimeProvider.System), onlyPrepare: true);
            default:
                await Console.Error.WriteLineAsync(Help);
                return ExitCode.Usage;
        }
    }

    static int Check(Installation installation)
    {
        foreach (var municipality in installation.Stores.Catalogue.All)
        {
            _ = installation.Stores.Of(municipality).Keys;
            Console.WriteLine($"{municipality.Key}: de hoofdsleutel past");
        }
        return ExitCode.Ok;
    }

    static async Task<int> RotateMunicipality(Installation installation, string? key)
    {
        var chosen = installation.Stores.Catalogue.All.Where(one => key is null || one.Key == key).ToList();
        if (chosen.Count == 0) throw new WrongSettingsException($"{key}: deze gemeente kennen we hier niet.");
        foreach (var municipality in chosen)
        {
            Console.WriteLine($"{municipality.Key}: nieuwe sleutel gemaakt, wacht tot elke node haar gebruikt");
            var number = await installation.Stores.Of(municipality).Rotation.RotateMunicipality(Patience, progress =>
                Console.Error.WriteLine(string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"{municipality.Key}: {progress.Done:N0} dossiers klaar, nog {progress.Left:N0}")));
            Console.WriteLine($"{municipality.Key}: sleutel {number} is in gebruik, de oude is weg");
        }
        return ExitCode.Ok;
    }

    static async Task<int> RotateMaster(Installation installation, bool onlyPrepare)
    {
        var master = installation.MasterKey;
        Check(installation);
        if (master.File is null && !master.IsRotating)
            throw new WrongSettingsException($"De hoofdsleutel komt uit {MasterKey.Variable}. Zet daar de nieuwe sleutel voor de oude, met een spatie ertussen, en start deze opdracht opnieuw.");
        if (!master.IsRotating) master.Begin();
        if (onlyPrepare)
        {
            Console.WriteLine("De nieuwe hoofdsleutel staat voor de oude. Breng master.key naar elke machine en start dan rotate-master.");
            return ExitCode.Ok;
        }
        foreach (var municipality in installation.Stores.Catalogue.All)
        {
            await installation.Stores.Of(municipality).Rotation.RotateMaster();
            Console.WriteLine($"{municipality.Key}: de sleutel is verpakt met de nieuwe hoofdsleutel");
        }
        Console.WriteLine(master.File is null
            ? $"Haal nu de oude sleutel uit {MasterKey.Variable}. Bewaar haar bij de oudere reservekopieën."
            : $"De oude hoofdsleutel staat in {Path.GetFileName(master.End(TimeProvider.System.GetUtcNow()))}. Bewaar haar bij de oudere reservekopieën, niet hier.");
        return ExitCode.Ok;
    }
}
