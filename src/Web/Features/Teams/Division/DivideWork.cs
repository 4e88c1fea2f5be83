using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Casework.Handling;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Teams.Division;

/// <summary>What goes from whom to whom, why, and until when.</summary>
/// <param name="Item">The report or household.</param>
/// <param name="FromId">Who has it.</param>
/// <param name="ToId">Who gets it.</param>
/// <param name="Reason">Why; always asked.</param>
/// <param name="CoverUntil">Last day of cover during leave: who has it keeps it. Null: it goes over for good.</param>
sealed record Division(WorkItem Item, Guid FromId, Guid ToId, string Reason, DateOnly? CoverUntil);

/// <summary>The team lead divides work between members, without seeing what residents told.</summary>
[UseCase]
sealed class DivideWork(
    MunicipalDatabase database, Door door, RecordedEvents events, InvolvementRegister register, JournalWriter journal, TimeProvider clock)
{
    /// <summary>Divides. Members were checked to be of the viewer's team by who read them (<see cref="MemberWork"/>).</summary>
    public Task<Handled> Divide(Viewer viewer, Division division) =>
        division.Item.ReportId is { } report ? Give(viewer, division, report) : Give(viewer, division, division.Item.HouseholdId!.Value, clock.GetUtcNow());

    async Task<Handled> Give(Viewer viewer, Division division, Guid reportId)
    {
        var report = await Held(division.FromId).SingleOrDefaultAsync(row => row.Id == reportId);
        return Handled.Of(report is null ? ReportRefusal.WithAnother : await Move(viewer, division, report));
    }

    async Task<Handled> Give(Viewer viewer, Division division, Guid householdId, DateTimeOffset now)
    {
        var household = await database.Households.SingleOrDefaultAsync(row => row.Id == householdId);
        var roles = await database.Involvements
            .Where(row => row.HouseholdId == householdId && row.AccountId == division.FromId && row.Until == null
                && (row.Kind == InvolvementKind.Handler || row.Kind == InvolvementKind.Director))
            .ToListAsync();
        if (household is null || roles.Count == 0) return Handled.Refused("Dit huishouden is intussen bij iemand anders.");
        if (division.CoverUntil is not null)
        {
            await Cover(viewer, division, reportId: null, householdId);
            await Note(viewer, division, new JournalSubject(household.DossierId, household.Id, AboutId: household.Id));
            return Handled.Done;
        }

        // What came with a report goes along with it, and ends with it.
        var reports = await Held(division.FromId).Where(report => report.HouseholdId == householdId).ToListAsync();
        foreach (var report in reports) await Move(viewer, division, report);
        foreach (var role in roles.Where(role => !reports.Exists(report => report.Id == role.ReportId)))
            await register.HandOver(viewer, role, division.ToId);
        await ChangeDirector(viewer, division, household, now);
        return Handled.Done;
    }

    IQueryable<Report> Held(Guid accountId) => database.Reports.Where(report =>
        report.HandlerId == accountId && (report.State == ReportState.PickedUp || report.State == ReportState.Routed));

    async Task<ReportRefusal?> Move(Viewer viewer, Division division, Report report)
    {
        if (division.CoverUntil is null)
            return await events.Record(viewer, report, report.Reassign(division.FromId, division.ToId, division.Reason),
                await Opened(viewer, report.DossierId, report.Id));
        await Cover(viewer, division, report.Id, householdId: null);
        await Note(viewer, division, JournalSubject.Of(report));
        return null;
    }

    /// <summary>The one who directs hands over at the same instant, so that the plan always has one director (rule 1).</summary>
    async Task ChangeDirector(Viewer viewer, Division division, Household household, DateTimeOffset now)
    {
        var plan = await database.Plans.Include(row => row.Directors)
            .SingleOrDefaultAsync(row => row.HouseholdId == household.Id && row.State == PlanState.Active);
        if (plan?.DirectorAt(now) is not { } present || present.AccountId != division.FromId) return;
        plan.HandOver(new Director(division.ToId, present.PersonId), now);
        var subject = new JournalSubject(household.DossierId, household.Id, AboutId: plan.Id);
        journal.Add(viewer, JournalKind.DirectorChanged, subject, await Opened(viewer, household.DossierId, household.Id), division.Reason);
    }

    Task Cover(Viewer viewer, Division division, Guid? reportId, Guid? householdId) => register.Cover(
        viewer, division.FromId, division.ToId, reportId, householdId, DutchTime.At(division.CoverUntil!.Value.AddDays(1), TimeOnly.MinValue));

    async Task Note(Viewer viewer, Division division, JournalSubject subject)
    {
        var words = division.CoverUntil is { } until ? $"Waarneming tot en met {DutchDates.Short(until)}: {division.Reason}" : division.Reason;
        journal.Add(viewer, JournalKind.ReportHandedOver, subject, await Opened(viewer, subject.DossierId, subject.AboutId!.Value), words);
    }

    /// <summary>Opened to write the reason only; nothing of it is read or shown.</summary>
    Task<OpenDossier> Opened(Viewer viewer, Guid dossierId, Guid subjectId) =>
        door.OpenList(viewer, AccessKind.List, "het verdelen van het werk", Purpose.Workload, [subjectId], [dossierId]);
}
