using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>One bound field of a form: its name, id, errors and what the user typed, right or wrong.</summary>
internal sealed class FormField
{
    private readonly ModelStateEntry? entry;

    internal FormField(ViewContext view, ModelExpression expression)
    {
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        Id = IdOf(Name);
        Model = expression.Model;
        entry = view.ViewData.ModelState.TryGetValue(Name, out var found) ? found : null;
    }

    internal string Name { get; }
    internal string Id { get; }
    internal object? Model { get; }
    internal string HintId => Id + "-uitleg";
    internal string ErrorId => Id + "-fout";

    internal string? Error => entry?.Errors is [var first, ..] ? first.ErrorMessage : null;

    /// <summary>The typed value as it came in, else the model's.</summary>
    internal string Value => entry?.AttemptedValue ?? Text(Model);

    /// <summary>The chosen values of a list of choices.</summary>
    internal IReadOnlyCollection<string> Values
    {
        get
        {
            if (entry?.RawValue is string[] many)
                return many;
            if (entry?.AttemptedValue is { } one)
                return [one];
            return Model is IEnumerable list and not string ? [.. list.Cast<object?>().Select(Text)] : [Text(Model)];
        }
    }

    internal static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    internal string? DescribedBy(string? hint)
    {
        var ids = string.Join(' ', new[] { hint is null ? null : HintId, Error is null ? null : ErrorId }.OfType<string>());
        return ids.Length == 0 ? null : ids;
    }

    internal static string Text(object? value) =>
        value switch
        {
            null => "",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
            Enum named => named.ToString(),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}
