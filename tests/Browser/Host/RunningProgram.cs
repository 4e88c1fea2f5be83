using System.Globalization;
using Keukentafel.Data.Municipalities;
using Keukentafel.Demo;
using Keukentafel.Demo.People;
using Keukentafel.Web.Verbs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Keukentafel.Tests.Browser.Host;

/// <summary>The whole program on a free port of this machine, filled with the demo, and a browser to visit it: one per run.</summary>
public sealed class RunningProgram : IAsyncLifetime
{
    static readonly string[] BrowserSettings =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        // Day before month in a date field, as a Dutch browser shows it.
        "--lang=nl-NL",
    ];

    readonly string data = Directory.CreateTempSubdirectory("keukentafel-browser-").FullName;
    WebApplication? app;
    IPlaywright? playwright;
    IBrowser? browser;
    int port;

    /// <summary>The clock of the program.</summary>
    public ShiftedClock Clock { get; } = new();

    /// <summary>The services of the program.</summary>
    public IServiceProvider Services => app!.Services;

    /// <summary>Where a municipality is found; the first one without a name.</summary>
    public string AddressOf(string? municipality = null) => $"http://{(municipality is null ? "" : municipality + ".")}localhost:{port}";

    public async ValueTask InitializeAsync()
    {
        var manifest = Path.Combine(AppContext.BaseDirectory, "wwwroot", "assets", "manifest.json");
        if (!File.Exists(manifest)) throw new InvalidOperationException("The front end is not bundled. Run ./run --assets, build again, and then run these tests.");
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (CultureInfo.GetCultureInfo("nl-NL"), CultureInfo.GetCultureInfo("nl-NL"));
        app = ServeVerb.Build(["--environment=Demo"], Clock, PracticeProgram.Addition, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["DATA"] = data,
                ["Municipalities:buurtstad"] = "sqlite",
                ["Municipalities:dorpsveld"] = "sqlite",
                ["PublicFormsPerMinute"] = "1000000",
            });
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        });
        var stores = app.Services.GetRequiredService<MunicipalStores>();
        foreach (var municipality in stores.Catalogue.All) await Migrator.Migrate(stores.Of(municipality), Clock.GetUtcNow());
        await DemoFiller.FillAll(app.Services);
        await app.StartAsync();
        port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
        // Each wait for something in a page, for which Playwright itself has five seconds.
        Assertions.SetDefaultExpectTimeout(Patience.Milliseconds);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("KEUKENTAFEL_CHROMIUM") is { Length: > 0 } chosen ? chosen : "/usr/bin/chromium",
            Args = BrowserSettings,
            Env = new Dictionary<string, string> { ["LANGUAGE"] = "nl" },
        });
    }

    /// <summary>Somebody with a browser of their own, not signed in.</summary>
    public async Task<Visitor> Visitor(int width = 1280, string? municipality = null)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = AddressOf(municipality), Locale = "nl-NL", TimezoneId = "Europe/Amsterdam", ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = width < 600 ? 780 : 900 },
        });
        context.SetDefaultTimeout(Patience.Milliseconds);
        return new Visitor(context, await context.NewPageAsync(), AddressOf(municipality));
    }

    /// <summary>Somebody of the demo, signed in the way that the demo offers.</summary>
    public async Task<Visitor> As(string persona, int width = 1280, string? municipality = null)
    {
        var visitor = await Visitor(width, municipality);
        await visitor.SignIn(persona);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (app is not null) await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }
}
