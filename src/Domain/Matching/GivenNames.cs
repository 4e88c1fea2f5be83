namespace Keukentafel.Domain.Matching;

/// <summary>How two given names are alike.</summary>
enum GivenNameLikeness
{
    Unknown,
    Same,
    OneOfSeveral,
    SoundsSame,
    CalledSo,
    Initial,
    Different,
}

/// <summary>Compares given names, initials and the short names by which people are called (roepnaam).</summary>
static class GivenNames
{
    // Names by which one person is often written and called. A name may stand in one row only.
    static readonly Dictionary<string, int> Called = Rows(
        "jan johannes johan hans joannes", "kees cornelis cees", "piet pieter petrus peter", "wim willem wilhelmus willy",
        "henk hendrik hendrikus henricus harrie", "ger gerrit gerard gerardus", "bert albert lambertus hubertus", "bart bartholomeus",
        "toos catharina trijntje tineke katrien", "els elisabeth bep lies liesbeth betty", "joke johanna jo hanneke anneke",
        "rita margaretha greet margreet marga", "mia maria marie ria marijke marieke mieke riet", "corrie cornelia cor",
        "truus geertruida trudy", "jaap jacob jacobus koos sjaak", "nel petronella nelly", "dick dirk diederik", "theo theodorus",
        "ton antonius anton toon", "rob robert", "tom thomas", "bas sebastiaan", "lex alexander sander", "mohamed mohammed mo muhammed",
        "ineke wilhelmina mina willemijn", "annie anna anne antje", "leo leonardus", "nico nicolaas klaas", "guus augustinus gustaaf");

    /// <summary>How two given names are alike; the same the other way round.</summary>
    public static GivenNameLikeness Compare(string? one, string? other)
    {
        var (first, second) = (Words(one), Words(other));
        if (first.Length == 0 || second.Length == 0) return GivenNameLikeness.Unknown;
        if (first.SequenceEqual(second)) return GivenNameLikeness.Same;
        if (first.Any(IsInitials) || second.Any(IsInitials))
            return first[0][0] == second[0][0] ? GivenNameLikeness.Initial : GivenNameLikeness.Different;
        if (first.Intersect(second).Any() || string.Concat(first) == string.Concat(second)) return GivenNameLikeness.OneOfSeveral;
        if (Any(first, second, SoundSame)) return GivenNameLikeness.SoundsSame;
        return Any(first, second, AreCalledSo) ? GivenNameLikeness.CalledSo : GivenNameLikeness.Different;
    }

    // "J.A." and "JA" are initials; a name of two letters in lower case is a name.
    static string[] Words(string? name) =>
    [
        .. (name ?? "").Split([' ', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => word.Length is > 1 and <= 4 && word.All(char.IsUpper) ? word.Select(letter => letter.ToString()) : [word])
            .Select(NameSound.Plain).Where(word => word.Length > 0),
    ];

    static bool IsInitials(string word) => word.Length == 1;

    static bool SoundSame(string one, string other) =>
        NameSound.Of(one) == NameSound.Of(other) || (Math.Min(one.Length, other.Length) >= 4 && Typing.Mistakes(one, other, 1) == 1);

    static bool AreCalledSo(string one, string other) =>
        (Called.TryGetValue(one, out var row) && Called.TryGetValue(other, out var otherRow) && row == otherRow)
        || (Math.Min(one.Length, other.Length) >= 3 && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal)));

    static bool Any(string[] first, string[] second, Func<string, string, bool> alike) => first.Any(one => second.Any(other => alike(one, other)));

    static Dictionary<string, int> Rows(params string[] rows) =>
        rows.SelectMany((row, place) => row.Split(' ').Select(name => (name, place))).ToDictionary(pair => pair.name, pair => pair.place);
}
