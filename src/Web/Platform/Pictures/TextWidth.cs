using System.Globalization;
using System.Text;

namespace Keukentafel.Web.Platform.Pictures;

/// <summary>A careful guess of the width of text, rather too wide than too narrow: the server has no font to measure with.</summary>
internal static class TextWidth
{
    internal static double Of(string text, double fontSize)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
            width += Share(rune);
        return width * fontSize;
    }

    /// <summary>Text on at most <paramref name="maxLines"/> lines of at most <paramref name="width"/>; what does not fit ends in "…".</summary>
    internal static IReadOnlyList<string> Wrap(string text, double fontSize, double width, int maxLines)
    {
        var lines = new List<string>();
        var rest = Printable(text);
        while (rest.Length > 0 && lines.Count < maxLines)
        {
            if (lines.Count == maxLines - 1)
            {
                lines.Add(Shorten(rest, fontSize, width));
                break;
            }

            var taken = LineLength(rest, fontSize, width);
            lines.Add(rest[..taken].Trim());
            rest = rest[taken..].Trim();
        }

        return lines;
    }

    internal static string Shorten(string text, double fontSize, double width)
    {
        var printable = Printable(text);
        if (Of(printable, fontSize) <= width)
            return printable;
        var room = width - Of("…", fontSize);
        return printable[..Fitting(printable, fontSize, room)].TrimEnd() + "…";
    }

    /// <summary>Without control and direction marks, which could turn the order of a line around, and with single spaces.</summary>
    internal static string Printable(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                result.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                result.Append(rune.ToString());
        }

        return string.Join(' ', result.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static int LineLength(string text, double fontSize, double width)
    {
        var fitting = Fitting(text, fontSize, width);
        if (fitting == text.Length)
            return fitting;
        if (text[fitting] == ' ')
            return fitting;
        var lastBreak = text.LastIndexOfAny([' ', '-'], fitting - 1);
        if (lastBreak <= 0)
            return fitting;
        return text[lastBreak] == '-' ? lastBreak + 1 : lastBreak;
    }

    /// <summary>How many characters fit, never splitting what a reader sees as one; at least one, so that wrapping ends.</summary>
    private static int Fitting(string text, double fontSize, double width)
    {
        var length = 0;
        var used = 0.0;
        while (length < text.Length)
        {
            var next = StringInfo.GetNextTextElementLength(text, length);
            used += Of(text.Substring(length, next), fontSize);
            if (used > width && length > 0)
                break;
            length += next;
            if (used > width)
                break;
        }

        return length;
    }

    private static double Share(Rune rune) =>
        rune.Value switch
        {
            ' ' => 0.3,
            'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '’' or '|' or '!' or '(' or ')' or '-' => 0.38,
            'f' or 't' or 'r' => 0.46,
            'm' or 'w' or 'M' or 'W' or '@' or '%' or '…' => 0.98,
            >= 'A' and <= 'Z' => 0.74,
            < 0x250 => 0.63,
            < 0x600 => 0.85,
            _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark ? 0.2 : 1.4,
        };
}
