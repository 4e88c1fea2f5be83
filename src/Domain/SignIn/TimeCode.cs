using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Keukentafel.Domain.SignIn;

/// <summary>
/// Tijdcode: six digits that change every thirty seconds and follow from a shared secret (RFC 6238, TOTP, with
/// HMAC-SHA-1 as telephone apps expect it).
/// </summary>
public static class TimeCode
{
    /// <summary>Length of a new secret in bytes (RFC 4226, section 4: at least 16, better 20).</summary>
    public const int SecretBytes = 20;

    const int StepSeconds = 30;
    const int Digits = 6;

    /// <summary>The step of a moment.</summary>
    public static long StepOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    /// <param name="secret">The shared secret.</param>
    /// <param name="step">The step.</param>
    /// <param name="digits">How many digits; the vectors of the RFC have eight.</param>
    [SuppressMessage("Security", "CA5350", Justification = "Telephone apps make codes with HMAC-SHA-1 only (RFC 6238); as a keyed hash it is not broken.")]
    public static string Of(ReadOnlySpan<byte> secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        // Dynamic truncation (RFC 4226, section 5.3).
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0f)..]) & int.MaxValue;
        return (number % (long)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>
    /// The step of a code that is right now, one step early or one step late (RFC 6238, section 5.2); null when it is
    /// wrong or was used before.
    /// </summary>
    /// <param name="secret">The shared secret.</param>
    /// <param name="code">What was typed, without spaces.</param>
    /// <param name="now">The moment.</param>
    /// <param name="lastStep">Step of the last code that was accepted.</param>
    public static long? Match(ReadOnlySpan<byte> secret, string code, DateTimeOffset now, long lastStep)
    {
        var typed = Encoding.ASCII.GetBytes(code);
        long? found = null;
        for (var step = StepOf(now) - 1; step <= StepOf(now) + 1; step++)
        {
            var right = Encoding.ASCII.GetBytes(Of(secret, step));
            if (CryptographicOperations.FixedTimeEquals(typed, right) && step > lastStep) found ??= step;
        }
        return found;
    }
}

/// <summary>Letters and digits as telephone apps take a secret (RFC 4648, base 32 without padding).</summary>
public static class Base32
{
    const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Text of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var value in bytes)
        {
            (buffer, bits) = ((buffer << 8) | value, bits + 8);
            for (; bits >= 5; bits -= 5) text.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) text.Append(Alphabet[(buffer << (5 - bits)) & 31]);
        return text.ToString();
    }
}
