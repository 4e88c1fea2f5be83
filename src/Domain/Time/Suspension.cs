namespace Keukentafel.Domain.Time;

/// <summary>
/// Suspension (opschorting, article 4:15 Awb): the term stands still from the day after <paramref name="From"/>
/// and runs again on <paramref name="Until"/>.
/// </summary>
/// <param name="From">The day on which the applicant was asked to complete the application; this day still counts.</param>
/// <param name="Until">The day on which it was completed, or the time for it ended; this day counts again. Null while it lasts.</param>
public sealed record Suspension(DateOnly From, DateOnly? Until)
{
    /// <summary>
    /// A suspension over whole days, as with the applicant's written consent (article 4:15(2) Awb):
    /// both the first and the last day do not count.
    /// </summary>
    public static Suspension During(DateOnly firstDay, DateOnly lastDay) => new(firstDay.AddDays(-1), lastDay.AddDays(1));

    /// <summary>Whether the term stands still on this day.</summary>
    public bool Covers(DateOnly day) => day > From && (Until is not { } until || day < until);
}
