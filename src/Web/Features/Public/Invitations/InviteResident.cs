using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.SignIn;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Public.Invitations;

/// <summary>A professional gives a resident a code to set up signing in without DigiD; an earlier code ends.</summary>
[UseCase]
sealed class InviteResident(MunicipalDatabase database, MunicipalStore store, JournalWriter journal, TimeProvider clock)
{
    public async Task Invite(Viewer viewer, OpenedHousehold opened, Person person, Guid id)
    {
        await Withdraw(person);
        var now = clock.GetUtcNow();
        database.Invitations.Add(new Invitation
        {
            Id = id, PersonId = person.Id, CodeHash = PaperCode.Hash(PaperCode.Of(id, store.Keys)), MadeById = viewer.AccountId, MadeAt = now,
            ExpiresAt = now.AddDays(Invitation.Days),
        });
        journal.Add(viewer, JournalKind.ResidentInvited, new JournalSubject(person.DossierId, opened.Household.Id, person.Id, AboutId: person.Id,
            WithheldUntilReviewOn: opened.WithholdUntilReviewOn));
    }

    /// <summary>Takes back the codes that are still open.</summary>
    public async Task Withdraw(Person person)
    {
        var now = clock.GetUtcNow();
        foreach (var open in await database.Invitations.Where(row => row.PersonId == person.Id && row.UsedAt == null && row.WithdrawnAt == null).ToListAsync())
            open.WithdrawnAt = now;
    }
}
