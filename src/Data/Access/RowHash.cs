using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Data.Access;

/// <summary>The hash that each access record and journal row carries, over its fields in a fixed order.</summary>
static class RowHash
{
    public static byte[] Of(Guid id, DateTimeOffset at, Guid accountId, string function, string? team, AccessKind kind, string what, Purpose purpose, IEnumerable<Guid> subjects) =>
        Over(id, Microseconds(at), accountId, function, team, kind, what, purpose, string.Join(',', subjects.Order()));

    public static byte[] Of(Guid id, DateTimeOffset at, Guid? accountId, JournalKind kind, Guid? personId, Guid? reportId, Guid? aboutId, byte[]? detailMac) =>
        Over(id, Microseconds(at), accountId, kind, personId, reportId, aboutId, detailMac is null ? null : Convert.ToHexString(detailMac));

    // PostgreSQL keeps microseconds, .NET counts in 100 ns: the hash is over what both keep.
    static long Microseconds(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMicrosecond;

    static byte[] Over(params object?[] fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            var value = Convert.ToString(field, CultureInfo.InvariantCulture) ?? "";
            text.Append(value.Length).Append(':').Append(value);
        }
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
