using Keukentafel.Data.DueWork;
using Keukentafel.Data.Municipalities;

namespace Keukentafel.Web.Jobs;

/// <summary>Every day: the newest digest of each chain leaves the house, when there is a way out.</summary>
static class PublishDigest
{
    public static async Task Do(DueWorkClaim claim, MunicipalStore store, DigestOutlet? outlet, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        if (outlet is { IsOpen: true }) await outlet.Publish(store, claim.Database, now);
        claim.Database.DueWork.Add(new DueWorkRow { Id = Guid.CreateVersion7(now), Kind = DueWorkKind.PublishDigest, DueAt = now.AddDays(1) });
    }
}
