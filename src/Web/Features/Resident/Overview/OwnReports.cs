using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Time;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Resident.Overview;

/// <summary>A report of the resident with the dates that belong to it.</summary>
/// <param name="State">Where it is; null when it went on in somebody else's own part.</param>
/// <param name="ForOther">True when the resident made it for somebody else.</param>
/// <param name="OwnPlanUntil">Last day to hand in an own plan; null when that day has passed or it was handed in.</param>
sealed record OwnReport(
    Guid Id, string Reference, DateOnly ReceivedOn, ReportState? State, bool ForOther, IReadOnlyList<OwnDate> Dates, DateOnly? OwnPlanUntil);

/// <summary>A date that the municipality keeps to, in plain words.</summary>
/// <param name="What">What happens by then.</param>
/// <param name="WhenLate">The same when the day has passed.</param>
sealed record OwnDate(string What, string WhenLate, DateOnly On);

/// <summary>Reads the reports that a resident made, or that are about the resident.</summary>
[UseCase]
sealed class OwnReports(MunicipalDatabase database, Door door, TimeProvider clock)
{
    const int Most = 20;

    /// <param name="viewer">The resident.</param>
    /// <param name="opened">The household; null when the resident has none.</param>
    public async Task<IReadOnlyList<OwnReport>> Read(Viewer viewer, OpenedHousehold? opened) =>
        await await ReadBatch.Ask(database, batch => Ask(batch, viewer, opened));

    /// <summary>Asks for them in a batch; the answer can be read when the batch has run, and leaves its record of who looked.</summary>
    public Func<Task<IReadOnlyList<OwnReport>>> Ask(ReadBatch batch, Viewer viewer, OpenedHousehold? opened)
    {
        var persons = opened is null ? [viewer.PersonId] : opened.VisiblePersons.Select(person => (Guid?)person.Id).ToList();
        var newest = database.Reports
            .Where(row => row.WithheldUntilReviewOn == null
                && (row.ByAccountId == viewer.AccountId || (row.PersonId != null && persons.Contains(row.PersonId))))
            .OrderByDescending(row => row.Id).Take(Most);
        var ids = newest.Select(row => (Guid?)row.Id);
        var reports = batch.Rows(newest);
        var terms = batch.Rows(database.StatutoryTerms
            .Where(term => ids.Contains(term.ReportId) && term.MetOn == null && term.DroppedOn == null).OrderBy(term => term.DueOn));
        return async () =>
        {
            await door.OpenList(viewer, AccessKind.List, "de eigen meldingen", Purpose.OwnDossier, [.. reports.Select(row => row.Id)], []);
            return Show(viewer, persons, reports, terms);
        };
    }

    IReadOnlyList<OwnReport> Show(Viewer viewer, List<Guid?> persons, List<Report> rows, List<StatutoryTerm> allTerms)
    {
        // What became of a report stands in the own part of whom it is about, also for who made it (rule 7).
        var followed = rows.Where(row => row.PersonId is null ? row.AskedFor == AskedFor.Self : persons.Contains(row.PersonId)).Select(row => row.Id).ToHashSet();
        var terms = allTerms.Where(term => followed.Contains(term.ReportId!.Value)).ToList();
        return [.. rows.Select(row => new OwnReport(row.Id, row.Reference, row.ReceivedOn, followed.Contains(row.Id) ? row.State : null,
            row.ByAccountId == viewer.AccountId && row.AskedFor != AskedFor.Self,
            [.. terms.Where(term => term.ReportId == row.Id && InWords(term.Kind) is not null).Select(term => new OwnDate(InWords(term.Kind)!.Value.What, InWords(term.Kind)!.Value.WhenLate, term.DueOn))],
            terms.FirstOrDefault(term => term.ReportId == row.Id && term.Kind == TermKind.PersonalPlan && term.DueOn >= clock.Today())?.DueOn))];
    }

    /// <summary>What happens by that date; null for a term that says nothing to the resident, or that has words elsewhere.</summary>
    static (string What, string WhenLate)? InWords(TermKind kind) => kind switch
    {
        TermKind.Inquiry => By("is ons onderzoek klaar", "ons onderzoek had klaar moeten zijn"),
        TermKind.DecisionWmo or TermKind.DecisionYouth or TermKind.DecisionIncome or TermKind.DebtDecision =>
            By("krijgt u een besluit", "u had een besluit moeten krijgen"),
        TermKind.UrgentProvision => By("krijgt u tijdelijke hulp", "u had tijdelijke hulp moeten krijgen"),
        TermKind.DebtFirstTalk or TermKind.DebtFirstTalkThreat => By("praten we over uw schulden", "we hadden al over uw schulden moeten praten"),
        TermKind.AdvanceIncome => By("krijgt u een voorschot", "u had een voorschot moeten krijgen"),
        TermKind.FamilyGroupPlanYouth or TermKind.YouthPlanOnPaper => By("is er een plan voor uw kind", "er had al een plan voor uw kind moeten zijn"),
        TermKind.Objection => ("tot en met deze dag kunt u bezwaar maken", "tot en met deze dag kon u bezwaar maken"),
        _ => null,
    };

    static (string What, string WhenLate) By(string what, string whenLate) => ($"uiterlijk dan {what}", whenLate);
}
