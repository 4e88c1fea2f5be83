namespace Keukentafel.Domain.Decisions;

/// <summary>Why something cannot be done with a provision.</summary>
public enum ProvisionRefusal
{
    /// <summary>Only an individual provision takes a decision.</summary>
    TakesNoDecision,

    /// <summary>A decision is not taken before the application.</summary>
    DecidedBeforeApplication,

    /// <summary>Help by a decision does not start before the application.</summary>
    StartedBeforeApplication,

    /// <summary>Help that is still to start has not started.</summary>
    StartIsToCome,
}
