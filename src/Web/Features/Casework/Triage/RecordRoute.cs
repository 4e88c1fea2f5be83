using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Triage;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Triage;

/// <summary>What was advised and what a professional chose.</summary>
/// <param name="Advice">What the rules advised, and why.</param>
/// <param name="Chosen">What the professional chose.</param>
/// <param name="Reason">Why the professional deviates; obligatory when the two differ (rule 9).</param>
/// <param name="Laws">The laws that are at work.</param>
/// <param name="ConversationId">The conversation that it was computed from; null without one.</param>
sealed record RouteDecision(TriageAdvice Advice, Route Chosen, string? Reason, IReadOnlyCollection<Law> Laws, Guid? ConversationId)
{
    /// <summary>True when the professional goes another way than the rules.</summary>
    public bool Deviates => Advice.Route != Chosen;
}

/// <summary>Writes a route decision down: advice, choice and reason, and what they do to the report.</summary>
[UseCase]
sealed class RecordRoute(MunicipalDatabase database, RecordedEvents events, TimeProvider clock)
{
    /// <summary>Writes it in the present transaction. Who decides the route of a report that nobody has, has it from then on.</summary>
    /// <param name="viewer">Who decides.</param>
    /// <param name="report">The report, tracked.</param>
    /// <param name="dossier">Opened, to seal the reasons.</param>
    /// <param name="decision">Advice and choice.</param>
    /// <param name="urgency">What is urgent, as the professional sees it now; null leaves it as it is.</param>
    /// <param name="reviewOn">When safety is looked at again; obligatory for the route Safety.</param>
    /// <returns>Why it was not decided; null when it was.</returns>
    /// <exception cref="ArgumentException">A deviation without a reason (rule 9).</exception>
    public async Task<ReportRefusal?> Record(
        Viewer viewer, Report report, OpenDossier dossier, RouteDecision decision, Urgency? urgency = null, DateOnly? reviewOn = null)
    {
        if (decision.Deviates && string.IsNullOrWhiteSpace(decision.Reason)) throw new ArgumentException("A deviation has a reason (rule 9).", nameof(decision));
        if (report.HandlerId is null) await events.Record(viewer, report, report.PickUp(viewer.AccountId));
        var now = clock.GetUtcNow();
        var (id, deviation) = (Guid.CreateVersion7(now), decision.Deviates ? decision.Reason : null);
        var result = report.Decide(new DecidedRoute(id, decision.Chosen, decision.Laws, deviation, urgency, reviewOn));
        if (await events.Record(viewer, report, result, dossier) is { } refusal) return refusal;
        database.TriageDecisions.Add(new TriageDecision
        {
            Id = id,
            DossierId = report.DossierId,
            ReportId = report.Id,
            ConversationId = decision.ConversationId,
            Advised = decision.Advice.Route,
            Chosen = decision.Chosen,
            Explanation = dossier.SealRequired(report.DossierId, id, Field.TriageExplanation, string.Join('\n', decision.Advice.Reasons.Select(reason => reason.Sentence))),
            DeviationReason = dossier.Seal(report.DossierId, id, Field.TriageDeviation, deviation),
            RulesVersion = decision.Advice.Version.ToString(),
            AccountId = viewer.AccountId,
            At = now,
        });
        return null;
    }
}
