using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Public.Reports;

/// <summary>A signed-in resident who asks for help, as far as we know the resident already.</summary>
/// <param name="Person">The person.</param>
/// <param name="Household">The household and its team.</param>
/// <param name="Dossier">Opens the person's own part.</param>
/// <param name="Reach">How we reach the person now.</param>
sealed record KnownAsker(Person Person, Household Household, OpenDossier Dossier, string? Reach);

/// <summary>Finds what we know of who asks, so that nobody types it twice.</summary>
[UseCase]
sealed class FindKnownAsker(MunicipalDatabase database, Door door)
{
    /// <summary>What we know; null for a visitor, for who works here, and for a resident without a household.</summary>
    public async Task<KnownAsker?> Find(Viewer? viewer)
    {
        if (viewer is not { IsResident: true, PersonId: { } personId }) return null;
        var householdId = await database.Set<HouseholdMember>()
            .Where(member => member.PersonId == personId && member.Until == null)
            .Select(member => (Guid?)member.HouseholdId).FirstOrDefaultAsync();
        if (householdId is null) return null;
        var opened = await door.OpenHousehold(viewer, householdId.Value, Purpose.OwnDossier, "uw gegevens, voor een nieuwe melding");
        var person = opened?.VisiblePersons.SingleOrDefault(one => one.Id == personId);
        return person is null ? null : new(person, opened!.Household, opened.Dossier, opened.Dossier.Read(person, Field.PersonReach, person.Reach));
    }
}
