using Keukentafel.Data.DueWork;
using Keukentafel.Data.Municipalities;

namespace Keukentafel.Web.Jobs;

/// <summary>Which work does what.</summary>
static class DueWorkTable
{
    public static Task Do(DueWorkClaim claim, MunicipalStore store, DigestOutlet? outlet, TimeProvider clock) => claim.Kind switch
    {
        DueWorkKind.ActionObjectionEnds => ActionObjectionEnds.Do(claim, store, clock),
        DueWorkKind.ForgetOldForms => ForgetOldForms.Do(claim, clock),
        DueWorkKind.AccessRecordsReleased => AccessRecordsReleased.Do(claim, store),
        DueWorkKind.EmergencyAccessEnds => EmergencyAccessEnds.Do(claim, store, clock),
        DueWorkKind.PublishDigest => PublishDigest.Do(claim, store, outlet, clock),
    };
}
