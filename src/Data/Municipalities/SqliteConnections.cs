using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Keukentafel.Data.Municipalities;

/// <summary>
/// SQLite under several requests at once. Who finds another one writing waits inside SQLite, which looks again after one
/// millisecond and then less and less often; the provider by itself looks again after 150. How long is waited in all stays what the
/// connection string says (Default Timeout).
/// </summary>
sealed class SqliteConnections : DbConnectionInterceptor
{
    /// <summary>How long SQLite waits before it gives the word to the provider again, which then counts its own timeout; milliseconds.</summary>
    const int Wait = 1_000;

    public static SqliteConnections Instance { get; } = new();

    SqliteConnections()
    {
        Batteries_V2.Init();
        // SQLite counts its own memory behind one lock, for which all requests wait. Nobody reads the count. Refused, without harm,
        // when a connection was opened before in this process.
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetBusyTimeout(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SetBusyTimeout(connection);
        return Task.CompletedTask;
    }

    static void SetBusyTimeout(DbConnection connection) => raw.sqlite3_busy_timeout(((SqliteConnection)connection).Handle, Wait);
}
