using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Teams.Search;

/// <summary>Somebody who was found, in a household where the viewer is involved.</summary>
sealed record FoundPerson(string Name, DateOnly? BirthDate, string? Address, Guid HouseholdId, string HouseholdLabel);

/// <summary>A report that was found.</summary>
sealed record FoundReport(string Reference, DateOnly ReceivedOn, ReportState State, string Href);

/// <summary>What a search found.</summary>
sealed record Found(IReadOnlyList<FoundPerson> Persons, IReadOnlyList<FoundReport> Reports, bool HasMore)
{
    public bool IsEmpty => Persons.Count == 0 && Reports.Count == 0;
}

/// <summary>Searches within the viewer's own involvement (rule 6); what is shown is logged as one search.</summary>
[UseCase]
sealed class SearchOwnWork(MunicipalDatabase database, Door door)
{
    const int MostShown = 20;

    public async Task<Found> Search(Viewer viewer, SearchTerms terms)
    {
        var reports = terms.Reference is null ? [] : await Reports(viewer, terms.Reference);
        var persons = terms.BirthDate is null && terms.Postcode is null && terms.WholeKey is null ? [] : await Persons(viewer, terms);
        var shown = persons.Take(MostShown).ToList();
        await door.OpenList(viewer, AccessKind.Search, "een zoekvraag in eigen werk", Purpose.Plan,
            [.. shown.Select(row => row.Person.Id), .. shown.Select(row => row.HouseholdId), .. reports.Select(report => report.Id)], []);
        return new Found(
            [.. shown.Select(row => new FoundPerson(row.Person.FullName, row.Person.BirthDate, AddressOf(row.Person), row.HouseholdId, row.Label))],
            [.. reports.Select(report => new FoundReport(report.Reference, report.ReceivedOn, report.State,
                viewer.Role == Role.FrontDesk ? $"/balie/{report.Id}" : $"/werk/meldingen/{report.Id}"))],
            persons.Count > MostShown);
    }

    Task<List<Report>> Reports(Viewer viewer, string reference)
    {
        var reports = viewer.Role == Role.FrontDesk ? database.Reports.Where(report => report.PersonId == null) : door.InvolvedReports(viewer);
        return reports.AsNoTracking().Where(report => report.Reference == reference).Take(1).ToListAsync();
    }

    async Task<List<Row>> Persons(Viewer viewer, SearchTerms terms)
    {
        // Asked first and named besides the rule, which holds as it is: otherwise PostgreSQL tries the rule on every member of the municipality.
        var households = await door.InvolvedHouseholds(viewer).Distinct().ToListAsync();
        var rows = from member in door.InvolvedMembers(viewer).Where(row => EF.Parameter(households).Contains(row.HouseholdId))
                   join person in database.Persons on member.PersonId equals person.Id
                   join household in database.Households on member.HouseholdId equals household.Id
                   select new { person, household };
        if (terms.BirthDate is { } birth) rows = rows.Where(row => row.person.BirthDate == birth);
        if (terms.Postcode is { } postcode) rows = rows.Where(row => row.person.Postcode == postcode);
        if (terms.HouseNumber is { } number) rows = rows.Where(row => row.person.HouseNumber == number);
        if (terms.WholeKey is { } whole)
        {
            var (last, given) = (terms.LastKey, terms.Given!);
            rows = last is null
                ? rows.Where(row => row.person.SurnameKey.StartsWith(whole) || row.person.GivenName.StartsWith(given) || row.household.Label.Contains(given))
                : rows.Where(row => row.person.SurnameKey.StartsWith(whole) || (row.person.SurnameKey.StartsWith(last) && row.person.GivenName.StartsWith(given)));
        }
        return await rows.OrderBy(row => row.person.SurnameKey).ThenBy(row => row.person.GivenName).ThenBy(row => row.person.Id)
            .Select(row => new Row(row.person, row.household.Id, row.household.Label)).Take(MostShown + 1).AsNoTracking().ToListAsync();
    }

    static string? AddressOf(Person person) =>
        person.Street is null ? person.Postcode : $"{person.Street} {person.HouseNumber}".TrimEnd();

    sealed record Row(Person Person, Guid HouseholdId, string Label);
}
