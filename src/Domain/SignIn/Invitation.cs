namespace Keukentafel.Domain.SignIn;

/// <summary>Uitnodiging: a code on paper with which a resident without DigiD sets up signing in, once.</summary>
public sealed class Invitation
{
    /// <summary>Days that a code can be used.</summary>
    public const int Days = 14;

    /// <summary>Wrong birth dates after which a code is spent.</summary>
    public const int MostFailures = 5;

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>For whom.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Hash of the code; the code itself is on paper only.</summary>
    public required byte[] CodeHash { get; init; }

    /// <summary>Who made it.</summary>
    public required Guid MadeById { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Until when it can be used (UTC).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used (UTC).</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>When it was taken back, or followed by a newer one (UTC).</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>How often a wrong birth date came with it.</summary>
    public int Failures { get; set; }

    /// <summary>Whether it can be used at a moment.</summary>
    public bool IsOpenAt(DateTimeOffset moment) =>
        UsedAt is null && WithdrawnAt is null && moment < ExpiresAt && Failures < MostFailures;
}

/// <summary>Eigen aanmelding: the sign-in name of a resident without DigiD, and the secret behind the codes.</summary>
public sealed class OwnSignIn
{
    /// <summary>Wrong codes after which it waits.</summary>
    public const int MostFailures = 5;

    /// <summary>How long it waits then.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The account of the resident.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Hash of the sign-in name.</summary>
    public required byte[] NameHash { get; init; }

    /// <summary>The shared secret of the codes, encrypted.</summary>
    public required byte[] Secret { get; init; }

    /// <summary>Time step of the last code that was accepted: a code works once.</summary>
    public long LastStep { get; set; }

    /// <summary>Wrong codes since the last right one.</summary>
    public int Failures { get; set; }

    /// <summary>Until when no code is looked at (UTC).</summary>
    public DateTimeOffset? WaitsUntil { get; set; }

    /// <summary>Codes for when the telephone is gone; each works once.</summary>
    public List<RecoveryCode> RecoveryCodes { get; init; } = [];
}

/// <summary>Herstelcode: gets somebody in once without the telephone.</summary>
public sealed class RecoveryCode
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Of which sign-in.</summary>
    public required Guid OwnSignInId { get; init; }

    /// <summary>Hash of the code.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>When it was used (UTC).</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
