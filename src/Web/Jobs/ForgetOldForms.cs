using Keukentafel.Data.DueWork;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Jobs;

/// <summary>Half-filled forms and sessions that ended are kept a week, numbers of sent forms and invitations thirty days.</summary>
static class ForgetOldForms
{
    public static async Task Run(DueWorkClaim claim, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var (drafts, submissions) = (now.AddDays(-7), now.AddDays(-30));
        await claim.Database.Drafts.Where(draft => draft.At < drafts).ExecuteDeleteAsync();
        await claim.Database.Submissions.Where(submission => submission.At < submissions).ExecuteDeleteAsync();
        await claim.Database.SignInSessions.Where(session => session.EndsAt < drafts).ExecuteDeleteAsync();
        await claim.Database.Invitations.Where(invitation => invitation.ExpiresAt < submissions).ExecuteDeleteAsync();
        claim.Database.DueWork.Add(new DueWorkRow { Id = Guid.CreateVersion7(now), Kind = DueWorkKind.ForgetOldForms, DueAt = now.AddDays(1) });
    }
}
