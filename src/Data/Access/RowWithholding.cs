using System.Linq.Expressions;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Data.Access;

/// <summary>How the rows of a type are withheld from household members (afschermen, rule 7).</summary>
/// <typeparam name="TRow">The row type.</typeparam>
public abstract class RowWithholding<TRow> where TRow : class, ISealedRow
{
    /// <summary>Why rows of this type are never withheld; null when they can be.</summary>
    public virtual string? Reason => null;

    /// <summary>True when each row has a review date of its own.</summary>
    internal virtual bool IsOfItself => false;

    /// <summary>Only what was released, which a household member may see.</summary>
    internal abstract IQueryable<TRow> Released(IQueryable<TRow> rows, MunicipalDatabase database);

    /// <summary>True when the list of what is withheld shows its rows.</summary>
    internal virtual bool IsListed => false;

    /// <summary>The rows that are withheld, or else the others, for the list.</summary>
    internal virtual IQueryable<TRow> Listed(IQueryable<TRow> rows, bool withheld) => throw NoReviewDate();

    /// <summary>A row as the list shows it.</summary>
    internal virtual WithheldRow Item(TRow row) => throw NoReviewDate();

    /// <summary>Withholds a row until this day.</summary>
    internal virtual void Withhold(TRow row, DateOnly until) => throw NoReviewDate();

    private protected static NotSupportedException NoReviewDate() => new($"Rows of {typeof(TRow).Name} are not withheld one by one.");
}

/// <summary>How the list of what is withheld shows rows of a type.</summary>
/// <param name="Label">What it is, in Dutch: "notitie".</param>
/// <param name="At">When it was made or held.</param>
/// <param name="Field">The sealed column with its words.</param>
/// <param name="Words">The value of that column.</param>
/// <typeparam name="TRow">The row type.</typeparam>
public sealed record WithheldListing<TRow>(string Label, Func<TRow, DateTimeOffset> At, Field Field, Func<TRow, Sealed?> Words)
{
    /// <summary>Reads the parts of a row along; null for a type without parts.</summary>
    public Func<IQueryable<TRow>, IQueryable<TRow>>? WithParts { get; init; }

    /// <summary>The parts of a row, that the journal may tell of; null for a type without parts.</summary>
    public Func<TRow, IEnumerable<Guid>>? PartIds { get; init; }
}

/// <summary>A row of the list of what is withheld.</summary>
/// <param name="Row">The row, tracked.</param>
/// <param name="Place">Its identity and dossier.</param>
/// <param name="Label">What it is, in Dutch.</param>
/// <param name="At">When it was made or held.</param>
/// <param name="Field">The sealed column with its words.</param>
/// <param name="Words">The value of that column.</param>
/// <param name="JournalIds">The rows that the journal points to when it tells of this.</param>
public sealed record WithheldRow(
    IWithholdable Row, ISealedRow Place, string Label, DateTimeOffset At, Field Field, Sealed? Words, IReadOnlyList<Guid> JournalIds);

/// <summary>Makes the declarations of how a row is withheld.</summary>
public static class RowWithholding
{
    /// <summary>Each row has a review date of its own, and stands in the list of what is withheld.</summary>
    public static RowWithholding<TRow> OfItself<TRow>(WithheldListing<TRow> listing) where TRow : class, ISealedRow, IWithholdable => new WithheldItself<TRow>(listing);

    /// <summary>Each row has a review date of its own, and is released with the row that it tells of.</summary>
    public static RowWithholding<TRow> WithWhatItTellsOf<TRow>() where TRow : class, ISealedRow, IWithholdable => new WithheldItself<TRow>(null);

    /// <summary>Withheld as long as the report that it belongs to is.</summary>
    public static RowWithholding<TRow> WithReport<TRow>(Expression<Func<TRow, Guid?>> reportId) where TRow : class, ISealedRow => new WithheldWithReport<TRow>(reportId);

    /// <summary>Withheld as long as the conversation that it belongs to is.</summary>
    public static RowWithholding<TRow> WithConversation<TRow>(Expression<Func<TRow, Guid?>> conversationId) where TRow : class, ISealedRow =>
        new WithheldWithConversation<TRow>(conversationId);

    /// <summary>Never withheld.</summary>
    /// <param name="reason">Why not.</param>
    public static RowWithholding<TRow> Never<TRow>(string reason) where TRow : class, ISealedRow => new NeverWithheld<TRow>(reason);
}

sealed class WithheldItself<TRow>(WithheldListing<TRow>? listing) : RowWithholding<TRow> where TRow : class, ISealedRow, IWithholdable
{
    internal override bool IsOfItself => true;

    internal override IQueryable<TRow> Released(IQueryable<TRow> rows, MunicipalDatabase database) => rows.Where(row => row.WithheldUntilReviewOn == null);

    internal override bool IsListed => listing is not null;

    internal override IQueryable<TRow> Listed(IQueryable<TRow> rows, bool withheld) =>
        (listing?.WithParts?.Invoke(rows) ?? rows).Where(row => row.WithheldUntilReviewOn != null == withheld);

    internal override WithheldRow Item(TRow row) => listing is null ? throw NoReviewDate()
        : new WithheldRow(row, row, listing.Label, listing.At(row), listing.Field, listing.Words(row), [row.Id, .. listing.PartIds?.Invoke(row) ?? []]);

    internal override void Withhold(TRow row, DateOnly until) => row.WithheldUntilReviewOn = until;
}

sealed class WithheldWithReport<TRow>(Expression<Func<TRow, Guid?>> reportId) : RowWithholding<TRow> where TRow : class, ISealedRow
{
    internal override IQueryable<TRow> Released(IQueryable<TRow> rows, MunicipalDatabase database) =>
        rows.Where(Composition.Of(reportId, id => !database.Reports.Any(report => report.Id == id && report.WithheldUntilReviewOn != null)));
}

sealed class WithheldWithConversation<TRow>(Expression<Func<TRow, Guid?>> conversationId) : RowWithholding<TRow> where TRow : class, ISealedRow
{
    internal override IQueryable<TRow> Released(IQueryable<TRow> rows, MunicipalDatabase database) =>
        rows.Where(Composition.Of(conversationId, id => !database.Conversations.Any(talk => talk.Id == id && talk.WithheldUntilReviewOn != null)));
}

sealed class NeverWithheld<TRow>(string reason) : RowWithholding<TRow> where TRow : class, ISealedRow
{
    public override string Reason => reason;

    internal override IQueryable<TRow> Released(IQueryable<TRow> rows, MunicipalDatabase database) => rows;
}
