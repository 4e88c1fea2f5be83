using System.Text.RegularExpressions;
using Keukentafel.Standards.Brp;

namespace Keukentafel.Web.Features.Casework.Reports;

/// <summary>How to reach somebody safely, as one text for the professional.</summary>
static class ReachWords
{
    /// <summary>The text; null when no way was given.</summary>
    public static string? Of(ReportInput input)
    {
        var ways = new[] { Named("Telefoon", input.Phone), Named("E-mail", input.Mail), Named("Anders", input.Via) }.OfType<string>().ToList();
        if (ways.Count == 0) return null;
        return string.Join('\n', ways.Append(SafeSentence(input.Safe)));
    }

    static string? Named(string name, string? value) => string.IsNullOrWhiteSpace(value) ? null : $"{name}: {value.Trim()}";

    static string SafeSentence(IReadOnlyCollection<SafeWay> safe) => safe.Count == 0
        ? "Niet gezegd wat veilig is. Wees voorzichtig."
        : $"Veilig: {string.Join(", ", safe.Distinct().Order().Select(Word))}.";

    static string Word(SafeWay way) => way switch
    {
        SafeWay.Call => "bellen",
        SafeWay.Voicemail => "voicemail inspreken",
        SafeWay.Message => "e-mail of bericht",
        SafeWay.Letter => "brief",
    };
}

/// <summary>Street, house number and postcode of whom a report is about, each as far as it was given.</summary>
sealed partial record ReportAddress(string? Street, string? HouseNumber, string? Postcode)
{
    /// <summary>Reads what <see cref="ToString"/> wrote, or as much as can be found in a free text.</summary>
    public static ReportAddress Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return new(null, null, null);
        var found = PostcodeInText().Match(text);
        var postcode = DutchPostcode.TryParse(found.Value, out var known) ? known.ToString() : null;
        var rest = (postcode is null ? text : text.Remove(found.Index)).Trim(' ', ',');
        var number = NumberAtEnd().Match(rest);
        return number.Success
            ? new(Given(rest[..number.Index]), number.Value.Trim(), postcode)
            : new(Given(rest), null, postcode);
    }

    /// <summary>"Lindenhof 12a, 1234 AB"; empty when nothing was given.</summary>
    public override string ToString()
    {
        var place = string.Join(' ', new[] { Given(Street), Given(HouseNumber) }.OfType<string>());
        var postcode = DutchPostcode.TryParse(Postcode, out var known) ? known.ToString() : null;
        return string.Join(", ", new[] { Given(place), postcode }.OfType<string>());
    }

    static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim(' ', ',');

    [GeneratedRegex(@"\b[1-9]\d{3}\s?[A-Za-z]{2}\b", RegexOptions.ExplicitCapture | RegexOptions.RightToLeft, matchTimeoutMilliseconds: 200)]
    private static partial Regex PostcodeInText();

    [GeneratedRegex(@"(?<=^|\s)\d{1,5}\s?[-/]?\s?[A-Za-z0-9]{0,4}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex NumberAtEnd();
}
