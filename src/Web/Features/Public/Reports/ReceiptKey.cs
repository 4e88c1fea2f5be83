using System.Buffers.Text;
using System.Security.Cryptography;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Reports;

namespace Keukentafel.Web.Features.Public.Reports;

/// <summary>
/// The unguessable part of the address of a receipt. It follows from the form's own number under the municipality's key, so
/// that the same form sent twice finds its receipt again, and it is kept nowhere: the report has only its hash.
/// </summary>
sealed record ReceiptKey(Guid ReportId, byte[] Secret)
{
    /// <summary>Where receipts are.</summary>
    public const string Folder = "/melden/ontvangen/";

    const int SecretBytes = 16;

    /// <summary>The key of the report that this form made.</summary>
    public static ReceiptKey Of(Guid reportId, Guid once, KeyRing keys) => new(reportId, keys.Hash($"receipt/{once:N}")[..SecretBytes]);

    /// <summary>Reads a key from an address; null when it is none.</summary>
    public static ReceiptKey? Read(string text)
    {
        Span<byte> bytes = stackalloc byte[64];
        if (text.Length > 60 || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var length) || length != 16 + SecretBytes)
            return null;
        return new ReceiptKey(new Guid(bytes[..16]), bytes[16..length].ToArray());
    }

    /// <summary>What the report keeps of it.</summary>
    public byte[] HashWith(KeyRing keys) => keys.Hash($"receipt key/{Convert.ToHexString(Secret)}");

    /// <summary>True when this key opens the receipt of this report.</summary>
    public bool Opens(Report report, KeyRing keys) =>
        report.Id == ReportId && CryptographicOperations.FixedTimeEquals(report.ReceiptKeyHash, HashWith(keys));

    /// <summary>Address of the receipt.</summary>
    public string Path => Folder + Base64Url.EncodeToString([.. ReportId.ToByteArray(), .. Secret]);

    /// <summary>Address that may be kept: it says which report, and opens nothing.</summary>
    public string PathWithoutSecret => Folder + ReportId.ToString("N");

    /// <summary>The report of an address made by <see cref="PathWithoutSecret"/>.</summary>
    public static Guid? ReportOf(string pathWithoutSecret) =>
        pathWithoutSecret.StartsWith(Folder, StringComparison.Ordinal) && Guid.TryParseExact(pathWithoutSecret[Folder.Length..], "N", out var id) ? id : null;
}

/// <summary>Kenmerk: the number by which people speak about a report. No letters or digits that look alike.</summary>
static class ReportReference
{
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new one: "KT-7F3K-92QM".</summary>
    public static string New()
    {
        var signs = RandomNumberGenerator.GetString(Alphabet, 8);
        return $"KT-{signs[..4]}-{signs[4..]}";
    }
}
