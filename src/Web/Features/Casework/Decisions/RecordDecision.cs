using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Decisions;

/// <summary>A decision (beschikking) that was taken in the municipality's own system.</summary>
/// <param name="DecidedOn">Its date.</param>
/// <param name="Outcome">Its outcome.</param>
/// <param name="Reference">Its reference there.</param>
/// <param name="StartedOn">When the help started or will start; null when it does not.</param>
sealed record TakenDecision(DateOnly DecidedOn, DecisionOutcome Outcome, string Reference, DateOnly? StartedOn);

/// <summary>Records the decision on an individual provision: its term is met, and the report of a single question closes once granted help has started.</summary>
[UseCase]
sealed class RecordDecision(MunicipalDatabase database, JournalWriter journal, RecordedEvents events, TimeProvider clock)
{
    /// <summary>Records it; recorded again it is corrected.</summary>
    /// <returns>The report that it closed; null when it closed none.</returns>
    public async Task<Report?> Record(Viewer viewer, OpenDossier dossier, Provision provision, TakenDecision decision)
    {
        if (provision.Kind != ProvisionKind.Individual) throw new InvalidOperationException("Only an individual provision takes a decision.");
        provision.DecidedOn = decision.DecidedOn;
        provision.Outcome = decision.Outcome;
        provision.DecisionReference = dossier.SealRequired(provision.DossierId, provision.Id, Field.ProvisionDecisionReference, decision.Reference);
        provision.StartedOn = decision.Outcome.GivesHelp() ? decision.StartedOn : null;
        journal.Add(viewer, JournalKind.DecisionRecorded, new JournalSubject(
            provision.DossierId, provision.HouseholdId, provision.PersonId, provision.ReportId, provision.Id, provision.WithheldUntilReviewOn));
        foreach (var term in await database.StatutoryTerms.Where(term => term.ProvisionId == provision.Id && term.DroppedOn == null).ToListAsync())
            term.MetOn = decision.DecidedOn;
        return provision.ReportId is { } reportId
            ? await AnswerTo(viewer, dossier, provision, await database.Reports.SingleAsync(row => row.Id == reportId))
            : null;
    }

    async Task<Report?> AnswerTo(Viewer viewer, OpenDossier dossier, Provision provision, Report report)
    {
        if (provision.StartedOn is { } started) await events.Record(viewer, report, report.StartHelp(started));
        if (report is not { Route: Route.SingleProvision, State: ReportState.Routed }) return null;
        var others = await database.Provisions.Where(row => row.ReportId == report.Id && row.Id != provision.Id && row.Kind == ProvisionKind.Individual).ToListAsync();
        // Help that was granted and does not start is nobody's work any more once the report is closed.
        if (others.Append(provision).Any(row => row.AwaitsDecision || row.AwaitsStart)) return null;
        await events.Record(viewer, report, report.Answer(how: null, clock.GetUtcNow()), dossier);
        return report;
    }
}
