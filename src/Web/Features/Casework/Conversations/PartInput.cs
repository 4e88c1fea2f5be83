using System.ComponentModel.DataAnnotations;
using Keukentafel.Domain.Conversations;
using Keukentafel.Web.Platform.Forms;

namespace Keukentafel.Web.Features.Casework.Conversations;

/// <summary>What is filled in about one life domain. Nothing is obligatory.</summary>
sealed class PartInput
{
    const string TooLong = "Dit is te lang. Er passen 4000 tekens in.";

    [StringLength(4000, ErrorMessage = TooLong)]
    public string? Says { get; set; }

    [StringLength(4000, ErrorMessage = TooLong)]
    public string? Wants { get; set; }

    [StringLength(4000, ErrorMessage = TooLong)]
    public string? Can { get; set; }

    [StringLength(4000, ErrorMessage = TooLong)]
    public string? Whom { get; set; }

    [StringLength(4000, ErrorMessage = TooLong)]
    public string? Tried { get; set; }

    [Range(SelfRelianceScale.Lowest, SelfRelianceScale.Highest, ErrorMessage = "Kies een van de vijf antwoorden.")]
    public int? Score { get; set; }

    public static PartInput Of(SpokenPart? part) => part is null ? new() : new()
    {
        Says = part.Says, Wants = part.Wants, Can = part.Can, Whom = part.Whom, Tried = part.Tried, Score = part.Score,
    };

    public SpokenPart As(string lifeDomain) => new(lifeDomain, Says, Wants, Can, Whom, Tried, Score);

    /// <summary>The fields beside those that stand now, for who edits the same part at the same time (rule 5).</summary>
    public IReadOnlyList<ConflictField> ConflictFields(SpokenPart? stored, string prefix) =>
    [
        ConflictField.Of(prefix + ".Says", "Wat zegt de inwoner?", stored?.Says, Says),
        ConflictField.Of(prefix + ".Wants", "Wat wil de inwoner?", stored?.Wants, Wants),
        ConflictField.Of(prefix + ".Can", "Wat kan de inwoner zelf?", stored?.Can, Can),
        ConflictField.Of(prefix + ".Whom", "Wie zijn er om de inwoner heen?", stored?.Whom, Whom),
        ConflictField.Of(prefix + ".Tried", "Wat is al geprobeerd?", stored?.Tried, Tried),
        ConflictField.Of(prefix + ".Score", "Hoe gaat het nu?", stored?.Score, Score, ScoreWords),
    ];

    static string ScoreWords(string value) => int.TryParse(value, out var score) && SelfRelianceScale.IsValid(score) ? SelfRelianceScale.Of(score).Label : value;
}
