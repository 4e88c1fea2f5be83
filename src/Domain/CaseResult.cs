using System.Diagnostics.CodeAnalysis;

namespace Keukentafel.Domain;

/// <summary>How an act on a case type ended: by an event, by a refusal, or without a change because it was so already.</summary>
/// <typeparam name="TEvent">The closed set of what can happen.</typeparam>
/// <typeparam name="TRefusal">Why something can be refused.</typeparam>
/// <param name="Event">What happened; null when nothing did.</param>
/// <param name="Refusal">Why it was refused; null when it was not.</param>
public sealed record CaseResult<TEvent, TRefusal>(TEvent? Event, TRefusal? Refusal)
    where TEvent : class
    where TRefusal : struct, Enum
{
    /// <summary>It was so already.</summary>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Each case type reads it by its alias: ReportResult.Unchanged.")]
    public static CaseResult<TEvent, TRefusal> Unchanged { get; } = new(null, null);

    /// <summary>It happened.</summary>
    public static implicit operator CaseResult<TEvent, TRefusal>(TEvent happened) => new(happened, null);

    /// <summary>It was refused.</summary>
    public static implicit operator CaseResult<TEvent, TRefusal>(TRefusal refusal) => new(null, refusal);
}
