using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Recording;

/// <summary>Keeps the rows of the statutory terms of a report, and with them its earliest open date (rule 10).</summary>
sealed class ReportTermRows(MunicipalDatabase database, WorkingCalendar calendar, LocalRules local)
{
    public async Task Change(Report report, TermChange change, DateTimeOffset now)
    {
        if (change == TermChange.None) return;
        var today = DutchTime.DateOf(now);
        if (database.Entry(report).State != EntityState.Added) await database.StatutoryTerms.Where(term => term.ReportId == report.Id).LoadAsync();
        var all = database.StatutoryTerms.Local.Where(term => term.ReportId == report.Id).ToList();
        var own = all.Where(term => term.ProvisionId is null).ToList();
        switch (change)
        {
            case TermChange.Recompute:
                report.Schedule(Recompute(report, own, now, today));
                break;
            case TermChange.MeetInquiry:
                MeetInquiry(own, today);
                report.Schedule(own);
                break;
            case TermChange.AwaitDecision:
                AwaitDecision(report, Recompute(report, own, now, today), today);
                report.Schedule(all.Where(term => term.ProvisionId is not null));
                break;
            case TermChange.DropOpen:
                foreach (var term in own.Where(term => term.IsOpen)) term.DroppedOn = today;
                report.Schedule(own);
                break;
        }
    }

    IReadOnlyList<StatutoryTerm> Recompute(Report report, List<StatutoryTerm> known, DateTimeOffset now, DateOnly today)
    {
        var terms = ReportTerms.Reconcile(report, known, now, today, calendar, local);
        database.StatutoryTerms.AddRange(terms.Except(known));
        return terms;
    }

    static void MeetInquiry(IEnumerable<StatutoryTerm> terms, DateOnly today)
    {
        foreach (var term in terms.Where(term => term.Kind == TermKind.Inquiry && term.IsOpen)) term.MetOn = today;
    }

    // The application ends the inquiry, and the term of its decision is that of the provision.
    static void AwaitDecision(Report report, IReadOnlyList<StatutoryTerm> terms, DateOnly today)
    {
        MeetInquiry(terms, today);
        var doubled = report.Law!.Value.TermOfDecision();
        foreach (var term in terms.Where(term => term.Kind == doubled && term.MetOn is null)) term.DroppedOn = today;
    }
}
