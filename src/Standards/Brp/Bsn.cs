using System.Diagnostics.CodeAnalysis;

namespace Keukentafel.Standards.Brp;

/// <summary>
/// A citizen service number (burgerservicenummer, BSN): nine digits that pass the eleven check (elfproef).
/// The digits come out only by <see cref="Reveal"/>; printing, logging and interpolation give the mask.
/// </summary>
public sealed class Bsn : IEquatable<Bsn>
{
    const int Length = 9;

    // The numbers that are given out for testing only.
    const int FirstTestNumber = 999900006, LastTestNumber = 999999990;

    readonly string _digits;

    Bsn(string digits) => _digits = digits;

    /// <summary>The number with all but the last three digits hidden, for a screen.</summary>
    public string Masked => "••••••" + _digits[^3..];

    /// <summary>Whether the number lies in the range for testing, so that it belongs to nobody.</summary>
    public bool IsTestNumber =>
        int.Parse(_digits, System.Globalization.CultureInfo.InvariantCulture) is >= FirstTestNumber and <= LastTestNumber;

    /// <summary>The nine digits: for storage under seal, for the keyed hash and for messages only.</summary>
    public string Reveal() => _digits;

    /// <summary>Reads a BSN: nine digits, or eight when the leading zero was left out; spaces, dots and hyphens between them are ignored.</summary>
    /// <param name="text">What was typed; may be null.</param>
    /// <param name="bsn">The number, when true is returned.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Bsn? bsn)
    {
        bsn = null;
        if (text is null || text.Length > 2 * Length)
            return false;
        var digits = string.Concat(text.Where(character => character is not (' ' or '.' or '-')));
        if (digits.Length == Length - 1)
            digits = "0" + digits;
        if (digits.Length != Length || !digits.All(char.IsAsciiDigit) || !PassesElevenCheck(digits))
            return false;
        bsn = new Bsn(digits);
        return true;
    }

    /// <summary>Reads a BSN that was checked before.</summary>
    /// <exception cref="FormatException">It is not a BSN; the message does not repeat the text.</exception>
    public static Bsn Parse(string text) => TryParse(text, out var bsn) ? bsn : throw new FormatException("Not a BSN.");

    /// <summary>Whether the text is a BSN.</summary>
    public static bool IsValid(string? text) => TryParse(text, out _);

    /// <inheritdoc />
    public bool Equals(Bsn? other) => other is not null && _digits == other._digits;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Bsn);

    /// <inheritdoc />
    public override int GetHashCode() => _digits.GetHashCode(StringComparison.Ordinal);

    /// <summary>The mask, never the number.</summary>
    public override string ToString() => Masked;

    // 9, 8, ... 2 times the first eight digits, minus the ninth; divisible by eleven. Nine zeros pass it and are no BSN.
    static bool PassesElevenCheck(string digits)
    {
        var sum = -(digits[^1] - '0');
        for (var place = 0; place < Length - 1; place++)
            sum += (Length - place) * (digits[place] - '0');
        return sum % 11 == 0 && digits.Any(digit => digit != '0');
    }
}
