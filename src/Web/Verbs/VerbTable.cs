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
    static readonly Verb[] Verbs =
    [
        new("serve", "dient de pagina's op, en doet het werk dat vervalt", ServeVerb.Help, ServeVerb.Run),
        new("work", "doet alleen het werk dat vervalt", WorkVerb.Help, WorkVerb.Run),
        new("migrate", "brengt de databases bij", MigrateVerb.Help, MigrateVerb.Run),
        new("demo", "vult de oefengemeenten, een keer", DemoVerb.Help, DemoVerb.Run),
        new("load", "vult een lege gemeente met veel verzonnen huishoudens", LoadVerb.Help, LoadVerb.Run),
        new("backup", "maakt een reservekopie", BackupVerb.Help, BackupVerb.Run),
        new("restore", "zet een reservekopie terug", RestoreVerb.Help, RestoreVerb.Run),
        new("audit", "controleert de keten van inzage en journaal, en maakt haar bekend", AuditVerb.Help, AuditVerb.Run),
        new("keys", "wisselt de sleutels, terwijl het programma draait", KeysVerb.Help, KeysVerb.Run),
        new("help", "toont deze lijst", "Gebruik: help", _ => ShowHelp(ExitCode.Ok)),
    ];

    public static async Task<int> Run(string[] args)
    {
        var name = args.FirstOrDefault() ?? "help";
        if (name is "--help" or "-h") return await ShowHelp(ExitCode.Ok);
        var verb = Array.Find(Verbs, candidate => candidate.Name == name);
        if (verb is null)
        {
            await Console.Error.WriteLineAsync($"Onbekende opdracht: {name}");
            return await ShowHelp(ExitCode.Usage);
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

    static Task<int> ShowHelp(int code)
    {
        var output = code == ExitCode.Ok ? Console.Out : Console.Error;
        output.WriteLine("Keukentafel: een huishouden, een plan, een regisseur.");
        output.WriteLine();
        foreach (var verb in Verbs) output.WriteLine($"  {verb.Name,-8} {verb.Summary}");
        output.WriteLine();
        output.WriteLine("Elke opdracht kent --help. Instellingen: PORT (5080), DATA (./data), Municipalities:<naam>.");
        return Task.FromResult(code);
    }
}
