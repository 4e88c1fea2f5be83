using System.Globalization;
using System.Text;

namespace Keukentafel.Standards.Calendars;

/// <summary>An appointment as an iCalendar file (RFC 5545): one VCALENDAR with one VEVENT.</summary>
/// <param name="Uid">Unique for ever and the same at each change (3.8.4.7); no name or other personal data.</param>
/// <param name="Stamp">When this file was made (DTSTAMP, 3.8.7.2).</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends; after the start.</param>
/// <param name="Summary">The title.</param>
/// <param name="Location">Where; null when not known.</param>
/// <param name="Description">More text; null when none.</param>
/// <param name="Sequence">Number of changes since the first file (3.8.7.4).</param>
/// <param name="Cancelled">Whether it does not take place (STATUS:CANCELLED, 3.8.1.11).</param>
public sealed record CalendarEvent(
    string Uid,
    DateTimeOffset Stamp,
    DateTimeOffset Start,
    DateTimeOffset End,
    string Summary,
    string? Location = null,
    string? Description = null,
    int Sequence = 0,
    bool Cancelled = false)
{
    /// <summary>The media type of the file (RFC 5545, 8.1).</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    // 3.1: a line holds at most 75 octets, the line break not counted.
    const int LineOctets = 75;

    /// <summary>The file: lines end in CRLF, long lines are folded, times are in UTC.</summary>
    /// <exception cref="InvalidOperationException">The end is not after the start.</exception>
    public string Write()
    {
        if (End <= Start)
            throw new InvalidOperationException("An appointment ends after it starts.");
        var file = new StringBuilder();
        AppendLine(file, "BEGIN:VCALENDAR");
        AppendLine(file, "VERSION:2.0");
        AppendLine(file, "PRODID:-//Keukentafel//Keukentafel//NL");
        AppendLine(file, "BEGIN:VEVENT");
        AppendLine(file, "UID:" + Escape(Uid));
        AppendLine(file, "DTSTAMP:" + Utc(Stamp));
        AppendLine(file, "DTSTART:" + Utc(Start));
        AppendLine(file, "DTEND:" + Utc(End));
        AppendLine(file, "SEQUENCE:" + Sequence.ToString(CultureInfo.InvariantCulture));
        AppendLine(file, "STATUS:" + (Cancelled ? "CANCELLED" : "CONFIRMED"));
        AppendLine(file, "SUMMARY:" + Escape(Summary));
        if (!string.IsNullOrEmpty(Location))
            AppendLine(file, "LOCATION:" + Escape(Location));
        if (!string.IsNullOrEmpty(Description))
            AppendLine(file, "DESCRIPTION:" + Escape(Description));
        AppendLine(file, "END:VEVENT");
        AppendLine(file, "END:VCALENDAR");
        return file.ToString();
    }

    static string Utc(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    // 3.3.11: backslash, semicolon, comma and line break are escaped; other control characters are not text.
    static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            if (character == '\n')
                escaped.Append("\\n");
            else if (character is '\\' or ';' or ',')
                escaped.Append('\\').Append(character);
            else if (character == '\t' || !char.IsControl(character))
                escaped.Append(character);
        }

        return escaped.ToString();
    }

    // Folds between characters, never inside the octets of one; a continued line starts with a space that counts too.
    static void AppendLine(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
