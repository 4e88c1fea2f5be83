using System.Text;
using Keukentafel.Domain.Households;

namespace Keukentafel.Domain.Matching;

/// <summary>
/// Klank: what a name sounds like in Dutch, so that spellings of one name fall together: Kuijpers and Cuypers, Schmidt and
/// Smit, Yılmaz and Yilmaz. Coarser than a name: it finds, <see cref="MatchScore"/> judges.
/// </summary>
public static class NameSound
{
    // What one letter is when its mark does not come off by itself.
    static readonly Dictionary<char, string> Letters = new()
    {
        ['ı'] = "i", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['þ'] = "th",
    };

    // In this order: what is written longer comes first.
    static readonly (string Written, string Heard)[] Spellings =
    [
        ("schm", "sm"), ("uij", "ui"), ("uy", "ui"), ("ij", "y"), ("ei", "y"), ("ey", "y"), ("ai", "y"), ("ay", "y"),
        ("ouw", "u"), ("auw", "u"), ("ou", "u"), ("au", "u"), ("oe", "u"), ("ae", "a"), ("ie", "i"),
        ("ch", "g"), ("ck", "k"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"), ("qu", "k"), ("q", "k"),
        ("ph", "f"), ("th", "t"), ("dt", "t"), ("gh", "g"), ("kh", "g"), ("x", "ks"), ("z", "s"), ("v", "f"), ("j", "i"), ("y", "i"),
    ];

    static readonly string[] Joined = ["vander", "vanden", "vande", "van"];

    // Words that stand between two surnames on a form: "De Vries geb. Jansen".
    static readonly string[] Between = ["geb", "geboren", "ev", "weduwe", "wed", "gehuwd", "gesch"];

    /// <summary>What a word sounds like; empty when it has no letters.</summary>
    public static string Of(string word)
    {
        var sound = new StringBuilder(Plain(word));
        foreach (var (written, heard) in Spellings) sound.Replace(written, heard);
        if (sound.Length > 1 && sound[^1] == 'd') sound[^1] = 't';
        return string.Concat(sound.ToString().Where((letter, place) => place == 0 || sound[place - 1] != letter));
    }

    /// <summary>Lower case letters without marks: "Öztürk" is ozturk.</summary>
    public static string Plain(string word) => string.Concat(word.Normalize(NormalizationForm.FormD).Where(char.IsLetter)
        .Select(char.ToLowerInvariant).Select(letter => Letters.TryGetValue(letter, out var plain) ? plain : letter.ToString()));

    /// <summary>The parts of a surname without what stands before them: "van den Berg-van der Linden" is Berg and Linden.</summary>
    public static IReadOnlyList<string> Parts(string? surname) =>
    [
        .. (surname ?? "").Split([' ', '-', '‐', '–', '/', '.', ','], StringSplitOptions.RemoveEmptyEntries)
            .Without(word => PersonName.IsPrefix(word) || Between.Contains(Plain(word))).Select(Loose).Where(word => Plain(word).Length > 0),
    ];

    /// <summary>What the parts of a surname sound like; at most the first and the last.</summary>
    public static IReadOnlyList<string> OfSurname(string? surname)
    {
        var sounds = Parts(surname).Select(Of).Distinct().ToList();
        return sounds.Count < 3 ? sounds : [sounds[0], sounds[^1]];
    }

    /// <summary>
    /// The sounds under which somebody may be known who is called so: each part, all of it as one word, the name without a
    /// "de" that was written against it, and the given name, because the two are often swapped.
    /// </summary>
    public static IReadOnlyList<string> ToSeek(string? surname, string? givenName)
    {
        var parts = Parts(surname);
        var whole = Plain(surname ?? "");
        return
        [
            .. parts.Append(whole).Concat(parts.Where(part => part.Length > 5 && part.StartsWith("de", StringComparison.OrdinalIgnoreCase)).Select(part => part[2..]))
                .Concat(Parts(givenName).Where(part => Plain(part).Length > 2).Take(1)).Select(Of).Where(sound => sound.Length > 0).Distinct().Take(8),
        ];
    }

    // Leaves out the words of a kind, unless nothing would be left.
    static IEnumerable<string> Without(this string[] words, Func<string, bool> leftOut)
    {
        var rest = words.Where(word => !leftOut(word)).ToList();
        return rest.Count == 0 ? words : rest;
    }

    // "Vandenberg" is Berg.
    static string Loose(string word) =>
        Array.Find(Joined, prefix => word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && word.Length >= prefix.Length + 3) is { } joined ? word[joined.Length..] : word;
}
