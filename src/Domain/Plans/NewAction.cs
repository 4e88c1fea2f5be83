using Keukentafel.Domain.Privacy;

namespace Keukentafel.Domain.Plans;

/// <summary>An action as it is agreed.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Goal">The goal that it serves; the action stands in the same part of the dossier.</param>
/// <param name="Owner">The seat that does it.</param>
/// <param name="What">What will be done; sealed.</param>
/// <param name="DueOn">By when; null when there is no date.</param>
/// <param name="AgreedAt">When it is agreed (UTC).</param>
public sealed record NewAction(Guid Id, Goal Goal, Participant Owner, Sealed What, DateOnly? DueOn, DateTimeOffset AgreedAt);
