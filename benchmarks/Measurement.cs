using System.Diagnostics;
using System.Net;

namespace Keukentafel.Bench;

/// <summary>How one page answered at one concurrency; bytes are those of one response body on the line.</summary>
sealed record Measurement(string Name, int Concurrency, int Requests, int Failures, double Rps, double P50Ms, double P95Ms, long Bytes)
{
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    public static async Task<Measurement> Of(Page page, int concurrency, TimeSpan duration)
    {
        await Load(page, concurrency, WarmUp);
        var began = Stopwatch.GetTimestamp();
        var answers = await Load(page, concurrency, duration);
        var elapsed = Stopwatch.GetElapsedTime(began);

        var times = answers.Select(answer => answer.Time.TotalMilliseconds).Order().ToList();
        return new(
            page.Name, concurrency, answers.Count, answers.Count(answer => !answer.Ok), Math.Round(answers.Count / elapsed.TotalSeconds, 1),
            Math.Round(Percentile(times, 0.50), 3), Math.Round(Percentile(times, 0.95), 3), answers[^1].Bytes);
    }

    // Closed loop: each worker sends its next request when it has read the whole answer.
    static async Task<List<Answer>> Load(Page page, int concurrency, TimeSpan duration)
    {
        var began = Stopwatch.GetTimestamp();
        var workers = Enumerable.Range(0, concurrency).Select(_ => Task.Run(async () =>
        {
            var answers = new List<Answer>();
            do answers.Add(await Ask(page));
            while (Stopwatch.GetElapsedTime(began) < duration);
            return answers;
        }));
        return [.. (await Task.WhenAll(workers)).SelectMany(answers => answers)];
    }

    static async Task<Answer> Ask(Page page)
    {
        var began = Stopwatch.GetTimestamp();
        using var response = await page.Client.GetAsync(new Uri(page.Name, UriKind.Relative));
        var body = await response.Content.ReadAsByteArrayAsync();
        return new(Stopwatch.GetElapsedTime(began), response.StatusCode == HttpStatusCode.OK, body.LongLength);
    }

    static double Percentile(List<double> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * share) - 1)];

    readonly record struct Answer(TimeSpan Time, bool Ok, long Bytes);
}
