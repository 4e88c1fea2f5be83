using Keukentafel.Web.Composition;
using Keukentafel.Web.Jobs;

namespace Keukentafel.Web.Verbs;

/// <summary>Does the work that is due, without serving pages.</summary>
static class WorkVerb
{
    public const string Help = """
        Gebruik: work [--once]
        Doet het werk dat vervalt (beloften die zeven dagen zijn blijven staan, oude formulieren opruimen), verzegelt elke minuut
        de inzage en het journaal in hun keten, maakt elke dag het nieuwste kenmerk van de keten bekend, kijkt de keten elke nacht na
        en mailt wie het moet weten als er noodtoegang is gebruikt.
        --once: doet wat er nu is en stopt. Zonder --once: gaat door tot Ctrl-C.
        Code 0: klaar; 1: er is werk blijven liggen dat steeds mislukt.
        """;

    public static async Task<int> Run(string[] args)
    {
        var installation = Installation.Open(TimeProvider.System);
        Installation.CheckKeys(installation.Stores);
        using var logging = LoggerFactory.Create(log => log.AddSimpleConsole());
        var settings = installation.Settings.Jobs;
        var worker = new DueWorkRunner(installation.Stores, TimeProvider.System, logging.CreateLogger<DueWorkRunner>(), settings);
        var keeper = new ChainKeeper(installation.Stores, TimeProvider.System, logging.CreateLogger<ChainKeeper>(), settings);
        if (args.Contains("--once"))
        {
            await keeper.RunOnce();
            return await worker.RunOnce(CancellationToken.None) ? ExitCode.Ok : ExitCode.Failed;
        }
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        await Task.WhenAll(worker.RunUntil(stop.Token), keeper.RunUntil(stop.Token));
        return ExitCode.Ok;
    }
}
