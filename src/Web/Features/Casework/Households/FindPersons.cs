using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Matching;
using Keukentafel.Domain.Matching;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Households;

/// <summary>Looks whether somebody is known already: by surname and birth date, at most five, and it is logged (rule 6).</summary>
[UseCase]
sealed class FindPersons(MunicipalDatabase database, Door door)
{
    public const int Most = 5;

    public async Task<IReadOnlyList<Candidate>> Find(Viewer viewer, MemberInput input)
    {
        if (input.BirthDate is null) return [];
        var sought = new MatchFields(input.GivenName, input.Prefix, input.Surname, input.BirthDate, null, null);
        var found = await Candidates.Find(database, sought, candidate => candidate.MatchScore.IsPerhaps, Most);
        await door.OpenList(viewer, AccessKind.Search, "zoeken of iemand al bekend is", Purpose.Matching, [.. found.Select(candidate => candidate.Person.Id)], []);
        return found;
    }
}
