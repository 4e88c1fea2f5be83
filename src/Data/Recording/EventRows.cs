using Keukentafel.Data.Access;
using Keukentafel.Data.DueWork;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Recording;

/// <summary>Adds the rows that follow from an event of any case type to the present transaction.</summary>
sealed class EventRows(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    /// <summary>Adds the rows of the journal; their details are sealed in the opened dossier.</summary>
    public void Add(Viewer? by, IEnumerable<JournalEntry> entries, OpenDossier? dossier)
    {
        foreach (var entry in entries) journal.Add(entry.IsBySystem ? null : by, entry.Kind, entry.Subject, dossier, entry.Detail);
    }

    /// <summary>True when this account told the same of a report's row since an instant.</summary>
    public Task<bool> IsTold(Viewer by, JournalEntry entry, DateTimeOffset since)
    {
        var (reportId, aboutId, kind) = (entry.Subject.ReportId, entry.Subject.AboutId, entry.Kind);
        return database.Journal.AnyAsync(row => row.ReportId == reportId && row.AboutId == aboutId && row.AccountId == by.AccountId && row.Kind == kind && row.At > since);
    }

    /// <summary>Adds work that is due later.</summary>
    public void Add(IEnumerable<DueWorkEntry> entries)
    {
        foreach (var entry in entries)
            database.DueWork.Add(new DueWorkRow { Id = Guid.CreateVersion7(clock.GetUtcNow()), Kind = entry.Kind, AboutId = entry.AboutId, DueAt = entry.DueAt });
    }

    /// <summary>Adds facts.</summary>
    public void Add(IEnumerable<FactEntry> facts, Counted counted)
    {
        foreach (var fact in facts)
            database.Facts.Add(new Fact
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Kind = fact.Kind,
                On = fact.On,
                SubjectNumber = counted.SubjectNumber,
                TeamId = counted.TeamId,
                Route = fact.Route,
                Law = fact.Law,
                LifeDomain = fact.LifeDomain,
                Owner = fact.Owner,
                Value = fact.Value,
                SecondValue = fact.SecondValue,
            });
    }

    /// <summary>Counts each law that was not involved in the household before.</summary>
    /// <param name="laws">The laws.</param>
    /// <param name="householdId">The household; without one nothing is counted.</param>
    /// <param name="routed">The report whose route involves them, by which team and route are known; null counts them for the household's team.</param>
    public async Task Add(IReadOnlyCollection<Law> laws, Guid? householdId, Report? routed = null)
    {
        if (laws.Count == 0) return;
        var household = await database.Households.Where(row => row.Id == householdId).Select(row => new { row.SubjectNumber, row.TeamId }).SingleOrDefaultAsync();
        if (household is null) return;
        var known = await database.Facts.Where(fact => fact.Kind == FactKind.LawInvolved && fact.SubjectNumber == household.SubjectNumber).Select(fact => fact.Law).ToListAsync();
        known.AddRange(database.Facts.Local.Where(fact => fact.Kind == FactKind.LawInvolved && fact.SubjectNumber == household.SubjectNumber).Select(fact => fact.Law));
        var today = DutchTime.DateOf(clock.GetUtcNow());
        Add(laws.Where(law => !known.Contains(law)).Select(law => new FactEntry(FactKind.LawInvolved, today, routed?.Route, law)),
            new Counted(household.SubjectNumber, routed is null ? household.TeamId : routed.TeamId));
    }
}
