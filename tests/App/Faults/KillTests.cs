using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Keukentafel.Tests.App.Faults;

/// <summary>
/// The process dies a hundred times in all while people send reports and change a plan: what was acknowledged is there, once
/// and whole, and what was not acknowledged can be sent again without harm.
/// </summary>
public sealed class KillTests
{
    const int Kills = 25;
    const int ReportsAtOnce = 1_000;

    [Theory, EachDatabase]
    public async Task Reports_that_were_acknowledged_outlive_a_kill_once_and_whole(Database database)
    {
        await using var program = await RealProgram.Install(database);
        var before = await Counted(program);
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
        await using var data = Open(services);
        var reports = await data.Reports.AsNoTracking().Where(row => row.ReceivedAt > FakeTime.Start.AddDays(7)).Select(row => new { row.Id, row.Reference, row.SubjectNumber }).ToListAsync();
        var references = reports.Select(report => report.Reference).ToHashSet();
        Assert.True(acknowledged.Count > Kills);
        Assert.Equal(reports.Count, references.Count);
        Assert.Equal(acknowledged.Count, acknowledged.Values.Distinct().Count());
        Assert.All(acknowledged.Values, reference => Assert.Contains(reference, references));
        // Each report with its journal row, fact, dossier and number of the form: never one without the other.
        var after = await Counted(data);
        Assert.Equal([.. Enumerable.Repeat(reports.Count, after.Count)], after.Zip(before, (now, then) => now - then));
    }

    [Theory, EachDatabase]
    public async Task Goals_that_were_acknowledged_outlive_a_kill_once_with_journal_and_access_record(Database database)
    {
        await using var program = await RealProgram.Install(database);
        var home = await HomeOf(program, "Lindenhof");
        var (goalsBefore, submissionsBefore) = await GoalsOf(program, home);
        await program.Start();
        var editors = new List<Editor>();
        for (var made = 0; made < 4; made++) editors.Add(new Editor(await program.As(Personas.Samira), home));
        var acknowledged = new ConcurrentBag<string>();
        for (var round = 0; round < Kills; round++)
        {
            if (round > 0) await program.Start();
            await EditUntilKilled(program, editors, RandomNumberGenerator.GetInt32(1, 12), acknowledged);
        }
        await program.Start();
        // What nobody heard of is sent again, and heard of now.
        foreach (var editor in editors) acknowledged.Add(await editor.SendAgain());
        await program.Kill();

        await using var look = program.Look(out var services);
        await using var data = Open(services);
        var household = Guid.Parse(home[^36..]);
        var journal = await data.Journal.Where(row => row.HouseholdId == household && row.Kind == JournalKind.GoalAdded).Select(row => row.AboutId!.Value).ToListAsync();
        var (goals, submissions) = await GoalsOf(program, home);
        Assert.True(acknowledged.Count > Kills);
        Assert.All(acknowledged, path => Assert.Contains(Guid.Parse(path.Split('/')[4]), goals));
        Assert.Equal(acknowledged.Count, acknowledged.Distinct().Count());
        Assert.Equal(goals.Count - goalsBefore.Count, submissions - submissionsBefore);
        Assert.All(goals.Except(goalsBefore), goal => Assert.Single(journal, goal));
        await using var log = OpenLog(services);
        var views = await log.Subjects.CountAsync(row => row.SubjectId == household && row.At > FakeTime.Start.AddDays(7));
        Assert.True(views >= acknowledged.Count, $"{views} access records for {acknowledged.Count} acknowledged goals.");
        foreach (var editor in editors) editor.Dispose();
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

    static async Task EditUntilKilled(RealProgram program, List<Editor> editors, int enough, ConcurrentBag<string> acknowledged)
    {
        var kill = new TaskCompletionSource();
        var heard = 0;
        var editing = Task.WhenAll(editors.Select(async editor =>
        {
            try
            {
                while (true)
                {
                    acknowledged.Add(await editor.AddGoal());
                    if (Interlocked.Increment(ref heard) >= enough) kill.TrySetResult();
                }
            }
            catch (HttpRequestException)
            {
                // Killed: the editor keeps what was typed.
            }
        }));
        await Task.WhenAny(kill.Task, editing);
        await program.Kill();
        await editing;
    }

    static async Task<string?> Send(Visitor sender, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/reports") { Content = JsonContent.Create(new { words = $"Melding {key}", phone = "0612345678" }) };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await sender.Send(request);
        if (answer.StatusCode != HttpStatusCode.Created) return null;
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("reference").GetString();
    }

    static async Task<IReadOnlyList<int>> Counted(RealProgram program)
    {
        await using var look = program.Look(out var services);
        await using var data = Open(services);
        return await Counted(data);
    }

    static async Task<IReadOnlyList<int>> Counted(MunicipalDatabase data) =>
    [
        await data.Reports.CountAsync(), await data.Journal.CountAsync(row => row.Kind == JournalKind.ReportReceived), await data.Dossiers.CountAsync(),
        await data.Submissions.CountAsync(), await data.Facts.CountAsync(row => row.Kind == Domain.Monitoring.FactKind.ReportReceived),
    ];

    static async Task<(IReadOnlyList<Guid> Goals, int Submissions)> GoalsOf(RealProgram program, string home)
    {
        await using var look = program.Look(out var services);
        await using var data = Open(services);
        var household = Guid.Parse(home[^36..]);
        var goals = await (from goal in data.Goals join plan in data.Plans on goal.PlanId equals plan.Id where plan.HouseholdId == household select goal.Id).ToListAsync();
        return (goals, await data.Submissions.CountAsync());
    }

    static async Task<string> HomeOf(RealProgram program, string street)
    {
        await using var look = program.Look(out var services);
        await using var data = Open(services);
        return $"/huishoudens/{await data.Households.Where(household => household.Label.Contains(street)).Select(household => household.Id).SingleAsync()}";
    }

    static MunicipalDatabase Open(IServiceProvider services) => Store(services).OpenDatabase();

    static AccessLog OpenLog(IServiceProvider services) => Store(services).OpenAccessLog();

    static MunicipalStore Store(IServiceProvider services)
    {
        var stores = services.GetRequiredService<MunicipalStores>();
        return stores.Of(stores.Catalogue.All.Single(candidate => candidate.Key == Municipalities.Buurtstad));
    }

    /// <summary>A professional who adds goals one after the other and, after a failure, sends the same form again.</summary>
    sealed class Editor(Visitor visitor, string home) : IDisposable
    {
        Page? typed;

        /// <returns>Where the goal led to.</returns>
        public async Task<string> AddGoal()
        {
            typed ??= await Opened();
            using var answer = await visitor.SubmitOnce(typed, "main form", ("Input.Words", "Ik wil de dag zonder zorgen beginnen."), ("Input.LifeDomain", "daytime"));
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{(int)answer.StatusCode} {typed.Path} {typed.Text}");
            typed = null;
            return answer.Headers.Location!.OriginalString;
        }

        /// <returns>Where the last goal led to.</returns>
        public Task<string> SendAgain() => AddGoal();

        public void Dispose() => visitor.Dispose();

        async Task<Page> Opened()
        {
            var page = await visitor.Get($"{home}/doelen/nieuw");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            return page;
        }
    }
}
