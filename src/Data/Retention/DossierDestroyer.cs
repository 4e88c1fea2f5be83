using Keukentafel.Data.Access;
using Keukentafel.Data.Chain;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Retention;

/// <summary>
/// Vernietigen: destroys the key of a dossier, removes its rows and the plain columns of whom it is about, empties its access
/// records and journal rows while they keep their hash, and writes the destruction register.
/// </summary>
public sealed class DossierDestroyer(MunicipalStore store, TimeProvider clock)
{
    const int RowsAtOnce = 500;

    /// <summary>Destroys. Doing it again after it was broken off finishes it.</summary>
    /// <param name="line">The line of the register; its hash is made here when it has none.</param>
    /// <returns>False when the dossier is not there or was destroyed before; the register has the line all the same.</returns>
    public async Task<bool> Destroy(Destruction line)
    {
        await using var database = store.OpenDatabase();
        await Overwrite(database);
        var dossier = await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == line.DossierId && row.DestroyedAt == null);
        // On SQLite the access log is another file: it goes first, and a second time finds nothing left to do.
        if (dossier is not null) await EmptyAccessRecords(await Subjects(database, dossier), line.Id);
        await using var transaction = await database.Database.BeginTransactionAsync();
        if (dossier is not null)
        {
            await EmptyJournal(database, dossier.Id, line.Id);
            await new DossierRows(database).Remove(dossier);
            await database.Dossiers.Where(row => row.Id == dossier.Id).ExecuteUpdateAsync(row => row
                .SetProperty(one => one.WrappedKey, Array.Empty<byte>()).SetProperty(one => one.KeyId, (int?)null).SetProperty(one => one.DestroyedAt, line.DestroyedAt));
        }
        await database.DestructionProposals.Where(row => row.DossierId == line.DossierId).ExecuteDeleteAsync();
        if (!await database.Destructions.AnyAsync(row => row.Id == line.Id)) database.Destructions.Add(line);
        await database.SaveChangesAsync();
        await transaction.CommitAsync();
        await Settle(database);
        return dossier is not null;
    }

    /// <summary>On SQLite what is deleted stays in the file until it is overwritten: from now on this connection overwrites it.</summary>
    static async Task Overwrite(DbContext context)
    {
        await context.Database.OpenConnectionAsync();
        if (context.Database.IsSqlite()) await context.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON");
    }

    /// <summary>On SQLite the write-ahead log still has the pages as they were.</summary>
    static async Task Settle(DbContext context)
    {
        if (context.Database.IsSqlite()) await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>A line of the register with its hash.</summary>
    public Destruction Line(DestructionProposal proposal, Dossier dossier, Guid approvedById)
    {
        var line = new Destruction
        {
            Id = proposal.Id,
            DossierId = dossier.Id,
            Kind = dossier.Kind,
            Basis = dossier.Basis,
            Retention = dossier.Retention,
            OpenedAt = dossier.CreatedAt,
            DestroyedAt = clock.GetUtcNow(),
            Ground = proposal.Ground,
            ProposedById = proposal.ProposedById,
            ApprovedById = approvedById,
        };
        line.Hash = RowHash.Of(store.Keys, line);
        return line;
    }

    static async Task<List<Guid>> Subjects(MunicipalDatabase database, Dossier dossier) =>
    [
        .. await database.Reports.Where(row => row.DossierId == dossier.Id).Select(row => row.Id).ToListAsync(),
        .. await database.Persons.Where(row => row.DossierId == dossier.Id).Select(row => row.Id).ToListAsync(),
        .. await database.Households.Where(row => row.DossierId == dossier.Id).Select(row => row.Id).ToListAsync(),
    ];

    async Task EmptyAccessRecords(List<Guid> subjects, Guid destructionId)
    {
        await using var log = store.OpenAccessLog();
        await Overwrite(log);
        while (await EmptySome(log, subjects, destructionId)) log.ChangeTracker.Clear();
        await Settle(log);
    }

    async Task<bool> EmptySome(AccessLog log, List<Guid> subjects, Guid destructionId)
    {
        await using var transaction = await log.Database.BeginTransactionAsync();
        var records = await log.Records.AsNoTracking().Where(record => record.Subjects.Any(subject => subjects.Contains(subject.SubjectId)))
            .OrderBy(record => record.Id).Take(RowsAtOnce).Include(record => record.Subjects).ToListAsync();
        if (records.Count == 0) return false;
        var ids = records.Select(record => record.Id).ToList();
        await log.Subjects.Where(subject => ids.Contains(subject.AccessRecordId) && subjects.Contains(subject.SubjectId)).ExecuteDeleteAsync();
        await log.Records.Where(record => ids.Contains(record.Id) && record.Subjects.Count == 0).ExecuteUpdateAsync(record => record
            .SetProperty(row => row.AccountId, Guid.Empty).SetProperty(row => row.Function, "").SetProperty(row => row.Team, (string?)null).SetProperty(row => row.What, AccessRecord.Emptied));
        var left = await log.Records.AsNoTracking().Where(record => ids.Contains(record.Id)).Include(record => record.Subjects).ToListAsync();
        log.AddRange(left.Select(record => Emptied(record.Id, destructionId, RowHash.Of(store.Keys, record, record.Subjects.Select(subject => subject.SubjectId)))));
        await log.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    async Task EmptyJournal(MunicipalDatabase database, Guid dossierId, Guid destructionId)
    {
        await database.Journal.Where(row => row.DossierId == dossierId).ExecuteUpdateAsync(row => row
            .SetProperty(one => one.Detail, (Sealed?)null).SetProperty(one => one.DetailMac, (byte[]?)null).SetProperty(one => one.AccountId, (Guid?)null)
            .SetProperty(one => one.HouseholdId, (Guid?)null).SetProperty(one => one.PersonId, (Guid?)null).SetProperty(one => one.ReportId, (Guid?)null)
            .SetProperty(one => one.AboutId, (Guid?)null).SetProperty(one => one.WithheldUntilReviewOn, (DateOnly?)null));
        await foreach (var row in database.Journal.AsNoTracking().Where(row => row.DossierId == dossierId).AsAsyncEnumerable())
            database.Add(Emptied(row.Id, destructionId, RowHash.Of(store.Keys, row)));
    }

    EmptiedRow Emptied(Guid rowId, Guid destructionId, byte[] remaining)
    {
        var now = clock.GetUtcNow();
        var row = new EmptiedRow { Id = Guid.CreateVersion7(now), RowId = rowId, DestructionId = destructionId, At = now, Remaining = remaining };
        row.Hash = RowHash.Of(store.Keys, row);
        return row;
    }
}
