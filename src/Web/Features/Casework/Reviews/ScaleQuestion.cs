using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Features.Casework.Plans;

namespace Keukentafel.Web.Features.Casework.Reviews;

/// <summary>One step of a scale on the screen.</summary>
sealed record ScaleStep(string Value, string Number, string Label, string? Meaning = null);

/// <summary>A question with a scale for an answer; the partial _Scale shows it, skipping is the last answer.</summary>
/// <param name="Name">Name of the field in the form.</param>
/// <param name="Legend">The question.</param>
/// <param name="Steps">The steps, lowest first.</param>
/// <param name="Chosen">The chosen value; null when skipped.</param>
/// <param name="Skip">What skipping is called.</param>
/// <param name="Hint">One sentence of help.</param>
/// <param name="OnlyNumbers">True for a mark: the number says it all.</param>
sealed record ScaleQuestion(string Name, string Legend, IReadOnlyList<ScaleStep> Steps, string? Chosen, string Skip, string? Hint = null, bool OnlyNumbers = false)
{
    /// <summary>A mark from 1 to 10.</summary>
    public static IReadOnlyList<ScaleStep> Marks { get; } = [.. Enumerable.Range(1, 10).Select(mark => new ScaleStep($"{mark}", $"{mark}", $"{mark}"))];

    /// <summary>Attainment of a goal in five steps.</summary>
    public static IReadOnlyList<ScaleStep> Attainments { get; } =
    [
        .. Enum.GetValues<Attainment>().OrderBy(step => (int)step).Select(step =>
            new ScaleStep(step.ToString(), (int)step switch { < 0 => $"−{-(int)step}", 0 => "0", _ => $"+{(int)step}" }, PlanWords.Of(step)))
    ];

    /// <summary>Self-reliance in five steps.</summary>
    public static IReadOnlyList<ScaleStep> SelfReliance { get; } =
        [.. SelfRelianceScale.Steps.Select(step => new ScaleStep($"{step.Score}", $"{step.Score}", step.Label, step.Meaning))];

    /// <summary>Participation steps.</summary>
    public static IReadOnlyList<ScaleStep> Participation { get; } =
        [.. Enum.GetValues<ParticipationStep>().Select(step => new ScaleStep(step.ToString(), $"{(int)step + 1}", step.Label()))];
}
