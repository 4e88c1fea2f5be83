using Keukentafel.Data.Municipalities;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Chain;

/// <summary>
/// Checks the chains of a municipality: each row against its own hash, each link against its rows and the link before, and
/// on request against digests that were published. It reads a few thousand rows at a time, however long the chain is.
/// </summary>
public sealed class ChainVerifier(MunicipalStore store, Func<ChainProgress, Task>? progress = null)
{
    const int RowsAtOnce = 5_000;
    const int MostListed = 200;

    /// <summary>No transaction lasts longer: a row that says that it is older than this was not there when the link before was made.</summary>
    static readonly TimeSpan LongestTransaction = TimeSpan.FromMinutes(10);

    readonly List<Finding> findings = [];
    HashSet<Guid> destructions = [];
    int count;
    DateTimeOffset? roundBefore;
    long rows;
    long notYet;

    /// <summary>Checks everything.</summary>
    /// <param name="published">Digests that left the house earlier.</param>
    public async Task<ChainReport> Verify(IReadOnlyCollection<PublishedDigest>? published = null)
    {
        await using (var database = store.OpenDatabase())
            destructions = [.. await database.Destructions.Select(row => row.Id).ToListAsync()];
        foreach (var log in ChainedLog.Of(store))
            await Verify(log, [.. (published ?? []).Where(digest => digest.Municipality == store.Municipality.Key && digest.Log == log.Name)]);
        return new ChainReport(rows, notYet, count, findings);
    }

    async Task Verify(ChainedLog log, List<PublishedDigest> published)
    {
        await using var context = log.Open();
        var total = await context.Set<ChainSeal>().LongCountAsync();
        var checkedBefore = rows;
        roundBefore = null;
        ChainLink? before = null;
        while (true)
        {
            var from = before?.Number ?? 0;
            var links = await context.Set<ChainLink>().AsNoTracking().Where(link => link.Number > from).OrderBy(link => link.Number).Take(1_000).ToListAsync();
            if (links.Count == 0) break;
            foreach (var part in Parts(links))
            {
                before = await Verify(log, context, part, before);
                if (progress is not null) await progress(new ChainProgress(log.Name, rows - checkedBefore, total));
            }
        }
        await Places(log, context, before);
        await Loose(log, context, before);
        await Compare(log, context, published);
    }

    /// <summary>Links that together hold about as many rows as are read at once.</summary>
    static IEnumerable<List<ChainLink>> Parts(List<ChainLink> links)
    {
        var (part, size) = (new List<ChainLink>(), 0);
        foreach (var link in links)
        {
            part.Add(link);
            size += link.Count;
            if (size < RowsAtOnce) continue;
            yield return part;
            (part, size) = ([], 0);
        }
        if (part.Count > 0) yield return part;
    }

    async Task<ChainLink?> Verify(ChainedLog log, DbContext context, List<ChainLink> links, ChainLink? before)
    {
        var (first, last) = (links[0].Number, links[^1].Number);
        var places = (await context.Set<ChainSeal>().AsNoTracking().Where(seal => seal.Link >= first && seal.Link <= last)
            .OrderBy(seal => seal.Link).ThenBy(seal => seal.Position).ToListAsync()).ToLookup(seal => seal.Link);
        var present = (await log.InLinks(context, first, last)).ToDictionary(row => row.Id);
        foreach (var link in links)
        {
            for (var gone = (before?.Number ?? 0) + 1; gone < link.Number; gone++) Find(new Finding(log.Name, Tampering.LinkBroken, gone, null));
            // Links of one round of sealing have one moment; what was committed is compared with the round before.
            if (before is not null && before.SealedAt != link.SealedAt) roundBefore = before.SealedAt;
            Link(log, link, [.. places[link.Number]], present, before);
            before = link;
        }
        return before;
    }

    void Link(ChainedLog log, ChainLink link, List<ChainSeal> places, Dictionary<Guid, LogRow> present, ChainLink? before)
    {
        var earlier = count;
        rows += places.Count;
        foreach (var position in Enumerable.Range(0, link.Count).Except(places.Select(place => place.Position)))
            Find(new Finding(log.Name, Tampering.Removed, link.Number, null, position));
        foreach (var place in places) Row(log, link, place, present.GetValueOrDefault(place.RowId));
        var follows = before is null ? link.Number > 1 || Same(link.Previous, ChainDigest.Beginning) : before.Number + 1 != link.Number || Same(link.Previous, before.Digest);
        if (Same(ChainDigest.Of(link.Previous, link.Number, link.SealedAt, places), link.Digest))
        {
            if (!follows || !Same(store.Keys.LinkMac(link.Digest), link.Mac)) Find(new Finding(log.Name, Tampering.LinkBroken, link.Number, null));
        }
        else if (Rightly(link, places, present) is { } rightly)
        {
            foreach (var (place, right) in places.Zip(rightly).Where(pair => pair.First.RowId != pair.Second.RowId))
                Find(new Finding(log.Name, Tampering.Reordered, link.Number, place.RowId));
        }
        else if (count == earlier)
        {
            Find(new Finding(log.Name, Tampering.LinkBroken, link.Number, null));
        }
    }

    /// <summary>The places in the order of sealing, when that gives the digest that the link has; null when it does not.</summary>
    static List<ChainSeal>? Rightly(ChainLink link, List<ChainSeal> places, Dictionary<Guid, LogRow> present)
    {
        if (places.Count != link.Count || !places.All(place => present.ContainsKey(place.RowId))) return null;
        var rightly = places.OrderBy(place => present[place.RowId], Comparer<LogRow>.Create(LogRow.Order)).ToList();
        return Same(ChainDigest.Of(link.Previous, link.Number, link.SealedAt, rightly), link.Digest) ? rightly : null;
    }

    void Row(ChainedLog log, ChainLink link, ChainSeal place, LogRow? row)
    {
        if (row is null || row.Kind != place.Kind)
            Find(new Finding(log.Name, Tampering.Removed, link.Number, place.RowId));
        else if (!row.IdFitsMoment || row.At < roundBefore - LongestTransaction)
            Find(new Finding(log.Name, Tampering.BackDated, link.Number, row.Id));
        else if (!Same(row.Hash, place.Hash) || !row.IsIntact || !HasGround(row))
            Find(new Finding(log.Name, Tampering.Changed, link.Number, row.Id));
    }

    /// <summary>A row that was emptied was emptied by a destruction that is in the register.</summary>
    bool HasGround(LogRow row) => row.Emptied is null || destructions.Contains(row.Emptied.DestructionId);

    /// <summary>Places in links that are not there: the end of the chain was cut off.</summary>
    async Task Places(ChainedLog log, DbContext context, ChainLink? last)
    {
        var end = last?.Number ?? 0;
        foreach (var link in await context.Set<ChainSeal>().Where(seal => seal.Link > end).Select(seal => seal.Link).Distinct().OrderBy(link => link).Take(MostListed).ToListAsync())
            Find(new Finding(log.Name, Tampering.LinkBroken, link, null));
    }

    /// <summary>Rows without a place: the newest wait for the next round; one that does not hold, or is older, was put there by somebody else.</summary>
    async Task Loose(ChainedLog log, DbContext context, ChainLink? last)
    {
        // After a full link there may be more of the same backlog.
        var sealedBefore = last is { Count: ChainSealer.MostInLink } ? roundBefore : last?.SealedAt;
        for (var skip = 0; ; skip += RowsAtOnce)
        {
            var loose = await log.Unsealed(context, null, skip, RowsAtOnce);
            foreach (var row in loose)
            {
                var isLate = row.At < sealedBefore - LongestTransaction;
                if (isLate || !row.IsIntact) Find(new Finding(log.Name, Tampering.Inserted, null, row.Id));
                else notYet++;
            }
            if (loose.Count < RowsAtOnce) return;
        }
    }

    async Task Compare(ChainedLog log, DbContext context, List<PublishedDigest> published)
    {
        foreach (var digest in published)
        {
            var link = await context.Set<ChainLink>().AsNoTracking().SingleOrDefaultAsync(row => row.Number == digest.Link);
            if (link is null || !Same(link.Digest, digest.Digest)) Find(new Finding(log.Name, Tampering.Rewritten, digest.Link, null));
        }
    }

    void Find(Finding finding)
    {
        count++;
        if (findings.Count < MostListed) findings.Add(finding);
    }

    static bool Same(byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other);
}
