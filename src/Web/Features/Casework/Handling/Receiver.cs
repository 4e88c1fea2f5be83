using Keukentafel.Domain.Reports;

namespace Keukentafel.Web.Features.Casework.Handling;

/// <summary>To whom a report goes, as the answer of a form.</summary>
static class Receiver
{
    const string Colleague = "collega:";
    const string Team = "team:";

    /// <summary>A colleague, as the answer of a form.</summary>
    public static string Of(Guid accountId) => Colleague + accountId;

    /// <summary>A team, as the answer of a form.</summary>
    public static string OfTeam(Guid teamId) => Team + teamId;

    /// <summary>Reads the answer of a form; null when it is none.</summary>
    public static ReportReceiver? Read(string? answer)
    {
        if (answer is null) return null;
        if (answer.StartsWith(Colleague, StringComparison.Ordinal) && Guid.TryParse(answer.AsSpan(Colleague.Length), out var account))
            return new ReportReceiver(account);
        return answer.StartsWith(Team, StringComparison.Ordinal) && Guid.TryParse(answer.AsSpan(Team.Length), out var team)
            ? new ReportReceiver(null, team)
            : null;
    }
}
