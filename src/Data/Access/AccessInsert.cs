using System.Globalization;
using Keukentafel.Domain.Privacy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Keukentafel.Data.Access;

/// <summary>
/// Inserts access records with whose data they are about, in one transaction: statements written by hand, since every page waits for
/// them. They are read back through the model, by the resident's page and by the check of the chain.
/// </summary>
static class AccessInsert
{
    const string Records = "INSERT INTO access_records (id, at, account_id, function, team, kind, what, purpose, withheld, hash)";
    const string Subjects = "INSERT INTO access_subjects (access_record_id, subject_id, at)";

    public static async Task Write(AccessLog log, IReadOnlyList<AccessRecord> records)
    {
        await log.Database.OpenConnectionAsync();
        var subjects = records.SelectMany(record => record.Subjects).ToList();
        switch (log.Database.GetDbConnection())
        {
            case NpgsqlConnection postgres: await Write(postgres, records, subjects); break;
            case SqliteConnection sqlite: await Write(sqlite, records, subjects); break;
            case var other: throw new InvalidOperationException($"No way to write access records over {other.GetType().Name}.");
        }
    }

    /// <summary>Writes one record, unless an earlier commit wrote it whose outcome did not arrive.</summary>
    public static async Task WriteOnce(AccessLog log, AccessRecord record)
    {
        if (!await log.Records.AnyAsync(row => row.Id == record.Id && row.Hash == record.Hash)) await Write(log, [record]);
    }

    // A batch is one transaction; arrays, so that the statement is the same for one record and for many.
    static async Task Write(NpgsqlConnection connection, IReadOnlyList<AccessRecord> records, List<AccessSubject> subjects)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command($"{Records} SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            Column(records, row => row.Id), Column(records, row => row.At), Column(records, row => row.AccountId), Column(records, row => row.Function),
            Column(records, row => row.Team), Column(records, row => row.Kind.ToString()), Column(records, row => row.What), Column(records, row => row.Purpose.ToString()),
            Column(records, row => row.Withheld), Column(records, row => row.Hash)));
        batch.BatchCommands.Add(Command($"{Subjects} SELECT * FROM unnest($1, $2, $3)",
            Column(subjects, row => row.AccessRecordId), Column(subjects, row => row.SubjectId), Column(subjects, row => row.At)));
        await batch.ExecuteNonQueryAsync();
    }

    static NpgsqlBatchCommand Command(string sql, params NpgsqlParameter[] columns)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var column in columns) command.Parameters.Add(column);
        return command;
    }

    static NpgsqlParameter<T[]> Column<TRow, T>(IEnumerable<TRow> rows, Func<TRow, T> value) => new() { TypedValue = [.. rows.Select(value)] };

    static async Task Write(SqliteConnection connection, IReadOnlyList<AccessRecord> records, List<AccessSubject> subjects)
    {
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        await InsertEach(transaction, $"{Records} VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)", records, row =>
            [row.Id, Microseconds(row.At), row.AccountId, row.Function, row.Team, row.Kind.ToString(), row.What, row.Purpose.ToString(), row.Withheld, row.Hash]);
        await InsertEach(transaction, $"{Subjects} VALUES (@p0, @p1, @p2)", subjects, row => [row.AccessRecordId, row.SubjectId, Microseconds(row.At)]);
        await transaction.CommitAsync();
    }

    // A statement that is prepared once and runs for each row: SQLite refuses one with more than 32,766 parameters
    // (https://www.sqlite.org/limits.html), and looks each one up by its name among all the others.
    static async Task InsertEach<T>(SqliteTransaction transaction, string insert, IEnumerable<T> rows, Func<T, object?[]> values)
    {
        await using var command = transaction.Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, insert);
        foreach (var row in rows)
        {
            command.Parameters.Clear();
            foreach (var value in values(row))
                command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"@p{command.Parameters.Count}"), value ?? DBNull.Value);
            await command.ExecuteNonQueryAsync();
        }
    }

    static long Microseconds(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}
