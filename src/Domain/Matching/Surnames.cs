namespace Keukentafel.Domain.Matching;

/// <summary>How two surnames are alike.</summary>
enum SurnameMatch
{
    Unknown,
    Same,
    SameAndCommon,
    SoundsSame,
    SamePart,
    Mistyped,
    Swapped,
    Different,
}

/// <summary>Compares surnames without what stands before them: "van der Berg" and "Berg, van den" are Berg.</summary>
static class Surnames
{
    // Names that so many people have that the same name says less.
    static readonly HashSet<string> Common =
    [
        "jong", "jansen", "vries", "berg", "dyk", "bakker", "janssen", "visser", "smit", "meyer", "boer", "mulder", "groot", "bos", "vos", "peters", "hendriks",
    ];

    /// <summary>How two people are alike in surname; the same the other way round.</summary>
    public static SurnameMatch Compare(MatchFields one, MatchFields other)
    {
        var (first, second) = (Words(one.Surname), Words(other.Surname));
        if (first.Count == 0 || second.Count == 0) return SurnameMatch.Unknown;
        if (first.SequenceEqual(second)) return first.All(Common.Contains) ? SurnameMatch.SameAndCommon : SurnameMatch.Same;
        if (Whole(one) == Whole(other) || string.Concat(first) == string.Concat(second)) return SurnameMatch.Same;
        if (first.Select(NameSound.Of).SequenceEqual(second.Select(NameSound.Of))) return SurnameMatch.SoundsSame;
        if (first.Exists(word => word.Length > 2 && second.Exists(part => part.Length > 2 && NameSound.Of(part) == NameSound.Of(word)))) return SurnameMatch.SamePart;
        if (AreMistyped(string.Concat(first), string.Concat(second))) return SurnameMatch.Mistyped;
        return AreSwapped(one, second) || AreSwapped(other, first) ? SurnameMatch.Swapped : SurnameMatch.Different;
    }

    static List<string> Words(string? surname) => [.. NameSound.Parts(surname).Select(NameSound.Plain).Select(word => word.Replace("ij", "y", StringComparison.Ordinal))];

    static string Whole(MatchFields person) => NameSound.Plain(person.Prefix + person.Surname);

    static bool AreMistyped(string one, string other) => Math.Min(one.Length, other.Length) switch
    {
        >= 9 => Typing.Mistakes(one, other, 2) <= 2,
        >= 5 => Typing.Mistakes(one, other, 1) <= 1,
        _ => false,
    };

    // The given name of the one stands where the other has the surname.
    static bool AreSwapped(MatchFields one, List<string> surname) =>
        Words(one.GivenName) is [{ Length: > 2 } given, ..] && surname.Exists(word => NameSound.Of(word) == NameSound.Of(given));
}
