using Keukentafel.Domain.Privacy;

namespace Keukentafel.Domain.Conversations;

/// <summary>What was said about one life domain, sealed for the row of its part.</summary>
/// <param name="Says">What the resident says.</param>
/// <param name="Wants">What the resident wants.</param>
/// <param name="Can">What the resident can do.</param>
/// <param name="Whom">Whom the resident has.</param>
/// <param name="Tried">What was tried already.</param>
/// <param name="Score">Self-reliance 1-5.</param>
public sealed record PartTexts(
    Sealed? Says = null, Sealed? Wants = null, Sealed? Can = null, Sealed? Whom = null, Sealed? Tried = null, Sealed? Score = null);
