using System.Buffers.Binary;

namespace Keukentafel.Demo.Load;

/// <summary>
/// Chance that can be repeated: the same seed gives the same row of numbers on every machine and in every version of .NET
/// (SplitMix64). Not for keys: those come from the system.
/// </summary>
sealed class Chance(ulong state)
{
    ulong state = state;

    /// <summary>A row of its own for each household of each municipality, so that a run can begin anywhere.</summary>
    public static Chance Of(int seed, int households, int number)
    {
        var mixed = new Chance((uint)seed);
        mixed.state ^= mixed.Next() + (uint)households;
        mixed.state ^= mixed.Next() + (uint)number;
        mixed.Next();
        return mixed;
    }

    public int Below(int bound) => (int)(Next() % (uint)bound);

    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Percent(int share) => Below(100) < share;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>A UUID version 7 of this instant.</summary>
    public Guid Id(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (ulong)at.ToUnixTimeMilliseconds() << 16 | 0x7000 | Next() & 0x0FFF);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], 0x8000_0000_0000_0000 | Next() >> 2);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A number without meaning.</summary>
    public Guid Subject()
    {
        Span<byte> bytes = stackalloc byte[16];
        Fill(bytes);
        return new Guid(bytes);
    }

    public byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        Fill(bytes);
        return bytes;
    }

    void Fill(Span<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; at += 8) BinaryPrimitives.WriteUInt64LittleEndian(bytes[at..], Next());
    }

    ulong Next()
    {
        state += 0x9E37_79B9_7F4A_7C15;
        var mixed = (state ^ state >> 30) * 0xBF58_476D_1CE4_E5B9;
        mixed = (mixed ^ mixed >> 27) * 0x94D0_49BB_1331_11EB;
        return mixed ^ mixed >> 31;
    }
}
