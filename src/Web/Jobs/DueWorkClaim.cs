using Keukentafel.Data;
using Keukentafel.Data.DueWork;
using Keukentafel.Data.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Keukentafel.Web.Jobs;

/// <summary>
/// One row of due work, claimed inside a transaction: on PostgreSQL by a row lock that other workers skip, on SQLite by
/// being the single writer. The work and the end of the row are one commit. Work that takes long or waits for another
/// machine lets go of its transaction first, and keeps the row for itself by a time.
/// </summary>
sealed class DueWorkClaim : IAsyncDisposable
{
    readonly MunicipalStore store;
    readonly IDbContextTransaction transaction;
    readonly DueWorkRow row;
    bool isFree;

    DueWorkClaim(MunicipalStore store, MunicipalDatabase database, IDbContextTransaction transaction, DueWorkRow row) =>
        (this.store, Database, this.transaction, this.row) = (store, database, transaction, row);

    public MunicipalDatabase Database { get; }

    public DueWorkKind Kind => row.Kind;

    public Guid? AboutId => row.AboutId;

    /// <summary>The next row that is due; null when there is none.</summary>
    /// <param name="store">The municipality.</param>
    /// <param name="slow">True for the work that takes minutes, false for all other.</param>
    /// <param name="now">The present moment.</param>
    public static async Task<DueWorkClaim?> Next(MunicipalStore store, bool slow, DateTimeOffset now)
    {
        MunicipalDatabase? database = store.OpenDatabase();
        IDbContextTransaction? begun = null;
        try
        {
            // Look first without a lock, so that an idle worker never makes a writer wait.
            if (!await database.DueWork.AnyAsync(work => work.ParkedAt == null && work.DueAt <= now && work.Kind == DueWorkKind.VerifyChain == slow)) return null;
            begun = await database.Database.BeginTransactionAsync();
            var due = await Due(store, database, slow, now);
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

    /// <summary>Nobody waits for this work: it goes on without a transaction, and no other node takes it before that moment.</summary>
    public async Task KeepUntil(DateTimeOffset moment)
    {
        row.DueAt = moment;
        await Database.SaveChangesAsync();
        if (!isFree) await transaction.CommitAsync();
        isFree = true;
    }

    public async Task Finish()
    {
        Database.DueWork.Remove(row);
        await Database.SaveChangesAsync();
        if (!isFree) await transaction.CommitAsync();
    }

    /// <summary>Gives back what was half done and writes down that it failed.</summary>
    /// <returns>False when it was parked.</returns>
    public async Task<bool> TryLater(Exception error, int mostAttempts, DateTimeOffset now)
    {
        if (!isFree) await transaction.RollbackAsync();
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

    static Task<DueWorkRow?> Due(MunicipalStore store, MunicipalDatabase database, bool slow, DateTimeOffset now) =>
        store.Municipality.Storage is Storage.Postgres
            ? database.DueWork
                .FromSqlInterpolated($"SELECT * FROM due_work WHERE parked_at IS NULL AND due_at <= {now} AND (kind = 'VerifyChain') = {slow} ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED")
                .SingleOrDefaultAsync()
            : database.DueWork.Where(work => work.ParkedAt == null && work.DueAt <= now && work.Kind == DueWorkKind.VerifyChain == slow).OrderBy(work => work.DueAt).FirstOrDefaultAsync();
}
