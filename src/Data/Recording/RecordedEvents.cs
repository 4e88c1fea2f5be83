using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Recording;

/// <summary>
/// The one way in which an event becomes rows: journal, facts, statutory terms, involvement and what is withheld. They are saved
/// with the change itself, in the caller's one transaction.
/// </summary>
public sealed class RecordedEvents(MunicipalDatabase database, JournalWriter journal, TimeProvider clock, WorkingCalendar calendar, LocalRules local)
{
    readonly ReportTermRows terms = new(database, calendar, local);
    readonly ReportInvolvements involvements = new(database);

    /// <summary>Adds what follows from an act on a report to the present transaction.</summary>
    /// <param name="by">Who acted; null for a visitor and for time itself.</param>
    /// <param name="report">The report, tracked, after the act.</param>
    /// <param name="result">What the act returned.</param>
    /// <param name="dossier">Opened, to seal a reason or detail; may be null for an event without one.</param>
    /// <returns>Why it was refused; null when it was done, or was so already.</returns>
    public async Task<ReportRefusal?> Record(Viewer? by, Report report, ReportResult result, OpenDossier? dossier = null)
    {
        if (result.Event is not { } happened) return result.Refusal;
        var now = clock.GetUtcNow();
        var follows = happened.Map(new ReportConsequences(report, DutchTime.DateOf(now)));
        // Danger at home: the one who uses violence may read along. New rows take the review date over from the door.
        if (follows.WithholdUntil is { } until)
            foreach (var rule in SealedRows.All) await rule.WithholdOf(database, report.Id, until);
        foreach (var entry in follows.Journal) journal.Add(entry.IsBySystem ? null : by, entry.Kind, entry.Subject, dossier, entry.Detail);
        foreach (var fact in follows.Facts) Count(report, report.SubjectNumber, fact, now);
        if (follows.LawsInvolved.Count > 0) await CountLaws(report, follows.LawsInvolved, now);
        await terms.Change(report, follows.Terms, now);
        await involvements.Change(report, follows.Involvement, now);
        return null;
    }

    async Task CountLaws(Report report, IReadOnlyCollection<Law> laws, DateTimeOffset now)
    {
        var household = await database.Households.Where(row => row.Id == report.HouseholdId).Select(row => (Guid?)row.SubjectNumber).SingleOrDefaultAsync();
        if (household is not { } number) return;
        var known = await database.Facts.Where(fact => fact.Kind == FactKind.LawInvolved && fact.SubjectNumber == number).Select(fact => fact.Law).ToListAsync();
        foreach (var law in laws.Where(law => !known.Contains(law)))
            Count(report, number, new ReportFact(FactKind.LawInvolved, DutchTime.DateOf(now), report.Route, law), now);
    }

    void Count(Report report, Guid subject, ReportFact fact, DateTimeOffset now) => database.Facts.Add(new Fact
    {
        Id = Guid.CreateVersion7(now),
        Kind = fact.Kind,
        On = fact.On,
        SubjectNumber = subject,
        TeamId = report.TeamId,
        Route = fact.Route,
        Law = fact.Law,
        Value = fact.Value,
    });
}
