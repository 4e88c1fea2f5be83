using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Matching;
using Keukentafel.Domain.Matching;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Standards.Brp;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.FrontDesk;

/// <summary>What is searched by: surname and birth date, or postcode and house number (rule 6).</summary>
public sealed class PersonSearch
{
    /// <summary>Voornaam of voorletters; tells people apart and finds nobody by itself.</summary>
    public string? GivenName { get; set; }

    /// <summary>Achternaam, with or without what stands before it.</summary>
    public string? Surname { get; set; }

    /// <summary>Geboortedatum.</summary>
    public DateOnly? BirthDate { get; set; }

    /// <summary>Postcode.</summary>
    public string? Postcode { get; set; }

    /// <summary>Huisnummer.</summary>
    public string? HouseNumber { get; set; }

    /// <summary>True when surname and birth date were given.</summary>
    public bool HasName => !string.IsNullOrWhiteSpace(Surname) && BirthDate is not null;

    /// <summary>True when postcode and house number were given.</summary>
    public bool HasAddress => DutchPostcode.TryParse(Postcode, out _) && !string.IsNullOrWhiteSpace(HouseNumber);

    /// <summary>Filled in with what a report says.</summary>
    internal static PersonSearch Of(ReportPerson told) => new()
    {
        GivenName = told.MatchFields.GivenName, Surname = told.MatchFields.Surname, BirthDate = told.BirthDate, Postcode = told.Address.Postcode, HouseNumber = told.Address.HouseNumber,
    };

    /// <summary>What is compared; a surname without a birth date counts only beside an address.</summary>
    internal MatchFields MatchFields(byte[]? bsnHash) => new(GivenName, null, Surname, BirthDate, Postcode, HouseNumber, bsnHash);
}

/// <summary>What a search outside one's involvement shows of a person: name, birth year and street (rule 6).</summary>
sealed record PersonHit(Guid PersonId, string Name, int? BirthYear, string? Street, MatchScore MatchScore, IReadOnlyList<EarlierReport> Reports)
{
    /// <summary>Waarom lijkt dit.</summary>
    public string Why => MatchScore.Why;

    /// <summary>True when the BSN that was given is that of this person.</summary>
    public bool HasSameBsn => MatchScore.For.Contains(MatchScore.SameBsn);
}

/// <summary>A report of a person that is open: perhaps the new one repeats it.</summary>
sealed record EarlierReport(Guid Id, string Reference, DateOnly ReceivedOn);

/// <summary>A household that a report may belong to.</summary>
sealed record HouseholdChoice(Guid Id, string Label, bool LivesThere)
{
    /// <summary>Why it is offered.</summary>
    public string Why => LivesThere ? "hoort hier nu bij" : "zelfde adres";
}

/// <summary>Looks for whom a report is about; logged for everybody who is shown.</summary>
[UseCase]
sealed class FindPerson(MunicipalDatabase database, Door door)
{
    /// <summary>Most hits that are shown.</summary>
    public const int Most = 5;

    /// <summary>At most five people; nothing when the search says too little.</summary>
    /// <param name="viewer">Who searches.</param>
    /// <param name="search">By what.</param>
    /// <param name="withheld">True when the report that it is for is withheld from household members.</param>
    /// <param name="bsnHash">Keyed hash of a BSN that was given beside it; null when none was.</param>
    public async Task<IReadOnlyList<PersonHit>> Find(Viewer viewer, PersonSearch search, bool withheld, byte[]? bsnHash = null)
    {
        var found = await Candidates.Find(database, search.MatchFields(bsnHash), candidate => Fits(search, candidate), Most);
        var ids = found.Select(candidate => candidate.Person.Id).ToList();
        await door.OpenList(viewer, AccessKind.Search, "het zoeken bij een nieuwe melding", Purpose.Matching, ids, [], withheld);
        var reports = await database.Reports.AsNoTracking()
            .Where(report => report.PersonId != null && ids.Contains(report.PersonId.Value)
                && (report.State == ReportState.New || report.State == ReportState.PickedUp || report.State == ReportState.Routed))
            .OrderByDescending(report => report.ReceivedAt).Take(20).ToListAsync();
        return [.. found.Select(candidate => new PersonHit(
            candidate.Person.Id, candidate.Person.FullName, candidate.Person.BirthDate?.Year, candidate.Person.Street, candidate.MatchScore,
            [.. reports.Where(report => report.PersonId == candidate.Person.Id).Select(report => new EarlierReport(report.Id, report.Reference, report.ReceivedOn))]))];
    }

    /// <summary>The households that a person belongs to or that live at an address; logged for each that is shown.</summary>
    public async Task<IReadOnlyList<HouseholdChoice>> Households(Viewer viewer, Guid? personId, string? postcode, string? houseNumber, bool withheld)
    {
        var present = await database.HouseholdMembers.AsNoTracking().Where(member => member.PersonId == personId && member.Until == null)
            .Join(database.Households, member => member.HouseholdId, household => household.Id, (_, household) => household)
            .Take(Most).Select(household => new HouseholdChoice(household.Id, household.Label, true)).ToListAsync();
        var neighbours = (await AtAddress(postcode, houseNumber)).Select(candidate => candidate.Person.Id).ToList();
        var sameAddress = await database.HouseholdMembers.AsNoTracking().Where(member => neighbours.Contains(member.PersonId) && member.Until == null)
            .Join(database.Households, member => member.HouseholdId, household => household.Id, (_, household) => household)
            .Distinct().Take(Most).Select(household => new HouseholdChoice(household.Id, household.Label, false)).ToListAsync();
        var choices = present.Concat(sameAddress).DistinctBy(choice => choice.Id).Take(Most).ToList();
        if (choices.Count > 0)
            await door.OpenList(viewer, AccessKind.Search, "het zoeken van een huishouden bij een melding", Purpose.Matching, [.. choices.Select(choice => choice.Id)], [], withheld);
        return choices;
    }

    /// <summary>Why a report is probably about somebody who is known; logged for each of them.</summary>
    public async Task<IReadOnlyList<string>> ProbablyKnown(Viewer viewer, ReportPerson told)
    {
        var search = PersonSearch.Of(told);
        if (!search.HasName && !search.HasAddress) return [];
        var found = await Candidates.Find(database, search.MatchFields(null), candidate => candidate.MatchScore.IsLikely, Most);
        await door.OpenList(viewer, AccessKind.List, "een melding die op u lijkt", Purpose.Matching,
            [.. found.Select(candidate => candidate.Person.Id)], [], told.Report.WithheldUntilReviewOn is not null);
        return [.. found.Select(candidate => candidate.MatchScore.Why)];
    }

    // Who asks by address sees who lives there; who gives a birth date as well, sees only whom that does not speak against.
    static bool Fits(PersonSearch search, Candidate candidate) =>
        candidate.MatchScore.IsPerhaps || (search.HasAddress && search.BirthDate is null && LivesAt(search.Postcode, search.HouseNumber, candidate.Person));

    async Task<IReadOnlyList<Candidate>> AtAddress(string? postcode, string? houseNumber) =>
        await Candidates.Find(database, new MatchFields(null, null, null, null, postcode, houseNumber), candidate => LivesAt(postcode, houseNumber, candidate.Person), Most * 10);

    static bool LivesAt(string? postcode, string? houseNumber, KnownPerson person) =>
        Addresses.Compare(postcode, houseNumber, person.Postcode, person.HouseNumber) == AddressLikeness.Same;
}
