using System.Data.Common;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Keukentafel.Tests.App.Access;

/// <summary>Access records of requests that are under way together share a commit, and not each other's faults.</summary>
public sealed class AccessWriterTests(Apps apps) : IClassFixture<Apps>
{
    static readonly TimeSpan Generous = TimeSpan.FromMinutes(2);

    [Theory, EachDatabase]
    public async Task A_list_of_more_people_than_one_statement_takes_is_recorded(Database database)
    {
        var app = await apps.On(database);
        var writer = new AccessWriter(() => app.OpenAccessLog());
        var record = Record([.. Enumerable.Range(0, 11_000).Select(_ => Guid.CreateVersion7())]);

        await writer.Write(record).WaitAsync(Generous);

        await using var log = app.OpenAccessLog();
        Assert.Equal(record.Subjects.Count, await log.Subjects.CountAsync(row => row.AccessRecordId == record.Id));
        await writer.Stop();
    }

    [Theory, EachDatabase]
    public async Task A_record_that_the_database_refuses_fails_alone(Database database)
    {
        var app = await apps.On(database);
        var (subject, before, after) = (Guid.CreateVersion7(), Record(Guid.CreateVersion7()), Record(Guid.CreateVersion7()));
        var refused = Record(subject, subject);

        var writes = await WriteTogether(() => app.OpenAccessLog(), before, refused, after);

        await writes[0].WaitAsync(Generous);
        await writes[2].WaitAsync(Generous);
        await Assert.ThrowsAnyAsync<DbException>(() => writes[1].WaitAsync(Generous));
        await using var log = app.OpenAccessLog();
        Assert.Equal([before.Id, after.Id], await Written(log, before, refused, after));
    }

    [Theory, EachDatabase]
    public async Task What_a_commit_of_unknown_outcome_wrote_is_not_written_twice(Database database)
    {
        var app = await apps.On(database);
        var (one, other) = (Record(Guid.CreateVersion7()), Record(Guid.CreateVersion7()));
        var breaking = new BreaksAfterTheCommit();

        var writes = await WriteTogether(() => Open(app, breaking), one, other);

        foreach (var write in writes) await write.WaitAsync(Generous);
        Assert.True(breaking.HasBroken);
        await using var log = app.OpenAccessLog();
        Assert.Equal([one.Id, other.Id], await Written(log, one, other));
        Assert.Equal(2, await log.Subjects.CountAsync(row => row.AccessRecordId == one.Id || row.AccessRecordId == other.Id));
    }

    /// <summary>Writes all in one commit: the writer is kept busy until all of them wait.</summary>
    static async Task<IReadOnlyList<Task>> WriteTogether(Func<AccessLog> open, params AccessRecord[] records)
    {
        using var isOpening = new SemaphoreSlim(0);
        using var mayOpen = new SemaphoreSlim(0);
        var isFirst = true;
        var writer = new AccessWriter(() =>
        {
            if (!isFirst) return open();
            isFirst = false;
            isOpening.Release();
            mayOpen.Wait();
            throw new InvalidOperationException("This one only keeps the writer busy.");
        });
        var busy = writer.Write(Record(Guid.CreateVersion7()));
        await isOpening.WaitAsync();
        var writes = records.Select(writer.Write).ToList();
        mayOpen.Release();
        await Task.WhenAny(busy);
        return writes;
    }

    static async Task<IReadOnlyList<Guid>> Written(AccessLog log, params AccessRecord[] records)
    {
        var ids = records.Select(record => record.Id).ToList();
        var written = await log.Records.Where(record => ids.Contains(record.Id)).Select(record => record.Id).ToListAsync();
        return [.. ids.Where(written.Contains)];
    }

    static AccessLog Open(TestApp app, IInterceptor interceptor) => app.Store().Municipality.Storage switch
    {
        Storage.Sqlite sqlite => new SqliteAccessLog(new DbContextOptionsBuilder<SqliteAccessLog>().UseSqlite(sqlite.Access).AddInterceptors(interceptor).Options),
        Storage.Postgres postgres => new PostgresAccessLog(new DbContextOptionsBuilder<PostgresAccessLog>().UseNpgsql(postgres.Prepared).AddInterceptors(interceptor).Options),
        var other => throw new InvalidOperationException(other.ToString()),
    };

    static AccessRecord Record(params Guid[] subjects)
    {
        var (id, at) = (Guid.CreateVersion7(), FakeTime.Start);
        return new AccessRecord
        {
            Id = id, At = at, AccountId = Guid.CreateVersion7(), Function = "maatschappelijk werker", Kind = AccessKind.List, What = "een lijst", Purpose = Purpose.Plan,
            Hash = [1, 2, 3], Subjects = [.. subjects.Select(subject => new AccessSubject { AccessRecordId = id, SubjectId = subject, At = at })],
        };
    }

    /// <summary>Loses the connection once, after what was written is durable and before anybody was told so.</summary>
    sealed class BreaksAfterTheCommit : DbConnectionInterceptor
    {
        public bool HasBroken { get; private set; }

        public override Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (HasBroken) return Task.CompletedTask;
            HasBroken = true;
            throw new IOException("The connection was lost.");
        }
    }
}
