using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.DueWork;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Privacy.Emergency;

/// <summary>
/// Opens a household for somebody who is not involved, because it cannot wait: for some hours, with a reason (rule 9). The row
/// that this writes is the alert: team leads and the privacy officer see it from the same moment.
/// </summary>
[UseCase]
sealed class OpenEmergency(MunicipalDatabase database, Door door, InvolvementRegister register, JournalWriter journal, TimeProvider clock)
{
    /// <param name="viewer">Who opens it.</param>
    /// <param name="household">Which household.</param>
    /// <param name="reason">Why it cannot wait.</param>
    /// <param name="withheldUntil">When the people who live there may not know yet: when to look at that again.</param>
    public async Task<EmergencyAccess> Open(Viewer viewer, Household household, string reason, DateOnly? withheldUntil)
    {
        var now = clock.GetUtcNow();
        // A safety matter that runs here already decides for itself that nobody in the house reads along.
        withheldUntil ??= await database.Reports.Where(report => report.HouseholdId == household.Id).MaxAsync(report => report.WithheldUntilReviewOn);
        var open = await door.OpenList(viewer, AccessKind.View, "noodtoegang tot het huishouden", Purpose.Safety, [household.Id], [household.DossierId], withheld: withheldUntil is not null);
        var id = Guid.CreateVersion7(now);
        var access = new EmergencyAccess
        {
            Id = id,
            DossierId = household.DossierId,
            HouseholdId = household.Id,
            AccountId = viewer.AccountId,
            TeamId = viewer.TeamIds.Count > 0 ? viewer.TeamIds[0] : null,
            HouseholdTeamId = household.TeamId,
            Reason = open.SealRequired(household.DossierId, id, Field.EmergencyReason, reason),
            At = now,
            Until = now.AddHours(EmergencyAccess.Hours),
            WithheldUntilReviewOn = withheldUntil,
        };
        database.EmergencyAccesses.Add(access);
        register.OpenInEmergency(access);
        database.DueWork.Add(new DueWorkRow { Id = Guid.CreateVersion7(now), Kind = DueWorkKind.EmergencyAccessEnds, AboutId = id, DueAt = access.Until });
        await Alert(access);
        journal.Add(viewer, JournalKind.EmergencyOpened, Subject(access), open, reason);
        return access;
    }

    /// <summary>A mail for each who must look and has an address: work of its own, so that a mail server that is away stops nothing here.</summary>
    async Task Alert(EmergencyAccess access)
    {
        var today = clock.Today();
        var told = await database.Accounts.Where(account => account.IsActive && account.Mail != null && account.Id != access.AccountId
                && (account.Role == Role.PrivacyOfficer || (account.Role == Role.TeamLead && database.TeamMembers.Any(member => member.AccountId == account.Id
                    && member.From <= today && (member.Until == null || member.Until > today) && (member.TeamId == access.TeamId || member.TeamId == access.HouseholdTeamId)))))
            .Select(account => account.Id).ToListAsync();
        foreach (var account in told)
            database.DueWork.Add(new DueWorkRow { Id = Guid.CreateVersion7(access.At), Kind = DueWorkKind.EmergencyMail, AboutId = account, DueAt = access.At });
    }

    /// <summary>Closes it before its hour; nothing happens when it ended already.</summary>
    public async Task Close(Viewer viewer, EmergencyAccess access)
    {
        var now = clock.GetUtcNow();
        if (access.ClosedAt is not null || access.Until <= now) return;
        access.ClosedAt = now;
        await register.CloseEmergency(access);
        journal.Add(viewer, JournalKind.EmergencyClosed, Subject(access));
    }

    public static JournalSubject Subject(EmergencyAccess access) =>
        new(access.DossierId, access.HouseholdId, AboutId: access.Id, WithheldUntilReviewOn: access.WithheldUntilReviewOn);
}
