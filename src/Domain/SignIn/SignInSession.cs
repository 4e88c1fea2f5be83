namespace Keukentafel.Domain.SignIn;

/// <summary>Manier van aanmelden: by which way somebody came in.</summary>
public enum SignInWay
{
    /// <summary>Medewerker: at the provider of the own organisation.</summary>
    Professional,

    /// <summary>Inwoner: at the provider for residents (DigiD, through a broker).</summary>
    Resident,

    /// <summary>Inwoner zonder DigiD: with a sign-in name and a code that the own telephone makes.</summary>
    Code,
}

/// <summary>
/// Sessie: one time that somebody signed in, kept on the server so that it can be ended from here and has an end that
/// activity does not move. All times are UTC.
/// </summary>
public sealed class SignInSession
{
    /// <summary>Identity; the cookie carries it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>By which way.</summary>
    public required SignInWay Way { get; init; }

    /// <summary>Apparaat: which browser on which system, in words ("Firefox op Windows"); no address, no version.</summary>
    public string? Device { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it is over, however active one is.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>When somebody last showed who they are: at signing in, or later when asked again.</summary>
    public required DateTimeOffset AuthenticatedAt { get; set; }

    /// <summary>When it was ended before its time: signed out here or elsewhere, or taken away.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Hash of issuer and session number of the provider, for single sign-out.</summary>
    public byte[]? ProviderSessionKey { get; init; }

    /// <summary>Hash of issuer and subject, for single sign-out that names only the subject.</summary>
    public byte[]? SubjectKey { get; init; }

    /// <summary>The provider's identity token, encrypted, where signing out there needs it.</summary>
    public byte[]? IdentityToken { get; set; }

    /// <summary>Whether it still holds at a moment.</summary>
    public bool HoldsAt(DateTimeOffset moment) => EndedAt is null && moment < EndsAt;
}

/// <summary>Koppeling: the account of a professional, and who that is at the provider.</summary>
public sealed class SignInLink
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The account.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Hash of issuer and subject.</summary>
    public required byte[] SubjectKey { get; init; }

    /// <summary>Since when (UTC).</summary>
    public required DateTimeOffset At { get; init; }
}
