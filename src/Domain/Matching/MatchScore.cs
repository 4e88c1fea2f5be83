namespace Keukentafel.Domain.Matching;

/// <summary>What is known of somebody, as far as it tells people apart.</summary>
/// <param name="GivenName">Voornaam, voorletters or roepnaam.</param>
/// <param name="Prefix">Tussenvoegsel.</param>
/// <param name="Surname">Achternaam.</param>
/// <param name="BirthDate">Geboortedatum.</param>
/// <param name="Postcode">Postcode in any spelling.</param>
/// <param name="HouseNumber">Huisnummer with its addition.</param>
/// <param name="BsnHash">Keyed hash of the BSN.</param>
public sealed record MatchFields(
    string? GivenName, string? Prefix, string? Surname, DateOnly? BirthDate, string? Postcode, string? HouseNumber, byte[]? BsnHash = null);

/// <summary>
/// Lijkt op: how much speaks for it that two descriptions are of one person, and in which words that is said. It never
/// decides: a person chooses. Pure, and the same the other way round.
/// </summary>
/// <param name="Points">What speaks for it minus what speaks against it; the weights stand in docs/matching.md.</param>
/// <param name="For">What is the same or nearly so.</param>
/// <param name="Against">What is not.</param>
public sealed record MatchScore(int Points, IReadOnlyList<string> For, IReadOnlyList<string> Against)
{
    /// <summary>From here on it is shown that it may be the same person.</summary>
    public const int Perhaps = 12;

    /// <summary>From here on it is said that it probably is.</summary>
    public const int Likely = 21;

    /// <summary>True when it is worth showing. A birth date finds nobody without a surname, an address or a BSN beside it (rule 6).</summary>
    public bool IsPerhaps => Points >= Perhaps && IsAnchored;

    /// <summary>True when it is probably the same person.</summary>
    public bool IsLikely => Points >= Likely && IsAnchored;

    /// <summary>True when BSN, surname or address speaks for it.</summary>
    public required bool IsAnchored { get; init; }

    /// <summary>
    /// Waarom lijkt dit: "Zelfde achternaam en geboortedatum; andere voornaam". It does not say in which digit a birth date
    /// differs: that would tell the birth date.
    /// </summary>
    public string Why
    {
        get
        {
            var same = For.Where(words => words.StartsWith(Same, StringComparison.Ordinal)).Select(words => words[Same.Length..]).ToList();
            var nearly = For.Where(words => !words.StartsWith(Same, StringComparison.Ordinal));
            var said = string.Join(", ", new[] { same.Count == 0 ? null : Same + Listed(same) }.OfType<string>().Concat(nearly));
            if (Against.Count > 0) said = said.Length == 0 ? Listed([.. Against]) : $"{said}; {Listed([.. Against])}";
            return said.Length == 0 ? "" : char.ToUpperInvariant(said[0]) + said[1..];
        }
    }

    /// <summary>The words for a BSN that is the same.</summary>
    public const string SameBsn = "zelfde BSN";

    const string Same = "zelfde ";

    /// <summary>Compares two descriptions.</summary>
    public static MatchScore Of(MatchFields one, MatchFields other)
    {
        (int Points, string? Words)[] found =
        [
            Bsn(one.BsnHash, other.BsnHash), Surname(Surnames.Compare(one, other)), GivenName(one, other), BirthDate(one.BirthDate, other.BirthDate),
            Address(Addresses.Compare(one.Postcode, one.HouseNumber, other.Postcode, other.HouseNumber)),
        ];
        return new MatchScore(
            found.Sum(field => field.Points),
            [.. found.Where(field => field.Points > 0 && field.Words is not null).Select(field => field.Words!)],
            [.. found.Where(field => field.Points < 0 && field.Words is not null).Select(field => field.Words!)])
        {
            IsAnchored = found[0].Points > 0 || found[1].Points > 0 || found[4].Points > 0,
        };
    }

    static (int, string?) Bsn(byte[]? one, byte[]? other) =>
        one is null || other is null ? default : one.AsSpan().SequenceEqual(other) ? (60, SameBsn) : (-14, "ander BSN");

    static (int, string?) Surname(SurnameMatch likeness) => likeness switch
    {
        SurnameMatch.Unknown => default,
        SurnameMatch.Same => (8, "zelfde achternaam"),
        SurnameMatch.SameAndCommon => (6, "zelfde achternaam"),
        SurnameMatch.SoundsSame => (7, "achternaam klinkt hetzelfde"),
        SurnameMatch.SamePart => (6, "deel van de achternaam is hetzelfde"),
        SurnameMatch.Mistyped => (5, "achternaam op een tikfout na"),
        SurnameMatch.Swapped => (6, "voornaam en achternaam omgewisseld"),
        SurnameMatch.Different => (-7, "andere achternaam"),
    };

    static (int, string?) GivenName(MatchFields one, MatchFields other) => Surnames.Compare(one, other) == SurnameMatch.Swapped ? default : GivenNames.Compare(one.GivenName, other.GivenName) switch
    {
        GivenNameLikeness.Unknown => default,
        GivenNameLikeness.Same => (6, "zelfde voornaam"),
        GivenNameLikeness.OneOfSeveral => (5, "een van de voornamen is hetzelfde"),
        GivenNameLikeness.SoundsSame => (4, "voornaam bijna hetzelfde"),
        GivenNameLikeness.CalledSo => (3, "roepnaam past erbij"),
        GivenNameLikeness.Initial => (2, "zelfde voorletter"),
        GivenNameLikeness.Different => (-8, "andere voornaam"),
    };

    // The first of January is what is written when only the year is known: it says less.
    static (int, string?) BirthDate(DateOnly? one, DateOnly? other)
    {
        if (one is not { } first || other is not { } second) return default;
        var isFiller = first is { Day: 1, Month: 1 } && second is { Day: 1, Month: 1 };
        return BirthDates.Compare(first, second) switch
        {
            DateLikeness.Same => (isFiller ? 8 : 12, "zelfde geboortedatum"),
            DateLikeness.Swapped => (8, "geboortedatum op een tikfout na"),
            DateLikeness.OneDigit => (isFiller ? 2 : 6, "geboortedatum op een tikfout na"),
            DateLikeness.Different => (-12, "andere geboortedatum"),
        };
    }

    static (int, string?) Address(AddressLikeness likeness) => likeness switch
    {
        AddressLikeness.Unknown => default,
        AddressLikeness.Same => (8, "zelfde adres"),
        AddressLikeness.AdditionLeftOut => (6, "zelfde adres op de toevoeging na"),
        AddressLikeness.OtherAddition => (-1, "andere toevoeging bij het huisnummer"),
        AddressLikeness.Different => (-2, "ander adres"),
    };

    static string Listed(IReadOnlyList<string> words) => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} en {words[^1]}";
}
