using System.Linq.Expressions;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;

namespace Keukentafel.Data.Access;

/// <summary>Under which law the rows of a type were gathered (doelbinding).</summary>
/// <typeparam name="TRow">The row type.</typeparam>
public abstract class RowLaw<TRow> where TRow : class, ISealedRow
{
    /// <summary>Why no law limits the use of the row; null when one does.</summary>
    public virtual string? Reason => null;

    /// <summary>The law that a row names itself; null when its type names none.</summary>
    internal virtual Expression<Func<TRow, Law?>>? Own => null;

    /// <summary>The report that a row names, whose law counts; null when its type names none.</summary>
    internal virtual Expression<Func<TRow, Guid?>>? ReportId => null;

    /// <summary>Leaves out what was gathered under these laws in these dossiers.</summary>
    internal IQueryable<TRow> Without(IQueryable<TRow> rows, MunicipalDatabase database, List<Law> laws, List<Guid> dossiers)
    {
        // One expression wherever the laws are asked, so that they are one parameter of the statement.
        Expression<Func<Law?, bool>> isClosed = law => law != null && laws.Contains(law.Value);
        return Gathered(database, isClosed) is not { } gathered ? rows
            : rows.Where(Composition.Of(gathered, (row, isGathered) => !(dossiers.Contains(row.DossierId) && isGathered)));
    }

    /// <summary>True for a row that was gathered under a closed law; null when no row of the type was gathered under a law.</summary>
    internal abstract Expression<Func<TRow, bool>>? Gathered(MunicipalDatabase database, Expression<Func<Law?, bool>> isClosed);

    /// <summary>The reports that fall under a closed law.</summary>
    private protected static IQueryable<Report> Reports(MunicipalDatabase database, Expression<Func<Law?, bool>> isClosed) =>
        database.Reports.Where(Composition.Of((Report report) => report.Law, isClosed));

    /// <summary>True for a row whose report falls under a closed law.</summary>
    private protected static Expression<Func<TRow, bool>> ByReport(
        Expression<Func<TRow, Guid?>> reportId, MunicipalDatabase database, Expression<Func<Law?, bool>> isClosed)
    {
        var reports = Reports(database, isClosed);
        return Composition.Of(reportId, id => reports.Any(report => report.Id == id));
    }
}

/// <summary>Makes the declarations of the law of a row.</summary>
public static class RowLaw
{
    /// <summary>The row names its law.</summary>
    public static RowLaw<TRow> OfItsOwn<TRow>(Expression<Func<TRow, Law?>> law) where TRow : class, ISealedRow => new OwnLaw<TRow>(law);

    /// <summary>The row names its law, or else its report does.</summary>
    public static RowLaw<TRow> OfItsOwnElseReport<TRow>(Expression<Func<TRow, Law?>> law, Expression<Func<TRow, Guid?>> reportId) where TRow : class, ISealedRow =>
        new OwnElseReportLaw<TRow>(law, reportId);

    /// <summary>The law of the report that the row belongs to.</summary>
    public static RowLaw<TRow> OfReport<TRow>(Expression<Func<TRow, Guid?>> reportId) where TRow : class, ISealedRow => new ReportLaw<TRow>(reportId);

    /// <summary>The law of the report of the conversation that the row belongs to.</summary>
    public static RowLaw<TRow> OfConversation<TRow>(Expression<Func<TRow, Guid?>> conversationId) where TRow : class, ISealedRow => new ConversationLaw<TRow>(conversationId);

    /// <summary>The law of the report that the row names, and the law that what the row tells of names itself.</summary>
    public static RowLaw<TRow> OfReportAndWhatItTellsOf<TRow>(Expression<Func<TRow, Guid?>> reportId, Expression<Func<TRow, Guid?>> aboutId) where TRow : class, ISealedRow =>
        new ToldLaw<TRow>(reportId, aboutId);

    /// <summary>No law limits the use of the row within the household.</summary>
    /// <param name="reason">Why not.</param>
    public static RowLaw<TRow> None<TRow>(string reason) where TRow : class, ISealedRow => new NoLaw<TRow>(reason);
}

sealed class OwnLaw<TRow>(Expression<Func<TRow, Law?>> law) : RowLaw<TRow> where TRow : class, ISealedRow
{
    internal override Expression<Func<TRow, Law?>> Own => law;

    internal override Expression<Func<TRow, bool>> Gathered(MunicipalDatabase database, Expression<Func<Law?, bool>> isClosed) =>
        Composition.Of(law, isClosed);
}

sealed class OwnElseReportLaw<TRow>(Expression<Func<TRow, Law?>> law, Expression<Func<TRow, Guid?>> reportId) : RowLaw<TRow> where TRow : class, ISealedRow
{
    internal override Expression<Func<TRow, Law?>> Own => law;

    internal override Expression<Func<TRow, Guid?>> ReportId => reportId;

    internal override Expression<Func<TRow, bool>> Gathered(MunicipalDatabase database, Expression<Func<Law?, bool>> isClosed) => Composition.Either(
        Composition.Of(law, isClosed),
        Composition.Both(Composition.Of(law, own => own == null), ByReport(reportId, database, isClosed)));
}

sealed class ReportLaw<TRow>(Expression<Func<TRow, Guid?>> reportId) : RowLaw<TRow> where TRow : class, ISealedRow
{
    internal override Expression<Func<TRow, Guid?>> ReportId => reportId;

    internal override Expression<Func<TRow, bool>> Gathered(MunicipalDatabase database, Expression<Func<Law?, bool>> isClosed) => ByReport(reportId, database, isClosed);
}

sealed class ConversationLaw<TRow>(Expression<Func<TRow, Guid?>> conversationId) : RowLaw<TRow> where TRow : class, ISealedRow
{
    internal override Expression<Func<TRow, bool>> Gathered(MunicipalDatabase database, Expression<Func<Law?, bool>> isClosed)
    {
        var reports = Reports(database, isClosed);
        return Composition.Of(conversationId, id => id != null
            && database.Conversations.Any(talk => talk.Id == id && reports.Any(report => report.Id == talk.ReportId)));
    }
}

sealed class ToldLaw<TRow>(Expression<Func<TRow, Guid?>> reportId, Expression<Func<TRow, Guid?>> aboutId) : RowLaw<TRow> where TRow : class, ISealedRow
{
    internal override Expression<Func<TRow, Guid?>> ReportId => reportId;

    internal override Expression<Func<TRow, bool>> Gathered(MunicipalDatabase database, Expression<Func<Law?, bool>> isClosed) =>
        // The report itself is named already, whatever is told of it.
        SealedRows.All.Where(rule => rule.RowType != typeof(Report)).Select(rule => rule.IsGathered(aboutId, database, isClosed)).OfType<Expression<Func<TRow, bool>>>()
            .Aggregate(ByReport(reportId, database, isClosed), Composition.Either);
}

sealed class NoLaw<TRow>(string reason) : RowLaw<TRow> where TRow : class, ISealedRow
{
    internal override Expression<Func<TRow, bool>>? Gathered(MunicipalDatabase database, Expression<Func<Law?, bool>> isClosed) => null;

    public override string Reason => reason;
}
