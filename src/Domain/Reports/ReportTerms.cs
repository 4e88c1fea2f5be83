using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Time;

namespace Keukentafel.Domain.Reports;

/// <summary>
/// The statutory terms (wettelijke termijnen) of a report and its earliest open date. They follow from the day of the
/// report, its law and its urgency; nobody types them (rule 10).
/// </summary>
public static class ReportTerms
{
    /// <summary>The kinds that follow from the report itself; terms of other kinds are left to who started them.</summary>
    static readonly TermKind[] Ours =
    [
        TermKind.ReportConfirmation, TermKind.PersonalPlan, TermKind.Inquiry, TermKind.UrgentProvision, TermKind.DecisionYouth,
        TermKind.DecisionIncome, TermKind.AdvanceIncome, TermKind.DebtFirstTalk, TermKind.DebtFirstTalkThreat,
    ];

    /// <summary>
    /// The terms that begin with a report. Until a professional says which law it is, the inquiry of the Wmo counts.
    /// Where a term begins with an application, the report counts as one: the earlier date is the safe one. What is
    /// urgent stays urgent under every law, until the urgency itself is taken away.
    /// </summary>
    public static IReadOnlyList<TermKind> KindsFor(Law? law, Urgency urgency)
    {
        var threat = urgency.HasFlag(Urgency.Eviction) || urgency.HasFlag(Urgency.CutOff);
        IEnumerable<TermKind> kinds = (law ?? Law.Wmo) switch
        {
            Law.Wmo => [TermKind.PersonalPlan, TermKind.Inquiry],
            Law.Jeugdwet => [TermKind.DecisionYouth],
            Law.Participatiewet => [TermKind.DecisionIncome, TermKind.AdvanceIncome],
            Law.Wgs => threat ? [] : [TermKind.DebtFirstTalk],
        };
        if (urgency.HasFlag(Urgency.Danger)) kinds = kinds.Append(TermKind.UrgentProvision);
        if (threat) kinds = kinds.Append(TermKind.DebtFirstTalkThreat);
        if (urgency.HasFlag(Urgency.NoIncome)) kinds = kinds.Append(TermKind.AdvanceIncome);
        return [TermKind.ReportConfirmation, .. kinds.Distinct()];
    }

    /// <summary>True for a term that binds the municipality; handing in an own plan is the resident's to do or leave.</summary>
    public static bool BindsMunicipality(TermKind kind) => kind != TermKind.PersonalPlan;

    /// <summary>The earliest date by which the municipality must do something; null when nothing is open.</summary>
    public static DateOnly? EarliestOpen(IEnumerable<StatutoryTerm> terms) =>
        terms.Where(term => term.IsOpen && BindsMunicipality(term.Kind)).Select(term => (DateOnly?)term.DueOn).Min();

    /// <summary>
    /// What the terms of a report should be, given those that it has. Pure: the same events give the same dates (rule 10).
    /// Of a report that ended no term starts or runs again.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="known">Its terms of its own, thus without those of a provision.</param>
    /// <param name="now">The instant, for the ids of what begins.</param>
    /// <param name="today">The date in the Netherlands.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="local">What this municipality has set itself.</param>
    public static IReadOnlyList<StatutoryTerm> Reconcile(
        Report report, IReadOnlyList<StatutoryTerm> known, DateTimeOffset now, DateOnly today, WorkingCalendar calendar, LocalRules local)
    {
        var wanted = report.IsEnded ? [] : KindsFor(report.Law, report.Urgency);
        var result = known.ToList();
        foreach (var term in known.Where(term => term.IsOpen && Ours.Contains(term.Kind) && !wanted.Contains(term.Kind)))
            term.DroppedOn = today;
        foreach (var kind in wanted)
        {
            // Nothing suspends a term of a report, so that its date is always there.
            var due = StatutoryTerms.Compute(kind, report.ReceivedOn, [], calendar, local).DueOn!.Value;
            if (known.FirstOrDefault(term => term.Kind == kind) is not { } term)
                result.Add(new StatutoryTerm
                {
                    Id = Guid.CreateVersion7(now), Kind = kind, ReportId = report.Id, StartsOn = report.ReceivedOn, DueOn = due,
                    // A report that is stored was acknowledged when it came in.
                    MetOn = kind == TermKind.ReportConfirmation ? report.ReceivedOn : null,
                });
            else if (term.MetOn is null)
                (term.DueOn, term.DroppedOn) = (due, null);
        }
        foreach (var term in result) term.HouseholdId = report.HouseholdId;
        return result;
    }
}
