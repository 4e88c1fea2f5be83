using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
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

/// <summary>Records the decision on an individual provision: its term is met, and the report of a single question closes.</summary>
[UseCase]
sealed class RecordDecision(MunicipalDatabase database, JournalWriter journal, AnswerReport answer)
{
    /// <summary>Records it; recorded again it is corrected.</summary>
    public async Task Record(Viewer viewer, OpenDossier dossier, Provision provision, TakenDecision decision)
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
        if (provision.ReportId is { } reportId) await AnswerTo(viewer, dossier, provision, await database.Reports.SingleAsync(row => row.Id == reportId));
    }

    async Task AnswerTo(Viewer viewer, OpenDossier dossier, Provision provision, Report report)
    {
        if (provision.StartedOn is { } started) answer.StartHelp(viewer, report, started);
        var othersAwait = await database.Provisions.AnyAsync(row =>
            row.ReportId == report.Id && row.Id != provision.Id && row.Kind == ProvisionKind.Individual && row.Outcome == null);
        if (report is { Route: Route.SingleProvision, State: ReportState.Routed } && !othersAwait) await answer.Close(viewer, report, dossier);
    }
}
