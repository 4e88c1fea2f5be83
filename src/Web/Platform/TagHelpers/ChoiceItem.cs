using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>One answer that can be chosen.</summary>
public sealed record ChoiceItem(string Value, string Label, string? Hint = null);

/// <summary>Makes lists of answers.</summary>
public static class Choices
{
    /// <summary>All values of an enum, each with its words on the screen.</summary>
    public static IReadOnlyList<ChoiceItem> Of<TEnum>(Func<TEnum, string> label)
        where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Select(value => new ChoiceItem(value.ToString(), label(value)))];

    /// <summary>Yes and no, for a bool that has no default.</summary>
    public static IReadOnlyList<ChoiceItem> YesNo { get; } = [new("True", "Ja"), new("False", "Nee")];

    internal static IReadOnlyList<ChoiceItem> OfType(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(bool))
            return YesNo;
        if (!plain.IsEnum)
            throw new InvalidOperationException($"Give items: {plain.Name} is not an enum.");
        return [.. Enum.GetNames(plain).Select(name => new ChoiceItem(name, LabelOf(plain, name)))];
    }

    private static string LabelOf(Type type, string name) =>
        type.GetField(name)?.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? name;
}
