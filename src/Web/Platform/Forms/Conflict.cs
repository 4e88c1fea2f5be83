using Keukentafel.Web.Platform.TagHelpers;

namespace Keukentafel.Web.Platform.Forms;

/// <summary>One field of a form that edits a row: what stands now and what was typed.</summary>
/// <param name="Name">Name of the field in the form: "Input.Words".</param>
/// <param name="Label">Its label on the screen.</param>
/// <param name="Stored">What stands now, as the form would send it.</param>
/// <param name="Typed">What was typed, as the form sent it.</param>
/// <param name="Words">How a value reads on the screen, when that is not the value itself ("money" reads "Geld").</param>
sealed record ConflictField(string Name, string Label, string Stored, string Typed, Func<string, string>? Words = null)
{
    /// <summary>A field with values of any kind that a form can send.</summary>
    public static ConflictField Of(string name, string label, object? stored, object? typed, Func<string, string>? words = null) =>
        new(name, label, Plain(stored), Plain(typed), words ?? (stored is DateOnly || typed is DateOnly ? DateWords : null));

    /// <summary>True when the two say something else.</summary>
    public bool Differs => !string.Equals(Plain(Stored), Plain(Typed), StringComparison.Ordinal);

    /// <summary>A value as one reads it.</summary>
    public string Shown(string value) => value.Length == 0 ? "(leeg)" : Words is null ? value : Words(value);

    // A browser sends line ends as CR LF and a sealed text is trimmed; neither is a change.
    static string Plain(object? value) => FormField.Text(value).ReplaceLineEndings("\n").Trim();

    static string DateWords(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", out var date) ? DutchDates.Short(date) : value;
}

/// <summary>
/// Two people edited the same row (rule 5): nothing is saved, both versions are shown field by field, and the person who came
/// last chooses. Rendered by the partial _Conflict, which posts the same form again with the choices and the present version.
/// </summary>
sealed class Conflict
{
    /// <summary>Prefix of the fields with which the partial remembers what was typed.</summary>
    public const string TypedPrefix = "Getypt.";

    static readonly HashSet<string> OwnKeys = ["__RequestVerificationToken", "Once", "Version"];

    /// <summary>The fields that differ; there is at least one.</summary>
    public required IReadOnlyList<ConflictField> Fields { get; init; }

    /// <summary>The version that stands now.</summary>
    public required int Version { get; init; }

    /// <summary>Everything else that was sent, so that no input is lost.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Kept { get; init; }

    /// <summary>True when the choices were sent before all were made.</summary>
    public required bool IsUnfinished { get; init; }

    /// <summary>
    /// Compares the version that a form was read with against the one that stands now.
    /// </summary>
    /// <param name="form">The form that was sent.</param>
    /// <param name="readWith">The version that the form was read with (its hidden field Version).</param>
    /// <param name="stored">The version that stands now.</param>
    /// <param name="fields">The fields that the form edits.</param>
    /// <returns>Null when the form may be saved: the row is unchanged, says the same, or the person has chosen.</returns>
    public static Conflict? In(IFormCollection form, int readWith, int stored, params IReadOnlyList<ConflictField> fields)
    {
        var open = readWith == stored ? Unchosen(form, fields) : [.. fields.Where(field => field.Differs)];
        if (open.Count == 0) return null;
        var names = open.Select(field => field.Name).ToHashSet();
        return new Conflict
        {
            Fields = open,
            Version = stored,
            Kept = [.. from pair in form
                       where !OwnKeys.Contains(pair.Key) && !names.Contains(pair.Key) && !pair.Key.StartsWith(TypedPrefix, StringComparison.Ordinal)
                       from value in pair.Value
                       select KeyValuePair.Create(pair.Key, value ?? "")],
            IsUnfinished = readWith == stored,
        };
    }

    /// <summary>Fields that were shown as two versions and of which neither was chosen.</summary>
    static List<ConflictField> Unchosen(IFormCollection form, IReadOnlyList<ConflictField> fields) =>
    [
        .. from field in fields
           where form.ContainsKey(TypedPrefix + field.Name) && !form.ContainsKey(field.Name)
           select field with { Typed = form[TypedPrefix + field.Name].ToString() }
    ];
}
