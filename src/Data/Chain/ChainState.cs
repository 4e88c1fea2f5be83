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

    /// <summary>What is kept of a check: when it was, and what was found.</summary>
    /// <param name="report">What it found.</param>
    /// <param name="now">When it ended.</param>
    /// <param name="againstPublished">Whether published digests were compared too.</param>
    /// <param name="named">The first findings in words, a line each; null for none.</param>
    public static ChainCheck CheckOf(ChainReport report, DateTimeOffset now, bool againstPublished, string? named) =>
        new() { Id = Guid.CreateVersion7(now), At = now, Rows = report.Rows, Findings = report.Count, AgainstPublished = againstPublished, Named = named };
}
