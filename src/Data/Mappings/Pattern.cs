namespace Keukentafel.Data.Mappings;

/// <summary>A pattern for LIKE in which what somebody typed stands for itself: a percent sign is a percent sign.</summary>
public static class Pattern
{
    /// <summary>What makes the next character stand for itself.</summary>
    public const string Escape = "\\";

    /// <summary>Matches a text that contains this one.</summary>
    public static string Containing(string text) =>
        $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
