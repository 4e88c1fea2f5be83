using System.Net;
using System.Security.Cryptography;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Privacy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Faults;

/// <summary>
/// The power fails while SQLite writes: a copy of its write-ahead log is cut at many places, with rubbish behind the
/// cut. What was acknowledged before the cut is there, and nothing is there by half.
/// </summary>
[Trait(Rounds.Trait, Rounds.Nightly)]
public sealed class CutLogTests
{
    static readonly int Cuts = Rounds.Of(each: 200, nightly: 10_000);

    [Fact]
    public async Task Wherever_the_log_is_cut_what_was_acknowledged_is_there_and_nothing_is_there_by_half()
    {
        await using var app = await TestApp.Start(Database.Sqlite);
        var file = ((Storage.Sqlite)app.Store().Municipality.Storage).DatabaseFile;
        await using (var product = app.OpenDatabase())
            Assert.Equal(2, await product.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync());
        using var recording = new Recording(file);
        var visitor = app.Visitor();
        for (var sent = 0; sent < 30; sent++)
        {
            var answer = await visitor.SubmitOnce(await visitor.Get("/melden"), "main form", ("Input.Words", $"Melding {sent}"), ("Input.Phone", "0612345678"));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            recording.Acknowledged();
        }

        using var cutter = new Cutter(recording);
        var before = await cutter.At(0, Rows);
        for (var cut = 0; cut < Cuts; cut++)
        {
            var length = RandomNumberGenerator.GetInt32(recording.Log.Length + 1);
            var rows = await cutter.At(length, Rows);
            var reports = rows[0] - before[0];
            Assert.InRange(reports, recording.AcknowledgedBefore(length), recording.AcknowledgedBefore(length) + 1);
            Assert.All(rows.Zip(before, (now, then) => now - then), more => Assert.Equal(reports, more));
        }
    }

    [Fact]
    public async Task Wherever_the_access_log_is_cut_what_was_shown_is_recorded()
    {
        await using var app = await TestApp.Start(Database.Sqlite);
        var file = ((Storage.Sqlite)app.Store().Municipality.Storage).AccessFile;
        var samira = await app.As(Personas.Samira);
        using var recording = new Recording(file);
        for (var shown = 0; shown < 30; shown++)
        {
            Assert.Equal(HttpStatusCode.OK, (await samira.Get("/werk")).Status);
            recording.Acknowledged();
        }

        using var cutter = new Cutter(recording);
        var before = await cutter.At(0, Views);
        for (var cut = 0; cut < Cuts; cut++)
        {
            var length = RandomNumberGenerator.GetInt32(recording.Log.Length + 1);
            Assert.True(await cutter.At(length, Views) - before >= recording.AcknowledgedBefore(length));
        }
    }

    static async Task<int[]> Rows(string file)
    {
        await using var data = new SqliteMunicipalDatabase(new DbContextOptionsBuilder<SqliteMunicipalDatabase>().UseSqlite(Connection(file)).Options);
        return
        [
            await data.Reports.CountAsync(), await data.Journal.CountAsync(row => row.Kind == JournalKind.ReportReceived), await data.Dossiers.CountAsync(),
            await data.Submissions.CountAsync(), await data.Facts.CountAsync(row => row.Kind == FactKind.ReportReceived),
        ];
    }

    static async Task<int> Views(string file)
    {
        await using var log = new SqliteAccessLog(new DbContextOptionsBuilder<SqliteAccessLog>().UseSqlite(Connection(file)).Options);
        return await log.Records.CountAsync(record => record.Subjects.Count > 0);
    }

    static string Connection(string file) => new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();

    /// <summary>A database file as it was, and the log of what was written since.</summary>
    sealed class Recording : IDisposable
    {
        readonly SqliteConnection reader;
        readonly string file;
        readonly List<long> acknowledged = [];

        public Recording(string file)
        {
            this.file = file;
            reader = new SqliteConnection(Connection(file));
            reader.Open();
            Execute("PRAGMA wal_checkpoint(TRUNCATE)");
            // Somebody who reads keeps the log from being emptied into the database.
            Execute("BEGIN DEFERRED");
            Execute("SELECT count(*) FROM sqlite_master");
            Database = Read(file);
        }

        public byte[] Database { get; }

        public byte[] Log => field ??= Read(file + "-wal");

        public void Acknowledged() => acknowledged.Add(new FileInfo(file + "-wal").Length);

        public int AcknowledgedBefore(int length) => acknowledged.Count(size => size <= length);

        public void Dispose() => reader.Dispose();

        void Execute(string sql)
        {
            using var command = reader.CreateCommand();
            command.CommandText = sql;
            command.ExecuteScalar();
        }

        static byte[] Read(string path)
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }

    /// <summary>Lays the copy down as a power cut leaves it, and looks at it.</summary>
    sealed class Cutter(Recording recording) : IDisposable
    {
        readonly string folder = Directory.CreateTempSubdirectory("keukentafel-cut-").FullName;

        public async Task<T> At<T>(int length, Func<string, Task<T>> look)
        {
            var file = Path.Combine(folder, "cut.db");
            File.Delete(file + "-shm");
            await File.WriteAllBytesAsync(file, recording.Database);
            await using (var log = File.Create(file + "-wal"))
            {
                await log.WriteAsync(recording.Log.AsMemory(0, length));
                // A disk that lost its power may have written something else behind it.
                if (length % 2 == 0) await log.WriteAsync(RandomNumberGenerator.GetBytes(RandomNumberGenerator.GetInt32(1, 5_000)));
            }
            return await look(file);
        }

        public void Dispose() => Directory.Delete(folder, recursive: true);
    }
}
