using System.Linq.Expressions;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Keukentafel.Data.Access;

/// <summary>What becomes of the rows of a type when their dossier is destroyed.</summary>
public enum RowDestruction
{
    /// <summary>They are removed.</summary>
    Removed,

    /// <summary>They are emptied and keep their hash, because a digest chain stands beside them.</summary>
    Emptied,
}

/// <summary>A law under which something of a household was gathered, and in which dossier.</summary>
sealed class LawOfRow
{
    public required Law? Law { get; init; }

    public required Guid DossierId { get; init; }
}

/// <summary>
/// The one declaration of a sealed row type. Purpose limits, withholding, matching and destruction read it; a type in the model
/// without one stops the start.
/// </summary>
public abstract class SealedRowRule
{
    /// <summary>The type.</summary>
    public abstract Type RowType { get; }

    /// <summary>What becomes of its rows when their dossier is destroyed.</summary>
    public RowDestruction Destruction { get; init; }

    /// <summary>True when a row of a household that stands in the list of what is withheld is withheld; nothing of it is read.</summary>
    public abstract Task<bool> IsAnyWithheld(MunicipalDatabase database, Guid householdId);

    /// <summary>What the list of what is withheld shows, tracked, the newest first; without withheld: what could be withheld.</summary>
    public abstract Task<IReadOnlyList<WithheldRow>> List(MunicipalDatabase database, OpenedHousehold opened, bool withheld, int most);

    /// <summary>Withholds the rows of a report until this day, when they have a review date of their own.</summary>
    public abstract Task WithholdOf(MunicipalDatabase database, Guid reportId, DateOnly until);

    internal abstract Task Move(MunicipalDatabase database, OpenDossier open, ReportMove move);

    internal abstract Task Remove(MunicipalDatabase database, Guid dossierId);

    /// <summary>The laws that rows of a household name themselves; null when the type names none.</summary>
    internal abstract IQueryable<LawOfRow>? LawsIn(MunicipalDatabase database, Guid householdId);

    /// <summary>True for a row that tells of a row of this type which names a closed law itself; null when the type names none.</summary>
    internal abstract Expression<Func<TTelling, bool>>? IsGathered<TTelling>(Expression<Func<TTelling, Guid?>> aboutId, MunicipalDatabase database, Expression<Func<Law?, bool>> isClosed);

    /// <summary>What the declaration does not say of this type of the model; null when it is whole.</summary>
    internal abstract string? Missing(IReadOnlyEntityType type);
}

/// <summary>The declaration of one sealed row type.</summary>
/// <typeparam name="TRow">The type.</typeparam>
public sealed class SealedRowRule<TRow> : SealedRowRule where TRow : class, ISealedRow
{
    /// <inheritdoc />
    public override Type RowType => typeof(TRow);

    /// <summary>About whom its rows are.</summary>
    public required RowAbout<TRow> About { get; init; }

    /// <summary>Under which law they were gathered.</summary>
    public required RowLaw<TRow> Law { get; init; }

    /// <summary>How they are withheld from household members.</summary>
    public required RowWithholding<TRow> Withholding { get; init; }

    /// <summary>Whether they go along when their report is matched.</summary>
    public required RowMatching<TRow> Matching { get; init; }

    /// <inheritdoc />
    public override async Task<bool> IsAnyWithheld(MunicipalDatabase database, Guid householdId) =>
        Withholding.IsListed && await Withholding.Listed(OfHousehold(database, householdId), withheld: true).AnyAsync();

    /// <inheritdoc />
    public override async Task<IReadOnlyList<WithheldRow>> List(MunicipalDatabase database, OpenedHousehold opened, bool withheld, int most)
    {
        if (!Withholding.IsListed) return [];
        var rows = await opened.Visible(Withholding.Listed(OfHousehold(database, opened.Household.Id), withheld)).OrderByDescending(row => row.Id).Take(most).ToListAsync();
        return [.. rows.Select(Withholding.Item)];
    }

    /// <inheritdoc />
    public override async Task WithholdOf(MunicipalDatabase database, Guid reportId, DateOnly until)
    {
        if (!Withholding.IsOfItself || Law.ReportId is not { } reportOf) return;
        await foreach (var row in database.Set<TRow>().Where(Composition.Of(reportOf, id => id == reportId)).AsAsyncEnumerable()) Withholding.Withhold(row, until);
    }

    internal override Task Move(MunicipalDatabase database, OpenDossier open, ReportMove move) => Matching.Move(database, open, move, About.HouseholdProperty);

    internal override Task Remove(MunicipalDatabase database, Guid dossierId) => database.Set<TRow>().Where(row => row.DossierId == dossierId).ExecuteDeleteAsync();

    internal override IQueryable<LawOfRow>? LawsIn(MunicipalDatabase database, Guid householdId) => Law.Own is not { } law ? null
        : OfHousehold(database, householdId).Where(Composition.Of(law, own => own != null))
            .Select(Composition.Of(law, (row, own) => new LawOfRow { Law = own, DossierId = row.DossierId }));

    internal override Expression<Func<TTelling, bool>>? IsGathered<TTelling>(Expression<Func<TTelling, Guid?>> aboutId, MunicipalDatabase database, Expression<Func<Law?, bool>> isClosed)
    {
        if (Law.Own is not { } law) return null;
        var gathered = database.Set<TRow>().Where(Composition.Of(law, isClosed));
        return Composition.Of(aboutId, id => gathered.Any(row => row.Id == id));
    }

    internal override string? Missing(IReadOnlyEntityType type)
    {
        if ((Law.Own is not null || Withholding.IsListed) && About.HouseholdId is null) return "of which household its rows are";
        if (About.Through is { } parent && type.Model.FindEntityType(parent) is null) return "about whom its rows are";
        if (typeof(IWithholdable).IsAssignableFrom(typeof(TRow)) != Withholding.IsOfItself) return "that its rows have a review date of their own";
        // Only the journal has rows beside which something is written when they are emptied.
        if (Destruction == RowDestruction.Emptied && typeof(TRow) != typeof(JournalRow)) return "what empties its rows";
        var columns = type.GetProperties().Where(column => column.ClrType == typeof(Sealed) || column.ClrType == typeof(Sealed?)).Select(column => column.Name);
        return Matching.Columns is { } moved && !columns.ToHashSet().SetEquals(moved.Select(column => column.Property)) ? "which columns matching seals again" : null;
    }

    IQueryable<TRow> OfHousehold(MunicipalDatabase database, Guid householdId) =>
        database.Set<TRow>().Where(Composition.Of(About.HouseholdId!, household => household == householdId));
}
