using Keukentafel.Data.Journal;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Jobs;

/// <summary>An emergency access ran out: the door closed by itself at its hour, this writes it down for who reads the timeline.</summary>
static class EmergencyAccessEnds
{
    public static async Task Run(DueWorkClaim claim, MunicipalStore store, TimeProvider clock)
    {
        var access = await claim.Database.EmergencyAccesses.SingleOrDefaultAsync(row => row.Id == claim.AboutId);
        if (access is null or { ClosedAt: not null }) return;
        access.ClosedAt = access.Until;
        new JournalWriter(claim.Database, store, clock).Add(null, JournalKind.EmergencyClosed,
            new JournalSubject(access.DossierId, access.HouseholdId, AboutId: access.Id, WithheldUntilReviewOn: access.WithheldUntilReviewOn));
    }
}
