using System.Globalization;
using System.Text.RegularExpressions;
using Keukentafel.Domain.Households;

namespace Keukentafel.Web.Features.Teams.Search;

/// <summary>What somebody typed in the search bar, taken apart: every part that was given must fit.</summary>
/// <param name="Reference">Kenmerk, as "KT-7F3K-92QM".</param>
/// <param name="BirthDate">Birth date.</param>
/// <param name="Postcode">Postcode as "1234AB".</param>
/// <param name="HouseNumber">House number with addition, only beside a postcode.</param>
/// <param name="Names">Words of a name without "van", "de" and the like.</param>
sealed partial record SearchTerms(string? Reference, DateOnly? BirthDate, string? Postcode, string? HouseNumber, IReadOnlyList<string> Names)
{
    /// <summary>Longest text that is looked at.</summary>
    public const int Longest = 200;

    static readonly HashSet<string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "der", "den", "de", "het", "'t", "’t", "ten", "ter", "te", "op", "in", "aan", "von", "da", "dos", "el", "al", "la", "le",
    };

    /// <summary>True when there is nothing to search by.</summary>
    public bool IsEmpty => Reference is null && BirthDate is null && Postcode is null && Names.Count == 0;

    /// <summary>Key of the whole name as a surname; null without a name.</summary>
    public string? WholeKey => Names.Count == 0 ? null : NameKey.Of(string.Concat(Names)) is { Length: > 0 } key ? key : null;

    /// <summary>Key of the last word as a surname, when a given name stands before it.</summary>
    public string? LastKey => Names.Count < 2 ? null : NameKey.Of(Names[^1]) is { Length: > 0 } key ? key : null;

    /// <summary>The first word as the beginning of a given name, with capitals where names have them: "jan-willem" is "Jan-Willem".</summary>
    public string? Given => Names.Count == 0 ? null : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Names[0].ToLowerInvariant());

    /// <summary>Takes a text apart. What cannot be read as something else is a name.</summary>
    public static SearchTerms Read(string? text)
    {
        var rest = (text ?? "").Trim();
        if (rest.Length > Longest) rest = rest[..Longest];
        string? reference = null, postcode = null, number = null;
        DateOnly? birth = null;

        rest = Taken(ReferencePattern(), rest, match => reference = $"KT-{match.Groups["a"].Value}-{match.Groups["b"].Value}".ToUpperInvariant());
        rest = Taken(DatePattern(), rest, match => birth = DateOf(match));
        rest = Taken(PostcodePattern(), rest, match =>
        {
            postcode = (match.Groups["digits"].Value + match.Groups["letters"].Value).ToUpperInvariant();
            number = match.Groups["number"] is { Success: true, Value: var found } ? found.Replace(" ", "", StringComparison.Ordinal) : null;
        });
        var words = rest.Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var names = words.Where(word => !Prefixes.Contains(word) && word.Any(char.IsLetter)).Take(6).ToList();
        return new SearchTerms(reference, birth, postcode, number, names);
    }

    static string Taken(Regex pattern, string text, Action<Match> take)
    {
        var match = pattern.Match(text);
        if (!match.Success) return text;
        take(match);
        return text.Remove(match.Index, match.Length);
    }

    static DateOnly? DateOf(Match match)
    {
        var text = $"{match.Groups["year"].Value}-{match.Groups["month"].Value.PadLeft(2, '0')}-{match.Groups["day"].Value.PadLeft(2, '0')}";
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    [GeneratedRegex(@"\bKT[- ]?(?<a>[0-9A-Z]{4})[- ]?(?<b>[0-9A-Z]{4})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"\b((?<day>\d{1,2})[-/. ](?<month>\d{1,2})[-/. ](?<year>\d{4})|(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2}))\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"\b(?<digits>[1-9]\d{3}) ?(?<letters>[A-Z]{2})\b( *(?<number>\d{1,5}( ?[A-Z0-9]{1,4})?\b))?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex PostcodePattern();
}
