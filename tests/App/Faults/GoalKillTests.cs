using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Keukentafel.Data;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Faults;

/// <summary>
/// The process is killed while people change a plan: what was acknowledged is there, once, with its journal row and access
/// record, and what was not acknowledged can be sent again without harm.
/// </summary>
[Trait(Rounds.Trait, Rounds.Nightly)]
public sealed class GoalKillTests
{
    static readonly int Kills = Rounds.Of(each: 3, nightly: 500);

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
        await using var data = KilledProgram.Open(services);
        var household = Guid.Parse(home[^36..]);
        var journal = await data.Journal.Where(row => row.HouseholdId == household && row.Kind == JournalKind.GoalAdded).Select(row => row.AboutId!.Value).ToListAsync();
        var (goals, submissions) = await GoalsOf(program, home);
        Assert.True(acknowledged.Count > Kills);
        Assert.All(acknowledged, path => Assert.Contains(Guid.Parse(path.Split('/')[4]), goals));
        Assert.Equal(acknowledged.Count, acknowledged.Distinct().Count());
        Assert.Equal(goals.Count - goalsBefore.Count, submissions - submissionsBefore);
        Assert.All(goals.Except(goalsBefore), goal => Assert.Single(journal, goal));
        await using var log = KilledProgram.OpenLog(services);
        var views = await log.Subjects.CountAsync(row => row.SubjectId == household && row.At > FakeTime.Start.AddDays(7));
        Assert.True(views >= acknowledged.Count, $"{views} access records for {acknowledged.Count} acknowledged goals.");
        foreach (var editor in editors) editor.Dispose();
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

    static async Task<(IReadOnlyList<Guid> Goals, int Submissions)> GoalsOf(RealProgram program, string home)
    {
        await using var look = program.Look(out var services);
        await using var data = KilledProgram.Open(services);
        var household = Guid.Parse(home[^36..]);
        var goals = await (from goal in data.Goals join plan in data.Plans on goal.PlanId equals plan.Id where plan.HouseholdId == household select goal.Id).ToListAsync();
        return (goals, await data.Submissions.CountAsync());
    }

    static async Task<string> HomeOf(RealProgram program, string street)
    {
        await using var look = program.Look(out var services);
        await using var data = KilledProgram.Open(services);
        return $"/huishoudens/{await data.Households.Where(household => household.Label.Contains(street)).Select(household => household.Id).SingleAsync()}";
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
