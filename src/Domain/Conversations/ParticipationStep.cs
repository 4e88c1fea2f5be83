namespace Keukentafel.Domain.Conversations;

/// <summary>Participation step (trede): how a person takes part, from nothing to work; ordered.</summary>
public enum ParticipationStep
{
    /// <summary>Nog niet.</summary>
    None,

    /// <summary>Mensen ontmoeten.</summary>
    Social,

    /// <summary>Vrijwilligerswerk.</summary>
    VoluntaryWork,

    /// <summary>Werk met hulp.</summary>
    WorkWithSupport,

    /// <summary>Betaald werk.</summary>
    Work,
}

/// <summary>Dutch labels of the participation steps.</summary>
public static class ParticipationStepNames
{
    /// <summary>The label on the screen, in plain Dutch.</summary>
    public static string Label(this ParticipationStep step) => step switch
    {
        ParticipationStep.None => "Nog niet",
        ParticipationStep.Social => "Mensen ontmoeten",
        ParticipationStep.VoluntaryWork => "Vrijwilligerswerk",
        ParticipationStep.WorkWithSupport => "Werk met hulp",
        ParticipationStep.Work => "Betaald werk",
    };
}
