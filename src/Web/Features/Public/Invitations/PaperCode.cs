using System.Security.Cryptography;
using System.Text;
using Keukentafel.Data.Sealing;
using Keukentafel.Web.Features.Public.Reports;

namespace Keukentafel.Web.Features.Public.Invitations;

/// <summary>Codes that people read from paper and type: no letters or digits that look alike, in groups of four.</summary>
static class PaperCode
{
    /// <summary>Signs of an invitation and of a recovery code (58 bits).</summary>
    public const int Long = 12;

    /// <summary>Signs of a sign-in name.</summary>
    public const int Short = 8;

    /// <summary>A new one that nobody guesses.</summary>
    public static string New(int signs) => RandomNumberGenerator.GetString(ReportReference.Alphabet, signs);

    /// <summary>
    /// The code of an invitation: it follows from its id under the municipality's key, so that the letter can be printed
    /// again, and it is kept nowhere.
    /// </summary>
    public static string Of(Guid invitation, KeyRing keys) =>
        string.Concat(keys.Hash($"invitation/{invitation:N}").Take(Long).Select(value => ReportReference.Alphabet[value % ReportReference.Alphabet.Length]));

    /// <summary>What is compared: what was typed without spaces and hyphens, in capitals.</summary>
    public static string Read(string? typed) =>
        string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant).Take(40));

    /// <summary>How it stands on paper: "7F3K-92QM-4TXA".</summary>
    public static string Show(string code) => string.Join('-', code.Chunk(4).Select(group => new string(group)));

    /// <summary>What is kept of it.</summary>
    public static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(Read(code)));
}
