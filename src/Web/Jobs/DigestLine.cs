using System.Globalization;
using Keukentafel.Data.Chain;

namespace Keukentafel.Web.Jobs;

/// <summary>One published digest as a line: moment, municipality, log, number of the link, digest.</summary>
static class DigestLine
{
    public static string Write(DateTimeOffset at, PublishedDigest digest) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ} {digest.Municipality} {digest.Log} {digest.Link} {Convert.ToHexString(digest.Digest)}");

    /// <summary>Reads the lines of a file or a message; other lines are passed over.</summary>
    public static IReadOnlyList<PublishedDigest> Read(IEnumerable<string> lines) =>
        [.. lines.Select(Read).OfType<PublishedDigest>().Distinct()];

    static PublishedDigest? Read(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [_, var municipality, var log, var number, { Length: 64 } digest]
        && long.TryParse(number, CultureInfo.InvariantCulture, out var link) && digest.All(char.IsAsciiHexDigit)
            ? new PublishedDigest(municipality, log, link, Convert.FromHexString(digest))
            : null;
}
