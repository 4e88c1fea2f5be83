using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Resident.Access;

/// <summary>A view of the dossier, or the lists of one day together.</summary>
/// <param name="Who">Function and team; never a name.</param>
/// <param name="Times">How often on that day; 1 for a single view.</param>
sealed record Inspection(DateTimeOffset At, bool IsSum, int Times, string Who, string What, string Why);

/// <summary>A page of the access log, newest first.</summary>
sealed record InspectionPage(IReadOnlyList<Inspection> Rows, DateTimeOffset? Older, DateTimeOffset? Newer);

/// <summary>
/// Reads who looked at a household, its people in scope and their reports. What was shown of somebody else's own part is
/// not told to a housemate, nor what is withheld for safety (rule 7).
/// </summary>
[UseCase]
sealed class Inspections(MunicipalDatabase database, AccessLog log)
{
    const int MostSubjects = 1500;

    /// <param name="viewer">The resident.</param>
    /// <param name="opened">The household, through the door.</param>
    /// <param name="before">Only views before this moment.</param>
    /// <param name="after">Only views from this moment on, the oldest of these first chosen.</param>
    public async Task<InspectionPage> Read(Viewer viewer, OpenedHousehold opened, DateTimeOffset? before = null, DateTimeOffset? after = null)
    {
        var scope = await Scope(viewer, opened);
        var subjects = log.Subjects.AsNoTracking().Where(row => scope.All.Contains(row.SubjectId));
        if (before is { } end) subjects = subjects.Where(row => row.At < end);
        if (after is { } start) subjects = subjects.Where(row => row.At >= start);
        var shown = from subject in subjects
                    join record in log.Records.AsNoTracking() on subject.AccessRecordId equals record.Id
                    where !record.Withheld
                    select new { subject, record };
        var ordered = after is null
            ? shown.OrderByDescending(row => row.subject.At).ThenBy(row => row.record.Id)
            : shown.OrderBy(row => row.subject.At).ThenBy(row => row.record.Id);
        var rows = await ordered.Take(MostSubjects + 1).Select(row => new Shown(
            row.subject.SubjectId, row.subject.At, row.record.Id, row.record.AccountId, row.record.Function, row.record.Team,
            row.record.Kind, row.record.What, row.record.Purpose)).ToListAsync();
        var isCut = rows.Count > MostSubjects;
        if (isCut) rows = WholeDays(rows);
        var residents = await Residents(rows);
        var records = rows.GroupBy(row => row.RecordId).Select(group => Tell(viewer, scope, residents, [.. group])).OfType<Told>().ToList();
        var oldest = rows.Count == 0 ? (DateTimeOffset?)null : rows.Min(row => row.At);
        var newest = rows.Count == 0 ? (DateTimeOffset?)null : rows.Max(row => row.At);
        return new InspectionPage(
            [.. Together(records).OrderByDescending(row => row.At)],
            Older: after is not null ? after : isCut ? oldest : null,
            Newer: before is not null ? before : isCut && after is not null ? newest?.AddMilliseconds(1) : null);
    }

    async Task<Subjects> Scope(Viewer viewer, OpenedHousehold opened)
    {
        var persons = opened.VisiblePersons.Select(person => person.Id).Append(viewer.PersonId!.Value).ToHashSet();
        var reports = await database.Reports.AsNoTracking()
            .Where(row => row.HouseholdId == opened.Household.Id || (row.PersonId != null && row.PersonId == viewer.PersonId) || row.ByAccountId == viewer.AccountId)
            .OrderByDescending(row => row.Id).Take(100)
            .Select(row => new { row.Id, row.PersonId, row.ByAccountId, row.ReceivedAt, row.WithheldUntilReviewOn }).ToListAsync();
        // A report stands in the own part of whom it is about; who made it reads on only while that is not known yet.
        var own = persons
            .Concat(reports.Where(row => row.WithheldUntilReviewOn is null && (row.PersonId is { } person ? persons.Contains(person) : row.ByAccountId == viewer.AccountId))
                .Select(row => row.Id)).ToHashSet();
        var withheld = reports.Where(row => row.WithheldUntilReviewOn is not null).ToList();
        var others = opened.Members.Select(member => member.PersonId).Where(id => !persons.Contains(id)).ToHashSet();
        var othersReports = reports.Select(row => row.Id).Where(id => !own.Contains(id)).ToHashSet();
        return new Subjects(opened.Household.Id, own, others, othersReports, [.. withheld.Select(row => row.Id)],
            withheld.Count == 0 ? null : withheld.Min(row => row.ReceivedAt), [opened.Household.Id, .. own, .. others, .. othersReports]);
    }

    /// <summary>Leaves out the day that was cut off half-way, so that the sum of a day is whole.</summary>
    static List<Shown> WholeDays(List<Shown> rows)
    {
        var cut = DutchTime.DateOf(rows[^1].At);
        var whole = rows.Where(row => DutchTime.DateOf(row.At) != cut).ToList();
        return whole.Count > 0 ? whole : [.. rows.Where(row => row.RecordId != rows[^1].RecordId)];
    }

    static Told? Tell(Viewer viewer, Subjects scope, HashSet<Guid> residents, List<Shown> rows)
    {
        var record = rows[0];
        if (IsOfWithheld(scope, rows)) return null;
        var isOwn = rows.Any(row => scope.Own.Contains(row.SubjectId));
        var isShared = rows.Any(row => row.SubjectId == scope.HouseholdId);
        var isOfAnother = rows.Any(row => scope.OthersReports.Contains(row.SubjectId));
        if (!isOwn && (!isShared || isOfAnother)) return null;
        var isSelf = record.AccountId == viewer.AccountId;
        // When a housemate reads along is nobody's business by the minute: only how often on a day.
        var isResident = residents.Contains(record.AccountId);
        var tellsOfAnother = isOfAnother || rows.Any(row => scope.Others.Contains(row.SubjectId));
        var exact = !isResident && (!tellsOfAnother || record.Purpose is Purpose.Plan or Purpose.Workload or Purpose.Supervision);
        return new Told(record.At, isResident || record.Kind != AccessKind.View, isSelf ? "u zelf" : isResident ? "iemand uit uw huis, of wie de melding deed" : Who(record),
            isSelf ? "uw eigen dossier" : What(record, exact), isSelf ? "om uw eigen plan te lezen" : isResident ? "om het eigen plan te lezen" : exact ? Why(record.Purpose) : "voor het werk met uw huishouden");
    }

    /// <summary>
    /// True for a view that belongs to a report that is withheld now, also when it was written before that: a report can
    /// turn out to be about safety later.
    /// </summary>
    static bool IsOfWithheld(Subjects scope, List<Shown> rows) =>
        rows.Any(row => scope.WithheldReports.Contains(row.SubjectId))
        || (rows[0].Purpose is Purpose.Conversation or Purpose.Safety && rows[0].At >= scope.WithheldSince);

    static string Who(Shown record) => record.Team is null ? record.Function : $"{record.Function} van {record.Team}";

    async Task<HashSet<Guid>> Residents(List<Shown> rows)
    {
        var ids = rows.Select(row => row.AccountId).Distinct().ToList();
        return [.. await database.Accounts.Where(account => ids.Contains(account.Id) && account.Role == Role.Resident).Select(account => account.Id).ToListAsync()];
    }

    static string What(Shown record, bool exact) => record.Kind switch
    {
        AccessKind.List => "u stond in een lijst",
        AccessKind.Search => "u stond in een zoekresultaat",
        AccessKind.View => exact ? record.What : "het dossier van uw huishouden",
    };

    static string Why(Purpose purpose) => purpose switch
    {
        Purpose.Intake => "om uw melding te lezen",
        Purpose.Matching => "om te zien bij wie een melding hoort",
        Purpose.Conversation => "voor het gesprek met u",
        Purpose.Plan => "om te werken aan uw plan",
        Purpose.OwnDossier => "om het eigen dossier te lezen",
        Purpose.Safety => "voor de veiligheid thuis",
        Purpose.Workload => "om het werk te verdelen",
        Purpose.Supervision => "om te controleren wie er keek",
    };

    static IEnumerable<Inspection> Together(List<Told> records)
    {
        foreach (var record in records.Where(record => !record.IsSummed))
            yield return new Inspection(record.At, IsSum: false, 1, record.Who, record.What, record.Why);
        foreach (var day in records.Where(record => record.IsSummed).GroupBy(record => (DutchTime.DateOf(record.At), record.Who, record.What, record.Why)))
            yield return new Inspection(day.Max(record => record.At), IsSum: true, day.Count(), day.Key.Who, day.Key.What, day.Key.Why);
    }

    sealed record Subjects(
        Guid HouseholdId, HashSet<Guid> Own, HashSet<Guid> Others, HashSet<Guid> OthersReports, HashSet<Guid> WithheldReports, DateTimeOffset? WithheldSince,
        IReadOnlyList<Guid> All);

    sealed record Shown(
        Guid SubjectId, DateTimeOffset At, Guid RecordId, Guid AccountId, string Function, string? Team, AccessKind Kind, string What, Purpose Purpose);

    sealed record Told(DateTimeOffset At, bool IsSummed, string Who, string What, string Why);
}
