using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Triage;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

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

/// <summary>Writes a route decision down: the decision itself, the report's route and law, the journal and the facts.</summary>
[UseCase]
sealed class RecordRoute(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    /// <summary>Writes it in the present transaction.</summary>
    /// <exception cref="ArgumentException">A deviation without a reason (rule 9).</exception>
    public async Task Record(Viewer viewer, Report report, OpenDossier dossier, RouteDecision decision)
    {
        if (decision.Deviates && string.IsNullOrWhiteSpace(decision.Reason)) throw new ArgumentException("A deviation has a reason (rule 9).", nameof(decision));
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        database.TriageDecisions.Add(new TriageDecision
        {
            Id = id,
            DossierId = report.DossierId,
            ReportId = report.Id,
            ConversationId = decision.ConversationId,
            Advised = decision.Advice.Route,
            Chosen = decision.Chosen,
            Explanation = dossier.SealRequired(report.DossierId, id, Field.TriageExplanation, string.Join('\n', decision.Advice.Reasons.Select(reason => reason.Sentence))),
            DeviationReason = decision.Deviates ? dossier.Seal(report.DossierId, id, Field.TriageDeviation, decision.Reason) : null,
            RulesVersion = decision.Advice.Version.ToString(),
            AccountId = viewer.AccountId,
            At = now,
        });
        var changed = report.Route != decision.Chosen;
        report.Route = decision.Chosen;
        report.State = ReportState.Routed;
        if (decision.Laws.Count > 0 && (report.Law is not { } present || !decision.Laws.Contains(present))) report.Law = decision.Laws.Order().First();
        journal.Add(viewer, JournalKind.RouteDecided,
            new JournalSubject(report.DossierId, report.HouseholdId, report.PersonId, report.Id, id, report.WithheldUntilReviewOn),
            dossier, decision.Deviates ? decision.Reason : null);
        if (changed) database.Facts.Add(NewFact(FactKind.ReportRouted, report, report.SubjectNumber, report.Law));
        await CountLaws(report, decision.Laws);
    }

    async Task CountLaws(Report report, IReadOnlyCollection<Law> laws)
    {
        if (laws.Count == 0) return;
        var household = await database.Households.Where(row => row.Id == report.HouseholdId).Select(row => (Guid?)row.SubjectNumber).SingleOrDefaultAsync();
        if (household is not { } number) return;
        var known = await database.Facts.Where(fact => fact.Kind == FactKind.LawInvolved && fact.SubjectNumber == number).Select(fact => fact.Law).ToListAsync();
        foreach (var law in laws.Where(law => !known.Contains(law)))
            database.Facts.Add(NewFact(FactKind.LawInvolved, report, number, law));
    }

    Fact NewFact(FactKind kind, Report report, Guid subject, Law? law) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Kind = kind,
        On = clock.Today(),
        SubjectNumber = subject,
        TeamId = report.TeamId,
        Route = report.Route,
        Law = law,
    };
}
