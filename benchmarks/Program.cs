using System.Globalization;
using Keukentafel.Bench;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine("Wrong use: see ./bench --help");
    return 2;
}

var wantsPostgres = arguments.Databases.Contains("postgres");
await using var cluster = wantsPostgres ? await PostgresCluster.Start() : null;
if (wantsPostgres && cluster is null) Console.Error.WriteLine("PostgreSQL is not on this machine (no initdb): only SQLite is measured");
if (arguments.Soak is not null || arguments.Nodes || arguments.Front) return await Lasting.Run(arguments, cluster);
var run = new Run(arguments, cluster);
Console.WriteLine(Line.Head);
foreach (var database in arguments.Databases.Where(database => database == "sqlite" || cluster is not null))
{
    await run.On(database, arguments.Households, isSmall: false);
    if (arguments.Small > 0) await run.On(database, arguments.Small, isSmall: true);
}

foreach (var around in run.Arounds)
    Console.Error.WriteLine($"{around.Database}, {around.Households} households: loaded at {around.LoadedPerSecond:0} per second, first page after {around.FirstAnswerMs:0} ms, {around.MemoryMb:0} MB in use");
foreach (var small in run.Lines.Where(line => line.Database.EndsWith($"-{arguments.Small}", StringComparison.Ordinal)))
{
    var large = run.Lines.First(line => line.Name == small.Name && line.Concurrency == small.Concurrency && small.Database.StartsWith(line.Database, StringComparison.Ordinal));
    Console.Error.WriteLine($"{small.Name}, {large.Database}, {small.Concurrency} at once: {arguments.Households} households cost {large.P50Ms / small.P50Ms:0.00} times what {arguments.Small} cost");
}

var texts = string.Join("\n\n\n", run.Statements.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"== {pair.Key}\n\n{pair.Value}")) + "\n";
File.WriteAllText(Path.Combine(arguments.Root, "artifacts", "bench-statements.txt"), texts);
if (arguments.Save)
{
    var folder = Path.Combine(arguments.Root, "benchmarks", "results");
    new Result(TimeProvider.System.GetUtcNow(), arguments.Commit, Machine.Here, arguments.Households, arguments.Rounds, arguments.Seconds, run.Arounds, run.Lines).Save(folder);
    File.WriteAllText(Path.Combine(folder, "statements.txt"), texts);
    Measurements.Write(Path.Combine(arguments.Root, "docs"), Result.Read(folder));
}

foreach (var failure in run.Failures) Console.Error.WriteLine(failure);
return run.Failures.Count == 0 ? 0 : 1;
