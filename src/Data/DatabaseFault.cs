using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SQLitePCL;

namespace Keukentafel.Data;

/// <summary>What went wrong at the database, for whoever has to answer it.</summary>
public enum DatabaseFault
{
    /// <summary>Somebody else changed the row since it was read.</summary>
    ConcurrencyConflict,

    /// <summary>A row with this key is there already: the same thing was done at the same instant, or the program made a key twice.</summary>
    UniqueViolation,

    /// <summary>Another rule of the database was broken: a defect of the program.</summary>
    ConstraintViolation,

    /// <summary>There is no room left to write.</summary>
    StorageFull,

    /// <summary>The database is away, cannot read its files or takes no writes.</summary>
    Unavailable,

    /// <summary>No answer, or no lock, in time.</summary>
    Timeout,

    /// <summary>The one who asked does not wait for the answer any more.</summary>
    Cancelled,

    /// <summary>A statement that the database does not take: a defect of the program or of the schema.</summary>
    Defect,
}

/// <summary>
/// Tells the faults of both databases apart, by their codes: https://www.sqlite.org/rescode.html and
/// https://www.postgresql.org/docs/current/errcodes-appendix.html.
/// </summary>
public static class DatabaseFaults
{
    /// <summary>The fault that an exception tells of; null when it is not of the database.</summary>
    /// <remarks>What the database says comes wrapped, sometimes twice: by the change that failed and by the strategy that tried it.</remarks>
    public static DatabaseFault? Of(Exception? error) => error switch
    {
        null => null,
        DbUpdateConcurrencyException => DatabaseFault.ConcurrencyConflict,
        OperationCanceledException { InnerException: DbException } => DatabaseFault.Cancelled,
        SqliteException sqlite => OfSqlite(sqlite),
        PostgresException postgres => OfPostgres(postgres.SqlState),
        NpgsqlException { InnerException: TimeoutException } => DatabaseFault.Timeout,
        // Without an answer of the server: the connection could not be made, or was lost.
        NpgsqlException => DatabaseFault.Unavailable,
        DbException => DatabaseFault.Defect,
        _ => Of(error.InnerException),
    };

    static DatabaseFault OfSqlite(SqliteException error) => error.SqliteErrorCode switch
    {
        raw.SQLITE_CONSTRAINT when error.SqliteExtendedErrorCode is raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY => DatabaseFault.UniqueViolation,
        raw.SQLITE_CONSTRAINT => DatabaseFault.ConstraintViolation,
        raw.SQLITE_FULL => DatabaseFault.StorageFull,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => DatabaseFault.Timeout,
        raw.SQLITE_INTERRUPT => DatabaseFault.Cancelled,
        raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB
            or raw.SQLITE_PROTOCOL or raw.SQLITE_NOMEM => DatabaseFault.Unavailable,
        _ => DatabaseFault.Defect,
    };

    static DatabaseFault OfPostgres(string state) => state switch
    {
        PostgresErrorCodes.UniqueViolation => DatabaseFault.UniqueViolation,
        PostgresErrorCodes.DiskFull => DatabaseFault.StorageFull,
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => DatabaseFault.Timeout,
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted or PostgresErrorCodes.InvalidCatalogName => DatabaseFault.Unavailable,
        _ => state[..2] switch
        {
            "23" => DatabaseFault.ConstraintViolation,
            // Connection, authorization, resources, intervention of an administrator, system.
            "08" or "28" or "53" or "57" or "58" => DatabaseFault.Unavailable,
            _ => DatabaseFault.Defect,
        },
    };
}
