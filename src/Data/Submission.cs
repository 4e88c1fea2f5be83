namespace Keukentafel.Data;

/// <summary>A form that was handled: the same form sent twice leads to the same result once.</summary>
public sealed class Submission
{
    /// <summary>The form's own number, made when the form was shown.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where the result is.</summary>
    public required string ResultPath { get; init; }

    /// <summary>When it was handled (UTC).</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>A half-filled form of somebody who is signed in, encrypted; it comes back after an expired session.</summary>
public sealed class Draft
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose form.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Which form: its path and name.</summary>
    public required string Key { get; init; }

    /// <summary>The fields, encrypted with Data Protection for this account.</summary>
    public required byte[] Fields { get; set; }

    /// <summary>When it was kept (UTC).</summary>
    public required DateTimeOffset At { get; set; }
}

/// <summary>The municipality's key, wrapped by the master key, which is never in this database.</summary>
public sealed class MunicipalityKey
{
    /// <summary>Number of the key; the highest one is in use.</summary>
    public required int Id { get; init; }

    /// <summary>The key, wrapped.</summary>
    public required byte[] Wrapped { get; set; }

    /// <summary>
    /// The key of the keyed hashes (BSN, rows of the logs), wrapped. It outlives a rotation, because what it hashed must still be
    /// found; null for the first key, from which it is derived.
    /// </summary>
    public byte[]? WrappedHashing { get; set; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A Data Protection key of this municipality (cookies, antiforgery), encrypted under its key.</summary>
public sealed class ProtectionKey
{
    /// <summary>Friendly name.</summary>
    public required string Id { get; init; }

    /// <summary>Number of the municipality's key that encrypts it.</summary>
    public int KeyId { get; set; } = 1;

    /// <summary>The key's XML, encrypted.</summary>
    public required byte[] Xml { get; set; }
}
