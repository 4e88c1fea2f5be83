using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Keukentafel.Limit;

/// <summary>Sends hand-written SQL: one batch on PostgreSQL, one joined command on a kept connection on SQLite.</summary>
sealed class Store : IAsyncDisposable
{
    readonly Settings settings;
    readonly NpgsqlDataSource? postgres;
    readonly ConcurrentBag<SqliteConnection> kept = [];
    readonly ConcurrentBag<SqliteConnection> keptAccess = [];
    readonly SemaphoreSlim writing = new(1);
    SqliteConnection? accessFile;

    Store(Settings settings)
    {
        this.settings = settings;
        if (settings.IsPostgres) postgres = NpgsqlDataSource.Create(settings.Database + ";Max Auto Prepare=200;Auto Prepare Min Usages=2");
    }

    public bool IsPostgres => settings.IsPostgres;

    public static async Task<Store> Open(Settings settings)
    {
        var store = new Store(settings);
        if (!settings.IsPostgres)
        {
            // As the product does: SQLite's count of its own memory is one lock for all.
            SQLitePCL.Batteries_V2.Init();
            _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MEMSTATUS, 0);
            store.accessFile = new SqliteConnection(settings.AccessLog);
            await store.accessFile.OpenAsync();
        }
        return store;
    }

    /// <summary>An id as this database keeps it.</summary>
    public object Value(object? value) => value switch
    {
        null => DBNull.Value,
        Guid id when !IsPostgres => id.ToString().ToUpperInvariant(),
        DateTimeOffset at when !IsPostgres => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
        DateOnly date when !IsPostgres => date.ToString("yyyy-MM-dd"),
        Guid[] ids when !IsPostgres => JsonSerializer.Serialize(ids.Select(id => id.ToString().ToUpperInvariant())),
        _ => value,
    };

    /// <summary>The condition that a column is one of the ids of a parameter.</summary>
    public string In(string column, string parameter) =>
        IsPostgres ? $"{column} = ANY(@{parameter})" : $"{column} IN (SELECT value FROM json_each(@{parameter}))";

    public Task<List<List<object?[]>>> Read(IReadOnlyList<string> statements, params (string Name, object? Value)[] values) =>
        ReadFrom(settings.Database, kept, statements, values);

    /// <summary>Reads the access log.</summary>
    public Task<List<List<object?[]>>> ReadAccess(IReadOnlyList<string> statements, params (string Name, object? Value)[] values) =>
        ReadFrom(settings.AccessLog, keptAccess, statements, values);

    async Task<List<List<object?[]>>> ReadFrom(string place, ConcurrentBag<SqliteConnection> kept, IReadOnlyList<string> statements, (string Name, object? Value)[] values)
    {
        if (postgres is not null)
        {
            await using var connection = await postgres.OpenConnectionAsync();
            await using var batch = new NpgsqlBatch(connection);
            foreach (var sql in statements) batch.BatchCommands.Add(Command(sql, values));
            await using var rows = await batch.ExecuteReaderAsync();
            return await ReadAll(rows);
        }
        if (!kept.TryTake(out var file))
        {
            file = new SqliteConnection(place);
            await file.OpenAsync();
        }
        try
        {
            await using var command = file.CreateCommand();
            Fill(command, statements, values);
            await using var rows = await command.ExecuteReaderAsync();
            return await ReadAll(rows);
        }
        finally
        {
            kept.Add(file);
        }
    }

    /// <summary>One transaction.</summary>
    public Task Write(IReadOnlyList<string> statements, params (string Name, object? Value)[] values) => WriteTo(null, statements, values);

    /// <summary>One transaction in the access log, which on SQLite is a file of its own.</summary>
    public Task WriteAccess(IReadOnlyList<string> statements, params (string Name, object? Value)[] values) => WriteTo(accessFile, statements, values);

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null) await postgres.DisposeAsync();
        foreach (var connection in kept.Concat(keptAccess)) await connection.DisposeAsync();
        if (accessFile is not null) await accessFile.DisposeAsync();
        writing.Dispose();
    }

    async Task WriteTo(SqliteConnection? file, IReadOnlyList<string> statements, (string Name, object? Value)[] values)
    {
        if (postgres is not null)
        {
            await using var connection = await postgres.OpenConnectionAsync();
            // A batch is one transaction.
            await using var batch = new NpgsqlBatch(connection);
            foreach (var sql in statements) batch.BatchCommands.Add(Command(sql, values));
            await batch.ExecuteNonQueryAsync();
            return;
        }
        if (file is not null)
        {
            await Transact(file, statements, values);
            return;
        }
        await writing.WaitAsync();
        try
        {
            if (!kept.TryTake(out var taken))
            {
                taken = new SqliteConnection(settings.Database);
                await taken.OpenAsync();
            }
            await Transact(taken, statements, values);
            kept.Add(taken);
        }
        finally
        {
            writing.Release();
        }
    }

    async Task Transact(SqliteConnection file, IReadOnlyList<string> statements, (string Name, object? Value)[] values)
    {
        await using var transaction = (SqliteTransaction)await file.BeginTransactionAsync();
        await using var command = file.CreateCommand();
        command.Transaction = transaction;
        Fill(command, statements, values);
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    NpgsqlBatchCommand Command(string sql, (string Name, object? Value)[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var (name, value) in values)
            if (sql.Contains($"@{name}", StringComparison.Ordinal)) command.Parameters.Add(new NpgsqlParameter(name, Value(value)));
        return command;
    }

    void Fill(SqliteCommand command, IReadOnlyList<string> statements, (string Name, object? Value)[] values)
    {
        command.CommandText = string.Join(";\n", statements);
        foreach (var (name, value) in values) command.Parameters.AddWithValue("@" + name, Value(value));
    }

    static async Task<List<List<object?[]>>> ReadAll(DbDataReader rows)
    {
        var answers = new List<List<object?[]>>();
        do
        {
            var answer = new List<object?[]>();
            while (await rows.ReadAsync())
            {
                var values = new object?[rows.FieldCount];
                for (var i = 0; i < values.Length; i++) values[i] = rows.IsDBNull(i) ? null : rows.GetValue(i);
                answer.Add(values);
            }
            answers.Add(answer);
        }
        while (await rows.NextResultAsync());
        return answers;
    }
}
