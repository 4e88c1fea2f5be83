using System.Globalization;
using System.Text;
using Keukentafel.Data.Chain;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Data.Access;

/// <summary>
/// The keyed hash that each access record and journal row carries, over its fields in a fixed order. Keyed, so that who can
/// write in the database but has no key cannot make a row that holds.
/// </summary>
static class RowHash
{
    public static byte[] Of(KeyRing keys, AccessRecord record, IEnumerable<Guid> subjects) =>
        Over(keys, record.Id, Microseconds(record.At), record.AccountId, record.Function, record.Team, record.Kind, record.What, record.Purpose, string.Join(',', subjects.Order()));

    public static byte[] Of(KeyRing keys, JournalRow row) =>
        Over(keys, row.Id, Microseconds(row.At), row.AccountId, row.Kind, row.PersonId, row.ReportId, row.AboutId, row.DetailMac is null ? null : Convert.ToHexString(row.DetailMac));

    public static byte[] Of(KeyRing keys, EmptiedRow row) =>
        Over(keys, row.Id, Microseconds(row.At), row.RowId, row.DestructionId, Convert.ToHexString(row.Remaining));

    public static byte[] Of(KeyRing keys, Destruction row) =>
        Over(keys, row.Id, Microseconds(row.DestroyedAt), row.DossierId, row.Kind, row.Basis, row.Retention, Microseconds(row.OpenedAt), row.Ground, row.ProposedById, row.ApprovedById);

    // PostgreSQL keeps microseconds, .NET counts in 100 ns: the hash is over what both keep.
    static long Microseconds(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMicrosecond;

    static byte[] Over(KeyRing keys, params object?[] fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            var value = Convert.ToString(field, CultureInfo.InvariantCulture) ?? "";
            text.Append(value.Length).Append(':').Append(value);
        }
        return keys.RowMac(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
