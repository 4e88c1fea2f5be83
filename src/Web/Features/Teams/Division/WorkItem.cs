namespace Keukentafel.Web.Features.Teams.Division;

/// <summary>A piece of work that can go to a colleague: a report, or a household.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="HouseholdId">The household; then all that its holder has in it goes along.</param>
sealed record WorkItem(Guid? ReportId, Guid? HouseholdId)
{
    const string ReportMark = "melding:";
    const string HouseholdMark = "huishouden:";

    /// <summary>A report, as the answer of a form.</summary>
    public static string OfReport(Guid id) => ReportMark + id;

    /// <summary>A household, as the answer of a form.</summary>
    public static string OfHousehold(Guid id) => HouseholdMark + id;

    /// <summary>Reads the answer of a form; null when it is none.</summary>
    public static WorkItem? Read(string? answer)
    {
        if (answer is null) return null;
        if (answer.StartsWith(ReportMark, StringComparison.Ordinal) && Guid.TryParse(answer.AsSpan(ReportMark.Length), out var report))
            return new WorkItem(report, null);
        return answer.StartsWith(HouseholdMark, StringComparison.Ordinal) && Guid.TryParse(answer.AsSpan(HouseholdMark.Length), out var household)
            ? new WorkItem(null, household)
            : null;
    }
}
