using System.Diagnostics.CodeAnalysis;

namespace Keukentafel.Standards.Brp;

/// <summary>A Dutch postcode: four digits, the first not zero, and two letters, in the one form "1234 AB".</summary>
public sealed record DutchPostcode
{
    DutchPostcode(string digits, string letters) => (Digits, Letters) = (digits, letters);

    /// <summary>The four digits: the area (wijk).</summary>
    public string Digits { get; }

    /// <summary>The two letters, upper case.</summary>
    public string Letters { get; }

    /// <summary>Reads a postcode in any spacing and case; the letters SA, SD and SS are never given out.</summary>
    /// <param name="text">What was typed; may be null.</param>
    /// <param name="postcode">The postcode, when true is returned.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DutchPostcode? postcode)
    {
        postcode = null;
        if (text is null || text.Length > 20)
            return false;
        var packed = string.Concat(text.Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant();
        if (packed.Length != 6
            || packed[0] == '0'
            || !packed[..4].All(char.IsAsciiDigit)
            || !packed[4..].All(char.IsAsciiLetterUpper)
            || packed[4..] is "SA" or "SD" or "SS")
            return false;
        postcode = new DutchPostcode(packed[..4], packed[4..]);
        return true;
    }

    /// <summary>Reads a postcode that was checked before.</summary>
    /// <exception cref="FormatException">It is not a postcode.</exception>
    public static DutchPostcode Parse(string text) =>
        TryParse(text, out var postcode) ? postcode : throw new FormatException("Not a Dutch postcode.");

    /// <summary>The one form: "1234 AB".</summary>
    public override string ToString() => $"{Digits} {Letters}";
}
