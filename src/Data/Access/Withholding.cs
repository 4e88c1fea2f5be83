using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Access;

/// <summary>What a household member may see of rows that can be withheld for safety.</summary>
static class Withholding
{
    /// <summary>Only what was released; rows of a kind that cannot be withheld pass.</summary>
    public static IQueryable<T> Released<T>(IQueryable<T> rows) where T : class =>
        typeof(IWithholdable).IsAssignableFrom(typeof(T))
            ? rows.Where(row => EF.Property<DateOnly?>(row, nameof(IWithholdable.WithheldUntilReviewOn)) == null)
            : rows;
}
