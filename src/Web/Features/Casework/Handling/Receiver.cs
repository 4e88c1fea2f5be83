namespace Keukentafel.Web.Features.Casework.Handling;

/// <summary>To whom a report goes: one colleague, or the intake of a team.</summary>
/// <param name="AccountId">The colleague.</param>
/// <param name="TeamId">The team; for a colleague only when the report changes team with the hand-over.</param>
sealed record Receiver(Guid? AccountId, Guid? TeamId)
{
    const string Colleague = "collega:";
    const string Team = "team:";

    /// <summary>A colleague, as the answer of a form.</summary>
    public static string Of(Guid accountId) => Colleague + accountId;

    /// <summary>A team, as the answer of a form.</summary>
    public static string OfTeam(Guid teamId) => Team + teamId;

    /// <summary>Reads the answer of a form; null when it is none.</summary>
    public static Receiver? Read(string? answer)
    {
        if (answer is null) return null;
        if (answer.StartsWith(Colleague, StringComparison.Ordinal) && Guid.TryParse(answer.AsSpan(Colleague.Length), out var account))
            return new Receiver(account, null);
        return answer.StartsWith(Team, StringComparison.Ordinal) && Guid.TryParse(answer.AsSpan(Team.Length), out var team)
            ? new Receiver(null, team)
            : null;
    }
}
