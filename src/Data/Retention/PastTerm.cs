using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Retention;

/// <summary>A dossier whose term has passed: what it is, never whose.</summary>
/// <param name="Id">The dossier.</param>
/// <param name="Kind">What it belongs to.</param>
/// <param name="Term">Its term.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="LastChangeAt">When something changed last.</param>
public sealed record DossierPastTerm(Guid Id, DossierKind Kind, RetentionTerm Term, DateTimeOffset OpenedAt, DateTimeOffset LastChangeAt);

/// <summary>
/// Finds the dossiers whose term has passed. What changes in a household counts for the own parts of its members too, so that
/// nobody disappears from a household that is still being helped.
/// </summary>
public static class PastTerm
{
    /// <summary>The ones that changed longest ago, per retention class.</summary>
    public static async Task<IReadOnlyList<DossierPastTerm>> Find(MunicipalDatabase database, DateTimeOffset now, int most)
    {
        var found = new List<DossierPastTerm>();
        foreach (var retention in Enum.GetValues<RetentionClass>())
            foreach (var basis in Enum.GetValues<ProcessingBasis>())
                found.AddRange(await Find(database, retention, basis, now, most));
        return [.. found.OrderBy(dossier => dossier.LastChangeAt).Take(most)];
    }

    /// <summary>True when this dossier's term has passed and it was not destroyed yet.</summary>
    public static Task<bool> Has(MunicipalDatabase database, Dossier dossier, DateTimeOffset now) =>
        Past(database, dossier.Retention, dossier.Basis, now).AnyAsync(row => row.Id == dossier.Id);

    static async Task<IEnumerable<DossierPastTerm>> Find(MunicipalDatabase database, RetentionClass retention, ProcessingBasis basis, DateTimeOffset now, int most)
    {
        var rows = await Past(database, retention, basis, now)
            .Select(dossier => new
            {
                dossier.Id,
                dossier.Kind,
                dossier.CreatedAt,
                Changed = database.Journal.Where(row => row.DossierId == dossier.Id).Max(row => (DateTimeOffset?)row.At),
            })
            .OrderBy(dossier => dossier.CreatedAt).Take(most).ToListAsync();
        return rows.Select(row => new DossierPastTerm(row.Id, row.Kind, RetentionTerm.Of(retention, basis), row.CreatedAt, row.Changed ?? row.CreatedAt));
    }

    static IQueryable<Dossier> Past(MunicipalDatabase database, RetentionClass retention, ProcessingBasis basis, DateTimeOffset now)
    {
        var before = RetentionTerm.Of(retention, basis).Before(now);
        return database.Dossiers.AsNoTracking().Where(dossier => dossier.DestroyedAt == null && dossier.Retention == retention && dossier.Basis == basis && dossier.CreatedAt < before
            && !database.Journal.Any(row => row.DossierId == dossier.Id && row.At >= before)
            && !database.Households.Any(household => (household.DossierId == dossier.Id || household.Members.Any(member => member.Person!.DossierId == dossier.Id))
                && (household.CreatedAt >= before || database.Journal.Any(row => row.HouseholdId == household.Id && row.At >= before))));
    }
}
