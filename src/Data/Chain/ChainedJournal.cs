using System.Security.Cryptography;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Chain;

/// <summary>Journaal: what changed, and the destruction register.</summary>
sealed class ChainedJournal(MunicipalStore store) : ChainedLog(store)
{
    public override string Name => "journaal";

    public override DbContext Open() => Store.OpenDatabase();

    public override async Task<List<LogRow>> InLinks(DbContext context, long first, long last)
    {
        var database = (MunicipalDatabase)context;
        var rows = await Places(context, SealedKind.Row, first, last)
            .Join(database.Journal, seal => seal.RowId, row => row.Id, (_, row) => row).AsNoTracking().ToListAsync();
        var register = await Places(context, SealedKind.Destruction, first, last)
            .Join(database.Destructions, seal => seal.RowId, row => row.Id, (_, row) => row).AsNoTracking().ToListAsync();
        return [.. await Present(database, rows), .. register.Select(Present), .. await EmptiedInLinks(context, first, last)];
    }

    protected override async Task<List<LogRow>> Loose(DbContext context, DateTimeOffset from, int skip, int most)
    {
        var database = (MunicipalDatabase)context;
        var rows = await database.Journal.AsNoTracking()
            .Where(row => row.At >= from && !database.Set<ChainSeal>().Any(seal => seal.RowId == row.Id))
            .OrderBy(row => row.At).ThenBy(row => row.Id).Skip(skip).Take(most).ToListAsync();
        var register = await database.Destructions.AsNoTracking()
            .Where(row => row.DestroyedAt >= from && !database.Set<ChainSeal>().Any(seal => seal.RowId == row.Id))
            .OrderBy(row => row.DestroyedAt).Take(most).ToListAsync();
        return [.. await Present(database, rows), .. register.Select(Present), .. await LooseEmptied(context, from, most)];
    }

    async Task<List<LogRow>> Present(MunicipalDatabase database, List<JournalRow> rows)
    {
        var keys = await KeysOf(database, rows);
        return await WithEmptied(database, [.. rows.Select(row =>
            new LogRow(row.Id, SealedKind.Row, row.At, row.Hash, DetailFits(row, keys) ? RowHash.Of(Store.Keys, row) : null))]);
    }

    async Task<Dictionary<Guid, DossierKey>> KeysOf(MunicipalDatabase database, List<JournalRow> rows)
    {
        var keys = new Dictionary<Guid, DossierKey>();
        foreach (var part in rows.Where(row => row.DetailMac is not null).Select(row => row.DossierId).Distinct().Chunk(500))
            foreach (var dossier in await database.Dossiers.AsNoTracking().Where(row => part.Contains(row.Id) && row.DestroyedAt == null).ToListAsync())
                keys[dossier.Id] = Store.Keys.Open(dossier);
        return keys;
    }

    /// <summary>The row's hash covers a keyed hash of the detail, so that emptying can keep it: the detail itself is compared with that.</summary>
    bool DetailFits(JournalRow row, Dictionary<Guid, DossierKey> keys)
    {
        if (row.DetailMac is null) return row.Detail is null;
        if (row.Detail is not { } detail || !keys.TryGetValue(row.DossierId, out var key)) return false;
        try
        {
            return Store.Keys.Hash(key.Open(Field.JournalDetail, row.Id, detail)).AsSpan().SequenceEqual(row.DetailMac);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    LogRow Present(Destruction row) => new(row.Id, SealedKind.Destruction, row.DestroyedAt, row.Hash, RowHash.Of(Store.Keys, row));
}
