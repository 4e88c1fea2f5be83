using Keukentafel.Data.Municipalities;
using Keukentafel.Web.Composition;
using Microsoft.AspNetCore.Connections;

namespace Keukentafel.Web.Verbs;

/// <summary>Serves the pages and, beside that, does the work that is due.</summary>
static class ServeVerb
{
    public const string Help = """
        Gebruik: serve
        Dient de pagina's op op http://127.0.0.1:PORT (standaard 5080). De naam van de server kiest de gemeente:
        buurtstad.localhost is Buurtstad, alleen localhost is de gemeente van DefaultMunicipality.
        URLS geeft een ander adres. Code 0: gestopt; 1: het adres is al in gebruik; 78: verkeerde instelling, Demo aan in Production, of Demo aan zonder oefenomgeving.
        """;

    /// <summary>Serves until it is stopped.</summary>
    public static async Task<int> Run(string[] args, ProgramAddition? addition)
    {
        await using var app = Build(args, TimeProvider.System, addition);
        var settings = app.Services.GetRequiredService<ProgramSettings>();
        if (settings.Demo is { IsAsked: true, IsOn: false })
        {
            await Console.Error.WriteLineAsync("The setting Demo is true, and this program has no practice mode. Use Keukentafel.Demo, or remove the setting.");
            return ExitCode.WrongSettings;
        }
        if (app.Environment.IsProduction() && settings.Demo.IsOn)
        {
            await Console.Error.WriteLineAsync("Demo staat aan in de omgeving Production. Dan kan iedereen als iedereen aanmelden: er wordt niet gestart.");
            return ExitCode.WrongSettings;
        }
        // A wrong master key is said in words, before anything else starts.
        Installation.CheckKeys(app.Services.GetRequiredService<MunicipalStores>());
        app.Urls.Add(settings.Address);
        app.Lifetime.ApplicationStarted.Register(() => Announce(app, settings));
        try
        {
            await app.RunAsync();
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{settings.Address} is al in gebruik. Kies een ander PORT.");
            return ExitCode.Failed;
        }
        return ExitCode.Ok;
    }

    /// <summary>Builds the program; tests put another server and other settings in with <paramref name="configure"/>.</summary>
    public static WebApplication Build(string[] args, TimeProvider clock, ProgramAddition? addition = null, Action<WebApplicationBuilder>? configure = null)
    {
        // The pages are found by this name, whichever program was started.
        var name = typeof(ServeVerb).Assembly.GetName().Name;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = name, ContentRootPath = AppContext.BaseDirectory });
        configure?.Invoke(builder);
        PlatformServices.Add(builder, clock, addition?.Practice);
        var app = builder.Build();
        PlatformPipeline.Use(app);
        return app;
    }

    static void Announce(WebApplication app, ProgramSettings settings)
    {
        // What it listens on: for port 0 the system chose one.
        var address = app.Urls.First();
        Console.WriteLine($"Keukentafel staat klaar op {address}");
        if (settings.Demo.Provider is not { } practice) return;
        foreach (var line in practice.Introduction(app.Services.GetRequiredService<MunicipalStores>(), address)) Console.WriteLine(line);
    }
}
