using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Decisions;

/// <summary>A decision (beschikking) as a professional fills it in.</summary>
/// <param name="DecidedOn">Its date.</param>
/// <param name="Outcome">Its outcome.</param>
/// <param name="Reference">Its reference in the municipality's own system.</param>
/// <param name="StartedOn">When the help started; null when it did not.</param>
sealed record FilledInDecision(DateOnly DecidedOn, DecisionOutcome Outcome, string Reference, DateOnly? StartedOn);

/// <summary>Records the decision on an individual provision: its term is met, and the report of a single question closes once granted help has started.</summary>
[UseCase]
sealed class RecordDecision(MunicipalDatabase database, RecordedEvents events, TimeProvider clock)
{
    /// <summary>Records it; recorded again it is corrected.</summary>
    /// <returns>The report that it closed; null when it closed none.</returns>
    /// <exception cref="InvalidOperationException">The provision takes no such decision; the page asks it first.</exception>
    public async Task<Report?> Record(Viewer viewer, OpenDossier dossier, Provision provision, FilledInDecision filledIn)
    {
        var reference = dossier.SealRequired(provision.DossierId, provision.Id, Field.ProvisionDecisionReference, filledIn.Reference);
        var decided = provision.Decide(new ProvisionDecision(filledIn.DecidedOn, filledIn.Outcome, reference, filledIn.StartedOn), clock.Today());
        if (await events.Record(viewer, provision, decided) is { } refusal) throw new InvalidOperationException($"The decision is refused: {refusal}.");
        return provision.ReportId is { } reportId
            ? await AnswerTo(viewer, dossier, provision, await database.Reports.SingleAsync(row => row.Id == reportId))
            : null;
    }

    async Task<Report?> AnswerTo(Viewer viewer, OpenDossier dossier, Provision provision, Report report)
    {
        if (provision.StartedOn is { } started) await events.Record(viewer, report, report.StartHelp(started));
        var others = await database.Provisions.Where(row => row.ReportId == report.Id && row.Id != provision.Id).ToListAsync();
        var answered = report.AnswerByDecision(others.Append(provision), clock.GetUtcNow());
        await events.Record(viewer, report, answered, dossier);
        return answered.Event is null ? null : report;
    }
}
