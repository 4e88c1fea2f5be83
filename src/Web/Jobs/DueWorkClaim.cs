using Keukentafel.Data;
using Keukentafel.Data.DueWork;
using Keukentafel.Data.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Keukentafel.Web.Jobs;

/// <summary>
/// One row of due work, claimed inside a transaction: on PostgreSQL by a row lock that other workers skip, on SQLite by
/// being the single writer. The work and the end of the row are one commit.
/// </summary>
sealed class DueWorkClaim : IAsyncDisposable
{
    readonly MunicipalStore store;
    readonly IDbContextTransaction transaction;
    readonly DueWorkRow row;

    DueWorkClaim(MunicipalStore store, MunicipalDatabase database, IDbContextTransaction transaction, DueWorkRow row) =>
        (this.store, Database, this.transaction, this.row) = (store, database, transaction, row);

    public MunicipalDatabase Database { get; }

    public DueWorkKind Kind => row.Kind;

    public Guid? AboutId => row.AboutId;

    public static async Task<DueWorkClaim?> Next(MunicipalStore store, DateTimeOffset now)
    {
        MunicipalDatabase? database = store.OpenDatabase();
        IDbContextTransaction? begun = null;
        try
        {
            // Look first without a lock, so that an idle worker never makes a writer wait.
            if (!await database.DueWork.AnyAsync(work => work.ParkedAt == null && work.DueAt <= now)) return null;
            begun = await database.Database.BeginTransactionAsync();
            var due = await Due(store, database, now);
            if (due is null) return null;
            var claim = new DueWorkClaim(store, database, begun, due);
            (begun, database) = (null, null);
            return claim;
        }
        finally
        {
            if (begun is not null) await begun.DisposeAsync();
            if (database is not null) await database.DisposeAsync();
        }
    }

    public async Task Finish()
    {
        Database.DueWork.Remove(row);
        await Database.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>Gives back what was half done and writes down that it failed.</summary>
    /// <returns>False when it was parked.</returns>
    public async Task<bool> TryLater(Exception error, int mostAttempts, DateTimeOffset now)
    {
        await transaction.RollbackAsync();
        await using var fresh = store.OpenDatabase();
        var again = await fresh.DueWork.SingleOrDefaultAsync(work => work.Id == row.Id);
        if (again is null) return true;
        again.Attempts++;
        again.LastError = error.GetType().Name;
        again.DueAt = now.AddSeconds(Math.Pow(3, again.Attempts));
        if (again.Attempts >= mostAttempts) again.ParkedAt = now;
        await fresh.SaveChangesAsync();
        return again.ParkedAt is null;
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await Database.DisposeAsync();
    }

    static Task<DueWorkRow?> Due(MunicipalStore store, MunicipalDatabase database, DateTimeOffset now) =>
        store.Municipality.Storage is Storage.Postgres
            ? database.DueWork
                .FromSqlInterpolated($"SELECT * FROM due_work WHERE parked_at IS NULL AND due_at <= {now} ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED")
                .SingleOrDefaultAsync()
            : database.DueWork.Where(work => work.ParkedAt == null && work.DueAt <= now).OrderBy(work => work.DueAt).FirstOrDefaultAsync();
}
