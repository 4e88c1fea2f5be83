using System.Diagnostics;
using System.Net.Http.Json;

namespace Keukentafel.Bench;

/// <summary>A line of the table.</summary>
sealed record Line(
    string Name, string Database, int Concurrency, double Rps, double P50Ms, double P95Ms, long Bytes, long AllocatedBytes, double Statements, double LimitRps, double Ratio)
{
    public const string Head = "name\tdatabase\tconcurrency\trps\tp50_ms\tp95_ms\tbytes\tallocated_bytes\tstatements\tlimit_rps\tratio";

    public string Tsv => FormattableString.Invariant(
        $"{Name}\t{Database}\t{Concurrency}\t{Rps:0.0}\t{P50Ms:0.00}\t{P95Ms:0.00}\t{Bytes}\t{AllocatedBytes}\t{Statements:0.#}\t{LimitRps:0.0}\t{Ratio:0.00}");
}

/// <summary>What one request to the product costs, asked one at a time.</summary>
sealed record Cost(double Bytes, double AllocatedBytes, double Statements, IReadOnlyList<string> Texts)
{
    const int Requests = 20;

    public static async Task<Cost> Of(Scenario scenario, Uri product)
    {
        using var counter = new HttpClient { BaseAddress = product };
        var place = new Uri("/measure", UriKind.Relative);
        long bytes = 0;
        for (var i = 0; i < Requests; i++) bytes += (await Round.Ask(scenario, scenario.Product, i, isProduct: true)).Bytes;
        using var begun = await counter.PostAsync(place, null);
        var before = await counter.GetFromJsonAsync<Counted>(place);
        using var again = await counter.PostAsync(place, null);
        for (var i = 0; i < Requests; i++) await Round.Ask(scenario, scenario.Product, i, isProduct: true);
        var after = await counter.GetFromJsonAsync<Counted>(place);
        using var last = await counter.PostAsync(place, null);
        await Round.Ask(scenario, scenario.Product, 0, isProduct: true);
        var one = await counter.GetFromJsonAsync<Counted>(place);
        return new Cost((double)bytes / Requests, (double)(after!.AllocatedBytes - before!.AllocatedBytes) / Requests, (double)after.Statements.Count / Requests, one!.Statements);
    }

    /// <summary>What the product tells about itself while it is measured.</summary>
    public sealed record Counted(long AllocatedBytes, long WorkingSetBytes, long HeapBytes, IReadOnlyList<string> Statements);
}

/// <summary>One round of one program at one concurrency.</summary>
sealed record Round(double Rps, double P50Ms, double P95Ms, IReadOnlyList<int> Failures)
{
    static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Until the just-in-time compiler is done with what it found to be used much: longest for the first scenario, which compiles what
    /// all pages share. The limit program is a few files.
    /// </summary>
    static readonly TimeSpan CompilingFirst = TimeSpan.FromSeconds(15), Compiling = TimeSpan.FromSeconds(3), CompilingLimitFirst = TimeSpan.FromSeconds(5), CompilingLimit = TimeSpan.FromSeconds(1);

    /// <summary>What is done once before a scenario is measured.</summary>
    public static Task Prepare(Scenario scenario, Func<int, HttpRequestMessage> requests, bool isProduct, bool isFirst, HttpClient? limit) =>
        Load(scenario, requests, isProduct, Math.Min(4, scenario.Actors.Count), (isProduct, isFirst) switch
        {
            (true, true) => CompilingFirst,
            (true, false) => Compiling,
            (false, true) => CompilingLimitFirst,
            (false, false) => CompilingLimit,
        }, limit);

    public static async Task<Round> Of(Scenario scenario, Func<int, HttpRequestMessage> requests, bool isProduct, int concurrency, TimeSpan duration, HttpClient? limit)
    {
        await Load(scenario, requests, isProduct, concurrency, WarmUp, limit);
        var began = Stopwatch.GetTimestamp();
        var answers = await Load(scenario, requests, isProduct, concurrency, duration, limit);
        var elapsed = Stopwatch.GetElapsedTime(began);
        var times = answers.Select(answer => answer.Time.TotalMilliseconds).Order().ToList();
        return new Round(answers.Count / elapsed.TotalSeconds, Percentile(times, 0.50), Percentile(times, 0.95), [.. answers.Where(answer => !Scenario.IsGood(answer.Status)).Select(answer => (int)answer.Status)]);
    }

    public static Round Median(IReadOnlyList<Round> rounds) => new(
        Middle(rounds.Select(round => round.Rps)), Middle(rounds.Select(round => round.P50Ms)), Middle(rounds.Select(round => round.P95Ms)), [.. rounds.SelectMany(round => round.Failures)]);

    public static async Task<Answer> Ask(Scenario scenario, Func<int, HttpRequestMessage> requests, int place, bool isProduct, HttpClient? limit = null)
    {
        var actor = scenario.Actors[place % scenario.Actors.Count];
        using var request = requests(place);
        var began = Stopwatch.GetTimestamp();
        using var response = await (isProduct ? actor.Client : limit!).SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        var time = Stopwatch.GetElapsedTime(began);
        if (isProduct) Scenario.Remember(actor, response);
        return new Answer(time, response.StatusCode, body.LongLength);
    }

    // Closed loop: each asks again when the whole answer is read. Who edits keeps to one actor, the others take turns.
    static async Task<List<Answer>> Load(Scenario scenario, Func<int, HttpRequestMessage> requests, bool isProduct, int concurrency, TimeSpan duration, HttpClient? limit)
    {
        var began = Stopwatch.GetTimestamp();
        var turns = Enumerable.Range(0, concurrency).Select(number => Task.Run(async () =>
        {
            var answers = new List<Answer>();
            var place = number;
            do
            {
                answers.Add(await Ask(scenario, requests, place, isProduct, limit));
                if (!scenario.KeepsActor) place += concurrency;
            }
            while (Stopwatch.GetElapsedTime(began) < duration);
            return answers;
        }));
        return [.. (await Task.WhenAll(turns)).SelectMany(answers => answers)];
    }

    static double Percentile(List<double> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * share) - 1)];

    static double Middle(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    public sealed record Answer(TimeSpan Time, System.Net.HttpStatusCode Status, long Bytes);
}
