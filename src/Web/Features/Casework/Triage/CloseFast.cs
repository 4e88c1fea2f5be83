using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Time;
using Keukentafel.Domain.Triage;
using Keukentafel.Web.Features.Casework.Decisions;
using Keukentafel.Web.Features.Casework.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Triage;

/// <summary>How a single question is answered.</summary>
/// <param name="Decision">The route with its advice; null when this route was decided already after a conversation.</param>
/// <param name="Help">What helps. For information it is what was told.</param>
sealed record FastAnswer(Route Route, RouteDecision? Decision, NewProvision Help);

/// <summary>
/// Snelle route: a single question is answered without a meeting and without a plan. General and informal help close the
/// report at once; an individual provision keeps it open until its decision.
/// </summary>
[UseCase]
sealed class CloseFast(MunicipalDatabase database, RecordRoute route, RecordProvision record, AnswerReport answer, ReportTerms terms, TimeProvider clock)
{
    /// <summary>Answers it.</summary>
    /// <returns>The provision; null for information.</returns>
    /// <exception cref="InvalidOperationException">Anything but information for a report that is not matched.</exception>
    public async Task<Provision?> Close(Viewer viewer, OpenedReport opened, FastAnswer fast)
    {
        var (report, dossier) = (opened.Report, opened.Dossier);
        if (fast.Decision is { } decision) await route.Record(viewer, report, dossier, decision);
        if (fast.Route == Route.Information)
        {
            answer.StartHelp(viewer, report, fast.Help.StartedOn ?? clock.Today());
            await answer.Close(viewer, report, dossier, fast.Help.What);
            return null;
        }
        if (report is not { PersonId: { } person, HouseholdId: { } household }) throw new InvalidOperationException("Help goes to a known person.");
        var provision = await record.Record(viewer, dossier,
            new ProvisionFor(report.DossierId, household, person, report.Id, report.WithheldUntilReviewOn), fast.Help);
        if (provision.AwaitsDecision)
        {
            await AwaitDecision(report, provision);
        }
        else
        {
            answer.StartHelp(viewer, report, provision.StartedOn ?? clock.Today());
            await answer.Close(viewer, report, dossier);
        }
        return provision;
    }

    /// <summary>The application ends the inquiry; from now on the term of the decision counts.</summary>
    async Task AwaitDecision(Report report, Provision provision)
    {
        report.State = ReportState.Routed;
        report.Law = provision.Law;
        await terms.Recompute(report);
        await terms.Meet(report, TermKind.Inquiry, clock.Today());
        var decision = provision.Law!.Value.TermOfDecision();
        var doubled = await database.StatutoryTerms
            .Where(term => term.ReportId == report.Id && term.ProvisionId == null && term.Kind == decision && term.MetOn == null).ToListAsync();
        foreach (var term in doubled) term.DroppedOn = clock.Today();
        report.DueOn = database.StatutoryTerms.Local.Single(term => term.ProvisionId == provision.Id).DueOn;
    }
}
