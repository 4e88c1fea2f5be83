using System.Globalization;
using System.Text;
using Keukentafel.Data.Municipalities;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Keukentafel.Data.Load;

/// <summary>Writes batches: each is there wholly or not at all.</summary>
abstract class BulkWriter : IAsyncDisposable
{
    public static async Task<BulkWriter> Open(Storage storage)
    {
        switch (storage)
        {
            case Storage.Postgres postgres:
                var connection = new NpgsqlConnection(postgres.Connection);
                await connection.OpenAsync();
                return new PostgresBulk(connection);
            case Storage.Sqlite sqlite:
                return new SqliteBulk(await SqliteBulk.OpenFile(sqlite.Database), await SqliteBulk.OpenFile(sqlite.Access));
            default:
                throw new InvalidOperationException("Onbekende opslag.");
        }
    }

    public abstract Task Write(RowBatch batch);

    public abstract ValueTask DisposeAsync();
}

/// <summary>COPY in binary form, a transaction for each batch.</summary>
sealed class PostgresBulk(NpgsqlConnection connection) : BulkWriter
{
    public override async Task Write(RowBatch batch)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        // Durable once all is loaded; a batch that a crash takes along is loaded again.
        await Execute("SET LOCAL synchronous_commit = off");
        foreach (var (table, rows) in batch.ByTable(access: false).Concat(batch.ByTable(access: true)))
        {
            await using var copy = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({string.Join(',', table.Columns.Select(column => $"\"{column}\""))}) FROM STDIN (FORMAT BINARY)");
            foreach (var row in rows)
            {
                copy.StartRow();
                foreach (var value in row) WriteValue(copy, value);
            }
            await copy.CompleteAsync();
        }
        await transaction.CommitAsync();
    }

    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    async Task Execute(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    static void WriteValue(NpgsqlBinaryImporter copy, object? value)
    {
        switch (value)
        {
            case null: copy.WriteNull(); break;
            case Guid id: copy.Write(id, NpgsqlDbType.Uuid); break;
            case string text: copy.Write(text, NpgsqlDbType.Text); break;
            case byte[] bytes: copy.Write(bytes, NpgsqlDbType.Bytea); break;
            case int number: copy.Write(number, NpgsqlDbType.Integer); break;
            case bool yes: copy.Write(yes, NpgsqlDbType.Boolean); break;
            case DateOnly date: copy.Write(date, NpgsqlDbType.Date); break;
            case DateTimeOffset moment: copy.Write(moment, NpgsqlDbType.TimestampTz); break;
            default: throw new NotSupportedException(value.GetType().Name);
        }
    }
}

/// <summary>Prepared inserts of many rows, a transaction for each batch in each of the two files.</summary>
sealed class SqliteBulk(SqliteConnection database, SqliteConnection access) : BulkWriter
{
    const int RowsAtOnce = 16;
    readonly Dictionary<(string Table, int Rows), SqliteCommand> prepared = [];

    public static async Task<SqliteConnection> OpenFile(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        // Batches come whole from the generator: checking each reference again would only take time.
        await using var pragma = connection.CreateCommand();
        pragma.CommandText = "PRAGMA foreign_keys = OFF; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -200000; PRAGMA wal_autocheckpoint = 20000; PRAGMA temp_store = MEMORY";
        await pragma.ExecuteNonQueryAsync();
        return connection;
    }

    // The access log first: when the second file does not follow, the same rows come again and are there already.
    public override Task Write(RowBatch batch)
    {
        WriteTo(access, batch.ByTable(access: true));
        WriteTo(database, batch.ByTable(access: false));
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var command in prepared.Values) await command.DisposeAsync();
        await database.DisposeAsync();
        await access.DisposeAsync();
    }

    void WriteTo(SqliteConnection connection, IEnumerable<(LoadTable Table, List<object?[]> Rows)> parts)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var (table, rows) in parts)
            for (var first = 0; first < rows.Count;)
            {
                var count = rows.Count - first >= RowsAtOnce ? RowsAtOnce : 1;
                Insert(Prepared(connection, table, count), transaction, rows, first, count);
                first += count;
            }
        transaction.Commit();
    }

    static void Insert(SqliteCommand command, SqliteTransaction transaction, List<object?[]> rows, int first, int count)
    {
        command.Transaction = transaction;
        var place = 0;
        for (var row = first; row < first + count; row++)
            foreach (var value in rows[row]) command.Parameters[place++].Value = value ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    SqliteCommand Prepared(SqliteConnection connection, LoadTable table, int rows)
    {
        if (prepared.TryGetValue((table.Name, rows), out var known)) return known;
        var command = connection.CreateCommand();
        var sql = new StringBuilder($"INSERT {(table.IsAccess ? "OR IGNORE " : "")}INTO {table.Name} ({string.Join(',', table.Columns.Select(column => $"\"{column}\""))}) VALUES ");
        for (var place = 0; place < rows * table.Columns.Count; place++)
        {
            sql.Append(place % table.Columns.Count == 0 ? place == 0 ? "(" : "),(" : ",").Append(CultureInfo.InvariantCulture, $"@p{place}");
            command.Parameters.Add(new SqliteParameter($"@p{place}", null));
        }
        command.CommandText = sql.Append(')').ToString();
        return prepared[(table.Name, rows)] = command;
    }
}
