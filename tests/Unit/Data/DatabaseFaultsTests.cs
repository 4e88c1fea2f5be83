using Keukentafel.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Keukentafel.Tests.Unit.Data;

/// <summary>What a fault of either database means.</summary>
public sealed class DatabaseFaultsTests
{
    [Theory]
    [InlineData(19, 2067, DatabaseFault.UniqueViolation)] // SQLITE_CONSTRAINT_UNIQUE
    [InlineData(19, 1555, DatabaseFault.UniqueViolation)] // SQLITE_CONSTRAINT_PRIMARYKEY
    [InlineData(19, 787, DatabaseFault.ConstraintViolation)] // SQLITE_CONSTRAINT_FOREIGNKEY
    [InlineData(19, 1299, DatabaseFault.ConstraintViolation)] // SQLITE_CONSTRAINT_NOTNULL
    [InlineData(13, 13, DatabaseFault.StorageFull)] // SQLITE_FULL
    [InlineData(10, 778, DatabaseFault.Unavailable)] // SQLITE_IOERR_WRITE
    [InlineData(14, 14, DatabaseFault.Unavailable)] // SQLITE_CANTOPEN
    [InlineData(8, 8, DatabaseFault.Unavailable)] // SQLITE_READONLY
    [InlineData(11, 11, DatabaseFault.Unavailable)] // SQLITE_CORRUPT
    [InlineData(5, 5, DatabaseFault.Timeout)] // SQLITE_BUSY
    [InlineData(6, 262, DatabaseFault.Timeout)] // SQLITE_LOCKED_SHAREDCACHE
    [InlineData(9, 9, DatabaseFault.Cancelled)] // SQLITE_INTERRUPT
    [InlineData(1, 1, DatabaseFault.Defect)] // SQLITE_ERROR
    public void Of_sqlite(int code, int extended, DatabaseFault fault) => IsAlso(fault, new SqliteException("x", code, extended));

    [Theory]
    [InlineData("23505", DatabaseFault.UniqueViolation)] // unique_violation
    [InlineData("23503", DatabaseFault.ConstraintViolation)] // foreign_key_violation
    [InlineData("23514", DatabaseFault.ConstraintViolation)] // check_violation
    [InlineData("53100", DatabaseFault.StorageFull)] // disk_full
    [InlineData("53300", DatabaseFault.Unavailable)] // too_many_connections
    [InlineData("57P01", DatabaseFault.Unavailable)] // admin_shutdown
    [InlineData("08006", DatabaseFault.Unavailable)] // connection_failure
    [InlineData("28P01", DatabaseFault.Unavailable)] // invalid_password
    [InlineData("3D000", DatabaseFault.Unavailable)] // invalid_catalog_name
    [InlineData("25006", DatabaseFault.Unavailable)] // read_only_sql_transaction
    [InlineData("58030", DatabaseFault.Unavailable)] // io_error
    [InlineData("57014", DatabaseFault.Timeout)] // query_canceled, by statement_timeout
    [InlineData("55P03", DatabaseFault.Timeout)] // lock_not_available
    [InlineData("40P01", DatabaseFault.Timeout)] // deadlock_detected
    [InlineData("42P01", DatabaseFault.Defect)] // undefined_table
    [InlineData("22021", DatabaseFault.Defect)] // character_not_in_repertoire
    public void Of_postgres(string state, DatabaseFault fault) => IsAlso(fault, Postgres(state));

    [Fact]
    public void Of_a_connection()
    {
        IsAlso(DatabaseFault.Unavailable, new NpgsqlException("x", new IOException("y")));
        IsAlso(DatabaseFault.Timeout, new NpgsqlException("x", new TimeoutException("y")));
    }

    [Fact]
    public void Of_a_row_that_changed() => IsAlso(DatabaseFault.ConcurrencyConflict, new DbUpdateConcurrencyException("x"));

    [Fact]
    public void Of_somebody_who_does_not_wait() => IsAlso(DatabaseFault.Cancelled, new OperationCanceledException("x", Postgres("57014")));

    [Fact]
    public void Of_something_else_nothing_is_said()
    {
        Assert.Null(DatabaseFaults.Of(null));
        Assert.Null(DatabaseFaults.Of(new IOException("x")));
        Assert.Null(DatabaseFaults.Of(new OperationCanceledException("x")));
        Assert.Null(DatabaseFaults.Of(new InvalidOperationException("x", new TimeoutException("y"))));
    }

    /// <summary>By itself, and wrapped as a change that failed and as one that could be tried again.</summary>
    static void IsAlso(DatabaseFault fault, Exception error)
    {
        Assert.Equal(fault, DatabaseFaults.Of(error));
        Assert.Equal(fault, DatabaseFaults.Of(new DbUpdateException("x", error)));
        Assert.Equal(fault, DatabaseFaults.Of(new InvalidOperationException("x", new DbUpdateException("y", error))));
    }

    static PostgresException Postgres(string state) => new("x", "ERROR", "ERROR", state);
}
