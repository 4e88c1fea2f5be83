using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Reading;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Triage;
using Keukentafel.Web.Features.Casework.Plans;
using Keukentafel.Web.Features.Privacy.Purposes;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Households;

/// <summary>Reads a whole household through the door, in one batch of questions.</summary>
[UseCase]
sealed class HouseholdReader(
    MunicipalDatabase database, MunicipalStore store, PlanReader plans, TimelineReader timelines, NowReader nows, SelfRelianceReader scores, TimeProvider clock)
{
    const int MostViews = 500;

    /// <param name="viewer">Who looks.</param>
    /// <param name="opened">What the door handed out.</param>
    /// <param name="before">The timeline starts before this instant; null for the newest.</param>
    public async Task<HouseholdView> Read(Viewer viewer, OpenedHousehold opened, DateTimeOffset? before = null)
    {
        var looked = LookedThisWeek(viewer, opened.Household.Id);
        var batch = new ReadBatch(database);
        var plan = plans.Ask(batch, viewer, opened);
        var (members, reports, provisions) = (Members(batch, opened), Reports(batch, opened), Provisions(batch, opened));
        var (now, selfReliance, timeline) = (nows.Ask(batch, opened), scores.Ask(batch, opened), timelines.Ask(batch, opened, before));
        var closed = ClosedHere.Ask(batch, opened);
        await batch.Run();
        var found = plan();
        return new HouseholdView
        {
            Opened = opened,
            Closed = closed(),
            Members = members(),
            Plan = found,
            Reports = reports(),
            Now = now(found),
            SelfReliance = selfReliance(),
            Provisions = provisions(),
            Timeline = timeline(),
            LookedThisWeek = await looked,
        };
    }

    Func<IReadOnlyList<MemberView>> Members(ReadBatch batch, OpenedHousehold opened)
    {
        var today = clock.Today();
        var ids = opened.Members.Where(member => member.Person!.AgeOn(today) is < 18).Select(member => member.PersonId).ToList();
        List<Representation> represented = ids.Count == 0 ? [] : batch.Rows(database.Representations
            .Where(row => ids.Contains(row.PersonId) && (row.Until == null || row.Until > today)));
        var names = opened.Members.ToDictionary(member => member.PersonId, member => member.Person!.GivenName);
        return () =>
        [
            .. from member in opened.Members
               let person = member.Person!
               orderby person.BirthDate ?? DateOnly.MaxValue
               select new MemberView(
                   member.Id, person.Id, person.GivenName, person.FullName, member.Relation, person.AgeOn(today), opened.Dossier.Has(person.DossierId),
                   [.. represented.Where(row => row.PersonId == person.Id).Select(row => names.GetValueOrDefault(row.RepresentativeId)).OfType<string>()])
        ];
    }

    Func<IReadOnlyList<ReportView>> Reports(ReadBatch batch, OpenedHousehold opened)
    {
        var rows = batch.Values(
            opened.Visible(database.Reports).Where(report => report.HouseholdId == opened.Household.Id).OrderByDescending(report => report.ReceivedAt).Take(10)
                .Select(report => new { report.Id, report.Reference, report.ReceivedOn, report.State, report.Route, report.IsSafety }),
            row => (Id: row.GetGuid(0), Reference: row.GetString(1), ReceivedOn: row.GetFieldValue<DateOnly>(2), State: row.GetEnum<ReportState>(3), Route: row.GetEnumOrNull<Route>(4), IsSafety: row.GetBoolean(5)));
        return () =>
        [
            .. rows.Select(report => new ReportView(
                report.Id, report.Reference, report.ReceivedOn, report.State, report.Route?.Label(),
                report.Route is not (null or Route.Plan or Route.Safety), report.IsSafety,
                report.State is not (ReportState.Closed or ReportState.Duplicate)))
        ];
    }

    Func<IReadOnlyList<ProvisionView>> Provisions(ReadBatch batch, OpenedHousehold opened)
    {
        var rows = batch.Rows(opened.Visible(database.Provisions).Where(row => row.HouseholdId == opened.Household.Id)
            .OrderByDescending(row => row.At).Take(30));
        return () => [.. rows.Select(row => ProvisionWords.View(row, opened, NameOf(opened, row.PersonId)))];
    }

    /// <summary>How many people looked at this household in the past seven days, in the newest views; the viewer is one of them.</summary>
    async Task<int> LookedThisWeek(Viewer viewer, Guid householdId)
    {
        var since = clock.GetUtcNow().AddDays(-7);
        await using var log = store.OpenAccessLog();
        var newest = log.Subjects.Where(subject => subject.SubjectId == householdId && subject.At >= since).OrderByDescending(subject => subject.At).Take(MostViews);
        var others = await (from subject in newest
                            join record in log.Records on subject.AccessRecordId equals record.Id
                            where record.AccountId != viewer.AccountId
                            select record.AccountId).Distinct().CountAsync();
        return others + 1;
    }

    static string NameOf(OpenedHousehold opened, Guid personId) =>
        opened.Members.FirstOrDefault(member => member.PersonId == personId)?.Person is { } person ? person.GivenName : "iemand die hier woonde";
}
