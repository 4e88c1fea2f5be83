using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Chain;

/// <summary>A log whose committed rows are sealed into a digest chain: the access log or the journal of one municipality.</summary>
abstract class ChainedLog(MunicipalStore store)
{
    /// <summary>The logs of a municipality that have a chain.</summary>
    public static IReadOnlyList<ChainedLog> Of(MunicipalStore store) => [new ChainedAccess(store), new ChainedJournal(store)];

    /// <summary>Its Dutch name, as an administrator reads it.</summary>
    public abstract string Name { get; }

    protected MunicipalStore Store => store;

    /// <summary>A context on the database that holds the rows and the chain; the caller disposes it.</summary>
    public abstract DbContext Open();

    /// <summary>Committed rows without a place in the chain, oldest first.</summary>
    /// <param name="context">Where.</param>
    /// <param name="from">Not older than this moment; null for all.</param>
    /// <param name="skip">How many log rows to pass over.</param>
    /// <param name="most">How many at most.</param>
    public async Task<List<LogRow>> Unsealed(DbContext context, DateTimeOffset? from, int skip, int most)
    {
        var rows = await Loose(context, from ?? DateTimeOffset.UnixEpoch, skip, most);
        rows.Sort(LogRow.Order);
        return rows;
    }

    /// <summary>The rows that have a place in these links and are still there.</summary>
    public abstract Task<List<LogRow>> InLinks(DbContext context, long first, long last);

    protected abstract Task<List<LogRow>> Loose(DbContext context, DateTimeOffset from, int skip, int most);

    protected static IQueryable<ChainSeal> Places(DbContext context, SealedKind kind, long first, long last) =>
        context.Set<ChainSeal>().AsNoTracking().Where(seal => seal.Kind == kind && seal.Link >= first && seal.Link <= last);

    protected async Task<List<LogRow>> EmptiedInLinks(DbContext context, long first, long last) =>
        [.. (await Places(context, SealedKind.Emptied, first, last)
            .Join(context.Set<EmptiedRow>(), seal => seal.RowId, row => row.Id, (_, row) => row).ToListAsync()).Select(Present)];

    protected async Task<List<LogRow>> LooseEmptied(DbContext context, DateTimeOffset from, int most) =>
        [.. (await context.Set<EmptiedRow>().AsNoTracking()
            .Where(row => row.At >= from && !context.Set<ChainSeal>().Any(seal => seal.RowId == row.Id))
            .OrderBy(row => row.At).Take(most).ToListAsync()).Select(Present)];

    /// <summary>Adds to each row what a destruction left of it.</summary>
    protected static async Task<List<LogRow>> WithEmptied(DbContext context, List<LogRow> rows)
    {
        var changed = rows.Where(row => row.Computed is null || !row.Computed.AsSpan().SequenceEqual(row.Hash)).Select(row => row.Id).ToList();
        if (changed.Count == 0) return rows;
        var emptied = new List<EmptiedRow>();
        foreach (var part in changed.Chunk(500))
            emptied.AddRange(await context.Set<EmptiedRow>().AsNoTracking().Where(row => part.Contains(row.RowId)).ToListAsync());
        var ofRow = emptied.ToLookup(row => row.RowId);
        return [.. rows.Select(row => row with { Emptied = ofRow[row.Id].FirstOrDefault(one => row.Computed is not null && row.Computed.AsSpan().SequenceEqual(one.Remaining)) })];
    }

    LogRow Present(EmptiedRow row) => new(row.Id, SealedKind.Emptied, row.At, row.Hash, RowHash.Of(store.Keys, row));
}
