using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Triage;
using Keukentafel.Web.Features.Casework.Decisions;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Triage;

/// <summary>How a single question is answered.</summary>
/// <param name="Decision">The route with its advice; null when this route was decided already after a conversation.</param>
/// <param name="Help">What helps. For information it is what was told.</param>
sealed record FastAnswer(Route Route, RouteDecision? Decision, FilledInProvision Help);

/// <summary>
/// Snelle route: a single question is answered without a meeting and without a plan. General and informal help close the
/// report at once; an individual provision keeps it open until its decision.
/// </summary>
[UseCase]
sealed class CloseFast(RecordRoute route, RecordProvision record, RecordedEvents events, TimeProvider clock)
{
    /// <summary>Answers it.</summary>
    /// <returns>The provision; null for information.</returns>
    /// <exception cref="InvalidOperationException">Anything but information for a report that is not matched.</exception>
    public async Task<Provision?> Close(Viewer viewer, OpenedReport opened, FastAnswer fast)
    {
        var (report, dossier) = (opened.Report, opened.Dossier);
        if (fast.Decision is { } decision) await route.Record(viewer, report, dossier, decision);
        // Its route was decided before it came back to the team.
        else if (report.HandlerId is null) await events.Record(viewer, report, report.PickUp(viewer.AccountId));
        if (fast.Route == Route.Information)
        {
            await Answer(viewer, opened, fast.Help.StartedOn, fast.Help.What);
            return null;
        }
        if (report is not { PersonId: { } person, HouseholdId: { } household }) throw new InvalidOperationException("Help goes to a known person.");
        var provision = await record.Record(viewer, dossier,
            new ProvisionFor(report.DossierId, household, person, report.Id, report.WithheldUntilReviewOn), fast.Help);
        if (provision.AwaitsDecision) await events.Record(viewer, report, report.AwaitDecision(provision.Law!.Value));
        else await Answer(viewer, opened, provision.StartedOn, how: null);
        return provision;
    }

    async Task Answer(Viewer viewer, OpenedReport opened, DateOnly? startedOn, string? how)
    {
        var report = opened.Report;
        await events.Record(viewer, report, report.StartHelp(startedOn ?? clock.Today()));
        await events.Record(viewer, report, report.Answer(how, clock.GetUtcNow()), opened.Dossier);
    }
}
