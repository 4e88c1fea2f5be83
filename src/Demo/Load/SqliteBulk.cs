using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Keukentafel.Demo.Load;

/// <summary>
/// Prepared inserts, a transaction for each batch in each of the two files. Straight to SQLite: the provider looks up each
/// parameter by its name for each row, which took half of the time of a load.
/// </summary>
sealed class SqliteBulk(SqliteConnection database, SqliteConnection access) : BulkWriter
{
    readonly Dictionary<string, sqlite3_stmt> prepared = [];
    readonly byte[] dateText = new byte[10];
    byte[] text = new byte[1024];

    public static async Task<SqliteConnection> OpenFile(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        // Batches come whole from the generator: checking each reference again would only take time.
        Execute(connection, "PRAGMA foreign_keys = OFF; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -200000; PRAGMA wal_autocheckpoint = 20000; PRAGMA temp_store = MEMORY; PRAGMA threads = 2");
        return connection;
    }

    // The access log first: when the second file does not follow, the same rows come again and are there already.
    public override Task Write(RowBatch batch)
    {
        WriteTo(access, batch.ByTable(access: true));
        WriteTo(database, batch.ByTable(access: false));
        return Task.CompletedTask;
    }

    public override Task Defer()
    {
        foreach (var connection in (SqliteConnection[])[access, database])
        {
            using var transaction = connection.BeginTransaction();
            Execute(connection, $"CREATE TABLE IF NOT EXISTS {Deferred} (sql TEXT NOT NULL)");
            var indexes = Texts(connection, "SELECT name FROM sqlite_master WHERE type='index' AND sql IS NOT NULL");
            Execute(connection, $"INSERT INTO {Deferred} SELECT sql FROM sqlite_master WHERE type='index' AND sql IS NOT NULL");
            foreach (var index in indexes) Execute(connection, $"DROP INDEX \"{index}\"");
            transaction.Commit();
        }
        return Task.CompletedTask;
    }

    public override Task Restore()
    {
        foreach (var connection in (SqliteConnection[])[access, database])
        {
            if (Texts(connection, $"SELECT name FROM sqlite_master WHERE type='table' AND name='{Deferred}'").Count == 0) continue;
            using var transaction = connection.BeginTransaction();
            foreach (var statement in Texts(connection, $"SELECT sql FROM {Deferred}")) Execute(connection, statement);
            Execute(connection, $"DROP TABLE {Deferred}");
            transaction.Commit();
        }
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var statement in prepared.Values) statement.Dispose();
        await database.DisposeAsync();
        await access.DisposeAsync();
    }

    void WriteTo(SqliteConnection connection, IEnumerable<(LoadTable Table, List<object?[]> Rows)> parts)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var (table, rows) in parts)
        {
            var insert = Prepared(connection, table);
            foreach (var row in rows) Insert(connection, insert, row);
        }
        transaction.Commit();
    }

    void Insert(SqliteConnection connection, sqlite3_stmt insert, object?[] row)
    {
        for (var place = 0; place < row.Length; place++) Check(connection, Bind(insert, place + 1, row[place]));
        if (raw.sqlite3_step(insert) is not raw.SQLITE_DONE and var failed) Check(connection, failed);
        Check(connection, raw.sqlite3_reset(insert));
    }

    // As the provider writes them: an id as text in capitals.
    int Bind(sqlite3_stmt insert, int place, object? value)
    {
        switch (value)
        {
            case null: return raw.sqlite3_bind_null(insert, place);
            case long number: return raw.sqlite3_bind_int64(insert, place, number);
            case int number: return raw.sqlite3_bind_int64(insert, place, number);
            case bool yes: return raw.sqlite3_bind_int64(insert, place, yes ? 1 : 0);
            case byte[] bytes: return raw.sqlite3_bind_blob(insert, place, bytes);
            case Guid id:
                id.TryFormat(text, out var length);
                Ascii.ToUpperInPlace(text.AsSpan(0, length), out _);
                return raw.sqlite3_bind_text(insert, place, text.AsSpan(0, length));
            case DateOnly date:
                date.TryFormat(dateText, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                return raw.sqlite3_bind_text(insert, place, dateText);
            case string words:
                if (text.Length < Encoding.UTF8.GetMaxByteCount(words.Length)) text = new byte[Encoding.UTF8.GetMaxByteCount(words.Length)];
                return raw.sqlite3_bind_text(insert, place, text.AsSpan(0, Encoding.UTF8.GetBytes(words, text)));
            default: throw new NotSupportedException(value.GetType().Name);
        }
    }

    sqlite3_stmt Prepared(SqliteConnection connection, LoadTable table)
    {
        if (prepared.TryGetValue(table.Name, out var known)) return known;
        var columns = string.Join(',', table.Columns.Select(column => $"\"{column}\""));
        var places = string.Join(',', Enumerable.Repeat('?', table.Columns.Count));
        Check(connection, raw.sqlite3_prepare_v2(connection.Handle, $"INSERT {(table.IsAccess ? "OR IGNORE " : "")}INTO {table.Name} ({columns}) VALUES ({places})", out var insert));
        return prepared[table.Name] = insert;
    }

    static void Check(SqliteConnection connection, int result)
    {
        if (result != raw.SQLITE_OK) throw new SqliteException(raw.sqlite3_errmsg(connection.Handle).utf8_to_string(), result);
    }

    static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read()) texts.Add(reader.GetString(0));
        return texts;
    }
}
