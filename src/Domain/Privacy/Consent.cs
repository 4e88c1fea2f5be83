using Keukentafel.Domain.Decisions;

namespace Keukentafel.Domain.Privacy;

/// <summary>
/// Soort toestemming. Three that are never one another: consent cannot repair a missing basis (regulator, 2016).
/// </summary>
public enum ConsentKind
{
    /// <summary>To use data for another law, where the law asks it (Wmo 5.1.1(4)).</summary>
    Processing,

    /// <summary>That a professional breaks secrecy towards somebody named (Wmo 5.3.3, Jeugdwet 7.3.11).</summary>
    Secrecy,

    /// <summary>Agreeing to help (Jeugdwet 7.3.4 for youth help).</summary>
    Help,
}

/// <summary>How somebody answered.</summary>
public enum ConsentHow
{
    /// <summary>Aloud, to the professional who writes it down.</summary>
    Verbal,

    /// <summary>Signed on paper.</summary>
    Signed,

    /// <summary>Here, after signing in.</summary>
    OwnSignIn,
}

/// <summary>Where a consent is.</summary>
public enum ConsentState
{
    /// <summary>Asked; not everybody whose yes is needed said it.</summary>
    Asked,

    /// <summary>Given by everybody whose yes is needed.</summary>
    Given,

    /// <summary>Somebody said no.</summary>
    Refused,

    /// <summary>Somebody took it back.</summary>
    TakenBack,
}

/// <summary>
/// Toestemming of one person: what was asked, in which version of the words, by whom, for what and until when, with the
/// answer of each one whose yes is needed.
/// </summary>
public sealed class Consent : ISealedRow, IVersioned, IWithholdable
{
    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required Guid DossierId { get; init; }

    /// <summary>The household.</summary>
    public required Guid HouseholdId { get; init; }

    /// <summary>The person whom it is about.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Which of the three.</summary>
    public required ConsentKind Kind { get; init; }

    /// <summary>Version of the words that were read; see <see cref="ConsentText"/>.</summary>
    public required string TextVersion { get; init; }

    /// <summary>For processing: the law under which the data were gathered.</summary>
    public Law? GatheredUnder { get; init; }

    /// <summary>For processing: the law for which they are used. For help: its law.</summary>
    public Law? UsedFor { get; init; }

    /// <summary>For secrecy: with whom; sealed.</summary>
    public Sealed? With { get; init; }

    /// <summary>For what, in words; sealed.</summary>
    public required Sealed About { get; init; }

    /// <summary>Who asked.</summary>
    public required Guid AskedById { get; init; }

    /// <summary>When it was asked (UTC).</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Last day on which it holds; null until it is taken back.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Where it is.</summary>
    public ConsentState State { get; private set; }

    /// <inheritdoc />
    public DateOnly? WithheldUntilReviewOn { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <summary>One for each whose yes is needed.</summary>
    public List<ConsentAnswer> Answers { get; init; } = [];

    /// <summary>True on this day.</summary>
    public bool HoldsOn(DateOnly day) => State == ConsentState.Given && (Until is null || day <= Until);

    /// <summary>Writes an answer down. Given once everybody said yes; refused as soon as one said no.</summary>
    /// <exception cref="ConsentRuleException">This person is not asked, answered already, or it is over.</exception>
    public void Answer(Guid personId, bool yes, ConsentHow how, Guid recordedById, DateTimeOffset now)
    {
        if (State != ConsentState.Asked) throw new ConsentRuleException();
        var answer = Answers.SingleOrDefault(row => row.PersonId == personId && row.Yes is null) ?? throw new ConsentRuleException();
        (answer.Yes, answer.How, answer.RecordedById, answer.At) = (yes, how, recordedById, now);
        State = Answers.Exists(row => row.Yes == false) ? ConsentState.Refused
            : Answers.TrueForAll(row => row.Yes == true) ? ConsentState.Given
            : ConsentState.Asked;
    }

    /// <summary>Takes a yes back; that of one is enough to end it.</summary>
    /// <exception cref="ConsentRuleException">This person did not say yes, or it is over.</exception>
    public void TakeBack(Guid personId, Guid recordedById, DateTimeOffset now)
    {
        if (State is not (ConsentState.Given or ConsentState.Asked)) throw new ConsentRuleException();
        var answer = Answers.SingleOrDefault(row => row.PersonId == personId && row.Yes == true) ?? throw new ConsentRuleException();
        (answer.TakenBackAt, answer.TakenBackById) = (now, recordedById);
        State = ConsentState.TakenBack;
    }
}

/// <summary>The answer of one whose yes is needed.</summary>
public sealed class ConsentAnswer
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The consent.</summary>
    public required Guid ConsentId { get; init; }

    /// <summary>Who answers.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The answer; null while it is awaited.</summary>
    public bool? Yes { get; set; }

    /// <summary>How it was given.</summary>
    public ConsentHow? How { get; set; }

    /// <summary>When it was given (UTC).</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>The account that wrote it down: a professional, or the person self.</summary>
    public Guid? RecordedById { get; set; }

    /// <summary>When it was taken back (UTC).</summary>
    public DateTimeOffset? TakenBackAt { get; set; }

    /// <summary>The account that wrote that down.</summary>
    public Guid? TakenBackById { get; set; }
}

/// <summary>An answer that cannot be given now.</summary>
public sealed class ConsentRuleException() : InvalidOperationException("This answer cannot be given now.");
