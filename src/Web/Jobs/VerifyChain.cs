using Keukentafel.Data.Chain;
using Keukentafel.Data.DueWork;

namespace Keukentafel.Web.Jobs;

/// <summary>
/// Every night: checks the chains of a municipality, a few thousand rows at a time with a rest after each, so that who works
/// late notices nothing. What it finds stands at /inzage/keten, in the log and at /health/audit.
/// </summary>
static partial class VerifyChain
{
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);
    static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(2);

    public static async Task Run(JobContext job)
    {
        if (job.Settings.VerifyHour is not { } hour) return;
        await job.Claim.KeepUntil(job.Clock.GetUtcNow() + Lease);
        var (worked, kept) = (TimeProvider.System.GetTimestamp(), TimeProvider.System.GetTimestamp());
        var report = await new ChainVerifier(job.Store, async _ =>
        {
            var took = TimeProvider.System.GetElapsedTime(worked);
            await Task.Delay(took < LongestRest ? took : LongestRest, job.Stop);
            worked = TimeProvider.System.GetTimestamp();
            if (TimeProvider.System.GetElapsedTime(kept) < TimeSpan.FromMinutes(1)) return;
            kept = worked;
            await job.Claim.KeepUntil(job.Clock.GetUtcNow() + Lease);
        }).Verify();
        var now = job.Clock.GetUtcNow();
        job.Claim.Database.ChainChecks.Add(ChainState.CheckOf(report, now, againstPublished: false, ChainWords.Lines(report)));
        if (report.Count > 0) LogTampering(job.Log, job.Store.Municipality.Key, report.Count);
        job.Claim.Database.DueWork.Add(new DueWorkRow { Id = Guid.CreateVersion7(now), Kind = DueWorkKind.VerifyChain, DueAt = JobSettings.NextAt(hour, now) });
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "ALARM: the chain of {Municipality} does not hold, {Findings} findings: see /inzage/keten, or run audit verify")]
    static partial void LogTampering(ILogger log, string municipality, int findings);
}
