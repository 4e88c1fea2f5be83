using System.Globalization;
using Keukentafel.Data.Municipalities;
using Keukentafel.Demo.Load;
using Keukentafel.Web.Composition;
using Keukentafel.Web.Verbs;

namespace Keukentafel.Demo.Verbs;

/// <summary>Fills a municipality with many made-up households, to measure with.</summary>
static class LoadVerb
{
    const int LineEvery = 5;
    const int LinePerViews = 100_000;

    public const string Help = """
        Gebruik: load --households N --seed S [--until JJJJ-MM-DD] [--views M] [--municipality naam]
        Vult een lege gemeente met N verzonnen huishoudens (hoogstens 2.250.000) en hun geschiedenis van vier jaar. Hetzelfde aantal, hetzelfde
        begingetal en dezelfde dag geven steeds dezelfde mensen, teksten en datums; alleen de sleutels zijn elke keer nieuw.
        --views: legt daarna nog M inzagen vast, om een lang inzageregister na te kijken.
        --until: de dag waarop het er zo uitziet, standaard 2026-11-01. --municipality: standaard de eerste gemeente.
        Afgebroken? Dezelfde opdracht gaat verder waar het bleef. Doe eerst migrate.
        Werkt alleen als Demo aan staat, en nooit in de omgeving Production.
        Code 0: klaar; 1: er staan andere gegevens; 2: verkeerd gebruik; 78: Demo staat uit.
        """;

    public static async Task<int> Run(string[] args)
    {
        if (Read(args) is not var (plan, views, key))
        {
            await Console.Error.WriteLineAsync(Help);
            return ExitCode.Usage;
        }
        var installation = Installation.Open(TimeProvider.System);
        if (!installation.Settings.Demo.IsAsked || IsProduction(installation.Settings))
        {
            await Console.Error.WriteLineAsync("Demo staat uit: zet Demo=true in een andere omgeving dan Production.");
            return ExitCode.WrongSettings;
        }
        var municipality = key is null ? installation.Stores.Catalogue.Default : installation.Stores.Catalogue.All.FirstOrDefault(known => known.Key == key);
        if (municipality is null) throw new WrongSettingsException($"{key}: geen gemeente in deze installatie.");
        return await Load(installation.Stores.Of(municipality), plan, views);
    }

    static async Task<int> Load(MunicipalStore store, LoadPlan plan, int views)
    {
        var said = TimeSpan.Zero;
        LoadProgress? last = null;
        try
        {
            var added = await new MunicipalLoad(store, plan, TimeProvider.System).Run(progress =>
            {
                last = progress;
                if (progress.Elapsed - said < TimeSpan.FromSeconds(LineEvery)) return;
                said = progress.Elapsed;
                Say(plan, progress);
            });
            if (last is not null) Say(plan, last);
            Console.WriteLine(added == 0 ? $"{store.Municipality.Key}: was al gevuld" : $"{store.Municipality.Key}: {added} huishoudens erbij");
            if (views > 0)
            {
                var viewed = await new ViewLoad(store, plan, views).Run(done => { if (done % LinePerViews == 0) Console.Error.WriteLine($"{done} van {views} inzagen"); });
                Console.WriteLine($"{store.Municipality.Key}: {viewed} inzagen erbij");
            }
            return ExitCode.Ok;
        }
        catch (LoadRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return ExitCode.Failed;
        }
    }

    static void Say(LoadPlan plan, LoadProgress progress) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{progress.Done} van {plan.Households} huishoudens, {progress.Added / Math.Max(0.001, progress.Elapsed.TotalSeconds):0} per seconde"));

    static bool IsProduction(ProgramSettings settings) =>
        string.Equals(settings.Environment, Environments.Production, StringComparison.OrdinalIgnoreCase);

    static (LoadPlan Plan, int Views, string? Municipality)? Read(string[] args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var place = 0; place + 1 < args.Length; place += 2) values[args[place]] = args[place + 1];
        if (args.Length % 2 != 0 || values.Keys.Except(["--households", "--seed", "--until", "--views", "--municipality"]).Any()) return null;
        if (!int.TryParse(values.GetValueOrDefault("--households"), CultureInfo.InvariantCulture, out var households) || households is < 1 or > LoadPlan.MostHouseholds) return null;
        if (!int.TryParse(values.GetValueOrDefault("--seed"), CultureInfo.InvariantCulture, out var seed)) return null;
        if (!int.TryParse(values.GetValueOrDefault("--views", "0"), CultureInfo.InvariantCulture, out var views) || views is < 0 or > 100_000_000) return null;
        return DateOnly.TryParseExact(values.GetValueOrDefault("--until", "2026-11-01"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)
            ? (new LoadPlan(households, seed, until), views, values.GetValueOrDefault("--municipality"))
            : null;
    }
}
