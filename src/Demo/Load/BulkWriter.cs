using Keukentafel.Data.Municipalities;
using Npgsql;
using NpgsqlTypes;

namespace Keukentafel.Demo.Load;

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

    /// <summary>The table that keeps what was dropped until it is back, also when a load is killed between.</summary>
    protected const string Deferred = "load_deferred";

    public abstract Task Write(RowBatch batch);

    /// <summary>Drops what each row would have to update, such as indexes, and remembers how to make it.</summary>
    public abstract Task Defer();

    /// <summary>Makes again what was dropped; nothing to do when nothing was.</summary>
    public abstract Task Restore();

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

    /// <summary>Indexes of which no constraint is made, and references: checking them once for all rows is a fraction of once for each.</summary>
    public override async Task Defer()
    {
        const string Found = """
            SELECT 1 AS turn, format('DROP INDEX %I', c.relname) AS remove, pg_get_indexdef(i.indexrelid) AS make
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
            WHERE c.relnamespace = current_schema()::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype <> 'f')
            UNION ALL
            SELECT 2, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname), format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
            """;
        await using var transaction = await connection.BeginTransactionAsync();
        await Execute($"CREATE TABLE IF NOT EXISTS {Deferred} AS {Found}");
        // References first: they lean on indexes.
        foreach (var statement in await Texts($"SELECT remove FROM {Deferred} ORDER BY turn DESC")) await Execute(statement);
        await transaction.CommitAsync();
    }

    public override async Task Restore()
    {
        if ((await Texts($"SELECT 1::text FROM pg_tables WHERE schemaname = current_schema() AND tablename = '{Deferred}'")).Count == 0) return;
        await using var transaction = await connection.BeginTransactionAsync();
        await Execute("SET LOCAL maintenance_work_mem = '256MB'");
        foreach (var statement in await Texts($"SELECT make FROM {Deferred} ORDER BY turn")) await Execute(statement);
        await Execute($"DROP TABLE {Deferred}");
        await transaction.CommitAsync();
    }

    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    async Task<List<string>> Texts(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync()) texts.Add(reader.GetString(0));
        return texts;
    }

    async Task Execute(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
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
