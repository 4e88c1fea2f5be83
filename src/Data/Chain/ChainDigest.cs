using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Keukentafel.Data.Chain;

/// <summary>The digest of a link: SHA-256 over the link before, number, moment, count and each row's kind, id and hash in order.</summary>
static class ChainDigest
{
    /// <summary>What the first link follows.</summary>
    public static byte[] Beginning { get; } = new byte[SHA256.HashSizeInBytes];

    public static byte[] Of(byte[] previous, long number, DateTimeOffset sealedAt, IReadOnlyCollection<ChainSeal> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> head = stackalloc byte[20];
        BinaryPrimitives.WriteInt64BigEndian(head, number);
        // What both databases keep: microseconds.
        BinaryPrimitives.WriteInt64BigEndian(head[8..], sealedAt.UtcTicks / TimeSpan.TicksPerMicrosecond);
        BinaryPrimitives.WriteInt32BigEndian(head[16..], rows.Count);
        hash.AppendData(previous);
        hash.AppendData(head);
        Span<byte> place = stackalloc byte[17];
        foreach (var row in rows)
        {
            place[0] = (byte)row.Kind;
            row.RowId.TryWriteBytes(place[1..], bigEndian: true, out _);
            hash.AppendData(place);
            hash.AppendData(row.Hash);
        }
        return hash.GetHashAndReset();
    }
}
