using Keukentafel.Data.DueWork;
using Keukentafel.Data.Municipalities;

namespace Keukentafel.Web.Jobs;

/// <summary>What a job works with.</summary>
sealed record JobContext(DueWorkClaim Claim, MunicipalStore Store, JobSettings Settings, TimeProvider Clock, ILogger Log, CancellationToken Stop);

/// <summary>Which work does what.</summary>
static class DueWorkTable
{
    public static Task Run(JobContext job) => job.Claim.Kind switch
    {
        DueWorkKind.ActionObjectionEnds => ActionObjectionEnds.Run(job.Claim, job.Store, job.Clock),
        DueWorkKind.ForgetOldForms => ForgetOldForms.Run(job.Claim, job.Clock),
        DueWorkKind.AccessRecordsReleased => AccessRecordsReleased.Run(job.Claim, job.Store),
        DueWorkKind.EmergencyAccessEnds => EmergencyAccessEnds.Run(job.Claim, job.Store, job.Clock),
        DueWorkKind.EmergencyMail => EmergencyMail.Run(job),
        DueWorkKind.PublishDigest => PublishDigest.Run(job),
        DueWorkKind.VerifyChain => VerifyChain.Run(job),
        DueWorkKind.InvolvementRequestDue => InvolvementReminder.Ask(job),
        DueWorkKind.InvolvementMail => InvolvementReminder.Send(job),
    };
}
