using Keukentafel.Domain.Reports;

namespace Keukentafel.Web.Features.Casework.Handling;

/// <summary>How an act on a report ended.</summary>
/// <param name="IsThere">False when there is no such report, or no involvement; the two cannot be told apart.</param>
/// <param name="Problem">Why it was not done, in words for the user; null when it was done.</param>
sealed record Handled(bool IsThere, string? Problem)
{
    /// <summary>No report, or no involvement.</summary>
    public static Handled NotThere { get; } = new(false, null);

    /// <summary>Done; the caller saves.</summary>
    public static Handled Done { get; } = new(true, null);

    /// <summary>Done, or not for this reason.</summary>
    public static Handled Of(ReportRefusal? refusal) => refusal is { } why ? Refused(why.Words()) : Done;

    /// <summary>Not done, and why.</summary>
    public static Handled Refused(string why) => new(true, why);
}
