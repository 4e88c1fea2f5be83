namespace Keukentafel.Web.Features.Casework.Involvements;

/// <summary>The first rows of a list that is worked off from the top, and whether there are more.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="HasMore">True when there are more rows than these.</param>
sealed record BoundedList<T>(IReadOnlyList<T> Rows, bool HasMore)
{
    /// <summary>No rows.</summary>
    public static BoundedList<T> Empty { get; } = new([], HasMore: false);
}

/// <summary>Bounds a list.</summary>
static class BoundedList
{
    /// <summary>How many rows such a list shows.</summary>
    public const int Most = 20;

    /// <summary>How many rows are asked for: one more than is shown tells whether there are more.</summary>
    public const int Asked = Most + 1;

    /// <summary>Shows at most the bound of what was asked for.</summary>
    public static BoundedList<T> Of<T>(IReadOnlyCollection<T> found) => new([.. found.Take(Most)], found.Count > Most);
}
