using Keukentafel.Data.Municipalities;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Chain;

/// <summary>The end of one log's chain.</summary>
/// <param name="Log">Name of the log.</param>
/// <param name="Last">Its newest link; null when nothing is sealed yet.</param>
/// <param name="Waiting">Rows of the last hour that wait for the next round.</param>
public sealed record ChainEnd(string Log, ChainLink? Last, int Waiting);

/// <summary>How the chains of a municipality stand.</summary>
public static class ChainState
{
    /// <summary>The end of each chain.</summary>
    public static async Task<IReadOnlyList<ChainEnd>> Read(MunicipalStore store)
    {
        var ends = new List<ChainEnd>();
        foreach (var log in ChainedLog.Of(store))
        {
            await using var context = log.Open();
            var last = await context.Set<ChainLink>().AsNoTracking().OrderByDescending(link => link.Number).FirstOrDefaultAsync();
            var waiting = await log.Unsealed(context, last?.SealedAt.AddHours(-1), 0, 1_000);
            ends.Add(new ChainEnd(log.Name, last, waiting.Count));
        }
        return ends;
    }

    /// <summary>The newest digest of each chain, to publish.</summary>
    public static async Task<IReadOnlyList<PublishedDigest>> Newest(MunicipalStore store)
    {
        var newest = new List<PublishedDigest>();
        foreach (var log in ChainedLog.Of(store))
        {
            await using var context = log.Open();
            if (await context.Set<ChainLink>().AsNoTracking().OrderByDescending(link => link.Number).FirstOrDefaultAsync() is { } last)
                newest.Add(new PublishedDigest(store.Municipality.Key, log.Name, last.Number, last.Digest));
        }
        return newest;
    }

    /// <summary>Keeps when the chains were checked and how much was found.</summary>
    public static async Task Checked(MunicipalStore store, DateTimeOffset now, ChainReport report, bool againstPublished)
    {
        await using var database = store.OpenDatabase();
        database.ChainChecks.Add(new ChainCheck { Id = Guid.CreateVersion7(now), At = now, Rows = report.Rows, Findings = report.Count, AgainstPublished = againstPublished });
        await database.SaveChangesAsync();
    }
}
