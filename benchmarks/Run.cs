using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace Keukentafel.Bench;

/// <summary>What was found on one database beside the table.</summary>
sealed record Around(string Database, int Households, double LoadedPerSecond, double FirstAnswerMs, double MemoryMb);

/// <summary>Loads a municipality, serves product and limit program beside each other, and measures them in turns.</summary>
sealed class Run(Arguments arguments, PostgresCluster? cluster)
{
    public const string Municipality = "proefstad";
    static readonly int[] Concurrencies = [1, 8, 32];

    // With practice mode, by which the actors sign in and load fills the municipality.
    readonly string product = Path.GetFullPath(Path.Combine(arguments.Root, "artifacts", "demo", "Keukentafel.Demo"));
    readonly string limit = Path.Combine(AppContext.BaseDirectory, "limit", "Keukentafel.Limit");

    public List<Line> Lines { get; } = [];

    public List<Around> Arounds { get; } = [];

    public List<string> Failures { get; } = [];

    public Dictionary<string, string> Statements { get; } = [];

    /// <param name="kind">sqlite or postgres.</param>
    /// <param name="households">How many.</param>
    /// <param name="isSmall">Only what shows how the cost grows.</param>
    public async Task On(string kind, int households, bool isSmall)
    {
        var folder = Directory.CreateTempSubdirectory("keukentafel-bench-").FullName;
        try
        {
            var isPostgres = kind == "postgres";
            var database = isPostgres ? $"bench_{households}" : Path.Combine(folder, $"{Municipality}.db");
            if (isPostgres) await cluster!.Create(database);
            var connection = isPostgres ? cluster!.To(database) : $"Data Source={database};Default Timeout=10";
            // Work that is due is done beside pages by another process or in the lasting runs: here the one would measure the other.
            var environment = Environment(folder, isPostgres ? connection : "sqlite");
            environment["Work"] = "false";
            var loaded = await Load(environment, households);
            if (isPostgres) await cluster!.Analyze(database);
            var world = await World.Read(isPostgres, connection);
            await using var served = await Served.Start(product, environment, _ => ["serve"], first: "/");
            await using var beside = await Served.Start(limit, environment, port =>
                [kind, connection, isPostgres ? connection : $"Data Source={Path.Combine(folder, $"{Municipality}-inzage.db")};Default Timeout=10", Path.Combine(folder, "master.key"), $"http://127.0.0.1:{port}"]);
            await Measure(kind + (isSmall ? $"-{households}" : ""), await Scenario.All(served.Address, world), served.Address, beside.Address, isSmall);
            Arounds.Add(new Around(kind, households, loaded, served.Started.TotalMilliseconds, await Memory(served.Address)));
            using var statements = new HttpClient { BaseAddress = beside.Address };
            Statements.TryAdd("limit", await statements.GetStringAsync(new Uri("/statements", UriKind.Relative)));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    async Task<double> Load(Dictionary<string, string> environment, int households)
    {
        Say($"loading {households} households");
        await Served.Run(product, environment, "migrate");
        var began = Stopwatch.GetTimestamp();
        await Served.Run(product, environment, "load", "--households", households.ToString(CultureInfo.InvariantCulture), "--seed", "7", "--until",
            TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return households / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    async Task Measure(string database, IReadOnlyList<Scenario> scenarios, Uri productAddress, Uri limitAddress, bool isSmall)
    {
        using var limitClient = new HttpClient { BaseAddress = limitAddress };
        var isFirst = true;
        foreach (var scenario in scenarios.Where(scenario => (arguments.Only.Count == 0 || arguments.Only.Contains(scenario.Name)) && (!isSmall || scenario.Name is "household" or "werk")))
        {
            var cost = await Cost.Of(scenario, productAddress);
            Statements[$"{scenario.Name} {database}"] = string.Join(";\n\n", cost.Texts);
            await Round.Prepare(scenario, scenario.Product, isProduct: true, isFirst, null);
            await Round.Prepare(scenario, WithBytes(scenario.Limit, (long)cost.Bytes), isProduct: false, isFirst, limitClient);
            isFirst = false;
            foreach (var concurrency in isSmall ? [1, 8] : Concurrencies)
            {
                if (scenario.KeepsActor && scenario.Actors.Count < concurrency) continue;
                var line = await Line(scenario, database, concurrency, cost, limitClient);
                Lines.Add(line);
                Console.WriteLine(line.Tsv);
            }
        }
    }

    async Task<Line> Line(Scenario scenario, string database, int concurrency, Cost cost, HttpClient limitClient)
    {
        var duration = TimeSpan.FromSeconds(arguments.Seconds);
        var (ours, theirs) = (new List<Round>(), new List<Round>());
        for (var round = 0; round < arguments.Rounds; round++)
        {
            ours.Add(await Round.Of(scenario, scenario.Product, isProduct: true, concurrency, duration, null));
            theirs.Add(await Round.Of(scenario, WithBytes(scenario.Limit, (long)cost.Bytes), isProduct: false, concurrency, duration, limitClient));
        }
        var (mine, other) = (Round.Median(ours), Round.Median(theirs));
        Note("the product", mine);
        Note("the limit program", other);
        return new Line(scenario.Name, database, concurrency, mine.Rps, mine.P50Ms, mine.P95Ms, (long)cost.Bytes, (long)cost.AllocatedBytes, cost.Statements, other.Rps, mine.Rps / other.Rps);

        void Note(string program, Round median)
        {
            if (median.Failures.Count == 0) return;
            Failures.Add($"{scenario.Name}, {database}, {concurrency} at once: {median.Failures.Count} requests of {program} failed ({string.Join(", ", median.Failures.Distinct())})");
        }
    }

    // The page of the limit program has as many bytes as that of the product.
    static Func<int, HttpRequestMessage> WithBytes(Func<int, HttpRequestMessage> requests, long bytes) => place =>
    {
        var request = requests(place);
        var path = request.RequestUri!.OriginalString;
        request.RequestUri = new Uri($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}bytes={bytes}", UriKind.Relative);
        return request;
    };

    static async Task<double> Memory(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        return (await client.GetFromJsonAsync<Cost.Counted>(new Uri("/measure", UriKind.Relative)))!.WorkingSetBytes / 1048576.0;
    }

    public static Dictionary<string, string> Environment(string folder, string storage) => new()
    {
        ["DATA"] = folder,
        ["ASPNETCORE_ENVIRONMENT"] = "Bench",
        ["Demo"] = "true",
        ["Measure"] = "true",
        ["PublicFormsPerMinute"] = "100000000",
        ["DefaultMunicipality"] = Municipality,
        [$"Municipalities__{Municipality}"] = storage,
    };

    static void Say(string words) => Console.Error.WriteLine($"[{TimeProvider.System.GetLocalNow():HH:mm:ss}] {words}");
}
