using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Matching;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Features.Casework.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.FrontDesk;

/// <summary>What a report says about whom it is about: enough to match, nothing of the story.</summary>
sealed record ReportPerson(Report Report, string? Name, string? AskerName, DateOnly? BirthDate, ReportAddress Address)
{
    /// <summary>What is compared.</summary>
    public MatchFields MatchFields { get; } = MatchFieldsOf(Name, BirthDate, Address);

    /// <summary>Reads it from an open report.</summary>
    public static ReportPerson Of(Report report, OpenDossier dossier)
    {
        var asker = dossier.Read(report, Field.ReportAskerName, report.AskerName);
        var name = report.AskedFor == AskedFor.Self ? asker : dossier.Read(report, Field.ReportAboutName, report.AboutName);
        var birth = dossier.Read(report, Field.ReportAboutBirthDate, report.AboutBirthDate);
        return new(report, name, asker, DateOnly.TryParseExact(birth, "yyyy-MM-dd", out var date) ? date : null,
            ReportAddress.Parse(dossier.Read(report, Field.ReportAddress, report.Address)));
    }

    static MatchFields MatchFieldsOf(string? fullName, DateOnly? birthDate, ReportAddress address)
    {
        var name = PersonName.Split(fullName);
        return new(name.GivenName, name.Prefix, name.Surname, birthDate, address.Postcode, address.HouseNumber);
    }
}

/// <summary>The reports that wait to be matched: all for the front desk, those of the own teams for a team.</summary>
[UseCase]
sealed class UnmatchedReports(MunicipalDatabase database, Door door)
{
    /// <summary>Most reports in the list: who has more waiting, matches these first.</summary>
    public const int Most = 100;

    /// <summary>Safety first, then by due date.</summary>
    public async Task<IReadOnlyList<ReportPerson>> List(Viewer viewer)
    {
        var reports = await Waiting(viewer)
            .OrderByDescending(report => report.IsSafety).ThenBy(report => report.DueOn ?? DateOnly.MaxValue).ThenBy(report => report.ReceivedAt)
            .Take(Most).ToListAsync();
        var opened = await door.OpenList(viewer, AccessKind.List, "de lijst van nieuwe meldingen", Purpose.Matching,
            [.. reports.Select(report => report.Id)], [.. reports.Select(report => report.DossierId)]);
        return [.. reports.Where(report => opened.Has(report.DossierId)).Select(report => ReportPerson.Of(report, opened))];
    }

    /// <summary>Other reports that wait and look like this one, each with why.</summary>
    public async Task<IReadOnlyList<(ReportPerson Other, string Why)>> Like(Viewer viewer, ReportPerson one)
    {
        var others = await Waiting(viewer).Where(report => report.Id != one.Report.Id)
            .OrderByDescending(report => report.ReceivedAt).Take(Most).ToListAsync();
        // The program compares; only what is shown is looked at by somebody.
        var compared = await door.OpenList(viewer, AccessKind.List, "", Purpose.Matching, [], [.. others.Select(report => report.DossierId)]);
        var like = others.Where(report => compared.Has(report.DossierId)).Select(report => ReportPerson.Of(report, compared))
            .Select(other => (Other: other, MatchScore: MatchScore.Of(one.MatchFields, other.MatchFields))).Where(pair => MayRepeat(one, pair.Other, pair.MatchScore))
            .OrderByDescending(pair => pair.MatchScore.Points).Take(5).Select(pair => (pair.Other, pair.MatchScore.Why)).ToList();
        if (like.Count > 0)
            await door.OpenList(viewer, AccessKind.Search, "meldingen die op elkaar lijken", Purpose.Matching, [.. like.Select(pair => pair.Other.Report.Id)], []);
        return like;
    }

    // Reports say little: the same address, or the same birth date, is worth a look when nothing speaks against it.
    static bool MayRepeat(ReportPerson one, ReportPerson other, MatchScore likeness) => likeness.IsPerhaps
        || (likeness.Against.Count == 0 && ((one.BirthDate is not null && one.BirthDate == other.BirthDate)
            || Addresses.Compare(one.Address.Postcode, one.Address.HouseNumber, other.Address.Postcode, other.Address.HouseNumber) == AddressLikeness.Same));

    IQueryable<Report> Waiting(Viewer viewer)
    {
        var reports = database.Reports.AsNoTracking()
            .Where(report => report.PersonId == null && (report.State == ReportState.New || report.State == ReportState.PickedUp));
        if (viewer.Role == Role.FrontDesk) return reports;
        var teams = viewer.TeamIds;
        return reports.Where(report => database.Involvements.Any(row => row.ReportId == report.Id && row.Until == null
            && (row.AccountId == viewer.AccountId || (row.TeamId != null && teams.Contains(row.TeamId.Value)))));
    }
}
