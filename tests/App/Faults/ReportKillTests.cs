using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Faults;

/// <summary>
/// The process is killed while people send reports: what was acknowledged is there, once and whole, and what was not
/// acknowledged can be sent again without harm.
/// </summary>
[Trait(Rounds.Trait, Rounds.Nightly)]
public sealed class ReportKillTests
{
    const int ReportsAtOnce = 1_000;

    static readonly int Kills = Rounds.Of(each: 3, nightly: 500);

    [Theory, EachDatabase]
    public async Task Reports_that_were_acknowledged_outlive_a_kill_once_and_whole(Database database)
    {
        await using var program = await RealProgram.Install(database);
        var before = await KilledProgram.Counted(program);
        using var sender = program.Visitor();
        var acknowledged = new ConcurrentDictionary<string, string>();
        string[] unsure = [];
        for (var round = 0; round <= Kills; round++)
        {
            await program.Start();
            foreach (var key in unsure)
            {
                var reference = await Send(sender, key) ?? throw new InvalidOperationException($"{key} was refused.");
                Assert.Equal(reference, acknowledged.GetOrAdd(key, reference));
            }
            if (round == Kills) break;
            unsure = await SendAllUntilKilled(program, sender, round, RandomNumberGenerator.GetInt32(1, 120), acknowledged);
            RandomNumberGenerator.Shuffle(unsure.AsSpan());
            // Some of which nobody knows, and one that was acknowledged: that one must answer with the same report.
            unsure = [.. unsure.Take(8), acknowledged.First().Key];
        }
        await program.Kill();

        await using var look = program.Look(out var services);
        await using var data = KilledProgram.Open(services);
        var reports = await data.Reports.AsNoTracking().Where(row => row.ReceivedAt > FakeTime.Start.AddDays(7)).Select(row => new { row.Id, row.Reference, row.SubjectNumber }).ToListAsync();
        var references = reports.Select(report => report.Reference).ToHashSet();
        Assert.True(acknowledged.Count > Kills);
        Assert.Equal(reports.Count, references.Count);
        Assert.Equal(acknowledged.Count, acknowledged.Values.Distinct().Count());
        Assert.All(acknowledged.Values, reference => Assert.Contains(reference, references));
        // Each report with its journal row, fact, dossier and number of the form: never one without the other.
        var after = await KilledProgram.Counted(data);
        Assert.Equal([.. Enumerable.Repeat(reports.Count, after.Count)], after.Zip(before, (now, then) => now - then));
    }

    /// <summary>Sends a thousand reports at once and kills the process when enough of them were acknowledged.</summary>
    /// <returns>The keys of which nobody knows whether they arrived.</returns>
    static async Task<string[]> SendAllUntilKilled(RealProgram program, Visitor sender, int round, int enough, ConcurrentDictionary<string, string> acknowledged)
    {
        var kill = new TaskCompletionSource();
        var heard = 0;
        var unsure = new ConcurrentBag<string>();
        var sending = Enumerable.Range(0, ReportsAtOnce).Select(async number =>
        {
            var key = $"{round}-{number}";
            try
            {
                if (await Send(sender, key) is { } reference) acknowledged[key] = reference;
                if (Interlocked.Increment(ref heard) >= enough) kill.TrySetResult();
            }
            catch (HttpRequestException)
            {
                unsure.Add(key);
            }
        }).ToList();
        await Task.WhenAny(kill.Task, Task.WhenAll(sending));
        await program.Kill();
        await Task.WhenAll(sending);
        Assert.NotEmpty(unsure);
        return [.. unsure];
    }

    static async Task<string?> Send(Visitor sender, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/reports") { Content = JsonContent.Create(new { words = $"Melding {key}", phone = "0612345678" }) };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await sender.Send(request);
        if (answer.StatusCode != HttpStatusCode.Created) return null;
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("reference").GetString();
    }
}
