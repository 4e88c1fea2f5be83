using System.Globalization;
using System.Text.Json;

namespace Keukentafel.Bench;

/// <summary>A loaded municipality with the program's settings, for what is measured over minutes.</summary>
sealed record Place(string Product, Dictionary<string, string> Environment, World World, bool IsPostgres, string Connection);

/// <summary>What takes minutes instead of rounds: load that lasts, two nodes, pages in a browser.</summary>
static class Lasting
{
    static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task<int> Run(Arguments arguments, PostgresCluster? cluster)
    {
        var kind = cluster is null ? "sqlite" : "postgres";
        if (arguments.Nodes && cluster is null)
        {
            Console.Error.WriteLine("Two nodes share a PostgreSQL: it is not on this machine.");
            return 1;
        }
        var folder = Directory.CreateTempSubdirectory("keukentafel-lasting-").FullName;
        try
        {
            var place = await Load(arguments, cluster, kind, folder);
            return arguments switch
            {
                { Soak: { } minutes } => await Soak.Run(arguments, place, minutes),
                { Nodes: true } => await TwoNodes.Run(arguments, place, folder),
                _ => await Front.Run(arguments, place, folder),
            };
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    public static void Say(string words) => Console.Error.WriteLine($"[{TimeProvider.System.GetLocalNow():HH:mm:ss}] {words}");

    /// <summary>Keeps what was found in benchmarks/results/lasting, when it was asked for.</summary>
    public static void Save(Arguments arguments, string name, object found)
    {
        if (!arguments.Save) return;
        var folder = Path.Combine(arguments.Root, "benchmarks", "results", "lasting");
        Directory.CreateDirectory(folder);
        var date = TimeProvider.System.GetUtcNow();
        File.WriteAllText(
            Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{date:yyyyMMdd-HHmmss}-{arguments.Commit}.json")),
            JsonSerializer.Serialize(new { date, arguments.Commit, Machine = Machine.Here, arguments.Households, Found = found }, Shape) + "\n");
    }

    static async Task<Place> Load(Arguments arguments, PostgresCluster? cluster, string kind, string folder)
    {
        var product = Path.GetFullPath(Path.Combine(arguments.Root, "artifacts", "demo", "Keukentafel.Demo"));
        var isPostgres = kind == "postgres";
        if (isPostgres) await cluster!.Create("lasting");
        var connection = isPostgres ? cluster!.To("lasting") : $"Data Source={Path.Combine(folder, $"{Bench.Run.Municipality}.db")};Default Timeout=10";
        var environment = Bench.Run.Environment(folder, isPostgres ? connection : "sqlite");
        Say($"{kind}: loading {arguments.Households} households");
        await Served.Run(product, environment, "migrate");
        await Served.Run(product, environment, "load", "--households", arguments.Households.ToString(CultureInfo.InvariantCulture), "--seed", "7", "--until",
            TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        // Years of rows at once are sealed into their chains first: no municipality has those waiting.
        Say("doing the work that is due");
        await Served.Run(product, environment, "work", "--once");
        if (isPostgres) await cluster!.Analyze("lasting");
        return new Place(product, environment, await World.Read(isPostgres, connection), isPostgres, connection);
    }
}
