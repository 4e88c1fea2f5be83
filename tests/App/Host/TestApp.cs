using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Demo;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Verbs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Keukentafel.Tests.App.Host;

/// <summary>The whole program in this process, with two demo municipalities of its own and a clock that stands still.</summary>
public sealed class TestApp : IAsyncDisposable
{
    readonly WebApplication app;
    readonly Municipalities municipalities;
    readonly ConcurrentBag<Visitor> visitors = [];

    TestApp(WebApplication app, Municipalities municipalities, FakeTime clock, Database database) =>
        (this.app, this.municipalities, Clock, Database) = (app, municipalities, clock, database);

    /// <summary>Which database it runs on.</summary>
    public Database Database { get; }

    /// <summary>Where its master key and embedded databases stand.</summary>
    public string Folder => municipalities.Folder;

    /// <summary>The clock of the program.</summary>
    public FakeTime Clock { get; }

    /// <summary>The services of the program.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Starts the program on a copy of the filled municipalities.</summary>
    /// <param name="database">SQLite or PostgreSQL.</param>
    /// <param name="settings">Settings that differ from the usual ones.</param>
    /// <param name="logging">Where the log goes; nowhere without it.</param>
    /// <param name="network">How providers of signing in are reached; without it that is this program itself.</param>
    public static async Task<TestApp> Start(Database database, IReadOnlyDictionary<string, string?>? settings = null, ILoggerProvider? logging = null, HttpMessageHandler? network = null) =>
        await Start(await Municipalities.Copy(database), database, settings, logging, network);

    /// <summary>Starts the program on municipalities without anybody in them.</summary>
    public static async Task<TestApp> StartEmpty(Database database) => await Start(await Municipalities.Empty(database), database);

    /// <summary>Starts the program on these municipalities, which are removed with it.</summary>
    internal static async Task<TestApp> Start(
        Municipalities copy, Database database, IReadOnlyDictionary<string, string?>? settings = null, ILoggerProvider? logging = null, HttpMessageHandler? network = null)
    {
        var clock = new FakeTime(FakeTime.Start);
        // Without practice mode it is the production program, and not the one with practice mode turned off.
        var addition = settings?.GetValueOrDefault("Demo") == "false" ? null : PracticeProgram.Addition;
        var program = Build(copy, clock, addition, builder =>
        {
            if (settings is not null) builder.Configuration.AddInMemoryCollection(settings);
            if (logging is not null) builder.Logging.AddProvider(logging);
            if (network is not null) builder.Services.AddSingleton(new ProviderNetwork(network, Patience.Limit));
        });
        await program.StartAsync();
        return new TestApp(program, copy, clock, database);
    }

    /// <summary>A visitor who is not signed in, with a cookie jar of its own.</summary>
    public Visitor Visitor(string municipality = Municipalities.Buurtstad) => VisitorAt($"https://{municipality}.localhost");

    /// <summary>A visitor at an address of choice.</summary>
    public Visitor VisitorAt(string address)
    {
        var visitor = new Visitor(app.GetTestServer().CreateHandler(), new CookieContainerHandler(), address);
        visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Somebody of the demo, signed in through the page where one chooses a persona.</summary>
    public async Task<Visitor> As(string persona, string municipality = Municipalities.Buurtstad)
    {
        var visitor = Visitor(municipality);
        var demo = await visitor.Get("/demo");
        var button = demo.Document.QuerySelectorAll("main li").Single(item => item.QuerySelector("strong")?.TextContent == persona).QuerySelector("button")!;
        var home = await visitor.Submit(demo, "main form", ("account", button.GetAttribute("value")));
        if (home.Document.QuerySelector(".kt-account__name") is null) throw new InvalidOperationException($"{persona} did not get in: {home.Path} ({(int)home.Status}) {home.Text}");
        return visitor;
    }

    /// <summary>A fresh connection to a municipality's database.</summary>
    public MunicipalDatabase OpenDatabase(string municipality = Municipalities.Buurtstad) => Store(municipality).OpenDatabase();

    /// <summary>A fresh connection to a municipality's access log.</summary>
    public AccessLog OpenAccessLog(string municipality = Municipalities.Buurtstad) => Store(municipality).OpenAccessLog();

    /// <summary>Database, access log and keys of a municipality.</summary>
    public MunicipalStore Store(string municipality = Municipalities.Buurtstad)
    {
        var stores = Services.GetRequiredService<MunicipalStores>();
        return stores.Of(stores.Catalogue.All.Single(candidate => candidate.Key == municipality));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors) visitor.Dispose();
        await app.DisposeAsync();
        if (Database == Database.Sqlite) Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await municipalities.DisposeAsync();
    }

    internal static WebApplication Build(Municipalities municipalities, TimeProvider clock, Action<WebApplicationBuilder> configure) =>
        Build(municipalities, clock, PracticeProgram.Addition, configure);

    static WebApplication Build(Municipalities municipalities, TimeProvider clock, ProgramAddition? addition, Action<WebApplicationBuilder> configure) =>
        ServeVerb.Build(["--environment=Demo"], clock, addition, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            // The practice provider is this program itself, which listens on no port here.
            builder.Services.AddSingleton(program => new ProviderNetwork(((TestServer)program.GetRequiredService<IServer>()).CreateHandler(), Patience.Limit));
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["DATA"] = municipalities.Folder,
                ["Demo"] = "true",
                ["Work"] = "false",
                ["PublicFormsPerMinute"] = "1000000",
            });
            builder.Configuration.AddInMemoryCollection(municipalities.Lines.Select(line => KeyValuePair.Create($"Municipalities:{line.Key}", (string?)line.Value)));
            configure(builder);
        });

    [ModuleInitializer]
    internal static void UseDutch() =>
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (CultureInfo.GetCultureInfo("nl-NL"), CultureInfo.GetCultureInfo("nl-NL"));
}

/// <summary>One program per database for all tests of a class.</summary>
public sealed class Apps : IAsyncDisposable
{
    readonly Dictionary<Database, Lazy<Task<TestApp>>> apps =
        Enum.GetValues<Database>().ToDictionary(database => database, database => new Lazy<Task<TestApp>>(() => TestApp.Start(database)));

    /// <summary>The program on this database, started on first use.</summary>
    public Task<TestApp> On(Database database) => apps[database].Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var app in apps.Values.Where(app => app.IsValueCreated)) await (await app.Value).DisposeAsync();
    }
}

/// <summary>Stops and removes what the whole run shared.</summary>
public sealed class SharedServers : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Municipalities.CleanUp();
        await PostgresServer.StopShared();
    }
}
