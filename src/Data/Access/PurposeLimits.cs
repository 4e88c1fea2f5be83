using Keukentafel.Data.Reading;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Access;

/// <summary>Something of a household that was gathered under a law: in which part.</summary>
/// <param name="GatheredUnder">The law.</param>
/// <param name="DossierId">The part.</param>
public sealed record GatheredPart(Law GatheredUnder, Guid DossierId);

/// <summary>
/// Doelbinding at the door: leaves out what was gathered under a law for which this viewer has no record to use it. The law of a
/// row is its own, else that of the report that it belongs to, so that another law on the report moves all of it at once. What the
/// household agrees at its table (goals, actions, appointments, reviews) is made to be shared there and has no law in this sense.
/// </summary>
public sealed class PurposeLimits
{
    readonly MunicipalDatabase database;
    readonly IReadOnlyList<(List<Law> Laws, List<Guid> Dossiers)> closed;

    internal PurposeLimits(MunicipalDatabase database, IReadOnlyList<Law> laws, IEnumerable<GatheredPart> closed)
    {
        this.database = database;
        Laws = laws;
        this.closed =
        [
            .. from part in closed
               group part.GatheredUnder by part.DossierId into dossier
               let key = dossier.Order().ToList()
               group dossier.Key by string.Join(',', key) into same
               select (same.Key.Split(',').Select(Enum.Parse<Law>).ToList(), same.ToList())
        ];
    }

    /// <summary>The laws for which the viewer works here; none in an emergency alone.</summary>
    public IReadOnlyList<Law> Laws { get; }

    /// <summary>What is written now is gathered under this law, unless its author chooses another.</summary>
    public Law? Usual => Laws.Count > 0 ? Laws[0] : null;

    /// <summary>True when this part is closed for what was gathered under this law.</summary>
    public bool IsClosed(GatheredPart part) => closed.Any(one => one.Laws.Contains(part.GatheredUnder) && one.Dossiers.Contains(part.DossierId));

    /// <summary>What of a household is there and is closed for this viewer: one statement, and nothing of it is read.</summary>
    public async Task<IReadOnlyList<GatheredPart>> ClosedOf(Guid householdId)
    {
        var batch = new ReadBatch(database);
        var found = AskClosed(batch, householdId);
        await batch.Run();
        return found();
    }

    /// <summary>Asks the same in a batch; the answer can be read when the batch has run.</summary>
    public Func<IReadOnlyList<GatheredPart>> AskClosed(ReadBatch batch, Guid householdId)
    {
        if (closed.Count == 0) return () => [];
        var found = batch.Values(
            database.Reports.Where(row => row.HouseholdId == householdId && row.Law != null).Select(row => new { row.Law, row.DossierId })
                .Union(database.Entries.Where(row => row.HouseholdId == householdId && row.Law != null).Select(row => new { row.Law, row.DossierId }))
                .Union(database.Contacts.Where(row => row.HouseholdId == householdId && row.Law != null).Select(row => new { row.Law, row.DossierId }))
                .Union(database.Provisions.Where(row => row.HouseholdId == householdId && row.Law != null).Select(row => new { row.Law, row.DossierId })),
            row => new GatheredPart(row.Word<Law>(0), row.GetGuid(1)));
        return () => [.. found.Where(IsClosed)];
    }

    internal IQueryable<T> Within<T>(IQueryable<T> rows) where T : class, ISealedRow =>
        closed.Aggregate(rows, (left, part) => Without(left, part.Laws, part.Dossiers));

    IQueryable<T> Without<T>(IQueryable<T> rows, List<Law> laws, List<Guid> dossiers) where T : class, ISealedRow
    {
        var closedReports = database.Reports.Where(report => report.Law != null && laws.Contains(report.Law.Value));
        return rows switch
        {
            IQueryable<Report> reports => As(reports.Where(row => !(dossiers.Contains(row.DossierId) && row.Law != null && laws.Contains(row.Law.Value)))),
            IQueryable<Entry> entries => As(entries.Where(row => !(dossiers.Contains(row.DossierId) && row.Law != null && laws.Contains(row.Law.Value)))),
            IQueryable<Contact> contacts => As(contacts.Where(row => !(dossiers.Contains(row.DossierId)
                && ((row.Law != null && laws.Contains(row.Law.Value)) || (row.Law == null && closedReports.Any(report => report.Id == row.ReportId)))))),
            IQueryable<Provision> provisions => As(provisions.Where(row => !(dossiers.Contains(row.DossierId)
                && ((row.Law != null && laws.Contains(row.Law.Value)) || (row.Law == null && closedReports.Any(report => report.Id == row.ReportId)))))),
            IQueryable<Conversation> talks => As(talks.Where(row => !(dossiers.Contains(row.DossierId) && closedReports.Any(report => report.Id == row.ReportId)))),
            IQueryable<TriageDecision> decisions => As(decisions.Where(row => !(dossiers.Contains(row.DossierId) && closedReports.Any(report => report.Id == row.ReportId)))),
            IQueryable<SelfRelianceScore> scores => As(scores.Where(row => !(dossiers.Contains(row.DossierId) && row.ConversationId != null
                && database.Conversations.Any(talk => talk.Id == row.ConversationId && closedReports.Any(report => report.Id == talk.ReportId))))),
            IQueryable<JournalRow> journal => As(journal.Where(row => !(dossiers.Contains(row.DossierId)
                && (closedReports.Any(report => report.Id == row.ReportId)
                    || database.Entries.Any(entry => entry.Id == row.AboutId && entry.Law != null && laws.Contains(entry.Law.Value)))))),
            _ => rows,
        };

        static IQueryable<T> As<TRow>(IQueryable<TRow> chosen) => (IQueryable<T>)chosen;
    }
}
