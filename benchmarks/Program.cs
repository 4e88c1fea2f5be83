using System.Globalization;
using Keukentafel.Bench;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine("""
        Usage: Keukentafel.Bench <address> [--seconds N] [--save FILE] [--commit ID]

        Requests pages of a running product with demo sign-in, one at a time and eight at
        once, and prints for each: name concurrency rps p50_ms p95_ms bytes.
        Exit codes: 0 measured, 1 a page failed while it was measured, 2 wrong use.
        """);
    return 2;
}

var pages = await Pages.Find(arguments.Address);
Console.WriteLine($"{"name",-10} {"concurrency",11} {"rps",10} {"p50_ms",8} {"p95_ms",8} {"bytes",8}");
var measured = new List<Measurement>();
foreach (var page in pages)
    foreach (var concurrency in (int[])[1, 8])
    {
        var row = await Measurement.Of(page, concurrency, arguments.Duration);
        Console.WriteLine($"{row.Name,-10} {row.Concurrency,11} {row.Rps,10:F1} {row.P50Ms,8:F2} {row.P95Ms,8:F2} {row.Bytes,8}");
        measured.Add(row);
    }

if (arguments.Save is { } file) Result.Save(file, arguments, measured);
var failed = measured.Where(row => row.Failures > 0).ToList();
foreach (var row in failed) Console.Error.WriteLine($"{row.Name}: {row.Failures} of {row.Requests} requests were not answered with 200");
return failed.Count == 0 ? 0 : 1;
