using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Keukentafel.Data.Access;

/// <summary>Puts a declared expression into a condition, so that the database is asked one ordinary query.</summary>
static class Composition
{
    /// <summary>The condition on the value that a row is declared to have.</summary>
    public static Expression<Func<TRow, TResult>> Of<TRow, TValue, TResult>(
        Expression<Func<TRow, TValue>> value, Expression<Func<TValue, TResult>> condition) =>
        Expression.Lambda<Func<TRow, TResult>>(ReplacingExpressionVisitor.Replace(condition.Parameters[0], value.Body, condition.Body), value.Parameters);

    /// <summary>The condition on a row and the value that it is declared to have.</summary>
    /// <param name="value">The declared value of a row.</param>
    /// <param name="condition">What is asked of a row and that value.</param>
    public static Expression<Func<TRow, TResult>> Of<TRow, TValue, TResult>(
        Expression<Func<TRow, TValue>> value, Expression<Func<TRow, TValue, TResult>> condition) =>
        Expression.Lambda<Func<TRow, TResult>>(
            new ReplacingExpressionVisitor(condition.Parameters, [value.Parameters[0], value.Body]).Visit(condition.Body), value.Parameters);

    /// <summary>True when one of two conditions holds.</summary>
    public static Expression<Func<TRow, bool>> Either<TRow>(Expression<Func<TRow, bool>> one, Expression<Func<TRow, bool>> other) => Join(one, other, Expression.OrElse);

    /// <summary>True when two conditions hold.</summary>
    public static Expression<Func<TRow, bool>> Both<TRow>(Expression<Func<TRow, bool>> one, Expression<Func<TRow, bool>> other) => Join(one, other, Expression.AndAlso);

    static Expression<Func<TRow, bool>> Join<TRow>(
        Expression<Func<TRow, bool>> one, Expression<Func<TRow, bool>> other, Func<Expression, Expression, BinaryExpression> join) =>
        Expression.Lambda<Func<TRow, bool>>(join(one.Body, ReplacingExpressionVisitor.Replace(other.Parameters[0], one.Parameters[0], other.Body)), one.Parameters);
}
