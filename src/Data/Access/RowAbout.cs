using System.Linq.Expressions;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Data.Access;

/// <summary>About whom a sealed row type is: a household or a person that it names, or what the row that it belongs to is about.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
public sealed record RowAbout<TRow> where TRow : class, ISealedRow
{
    /// <summary>The household that a row names; null when its type names none.</summary>
    public Expression<Func<TRow, Guid?>>? HouseholdId { get; init; }

    /// <summary>The person that a row names when its type names no household.</summary>
    public Expression<Func<TRow, Guid?>>? PersonId { get; init; }

    /// <summary>The row type through which it is known when a row names neither.</summary>
    public Type? Through { get; init; }

    /// <summary>Name of the property with the household; null when the type names none.</summary>
    internal string? HouseholdProperty =>
        ((HouseholdId?.Body is UnaryExpression { NodeType: ExpressionType.Convert } converted ? converted.Operand : HouseholdId?.Body) as MemberExpression)?.Member.Name;
}

/// <summary>Makes the declarations of about whom a row is.</summary>
public static class RowAbout
{
    /// <summary>About the household that the row names.</summary>
    public static RowAbout<TRow> Household<TRow>(Expression<Func<TRow, Guid?>> householdId) where TRow : class, ISealedRow => new() { HouseholdId = householdId };

    /// <summary>About the person that the row names.</summary>
    public static RowAbout<TRow> Person<TRow>(Expression<Func<TRow, Guid?>> personId) where TRow : class, ISealedRow => new() { PersonId = personId };

    /// <summary>About whom the row that it belongs to is.</summary>
    public static RowAbout<TRow> Through<TRow, TParent>() where TRow : class, ISealedRow where TParent : class, ISealedRow => new() { Through = typeof(TParent) };
}
