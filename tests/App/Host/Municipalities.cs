using Keukentafel.Data.Municipalities;
using Keukentafel.Demo.People;

namespace Keukentafel.Tests.App.Host;

/// <summary>
/// The two demo municipalities, migrated and filled once per run on each database; every test class gets a copy.
/// </summary>
sealed class Municipalities : IAsyncDisposable
{
    /// <summary>The default municipality.</summary>
    public const string Buurtstad = "buurtstad";

    /// <summary>The other one.</summary>
    public const string Dorpsveld = "dorpsveld";

    static readonly Lazy<Task<string>> SqliteSeed = new(SeedSqlite);
    static readonly Lazy<Task<(string Prefix, string MasterKey)>> PostgresSeed = new(SeedPostgres);
    static readonly List<Func<Task>> CleanUps = [];
    static int copies;

    readonly IReadOnlyList<string> databases;

    Municipalities(string folder, IReadOnlyDictionary<string, string> lines, IReadOnlyList<string> databases) =>
        (Folder, Lines, this.databases) = (folder, lines, databases);

    public static string[] Keys { get; } = [Buurtstad, Dorpsveld];

    /// <summary>Where the master key and the embedded databases stand.</summary>
    public string Folder { get; }

    /// <summary>The lines of configuration.</summary>
    public IReadOnlyDictionary<string, string> Lines { get; }

    public static async Task<Municipalities> Copy(Database database)
    {
        var folder = Directory.CreateTempSubdirectory("keukentafel-app-").FullName;
        if (database == Database.Sqlite)
        {
            foreach (var file in Directory.GetFiles(await SqliteSeed.Value)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            return new Municipalities(folder, Keys.ToDictionary(key => key, _ => "sqlite"), []);
        }
        var (prefix, masterKey) = await PostgresSeed.Value;
        File.Copy(masterKey, Path.Combine(folder, "master.key"));
        var server = await PostgresServer.Instance;
        var number = Interlocked.Increment(ref copies);
        var names = Keys.ToDictionary(key => key, key => $"{prefix}_{number}_{key}");
        foreach (var key in Keys) await server.Copy(template: $"{prefix}_{key}", names[key]);
        return new Municipalities(folder, names.ToDictionary(pair => pair.Key, pair => server.To(pair.Value)), [.. names.Values]);
    }

    /// <summary>The two municipalities, migrated, without anybody in them.</summary>
    public static async Task<Municipalities> Empty(Database database)
    {
        var folder = Directory.CreateTempSubdirectory("keukentafel-app-").FullName;
        var empty = new Municipalities(folder, Keys.ToDictionary(key => key, _ => "sqlite"), []);
        if (database == Database.Postgres)
        {
            var server = await PostgresServer.Instance;
            var number = Interlocked.Increment(ref copies);
            var names = Keys.ToDictionary(key => key, key => $"kt_{Environment.ProcessId}_empty_{number}_{key}");
            foreach (var name in names.Values) await server.Copy(template: "template1", name);
            empty = new Municipalities(folder, names.ToDictionary(pair => pair.Key, pair => server.To(pair.Value)), [.. names.Values]);
        }
        await using var app = TestApp.Build(empty, new FakeTime(FakeTime.Start), _ => { });
        var stores = (MunicipalStores)app.Services.GetService(typeof(MunicipalStores))!;
        foreach (var municipality in stores.Catalogue.All) await Migrator.Migrate(stores.Of(municipality), FakeTime.Start);
        return empty;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var name in databases) await (await PostgresServer.Instance).Drop(name);
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Removes what the seeds left, at the end of the run.</summary>
    public static async Task CleanUp()
    {
        foreach (var cleanUp in CleanUps) await cleanUp();
    }

    static async Task<string> SeedSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("keukentafel-seed-").FullName;
        CleanUps.Add(() => Remove(folder));
        var stores = await Fill(new Municipalities(folder, Keys.ToDictionary(key => key, _ => "sqlite"), []));
        // A backup has everything in one file; the originals may still have a write-ahead log.
        var copy = Path.Combine(folder, "copy");
        Directory.CreateDirectory(copy);
        File.Copy(Path.Combine(folder, "master.key"), Path.Combine(copy, "master.key"));
        foreach (var municipality in stores.Catalogue.All)
            foreach (var file in Directory.GetFiles(SqliteBackup.Make((Storage.Sqlite)municipality.Storage, folder, FakeTime.Start)))
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }

    static async Task<(string, string)> SeedPostgres()
    {
        var server = await PostgresServer.Instance;
        var folder = Directory.CreateTempSubdirectory("keukentafel-seed-").FullName;
        var prefix = $"kt_{Environment.ProcessId}";
        var names = Keys.ToDictionary(key => key, key => $"{prefix}_{key}");
        CleanUps.Add(async () =>
        {
            foreach (var name in names.Values) await server.Drop(name);
            await Remove(folder);
        });
        foreach (var name in names.Values)
        {
            await server.Drop(name);
            await server.Copy(template: "template1", name);
        }
        await Fill(new Municipalities(folder, names.ToDictionary(pair => pair.Key, pair => server.To(pair.Value)), []));
        // A database is a template only while nobody is connected to it.
        foreach (var name in names.Values)
        {
            await using var connection = new Npgsql.NpgsqlConnection(new Storage.Postgres(server.To(name)).Prepared);
            Npgsql.NpgsqlConnection.ClearPool(connection);
        }
        return (prefix, Path.Combine(folder, "master.key"));
    }

    static async Task<MunicipalStores> Fill(Municipalities municipalities)
    {
        await using var app = TestApp.Build(municipalities, new FakeTime(FakeTime.Start), _ => { });
        var stores = (MunicipalStores)app.Services.GetService(typeof(MunicipalStores))!;
        foreach (var municipality in stores.Catalogue.All) await Migrator.Migrate(stores.Of(municipality), FakeTime.Start);
        await DemoFiller.FillAll(app.Services);
        return stores;
    }

    static Task Remove(string folder)
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }
}
