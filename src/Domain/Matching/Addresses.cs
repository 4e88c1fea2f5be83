namespace Keukentafel.Domain.Matching;

/// <summary>How two addresses are alike.</summary>
public enum AddressLikeness
{
    /// <summary>One of both is not known.</summary>
    Unknown,

    /// <summary>The same postcode, number and addition.</summary>
    Same,

    /// <summary>The same postcode and number; one of both leaves the addition out.</summary>
    AdditionLeftOut,

    /// <summary>The same postcode and number with another addition: upstairs, or next door.</summary>
    OtherAddition,

    /// <summary>Another address.</summary>
    Different,
}

/// <summary>Compares addresses however they are written: "1234 ab" with "12 A" is 1234AB with 12a.</summary>
public static class Addresses
{
    /// <summary>How two addresses are alike; the same the other way round.</summary>
    public static AddressLikeness Compare(string? postcode, string? number, string? otherPostcode, string? otherNumber)
    {
        if (Postcode(postcode) is not { } first || Postcode(otherPostcode) is not { } second) return AddressLikeness.Unknown;
        if (first != second) return AddressLikeness.Different;
        var (one, other) = (Split(number), Split(otherNumber));
        if (one.Number.Length == 0 || other.Number.Length == 0) return AddressLikeness.Unknown;
        if (one.Number != other.Number) return AddressLikeness.Different;
        if (one.Addition == other.Addition) return AddressLikeness.Same;
        return one.Addition.Length == 0 || other.Addition.Length == 0 ? AddressLikeness.AdditionLeftOut : AddressLikeness.OtherAddition;
    }

    /// <summary>A postcode as "1234AB"; null when it is not four digits and two letters.</summary>
    public static string? Postcode(string? text)
    {
        var packed = string.Concat((text ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return packed.Length == 6 && packed[..4].All(char.IsAsciiDigit) && packed[4..].All(char.IsAsciiLetterUpper) ? packed : null;
    }

    /// <summary>A house number taken apart: "12-A" is 12 and a; both empty when it does not begin with a digit.</summary>
    public static (string Number, string Addition) Split(string? houseNumber)
    {
        var signs = string.Concat((houseNumber ?? "").Where(sign => !char.IsWhiteSpace(sign))).ToLowerInvariant();
        var number = string.Concat(signs.TakeWhile(char.IsAsciiDigit)).TrimStart('0');
        return number.Length == 0 ? ("", "") : (number, string.Concat(signs.SkipWhile(char.IsAsciiDigit).Where(char.IsLetterOrDigit)));
    }
}
