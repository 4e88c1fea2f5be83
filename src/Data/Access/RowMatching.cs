using System.Linq.Expressions;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Access;

/// <summary>Where the rows of a matched report come from and go to.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="From">The intake dossier.</param>
/// <param name="To">The own part of whom it is about.</param>
/// <param name="HouseholdId">The household.</param>
public sealed record ReportMove(Guid ReportId, Guid From, Guid To, Guid HouseholdId);

/// <summary>A sealed column of a row type.</summary>
/// <param name="Field">Its name in the encryption.</param>
/// <param name="Property">The property of the row type.</param>
public sealed record SealedColumn(Field Field, string Property);

/// <summary>Whether the rows of a type go along when their report is matched.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
public abstract class RowMatching<TRow> where TRow : class, ISealedRow
{
    /// <summary>The columns that are sealed again; null when no row of the type is there before its household is known.</summary>
    internal virtual IReadOnlyList<SealedColumn>? Columns => null;

    /// <summary>Seals the rows of a report again in the own part, in the present transaction.</summary>
    internal virtual Task Move(MunicipalDatabase database, OpenDossier open, ReportMove move, string? household) => Task.CompletedTask;
}

/// <summary>Makes the declarations of what matching does with a row.</summary>
public static class RowMatching
{
    /// <summary>The row is sealed again with its report.</summary>
    public static RowMatching<TRow> WithReport<TRow>(Expression<Func<TRow, Guid?>> reportId, params SealedColumn[] columns) where TRow : class, ISealedRow =>
        new MovedRows<TRow>(reportId, columns);

    /// <summary>No row of the type is there before its household is known.</summary>
    public static RowMatching<TRow> OnlyAfter<TRow>() where TRow : class, ISealedRow => new NothingToMove<TRow>();
}

sealed class MovedRows<TRow>(Expression<Func<TRow, Guid?>> reportId, IReadOnlyList<SealedColumn> columns) : RowMatching<TRow> where TRow : class, ISealedRow
{
    internal override IReadOnlyList<SealedColumn> Columns => columns;

    internal override async Task Move(MunicipalDatabase database, OpenDossier open, ReportMove move, string? household)
    {
        var found = await database.Set<TRow>().Where(Composition.Of(reportId, (row, id) => id == move.ReportId && row.DossierId == move.From)).ToListAsync();
        foreach (var row in found)
        {
            var entry = database.Entry(row);
            foreach (var column in columns)
            {
                var value = entry.Property(column.Property);
                value.CurrentValue = open.Reseal(row, column.Field, (Sealed?)value.CurrentValue, move.To);
            }
            entry.Property(nameof(ISealedRow.DossierId)).CurrentValue = move.To;
            if (household is not null) entry.Property(household).CurrentValue = move.HouseholdId;
        }
    }
}

sealed class NothingToMove<TRow> : RowMatching<TRow> where TRow : class, ISealedRow;
