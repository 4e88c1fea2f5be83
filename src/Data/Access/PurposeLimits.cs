using Keukentafel.Data.Reading;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Access;

/// <summary>Something of a household that was gathered under a law: in which part.</summary>
/// <param name="GatheredUnder">The law.</param>
/// <param name="DossierId">The part.</param>
public sealed record GatheredPart(Law GatheredUnder, Guid DossierId);

/// <summary>
/// Doelbinding at the door: leaves out what was gathered under a law for which this viewer has no record to use it. Under which law
/// the rows of a type are gathered is declared in <see cref="SealedRows"/>; a type without a declaration is not handed out.
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
        var laws = SealedRows.All.Select(rule => rule.LawsIn(database, householdId)).OfType<IQueryable<LawOfRow>>().Aggregate(Queryable.Union);
        var found = batch.Values(laws, row => new GatheredPart(row.GetEnum<Law>(0), row.GetGuid(1)));
        return () => [.. found.Where(IsClosed)];
    }

    /// <exception cref="UndeclaredSealedRowException">Nobody declared under which law these rows are gathered.</exception>
    internal IQueryable<T> Within<T>(IQueryable<T> rows) where T : class, ISealedRow
    {
        var law = SealedRows.Of<T>().Law;
        return closed.Aggregate(rows, (left, part) => law.Without(left, database, part.Laws, part.Dossiers));
    }
}
