using Keukentafel.Data.DueWork;

namespace Keukentafel.Web.Jobs;

/// <summary>Every day: the newest digest of each chain leaves the house, when there is a way out.</summary>
static class PublishDigest
{
    public static async Task Run(JobContext job)
    {
        var (database, now) = (job.Claim.Database, job.Clock.GetUtcNow());
        if (job.Settings.Digest.IsOpen)
        {
            await job.Claim.KeepUntil(now + JobSettings.LongestMail);
            await job.Settings.Digest.Publish(job.Store, database, now);
        }
        database.DueWork.Add(new DueWorkRow { Id = Guid.CreateVersion7(now), Kind = DueWorkKind.PublishDigest, DueAt = now.AddDays(1) });
    }
}
