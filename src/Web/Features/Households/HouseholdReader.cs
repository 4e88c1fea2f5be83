using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Triage;
using Keukentafel.Web.Features.Plans;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Households;

/// <summary>Reads a whole household through the door, in a handful of statements.</summary>
[UseCase]
sealed class HouseholdReader(
    MunicipalDatabase database, MunicipalStore store, PlanReader plans, TimelineReader timelines, NowReader nows, SelfRelianceReader scores, TimeProvider clock)
{
    /// <param name="viewer">Who looks.</param>
    /// <param name="opened">What the door handed out.</param>
    /// <param name="before">The timeline starts before this instant; null for the newest.</param>
    public async Task<HouseholdView> Read(Viewer viewer, OpenedHousehold opened, DateTimeOffset? before = null)
    {
        var looked = LookedThisWeek(viewer, opened.Household.Id);
        var plan = await plans.Read(viewer, opened);
        var reports = await Reports(opened);
        return new HouseholdView
        {
            Opened = opened,
            Members = await Members(opened),
            Plan = plan,
            Reports = reports,
            Now = await nows.Read(viewer, opened, plan),
            SelfReliance = await scores.Read(opened),
            Provisions = await Provisions(opened),
            Timeline = await timelines.Read(opened, before),
            LookedThisWeek = await looked,
        };
    }

    async Task<IReadOnlyList<MemberView>> Members(OpenedHousehold opened)
    {
        var today = clock.Today();
        var ids = opened.Members.Where(member => member.Person!.AgeOn(today) is < 18).Select(member => member.PersonId).ToList();
        var represented = ids.Count == 0 ? [] : await database.Representations.AsNoTracking()
            .Where(row => ids.Contains(row.PersonId) && (row.Until == null || row.Until > today)).ToListAsync();
        var names = opened.Members.ToDictionary(member => member.PersonId, member => member.Person!.GivenName);
        return
        [
            .. from member in opened.Members
               let person = member.Person!
               orderby person.BirthDate ?? DateOnly.MaxValue
               select new MemberView(
                   member.Id, person.Id, person.GivenName, person.FullName, member.Relation, person.AgeOn(today), opened.Dossier.Has(person.DossierId),
                   [.. represented.Where(row => row.PersonId == person.Id).Select(row => names.GetValueOrDefault(row.RepresentativeId)).OfType<string>()])
        ];
    }

    async Task<IReadOnlyList<ReportView>> Reports(OpenedHousehold opened)
    {
        var rows = await opened.Visible(database.Reports).AsNoTracking().Where(report => report.HouseholdId == opened.Household.Id)
            .OrderByDescending(report => report.ReceivedAt).Take(10)
            .Select(report => new { report.Id, report.Reference, report.ReceivedOn, report.State, report.Route, report.IsSafety }).ToListAsync();
        return
        [
            .. rows.Select(report => new ReportView(
                report.Id, report.Reference, report.ReceivedOn, report.State, report.Route?.Label(),
                report.Route is not (null or Route.Plan or Route.Safety), report.IsSafety,
                report.State is not (ReportState.Closed or ReportState.Duplicate)))
        ];
    }

    async Task<IReadOnlyList<ProvisionView>> Provisions(OpenedHousehold opened)
    {
        var rows = await opened.Visible(database.Provisions).AsNoTracking().Where(row => row.HouseholdId == opened.Household.Id)
            .OrderByDescending(row => row.At).Take(30).ToListAsync();
        return [.. rows.Select(row => ProvisionWords.View(row, opened, NameOf(opened, row.PersonId)))];
    }

    /// <summary>How many people looked at this household in the past seven days; the viewer is one of them.</summary>
    async Task<int> LookedThisWeek(Viewer viewer, Guid householdId)
    {
        var since = clock.GetUtcNow().AddDays(-7);
        await using var log = store.OpenAccessLog();
        var others = await (from subject in log.Subjects
                            join record in log.Records on subject.AccessRecordId equals record.Id
                            where subject.SubjectId == householdId && subject.At >= since && record.AccountId != viewer.AccountId
                            select record.AccountId).Distinct().CountAsync();
        return others + 1;
    }

    static string NameOf(OpenedHousehold opened, Guid personId) =>
        opened.Members.FirstOrDefault(member => member.PersonId == personId)?.Person is { } person ? person.GivenName : "iemand die hier woonde";
}
