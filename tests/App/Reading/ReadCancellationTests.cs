using Keukentafel.Data;
using Keukentafel.Data.Reading;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Reading;

/// <summary>A read ends when nobody waits for its answer; what changes something runs to its end.</summary>
public sealed class ReadCancellationTests(Apps apps) : IClassFixture<Apps>
{
    static readonly TimeSpan Generous = TimeSpan.FromMinutes(2);

    [Theory, EachDatabase]
    public async Task A_query_that_runs_ends(Database database)
    {
        var app = await apps.On(database);
        await using var data = app.OpenDatabase();
        using var leaves = new CancellationTokenSource();
        data.Reads.CancelWith(leaves.Token);
        var runs = await Runs(app, data);

        var reading = Task.Run(() => data.Database.SqlQueryRaw<long>(Endless(database)).ToListAsync());
        await runs();
        await leaves.CancelAsync();

        Assert.Equal(DatabaseFault.Cancelled, DatabaseFaults.Of(await Assert.ThrowsAnyAsync<Exception>(() => reading.WaitAsync(Generous))));
    }

    [Theory, EachDatabase]
    public async Task A_batch_that_runs_ends(Database database)
    {
        var app = await apps.On(database);
        await using var data = app.OpenDatabase();
        using var leaves = new CancellationTokenSource();
        data.Reads.CancelWith(leaves.Token);
        var runs = await Runs(app, data);
        var batch = new ReadBatch(data);
        batch.Rows(data.Teams);
        batch.Values(data.Database.SqlQueryRaw<long>(Endless(database)), row => row.GetInt64(0));

        var reading = Task.Run(batch.Run);
        await runs();
        await leaves.CancelAsync();

        Assert.Equal(DatabaseFault.Cancelled, DatabaseFaults.Of(await Assert.ThrowsAnyAsync<Exception>(() => reading.WaitAsync(Generous))));
    }

    [Theory, EachDatabase]
    public async Task A_query_ends_between_its_rows_too(Database database)
    {
        await using var data = (await apps.On(database)).OpenDatabase();
        using var leaves = new CancellationTokenSource();
        data.Reads.CancelWith(leaves.Token);
        var rows = data.Database.SqlQueryRaw<long>(database == Database.Sqlite
            ? "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS \"Value\" FROM n"
            : "SELECT generate_series(1, 100000000000) AS \"Value\"");

        var reading = Task.Run(async () =>
        {
            await foreach (var row in rows.AsAsyncEnumerable())
                if (row == 1) await leaves.CancelAsync();
        });

        Assert.Equal(DatabaseFault.Cancelled, DatabaseFaults.Of(await Assert.ThrowsAnyAsync<Exception>(() => reading.WaitAsync(Generous))));
    }

    [Theory, EachDatabase]
    public async Task A_connection_whose_read_was_cancelled_serves_the_next_request(Database database)
    {
        var app = await apps.On(database);
        for (var time = 0; time < 20; time++)
        {
            await using (var data = app.OpenDatabase())
            {
                using var leaves = new CancellationTokenSource();
                data.Reads.CancelWith(leaves.Token);
                var reading = Task.Run(() => data.Accounts.CountAsync());
                await leaves.CancelAsync();
                if (await Record.ExceptionAsync(() => reading.WaitAsync(Generous)) is { } error)
                    Assert.True(error is OperationCanceledException || DatabaseFaults.Of(error) is DatabaseFault.Cancelled, error.ToString());
            }
            await using var next = app.OpenDatabase();
            Assert.NotEqual(0, await next.Accounts.CountAsync());
        }
    }

    [Theory, EachDatabase]
    public async Task What_is_written_is_not_cancelled_and_what_is_asked_afterwards_is(Database database)
    {
        await using var data = (await apps.On(database)).OpenDatabase();
        using var leaves = new CancellationTokenSource();
        data.Reads.CancelWith(leaves.Token);
        var kept = new Submission { Id = Guid.CreateVersion7(), ResultPath = "/a", At = FakeTime.Start };
        await leaves.CancelAsync();

        data.Submissions.Add(kept);
        Assert.Equal(1, await data.SaveChangesAsync());
        Assert.Equal(1, await data.Submissions.Where(row => row.Id == kept.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.ResultPath, "/b")));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => data.Submissions.AnyAsync(row => row.Id == kept.Id));
        var batch = new ReadBatch(data);
        batch.Rows(data.Teams);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(batch.Run);
    }

    [Theory, EachDatabase]
    public async Task Without_somebody_to_wait_for_everything_runs_to_its_end(Database database)
    {
        await using var data = (await apps.On(database)).OpenDatabase();

        Assert.Equal([1, 2, 3], await data.Database.SqlQueryRaw<long>("SELECT 1 AS \"Value\" UNION ALL SELECT 2 UNION ALL SELECT 3").ToListAsync());
    }

    // SQLite calls the function "tick" of Runs for each row.
    static string Endless(Database database) => database == Database.Sqlite
        ? "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + tick() FROM n) SELECT max(i) AS \"Value\" FROM n"
        : "SELECT length(pg_sleep(3600)::text)::bigint AS \"Value\"";

    /// <summary>How to wait until the endless query runs.</summary>
    static async Task<Func<Task>> Runs(TestApp app, MunicipalDatabase data)
    {
        await data.Database.OpenConnectionAsync();
        if (data.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            var ticked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            sqlite.CreateFunction("tick", () =>
            {
                ticked.TrySetResult();
                return 1L;
            });
            return () => ticked.Task.WaitAsync(Generous);
        }
        return async () =>
        {
            await using var other = app.OpenDatabase();
            await Waiting.Until(() => other.Database.SqlQueryRaw<bool>(
                "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND query LIKE '%pg_sleep(3600)%' AND pid <> pg_backend_pid()) AS \"Value\"").SingleAsync());
        };
    }
}
