using Keukentafel.Data.Municipalities;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Chain;

/// <summary>
/// Seals the committed rows of the logs into their chains, outside the transactions of users. What counts is that a row has
/// no place yet, not its id or moment: a transaction that commits late is sealed by the next round.
/// </summary>
public sealed class ChainSealer(MunicipalStore store, TimeProvider clock)
{
    /// <summary>Rows in one link at most: one short transaction.</summary>
    internal const int MostInLink = 2_000;

    // A transaction ends within minutes. Older rows without a place are looked for once in a day, so that a round stays cheap.
    static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Seals what is there.</summary>
    /// <param name="whole">True to look for old rows without a place too.</param>
    /// <returns>How many rows got a place.</returns>
    public async Task<int> Seal(bool whole = false)
    {
        var count = 0;
        foreach (var log in ChainedLog.Of(store)) count += await Seal(log, whole);
        return count;
    }

    async Task<int> Seal(ChainedLog log, bool whole)
    {
        await using var context = log.Open();
        var from = whole ? null : await From(context);
        var (count, refused) = (0, 0);
        while (true)
        {
            // First the end of the chain, then the rows: a node that was quicker has made this number already.
            var last = await Last(context);
            var rows = (await log.Unsealed(context, from, refused, MostInLink)).Take(MostInLink).ToList();
            // What does not hold is not made to look whole: the check names it.
            var intact = rows.Where(row => row.IsIntact).ToList();
            if (intact.Count > 0 && !await Add(context, last, intact)) return count;
            count += intact.Count;
            if (rows.Count < MostInLink) return count;
            // On from here: a backlog is not looked through from its beginning for every link.
            if (rows[^1].At > (from ?? DateTimeOffset.MinValue)) (from, refused) = (rows[^1].At, 0);
            refused += rows.Count(row => row.Kind == SealedKind.Row && !row.IsIntact && row.At >= from);
        }
    }

    /// <summary>From which moment rows can still be without a place; null: look at all.</summary>
    async Task<DateTimeOffset?> From(DbContext context)
    {
        if (await Last(context) is not { } last) return null;
        // The first link of a day looks at everything.
        return last.SealedAt.UtcDateTime.Date != clock.GetUtcNow().UtcDateTime.Date ? null : last.SealedAt - Window;
    }

    /// <summary>
    /// A backlog takes several links; they have one moment, so that its later rows do not look older than the link before. Who
    /// goes on with it, also another node, takes over that moment.
    /// </summary>
    DateTimeOffset MomentAfter(ChainLink? last) => last is { Count: MostInLink } ? last.SealedAt : clock.GetUtcNow();

    static Task<ChainLink?> Last(DbContext context) =>
        context.Set<ChainLink>().AsNoTracking().OrderByDescending(link => link.Number).FirstOrDefaultAsync();

    /// <returns>False when another node made this link at the same moment: the next round goes on from there.</returns>
    async Task<bool> Add(DbContext context, ChainLink? last, List<LogRow> rows)
    {
        var (number, previous, now) = ((last?.Number ?? 0) + 1, last?.Digest ?? ChainDigest.Beginning, MomentAfter(last));
        var places = rows.Select((row, position) => new ChainSeal { RowId = row.Id, Kind = row.Kind, Link = number, Position = position, Hash = row.Hash }).ToList();
        var digest = ChainDigest.Of(previous, number, now, places);
        context.ChangeTracker.Clear();
        context.Add(new ChainLink { Number = number, SealedAt = now, Count = places.Count, Previous = previous, Digest = digest, Mac = store.Keys.LinkMac(digest) });
        context.AddRange(places);
        try
        {
            await context.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException error) when (DatabaseFaults.Of(error) is DatabaseFault.UniqueViolation && context.Set<ChainLink>().AsNoTracking().Any(link => link.Number == number))
        {
            return false;
        }
    }
}
