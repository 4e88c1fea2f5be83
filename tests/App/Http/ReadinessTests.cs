using System.Net;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Tests.App.Http;

/// <summary>Anybody may ask whether the program is ready; that costs a look a second at most.</summary>
public sealed class ReadinessTests
{
    readonly FakeTime clock = new(FakeTime.Start);
    int migrationLooks;
    int looks;

    [Fact]
    public async Task Everybody_who_asks_during_a_look_shares_its_answer()
    {
        var answer = new TaskCompletionSource<bool>();
        var readiness = new CachedReadiness(() => Count(ref migrationLooks, answer.Task), () => Count(ref looks, Task.FromResult(true)), clock);

        var asked = Enumerable.Range(0, 50).Select(_ => readiness.IsReady(Stop)).ToList();
        clock.Advance(TimeSpan.FromMinutes(1));
        asked.Add(readiness.IsReady(Stop));
        answer.SetResult(true);

        Assert.All(await Task.WhenAll(asked), Assert.True);
        Assert.Equal((1, 0), (migrationLooks, looks));
    }

    [Fact]
    public async Task An_answer_holds_a_second_and_migrations_are_compared_until_they_are_complete()
    {
        var isMigrated = false;
        var readiness = new CachedReadiness(() => Count(ref migrationLooks, Task.FromResult(isMigrated)), () => Count(ref looks, Task.FromResult(true)), clock);

        Assert.False(await readiness.IsReady(Stop));
        isMigrated = true;
        Assert.False(await readiness.IsReady(Stop));
        for (var second = 0; second < 5; second++)
        {
            clock.Advance(CachedReadiness.Kept);
            Assert.True(await readiness.IsReady(Stop));
            Assert.True(await readiness.IsReady(Stop));
        }

        Assert.Equal((2, 4), (migrationLooks, looks));
    }

    [Fact]
    public async Task A_database_that_went_away_is_seen_after_a_second_and_so_is_its_return()
    {
        var isAway = false;
        var readiness = new CachedReadiness(() => Task.FromResult(true), () => isAway ? throw new InvalidOperationException() : Task.FromResult(true), clock);

        foreach (var away in new[] { false, true, false })
        {
            isAway = away;
            clock.Advance(CachedReadiness.Kept);
            Assert.Equal(!away, await readiness.IsReady(Stop));
        }
    }

    [Fact]
    public async Task Who_stops_waiting_stops_nobody_else()
    {
        var answer = new TaskCompletionSource<bool>();
        var readiness = new CachedReadiness(() => answer.Task, () => Task.FromResult(true), clock);
        using var impatient = new CancellationTokenSource();

        var (one, other) = (readiness.IsReady(impatient.Token), readiness.IsReady(Stop));
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        answer.SetResult(true);

        Assert.True(await other);
    }

    [Theory, EachDatabase]
    public async Task A_program_with_its_databases_says_ready(Database database)
    {
        await using var app = await TestApp.Start(database);
        for (var second = 0; second < 2; second++)
        {
            var answer = await app.Visitor().GetOnce("/health/ready");
            Assert.Equal((HttpStatusCode.OK, "ready"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop)));
            app.Clock.Advance(CachedReadiness.Kept);
        }
    }

    static Task<bool> Count(ref int count, Task<bool> answer)
    {
        Interlocked.Increment(ref count);
        return answer;
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
