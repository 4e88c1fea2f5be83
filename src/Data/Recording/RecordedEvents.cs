using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Time;

namespace Keukentafel.Data.Recording;

/// <summary>
/// The one way in which an event of a case type becomes rows: journal, facts, statutory terms, involvement and what is withheld.
/// They are saved with the change itself, in the caller's one transaction.
/// </summary>
public sealed class RecordedEvents(MunicipalDatabase database, JournalWriter journal, TimeProvider clock, WorkingCalendar calendar, LocalRules local)
{
    readonly EventRows rows = new(database, journal, clock);
    readonly ReportTermRows terms = new(database, calendar, local);
    readonly DecisionTermRows decisionTerms = new(database, calendar, local);
    readonly ReportInvolvements involvements = new(new InvolvementRegister(database, clock));

    /// <summary>Adds what follows from an act on a report to the present transaction.</summary>
    /// <param name="by">Who acted; null for a visitor and for time itself.</param>
    /// <param name="report">The report, tracked, after the act.</param>
    /// <param name="result">What the act returned.</param>
    /// <param name="dossier">Opened, to seal a reason or detail; may be null for an event without one.</param>
    /// <returns>Why it was refused; null when it was done, or was so already.</returns>
    public async Task<ReportRefusal?> Record(Viewer? by, Report report, CaseResult<ReportEvent, ReportRefusal> result, OpenDossier? dossier = null)
    {
        if (result.Event is not { } happened) return result.Refusal;
        var now = clock.GetUtcNow();
        var follows = happened.Map(new ReportEventMapping(report, DutchTime.DateOf(now)));
        // Danger at home: the one who uses violence may read along. New rows take the review date over from the door.
        if (follows.WithholdUntil is { } until)
            foreach (var rule in SealedRows.All) await rule.WithholdOf(database, report.Id, until);
        rows.Add(by, follows.Journal, dossier);
        rows.Add(follows.Facts, new Counted(report.SubjectNumber, report.TeamId));
        await rows.Add(follows.LawsInvolved, report.HouseholdId, routed: report);
        await terms.Change(report, follows.Terms, now);
        await involvements.Change(by, report, follows.Involvement);
        return null;
    }

    /// <summary>Adds what follows from an act on a provision to the present transaction.</summary>
    /// <param name="by">Who acted.</param>
    /// <param name="provision">The provision, tracked, after the act.</param>
    /// <param name="result">What the act returned.</param>
    /// <returns>Why it was refused; null when it was done.</returns>
    public async Task<ProvisionRefusal?> Record(Viewer by, Provision provision, CaseResult<ProvisionEvent, ProvisionRefusal> result)
    {
        if (result.Event is not { } happened) return result.Refusal;
        var follows = happened.Map(new ProvisionEventMapping(provision));
        rows.Add(by, follows.Journal, dossier: null);
        await rows.Add(follows.LawsInvolved, provision.HouseholdId);
        await decisionTerms.Change(provision, follows.Term, clock.GetUtcNow());
        return null;
    }

    /// <summary>Adds what follows from an act on a conversation to the present transaction.</summary>
    /// <param name="by">Who acted.</param>
    /// <param name="conversation">The conversation, tracked, after the act.</param>
    /// <param name="report">Its report, by whose person and team it counts.</param>
    /// <param name="result">What the act returned.</param>
    /// <param name="dossier">Opened, to seal the words; may be null for an event without words.</param>
    /// <returns>Why it was refused; null when it was done, or was so already.</returns>
    public async Task<ConversationRefusal?> Record(
        Viewer by, Conversation conversation, Report report, CaseResult<ConversationEvent, ConversationRefusal> result, OpenDossier? dossier = null)
    {
        if (result.Event is not { } happened) return result.Refusal;
        var follows = happened.Map(new ConversationEventMapping(conversation));
        foreach (var entry in follows.Journal)
            if (follows.OncePer is not { } span || !await rows.IsTold(by, entry, clock.GetUtcNow() - span)) rows.Add(by, [entry], dossier);
        rows.Add(follows.Facts, new Counted(report.SubjectNumber, report.TeamId));
        return null;
    }
}
