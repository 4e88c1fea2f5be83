using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Resident.Words;

/// <summary>A resident sends the director a message. It stands in the own part, so that housemates do not read it.</summary>
[UseCase]
sealed class SendRemark(JournalWriter journal)
{
    public void Send(Viewer viewer, OpenedHousehold opened, string words)
    {
        var own = opened.HasOwnPart(viewer) ? opened.VisiblePersons.Single(person => person.Id == viewer.PersonId) : null;
        var subject = new JournalSubject(own?.DossierId ?? opened.Household.DossierId, opened.Household.Id, own?.Id);
        journal.Add(viewer, JournalKind.ResidentRemark, subject, opened.Dossier, words);
    }
}
