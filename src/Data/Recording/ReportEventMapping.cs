using Keukentafel.Data.Journal;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;

namespace Keukentafel.Data.Recording;

/// <summary>Which consequences each event of a report has.</summary>
/// <param name="report">The report, after the event.</param>
/// <param name="today">The date in the Netherlands.</param>
sealed class ReportEventMapping(Report report, DateOnly today) : IReportEventMapping<ReportConsequences>
{
    public ReportConsequences Of(ReportEvent.Received happened) => new(
        // The start of benefit can depend on the report date (Pw 44): name, address and date go to work and income the same day.
        report.Urgency.HasFlag(Urgency.NoIncome)
            ? [Entry(JournalKind.ReportReceived), Entry(JournalKind.IncomeReferral) with { IsBySystem = true }]
            : [Entry(JournalKind.ReportReceived)],
        TermChange.Recompute, InvolvementChange.Pass)
    {
        Facts = [new FactEntry(FactKind.ReportReceived, report.ReceivedOn)],
    };

    public ReportConsequences Of(ReportEvent.Matched happened) =>
        new([Entry(JournalKind.ReportMatched, happened.Reason)], TermChange.Recompute,
            happened.IsNewHere ? InvolvementChange.OpenNew : InvolvementChange.None);

    public ReportConsequences Of(ReportEvent.OfferLeft happened) =>
        new([Entry(JournalKind.ReportLeftToIntake)], TermChange.None, InvolvementChange.None);

    public ReportConsequences Of(ReportEvent.PickedUp happened) =>
        new([Entry(JournalKind.ReportPickedUp)], TermChange.None, InvolvementChange.Pass);

    public ReportConsequences Of(ReportEvent.Assigned happened) =>
        new([Entry(JournalKind.ReportAssigned, happened.Reason)], TermChange.None, InvolvementChange.Pass);

    public ReportConsequences Of(ReportEvent.HandedOver happened) =>
        new([Entry(JournalKind.ReportHandedOver, happened.Reason)], TermChange.None, InvolvementChange.Pass);

    public ReportConsequences Of(ReportEvent.LawSet happened) =>
        new([Entry(JournalKind.LawSet, happened.Law.FullName())], TermChange.Recompute, InvolvementChange.None);

    public ReportConsequences Of(ReportEvent.RouteDecided happened) => new(
        [About(JournalKind.RouteDecided, report, happened.Decided.DecisionId) with { Detail = happened.Decided.Deviation }],
        TermChange.Recompute, InvolvementChange.None)
    {
        Facts = happened.IsAnother ? [new FactEntry(FactKind.ReportRouted, today, report.Route, report.Law)] : [],
        LawsInvolved = happened.Decided.Laws,
        WithholdUntil = happened.Decided.Chosen == Domain.Triage.Route.Safety ? happened.Decided.ReviewOn : null,
    };

    // The provision that was applied for has a row of its own in the journal.
    public ReportConsequences Of(ReportEvent.DecisionAwaited happened) => new([], TermChange.AwaitDecision, InvolvementChange.None);

    // The contact or conversation has a row of its own in the journal.
    public ReportConsequences Of(ReportEvent.FirstContact happened) => new([], TermChange.None, InvolvementChange.None)
    {
        Facts = [new FactEntry(FactKind.FirstContact, DutchTime.DateOf(happened.At), Value: (int)(happened.At - report.ReceivedAt).TotalHours)],
    };

    // The account that was sent has a row of its own in the journal.
    public ReportConsequences Of(ReportEvent.InquiryFinished happened) => new([], TermChange.MeetInquiry, InvolvementChange.None);

    public ReportConsequences Of(ReportEvent.HelpStarted happened) =>
        new([Entry(JournalKind.HelpStarted, happened.What)], TermChange.None, InvolvementChange.None)
        {
            Facts = [new FactEntry(FactKind.HelpStarted, happened.On, report.Route, report.Law, happened.On.DayNumber - report.ReceivedOn.DayNumber)],
        };

    public ReportConsequences Of(ReportEvent.Closed happened) =>
        new([Entry(JournalKind.ReportClosed, happened.Reason)], TermChange.DropOpen, InvolvementChange.End);

    public ReportConsequences Of(ReportEvent.MarkedDuplicate happened) => new(
        [
            About(JournalKind.ReportMarkedDuplicate, report, report.DuplicateOfId),
            About(JournalKind.ReportMarkedDuplicate, happened.Earlier, report.Id),
        ],
        TermChange.DropOpen, InvolvementChange.End);

    public ReportConsequences Of(ReportEvent.DuplicateUndone happened) =>
        new([About(JournalKind.ReportMarkedDuplicate, report, null)], TermChange.Recompute, InvolvementChange.Pass);

    JournalEntry Entry(JournalKind kind, string? detail = null) => new(kind, JournalSubject.Of(report), detail);

    static JournalEntry About(JournalKind kind, Report report, Guid? aboutId) => new(kind, JournalSubject.Of(report) with { AboutId = aboutId });
}
