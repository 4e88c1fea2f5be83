using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Privacy.Supervision;

/// <summary>What the privacy officer asks of the access log.</summary>
/// <param name="HouseholdId">One household; null for all.</param>
/// <param name="AccountId">One employee; null for all.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Before">Show what is older than this record; null for the newest.</param>
sealed record InspectionQuestion(Guid? HouseholdId, Guid? AccountId, DateOnly From, DateOnly Until, Guid? Before);

/// <summary>One view of personal data, as the privacy officer reads it: never what the dossier says.</summary>
sealed record Inspection(Guid Id, DateTimeOffset At, string Who, string Function, string? Team, AccessKind Kind, string What, Purpose Purpose, IReadOnlyList<string> Households);

/// <summary>How often one employee looked in the period.</summary>
sealed record InspectionsOfEmployee(Guid AccountId, string Who, int Views, int Households);

/// <summary>The answer: one page of views, and who looked how often.</summary>
sealed record InspectionAnswer(IReadOnlyList<Inspection> Page, Guid? Older, IReadOnlyList<InspectionsOfEmployee> Employees);

/// <summary>Reads the access log by household, employee and period. Reading it is itself a view and is recorded.</summary>
[UseCase]
sealed class ReadInspections(MunicipalDatabase database, AccessLog log, Door door)
{
    public const int PageSize = 50;
    const int MostEmployees = 20;

    public async Task<InspectionAnswer> Read(Viewer viewer, InspectionQuestion question)
    {
        var (from, until) = (DutchTime.At(question.From, TimeOnly.MinValue), DutchTime.At(question.Until.AddDays(1), TimeOnly.MinValue));
        var records = log.Records.AsNoTracking().Where(record => record.At >= from && record.At < until);
        if (question.AccountId is { } account) records = records.Where(record => record.AccountId == account);
        if (question.HouseholdId is { } household) records = records.Where(record => record.Subjects.Any(subject => subject.SubjectId == household));
        var employees = await Employees(records);
        var page = await Page(records, question.Before);
        var households = await Households(page);
        var names = await Names([.. page.Select(record => record.AccountId), .. employees.Select(employee => employee.AccountId)]);

        await door.OpenList(viewer, AccessKind.List, "het inzageregister", Purpose.Supervision, [.. households.Keys], []);
        var rows = page.Take(PageSize).Select(record => new Inspection(record.Id, record.At, Name(names, record.AccountId), record.Function, record.Team,
            record.Kind, record.What, record.Purpose,
            [.. record.Subjects.Select(subject => households.GetValueOrDefault(subject.SubjectId)).OfType<string>()])).ToList();
        return new InspectionAnswer(rows, page.Count > PageSize ? rows[^1].Id : null,
            [.. employees.Select(employee => employee with { Who = Name(names, employee.AccountId) })]);
    }

    async Task<List<AccessRecord>> Page(IQueryable<AccessRecord> records, Guid? before)
    {
        if (before is { } id && await log.Records.Where(record => record.Id == id).Select(record => (DateTimeOffset?)record.At).SingleOrDefaultAsync() is { } moment)
            records = records.Where(record => record.At < moment);
        return await records.OrderByDescending(record => record.At).Take(PageSize + 1).Include(record => record.Subjects.Take(50)).ToListAsync();
    }

    static async Task<List<InspectionsOfEmployee>> Employees(IQueryable<AccessRecord> records)
    {
        var most = await records.GroupBy(record => record.AccountId)
            .Select(one => new { AccountId = one.Key, Views = one.Count() })
            .OrderByDescending(one => one.Views).Take(MostEmployees).ToListAsync();
        var accounts = most.Select(one => one.AccountId).ToList();
        var subjects = await records.Where(record => accounts.Contains(record.AccountId))
            .SelectMany(record => record.Subjects, (record, subject) => new { record.AccountId, subject.SubjectId }).Distinct()
            .GroupBy(row => row.AccountId).Select(one => new { one.Key, Count = one.Count() }).ToListAsync();
        return [.. most.Select(one => new InspectionsOfEmployee(one.AccountId, "", one.Views, subjects.Find(row => row.Key == one.AccountId)?.Count ?? 0))];
    }

    async Task<Dictionary<Guid, string>> Households(List<AccessRecord> page)
    {
        var ids = page.SelectMany(record => record.Subjects).Select(subject => subject.SubjectId).Distinct().ToList();
        return await database.Households.Where(household => ids.Contains(household.Id)).ToDictionaryAsync(household => household.Id, household => household.Label);
    }

    async Task<Dictionary<Guid, string>> Names(IReadOnlyCollection<Guid> accounts) =>
        await database.Accounts.Where(account => accounts.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name);

    static string Name(Dictionary<Guid, string> names, Guid account) => names.GetValueOrDefault(account, "account dat er niet meer is");
}
