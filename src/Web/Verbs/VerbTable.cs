using System.Globalization;
using Keukentafel.Data.Municipalities;

namespace Keukentafel.Web.Verbs;

/// <summary>How a verb ended, as the shell sees it.</summary>
static class ExitCode
{
    public const int Ok = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int WrongSettings = 78;
}

/// <summary>One verb of the program.</summary>
sealed record Verb(string Name, string Summary, string Help, Func<string[], Task<int>> Run);

/// <summary>The verbs: one program does everything that an installation needs.</summary>
static class VerbTable
{
    /// <summary>Verbs that an addition brings: without it they are answered by name.</summary>
    static readonly string[] PracticeVerbs = ["demo", "load"];

    /// <summary>Runs the verb that the arguments name.</summary>
    /// <param name="args">The verb and what belongs to it.</param>
    /// <param name="addition">What this program has beside the production program.</param>
    public static async Task<int> Run(string[] args, ProgramAddition? addition = null)
    {
        var dutch = CultureInfo.GetCultureInfo("nl-NL");
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (dutch, dutch);
        var verbs = VerbsWith(addition);
        var name = args.FirstOrDefault() ?? "help";
        if (name is "--help" or "-h") return await ShowHelp(verbs, ExitCode.Ok);
        var verb = verbs.Find(candidate => candidate.Name == name);
        if (verb is null && PracticeVerbs.Contains(name))
        {
            await Console.Error.WriteLineAsync($"The verb {name} belongs to practice mode, which this program does not have. Use Keukentafel.Demo.");
            return ExitCode.Usage;
        }
        if (verb is null)
        {
            await Console.Error.WriteLineAsync($"Onbekende opdracht: {name}");
            return await ShowHelp(verbs, ExitCode.Usage);
        }
        var rest = args[1..];
        if (rest.Contains("--help") || rest.Contains("-h"))
        {
            Console.WriteLine(verb.Help);
            return ExitCode.Ok;
        }
        try
        {
            return await verb.Run(rest);
        }
        catch (Exception error) when (error is WrongSettingsException or FileNotFoundException or MasterKeyMismatchException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return ExitCode.WrongSettings;
        }
        catch (Exception error) when (error is System.Data.Common.DbException or InvalidOperationException { InnerException: System.Data.Common.DbException })
        {
            await Console.Error.WriteLineAsync($"Een database antwoordt niet, of is nog niet gemaakt ({(error as System.Data.Common.DbException ?? error.InnerException!).GetType().Name}). Draai eerst migrate, of herstel de verbinding.");
            return ExitCode.Failed;
        }
    }

    static List<Verb> VerbsWith(ProgramAddition? addition)
    {
        List<Verb> verbs =
        [
            new("serve", "dient de pagina's op, en doet het werk dat vervalt", ServeVerb.Help, args => ServeVerb.Run(args, addition)),
            new("work", "doet alleen het werk dat vervalt", WorkVerb.Help, WorkVerb.Run),
            new("migrate", "brengt de databases bij", MigrateVerb.Help, MigrateVerb.Run),
            .. addition?.Verbs ?? [],
            new("backup", "maakt een reservekopie", BackupVerb.Help, BackupVerb.Run),
            new("restore", "zet een reservekopie terug", RestoreVerb.Help, RestoreVerb.Run),
            new("audit", "controleert de keten van inzage en journaal, en maakt haar bekend", AuditVerb.Help, AuditVerb.Run),
            new("keys", "wisselt de sleutels, terwijl het programma draait", KeysVerb.Help, KeysVerb.Run),
        ];
        verbs.Add(new("help", "toont deze lijst", "Gebruik: help", _ => ShowHelp(verbs, ExitCode.Ok)));
        return verbs;
    }

    static Task<int> ShowHelp(List<Verb> verbs, int code)
    {
        var output = code == ExitCode.Ok ? Console.Out : Console.Error;
        output.WriteLine("Keukentafel: een huishouden, een plan, een regisseur.");
        output.WriteLine();
        foreach (var verb in verbs) output.WriteLine($"  {verb.Name,-8} {verb.Summary}");
        output.WriteLine();
        output.WriteLine("Elke opdracht kent --help. Instellingen: PORT (5080), DATA (./data), Municipalities:<naam>.");
        return Task.FromResult(code);
    }
}
