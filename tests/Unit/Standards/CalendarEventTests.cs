using System.Text;
using CsCheck;
using Keukentafel.Standards.Calendars;

namespace Keukentafel.Tests.Unit.Standards;

public sealed class CalendarEventTests
{
    static readonly DateTimeOffset Start = new(2026, 3, 30, 10, 0, 0, TimeSpan.FromHours(2));
    static readonly string[] Awkward = ["é", "👩‍👩‍👧", "שלום", "x", "\r\nEND:VEVENT\r\n", ","];

    [Fact]
    public void An_appointment_is_written_in_UTC_with_escaped_text()
    {
        var file = new CalendarEvent(
            "0198-a@buurtstad", Start.AddDays(-3), Start, Start.AddHours(1), "Gesprek, thuis; koffie", @"Dorp\straat 1", "regel 1\r\nregel 2").Write();
        Assert.Equal(
            string.Join("\r\n",
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Keukentafel//Keukentafel//NL", "BEGIN:VEVENT", "UID:0198-a@buurtstad",
                "DTSTAMP:20260327T080000Z", "DTSTART:20260330T080000Z", "DTEND:20260330T090000Z", "SEQUENCE:0", "STATUS:CONFIRMED",
                @"SUMMARY:Gesprek\, thuis\; koffie", @"LOCATION:Dorp\\straat 1", @"DESCRIPTION:regel 1\nregel 2",
                "END:VEVENT", "END:VCALENDAR", ""),
            file);
    }

    [Fact]
    public void Any_text_is_folded_at_75_octets_and_comes_back_whole() =>
        Gen.OneOf(Gen.String, Gen.Int[0, 5].Select(one => Awkward[one]).Array[0, 60].Select(parts => string.Concat(parts)))
            .Sample(text =>
            {
                var file = new CalendarEvent("1", Start, Start, Start.AddHours(1), text).Write();
                var lines = file.Split("\r\n");
                Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
                Assert.Single(lines, line => line == "END:VEVENT");
                var summary = file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Single(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal));
                Assert.Equal(Expected(text), Unescape(summary["SUMMARY:".Length..]));
            });

    [Fact]
    public void An_appointment_that_does_not_take_place_says_so() =>
        Assert.Contains(
            "STATUS:CANCELLED\r\n",
            new CalendarEvent("1", Start, Start, Start.AddHours(1), "Gesprek", Cancelled: true).Write(), StringComparison.Ordinal);

    [Fact]
    public void An_appointment_cannot_end_before_it_starts() =>
        Assert.Throws<InvalidOperationException>(() => new CalendarEvent("1", Start, Start, Start, "Gesprek").Write());

    // Lone surrogates cannot be written as UTF-8 and become the replacement character.
    static string Expected(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").EnumerateRunes().Select(rune => rune.ToString())
            .Where(one => one is "\n" or "\t" || !char.IsControl(one[0])));

    static string Unescape(string text)
    {
        var plain = new StringBuilder();
        for (var place = 0; place < text.Length; place++)
        {
            if (text[place] == '\\')
                plain.Append(text[++place] == 'n' ? '\n' : text[place]);
            else
                plain.Append(text[place]);
        }

        return plain.ToString();
    }
}
