using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Households;

/// <summary>Opens the household of the resident who looks.</summary>
[UseCase]
sealed class OwnHousehold(MunicipalDatabase database, Door door)
{
    /// <summary>The household, through the door; null when the resident has none.</summary>
    /// <param name="viewer">The resident.</param>
    /// <param name="what">What is shown, in words for the resident.</param>
    public async Task<OpenedHousehold?> Open(Viewer viewer, string what)
    {
        if (viewer.PersonId is not { } personId) return null;
        // A child may live in two households: the one with a plan comes first.
        var found = await database.HouseholdMembers
            .Where(member => member.PersonId == personId && member.Until == null)
            .OrderByDescending(member => database.Plans.Any(plan => plan.HouseholdId == member.HouseholdId && plan.State == PlanState.Active))
            .ThenByDescending(member => member.From).ThenByDescending(member => member.Id)
            .Select(member => (Guid?)member.HouseholdId).FirstOrDefaultAsync();
        return found is { } householdId ? await door.OpenHousehold(viewer, householdId, Purpose.OwnDossier, what) : null;
    }
}

static class OwnPart
{
    /// <summary>True when the viewer may read and write in the own part; a child under twelve may not (Wmo 5.3.2).</summary>
    public static bool HasOwnPart(this OpenedHousehold opened, Viewer viewer) =>
        opened.VisiblePersons.Any(person => person.Id == viewer.PersonId && opened.Dossier.Has(person.DossierId));

    /// <summary>True when the viewer is an adult of the household.</summary>
    public static bool IsAdult(this OpenedHousehold opened, Viewer viewer, DateOnly today) =>
        opened.Members.Any(member => member.PersonId == viewer.PersonId && member.Person!.AgeOn(today) is null or >= 18);

    /// <summary>The name that a person of this household goes by here: "u", or the given name.</summary>
    public static string? GivenNameOf(this OpenedHousehold opened, Guid? personId) =>
        opened.Members.FirstOrDefault(member => member.PersonId == personId)?.Person!.GivenName;
}
