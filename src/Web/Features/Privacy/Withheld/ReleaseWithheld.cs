using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.DueWork;
using Keukentafel.Data.Journal;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Privacy.Withheld;

/// <summary>Releases what was withheld, or keeps it withheld until another review date; both with a reason.</summary>
[UseCase]
sealed class ReleaseWithheld(MunicipalDatabase database, WithheldReader reader, JournalWriter journal, TimeProvider clock)
{
    /// <summary>Releases some of the withheld rows, with what the journal tells of them.</summary>
    /// <param name="viewer">Who releases.</param>
    /// <param name="opened">The household, through the door.</param>
    /// <param name="all">Everything that is withheld within scope.</param>
    /// <param name="chosen">What of it is released.</param>
    /// <param name="reason">Why; always asked.</param>
    public async Task Release(Viewer viewer, OpenedHousehold opened, IReadOnlyList<WithheldItem> all, IReadOnlyList<WithheldItem> chosen, string reason)
    {
        var remaining = all.Except(chosen).ToList();
        foreach (var row in About(await reader.Journal(opened), chosen, remaining)) row.WithheldUntilReviewOn = null;
        // As long as something stays withheld, that this was released says nothing to who reads along.
        DateOnly? until = remaining.Count == 0 ? null : remaining.Max(item => item.ReviewOn);
        foreach (var item in chosen) item.Row.WithheldUntilReviewOn = null;
        AddToJournal(viewer, opened, JournalKind.WithheldReleased, reason, until, chosen);
        if (remaining.Count > 0) return;
        // The access log may be another database: its rows follow by due work, which starts only when this is saved.
        database.DueWork.Add(new DueWorkRow
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), Kind = DueWorkKind.AccessRecordsReleased, AboutId = opened.Household.Id, DueAt = clock.GetUtcNow(),
        });
    }

    /// <summary>Keeps rows withheld until another review date.</summary>
    public async Task Extend(
        Viewer viewer, OpenedHousehold opened, IReadOnlyList<WithheldItem> all, IReadOnlyList<WithheldItem> chosen, DateOnly until, string reason)
    {
        var remaining = all.Except(chosen).ToList();
        foreach (var row in About(await reader.Journal(opened), chosen, remaining)) row.WithheldUntilReviewOn = until;
        foreach (var item in chosen) item.Row.WithheldUntilReviewOn = until;
        AddToJournal(viewer, opened, JournalKind.WithheldExtended, reason, until, chosen);
    }

    void AddToJournal(Viewer viewer, OpenedHousehold opened, JournalKind kind, string reason, DateOnly? until, IReadOnlyList<WithheldItem> chosen) =>
        journal.Add(viewer, kind, new JournalSubject(
            opened.Household.DossierId, opened.Household.Id, AboutId: chosen.Count == 1 ? chosen[0].Id : null, WithheldUntilReviewOn: until), opened.Dossier, reason);

    /// <summary>The rows of the journal that tell of the chosen rows; all of them when nothing else stays withheld.</summary>
    static IEnumerable<JournalRow> About(List<JournalRow> rows, IReadOnlyList<WithheldItem> chosen, IReadOnlyList<WithheldItem> remaining)
    {
        if (remaining.Count == 0) return rows;
        var own = chosen.SelectMany(item => item.JournalIds).ToHashSet();
        var others = remaining.SelectMany(item => item.JournalIds).ToHashSet();
        var reports = chosen.Where(item => item.Row is Report).Select(item => item.Id).ToHashSet();
        return rows.Where(row => row.AboutId is { } about && own.Contains(about)
            || row.ReportId is { } report && reports.Contains(report) && !(row.AboutId is { } other && others.Contains(other)));
    }
}
