namespace Keukentafel.Web.Features.Administration;

/// <summary>A range of postcode areas, both ends included.</summary>
/// <param name="First">First four digits.</param>
/// <param name="Last">Last four digits.</param>
sealed record PostcodeRange(int First, int Last)
{
    const int Lowest = 1000;
    const int Highest = 9999;

    /// <summary>Reads four digits; null when it is no area. The first digit is never zero.</summary>
    public static int? ReadArea(string? text) =>
        text?.Trim() is { Length: 4 } digits && digits.All(char.IsAsciiDigit) && int.Parse(digits) is >= Lowest and <= Highest and var area ? area : null;

    /// <summary>True when the two have an area in common: then it is not clear to which team a report goes.</summary>
    public bool Overlaps(PostcodeRange other) => First <= other.Last && other.First <= Last;
}
