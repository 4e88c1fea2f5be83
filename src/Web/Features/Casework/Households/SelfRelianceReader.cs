using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.Pictures;

namespace Keukentafel.Web.Features.Casework.Households;

/// <summary>Reads self-reliance now and before, of the persons whose part this viewer may see.</summary>
[UseCase]
sealed class SelfRelianceReader(MunicipalDatabase database)
{
    const int MostScores = 800;

    /// <summary>Asks for it in a batch; the answer can be read when the batch has run.</summary>
    public Func<IReadOnlyList<SelfRelianceOfPerson>> Ask(ReadBatch batch, OpenedHousehold opened)
    {
        var persons = opened.VisiblePersons.Select(person => person.Id).ToList();
        if (persons.Count == 0) return () => [];
        var scores = batch.Rows(opened.Visible(database.SelfRelianceScores).Where(score => persons.Contains(score.PersonId))
            .OrderBy(score => score.At).Take(MostScores));
        return () =>
        [
            .. from person in opened.VisiblePersons
               let own = scores.Where(score => score.PersonId == person.Id).ToList()
               where own.Count > 0
               let days = own.Select(score => DutchTime.DateOf(score.At)).ToList()
               select new SelfRelianceOfPerson(person.GivenName, days[0], days[^1] == days[0] ? null : days[^1], Rows(opened, own))
        ];
    }

    static IReadOnlyList<SelfRelianceRow> Rows(OpenedHousehold opened, List<SelfRelianceScore> scores) =>
    [
        .. from domain in LifeDomains.All
           let own = scores.Where(score => score.LifeDomain == domain.Code).ToList()
           where own.Count > 0
           let latest = opened.Dossier.ReadNumber(own[^1], Field.SelfRelianceScore, own[^1].Score)
           let first = own.Count == 1 ? (int?)null : opened.Dossier.ReadNumber(own[0], Field.SelfRelianceScore, own[0].Score)
           select new SelfRelianceRow(domain.Name, first, latest)
    ];
}
