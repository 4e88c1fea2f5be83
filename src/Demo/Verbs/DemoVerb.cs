using Keukentafel.Demo.People;
using Keukentafel.Web.Composition;
using Keukentafel.Web.Verbs;

namespace Keukentafel.Demo.Verbs;

/// <summary>Fills the demo municipalities once.</summary>
static class DemoVerb
{
    public const string Help = """
        Gebruik: demo
        Vult elke lege gemeente met verzonnen mensen, teams en plannen. Doet niets waar al accounts zijn.
        Werkt alleen als Demo aan staat, en nooit in de omgeving Production.
        Code 0: klaar; 78: Demo staat uit.
        """;

    public static async Task<int> Run(string[] args)
    {
        var settings = Installation.Open(TimeProvider.System).Settings;
        if (!settings.Demo.IsAsked)
        {
            await Console.Error.WriteLineAsync("Demo staat uit: zet Demo=true in een andere omgeving dan Production.");
            return ExitCode.WrongSettings;
        }
        await using var app = ServeVerb.Build([], TimeProvider.System, PracticeProgram.Addition);
        foreach (var (municipality, filled) in await DemoFiller.FillAll(app.Services))
            Console.WriteLine(filled ? $"{municipality.Key}: gevuld" : $"{municipality.Key}: was al gevuld");
        return ExitCode.Ok;
    }
}
