using System.Globalization;
using System.Net.Http.Json;

namespace Keukentafel.Bench;

/// <summary>A minute of mixed work, and what the program held at its end.</summary>
sealed record Minute(int Number, int Requests, int Errors, double P50Ms, double P95Ms, double MemoryMb, double HeapMb, int Handles, int Connections)
{
    public const string Head = "minute\trequests\terrors\tp50_ms\tp95_ms\tmemory_mb\theap_mb\thandles\tconnections";

    public string Tsv => FormattableString.Invariant($"{Number}\t{Requests}\t{Errors}\t{P50Ms:0.0}\t{P95Ms:0.0}\t{MemoryMb:0}\t{HeapMb:0}\t{Handles}\t{Connections}");
}

/// <summary>Load that lasts: no error, no growth, as fast at the end as in the middle.</summary>
static class Soak
{
    const int Professionals = 300, Residents = 50, MostMemoryMb = 250;

    // Growth over the second half that is still noise, and how much slower the last third may be.
    const double MostGrowthMb = 20, MostDrift = 1.3, DriftMs = 10;
    static readonly TimeSpan Think = TimeSpan.FromSeconds(5);

    public static async Task<int> Run(Arguments arguments, Place place, int minutes)
    {
        await using var served = await Served.Start(place.Product, place.Environment, _ => ["serve"], first: "/");
        Lasting.Say($"first page after {served.Started.TotalMilliseconds:0} ms with {Memory(served.Id):0} MB; signing in {Professionals} professionals and {Residents} residents");
        using var work = new MixedWork(place.World);
        await work.SignIn(served.Address, Professionals, Residents);
        using var stop = new CancellationTokenSource();
        var running = work.Run(Think, stop.Token);
        Console.WriteLine(Minute.Head);
        var found = new List<Minute>();
        var failures = new List<Done>();
        for (var number = 1; number <= minutes; number++)
        {
            await Task.Delay(TimeSpan.FromMinutes(1));
            found.Add(await Read(number, work, served, place, failures));
            Console.WriteLine(found[^1].Tsv);
        }
        await stop.CancelAsync();
        await running;
        var wrong = Judge(found, failures);
        foreach (var words in wrong) Console.Error.WriteLine(words);
        Lasting.Save(arguments, "soak", new { Professionals, Residents, ThinkSeconds = Think.TotalSeconds, place.IsPostgres, StartMs = served.Started.TotalMilliseconds, Minutes = found, Wrong = wrong });
        return wrong.Count == 0 ? 0 : 1;
    }

    static async Task<Minute> Read(int number, MixedWork work, Served served, Place place, List<Done> failures)
    {
        var answers = new List<Done>();
        while (work.Answers.TryDequeue(out var answer)) answers.Add(answer);
        failures.AddRange(answers.Where(answer => answer.Failure is not null));
        using var client = new HttpClient { BaseAddress = served.Address };
        var counted = (await client.GetFromJsonAsync<Cost.Counted>(new Uri("/measure", UriKind.Relative)))!;
        var times = answers.Select(answer => answer.Time.TotalMilliseconds).Order().ToList();
        return new Minute(
            number, answers.Count, answers.Count(answer => answer.Failure is not null), Percentile(times, 0.5), Percentile(times, 0.95), Memory(served.Id), counted.HeapBytes / 1048576.0,
            Directory.GetFiles($"/proc/{served.Id}/fd").Length, place.IsPostgres ? await Connections(place.Connection) : 0);
    }

    static List<string> Judge(IReadOnlyList<Minute> found, IReadOnlyList<Done> failures)
    {
        var wrong = failures.GroupBy(failure => $"{failure.Name}: {failure.Failure}", StringComparer.Ordinal).Select(group => $"{group.Count()} times {group.Key}").ToList();
        var most = found.Max(minute => minute.MemoryMb);
        if (most > MostMemoryMb) wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{most:0} MB in use, at most {MostMemoryMb} is meant"));
        // The first minutes fill caches and pools.
        if (found.Count < 4) return wrong;
        var later = found.Skip(found.Count / 2).ToList();
        var growth = Slope(later.Select(minute => minute.MemoryMb).ToList()) * later.Count;
        if (growth > MostGrowthMb) wrong.Add(string.Create(CultureInfo.InvariantCulture, $"memory grew {growth:0} MB in the last {later.Count} minutes"));
        var third = found.Count / 3;
        var (middle, end) = (found.Skip(third).Take(third).Average(minute => minute.P95Ms), found.TakeLast(third).Average(minute => minute.P95Ms));
        if (end > middle * MostDrift + DriftMs) wrong.Add(string.Create(CultureInfo.InvariantCulture, $"p95 went from {middle:0.0} to {end:0.0} ms"));
        return wrong;
    }

    /// <summary>Megabytes that a process holds in memory.</summary>
    public static double Memory(int process) =>
        double.Parse(File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    public static double Percentile(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * share) - 1)];

    static double Slope(List<double> values)
    {
        var (middle, mean) = ((values.Count - 1) / 2.0, values.Average());
        return values.Select((value, place) => (place - middle) * (value - mean)).Sum() / Math.Max(1, values.Select((_, place) => (place - middle) * (place - middle)).Sum());
    }

    static async Task<int> Connections(string connection)
    {
        await using var database = new Npgsql.NpgsqlConnection(connection);
        await database.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", database);
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
