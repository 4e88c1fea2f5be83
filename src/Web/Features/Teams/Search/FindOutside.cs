using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Matching;
using Keukentafel.Domain.Matching;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Teams.Search;

/// <summary>By what somebody is sought outside one's own work.</summary>
abstract record OutsideQuestion
{
    /// <summary>Surname and birth date.</summary>
    public sealed record ByName(string Surname, DateOnly BirthDate) : OutsideQuestion;

    /// <summary>Postcode ("1234AB") and house number.</summary>
    public sealed record ByAddress(string Postcode, string HouseNumber) : OutsideQuestion;
}

/// <summary>Somebody who is known to the municipality; no more than is needed to tell people apart (rule 6).</summary>
/// <param name="HouseholdId">Where an emergency access would lead; it is not shown.</param>
sealed record OutsideHit(string Name, int? BirthYear, string? Street, Guid? HouseholdId);

/// <summary>
/// Asks whether somebody is known, outside one's own involvement: only with two details that one must know already, at most
/// five hits, with name, birth year and street; logged as a search (rule 6).
/// </summary>
[UseCase]
sealed class FindOutside(MunicipalDatabase database, Door door)
{
    const int MostShown = 5;

    public async Task<IReadOnlyList<OutsideHit>> Find(Viewer viewer, OutsideQuestion question)
    {
        var hits = await Candidates.Find(database, MatchFieldsOf(question), candidate => Fits(question, candidate), MostShown);
        await door.OpenList(viewer, AccessKind.Search, "een zoekvraag: is deze persoon bekend?", Purpose.Matching, [.. hits.Select(hit => hit.Person.Id)], []);
        var ids = hits.Select(hit => hit.Person.Id).ToList();
        var households = await database.HouseholdMembers.AsNoTracking().Where(member => ids.Contains(member.PersonId) && member.Until == null)
            .OrderBy(member => member.Id).Select(member => new { member.PersonId, member.HouseholdId }).ToListAsync();
        return
        [
            .. hits.Select(hit => hit.Person).Select(person => new OutsideHit(
                person.FullName, person.BirthDate?.Year, person.Street, households.FirstOrDefault(member => member.PersonId == person.Id)?.HouseholdId))
        ];
    }

    static MatchFields MatchFieldsOf(OutsideQuestion question) => question switch
    {
        OutsideQuestion.ByName(var surname, var birth) => new(null, null, surname, birth, null, null),
        OutsideQuestion.ByAddress(var postcode, var number) => new(null, null, null, null, postcode, number),
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };

    // Who asks without a report must know the birth date or the address exactly; a name may be spelled in another way.
    static bool Fits(OutsideQuestion question, Candidate candidate) => question switch
    {
        OutsideQuestion.ByName(_, var birth) => candidate.Person.BirthDate == birth && candidate.MatchScore.IsAnchored,
        OutsideQuestion.ByAddress(var postcode, var number) =>
            Addresses.Compare(postcode, number, candidate.Person.Postcode, candidate.Person.HouseNumber) == AddressLikeness.Same,
        _ => false,
    };
}
