using System.Buffers.Binary;

namespace Keukentafel.Data.Chain;

/// <summary>A row as it stands in the log now.</summary>
/// <param name="Id">Which row.</param>
/// <param name="Kind">What it is.</param>
/// <param name="At">When it says that it happened.</param>
/// <param name="Hash">The hash that it carries.</param>
/// <param name="Computed">The hash that its content gives; null when its sealed detail does not belong to it.</param>
sealed record LogRow(Guid Id, SealedKind Kind, DateTimeOffset At, byte[] Hash, byte[]? Computed)
{
    /// <summary>The destruction that left what the row says now; null for none.</summary>
    public EmptiedRow? Emptied { get; init; }

    /// <summary>True when the row says what it said when it was written, or what a destruction left of it.</summary>
    public bool IsIntact => Computed is not null && (Computed.AsSpan().SequenceEqual(Hash) || Emptied is not null);

    /// <summary>The id of a log row is made of the same moment as the row (UUID version 7, milliseconds).</summary>
    public bool IdFitsMoment
    {
        get
        {
            if (Kind == SealedKind.Destruction) return true;
            Span<byte> bytes = stackalloc byte[16];
            Id.TryWriteBytes(bytes, bigEndian: true, out _);
            var milliseconds = BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16;
            return Math.Abs(At.ToUnixTimeMilliseconds() - milliseconds) <= 1;
        }
    }

    /// <summary>The order within a link: the moment, then the id. It decides nothing; it must only be the same each time.</summary>
    public static int Order(LogRow one, LogRow other)
    {
        var byMoment = one.At.CompareTo(other.At);
        return byMoment != 0 ? byMoment : one.Id.CompareTo(other.Id);
    }
}
