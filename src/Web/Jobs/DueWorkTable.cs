using Keukentafel.Data.DueWork;
using Keukentafel.Data.Municipalities;

namespace Keukentafel.Web.Jobs;

/// <summary>What a job works with.</summary>
sealed record JobContext(DueWorkClaim Claim, MunicipalStore Store, JobSettings Settings, TimeProvider Clock, ILogger Log, CancellationToken Stop);

/// <summary>Which work does what.</summary>
static class DueWorkTable
{
    public static Task Do(JobContext job) => job.Claim.Kind switch
    {
        DueWorkKind.ActionObjectionEnds => ActionObjectionEnds.Do(job.Claim, job.Store, job.Clock),
        DueWorkKind.ForgetOldForms => ForgetOldForms.Do(job.Claim, job.Clock),
        DueWorkKind.AccessRecordsReleased => AccessRecordsReleased.Do(job.Claim, job.Store),
        DueWorkKind.EmergencyAccessEnds => EmergencyAccessEnds.Do(job.Claim, job.Store, job.Clock),
        DueWorkKind.EmergencyMail => EmergencyMail.Do(job),
        DueWorkKind.PublishDigest => PublishDigest.Do(job),
        DueWorkKind.VerifyChain => VerifyChain.Do(job),
    };
}
