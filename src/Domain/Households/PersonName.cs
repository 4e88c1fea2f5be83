namespace Keukentafel.Domain.Households;

/// <summary>A name as people write it, taken apart: "Anna van der Berg" is Anna, van der, Berg.</summary>
/// <param name="GivenName">First name or initials; empty when not given.</param>
/// <param name="Prefix">Tussenvoegsel; null when none.</param>
/// <param name="Surname">Achternaam; empty when not given.</param>
public sealed record PersonName(string GivenName, string? Prefix, string Surname)
{
    static readonly string[] Prefixes =
        ["van", "de", "der", "den", "het", "'t", "’t", "ten", "ter", "te", "in", "op", "la", "le", "du", "von", "el", "al", "da", "dos", "di", "d'", "uit", "aan", "bij", "t"];

    /// <summary>Takes a full name apart; one word alone is a surname.</summary>
    public static PersonName Split(string? fullName)
    {
        var words = (fullName ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0) return new("", null, "");
        if (words.Length == 1) return new("", null, words[0]);
        var prefixAt = Array.FindIndex(words, 1, IsPrefix);
        if (prefixAt < 0 || prefixAt == words.Length - 1) return new(words[0], null, string.Join(' ', words[1..]));
        var surnameAt = Array.FindIndex(words, prefixAt, word => !IsPrefix(word));
        return surnameAt < 0
            ? new(words[0], null, string.Join(' ', words[1..]))
            : new(string.Join(' ', words[..prefixAt]), string.Join(' ', words[prefixAt..surnameAt]), string.Join(' ', words[surnameAt..]));
    }

    /// <summary>True for a word that stands before a surname: "van", "'t".</summary>
    public static bool IsPrefix(string word) => Prefixes.Contains(word, StringComparer.OrdinalIgnoreCase);
}
