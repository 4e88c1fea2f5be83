namespace Keukentafel.Domain.Privacy;

/// <summary>In which role somebody outside the team looks at a person's part.</summary>
public enum PartViewer
{
    /// <summary>Huisgenoot: a member of the household, the person self included.</summary>
    HouseholdMember,

    /// <summary>Aanbieder: a provider of help.</summary>
    Provider,
}

/// <summary>Why a person's part may or may not be seen; stable, kept with the access record.</summary>
public enum PartAccessReason
{
    /// <summary>It is the viewer's own part (eigen deel).</summary>
    OwnPart,

    /// <summary>The viewer is legal representative of a child (wettelijk vertegenwoordiger).</summary>
    LegalRepresentative,

    /// <summary>Withheld for safety until a professional releases it.</summary>
    WithheldForSafety,

    /// <summary>A child under twelve is refused inspection of its own (article 5.3.2 Wmo 2015).</summary>
    ChildUnderTwelve,

    /// <summary>A child of twelve to fifteen objects to the representative's inspection.</summary>
    SubjectObjects,

    /// <summary>From sixteen on only the person self inspects.</summary>
    SixteenOrOlder,

    /// <summary>It is another person's part.</summary>
    AnotherPerson,
}

/// <summary>One question to rule 7: may this viewer see this person's part?</summary>
/// <param name="ViewerPersonId">The person who looks; for a provider the id of its own part.</param>
/// <param name="SubjectPersonId">The person whose part it is.</param>
/// <param name="Viewer">In which role.</param>
/// <param name="ViewerIsLegalRepresentative">Whether the viewer is legal representative of the subject, recorded and checked.</param>
/// <param name="SubjectAge">Age of the subject in whole years on the day of viewing; null when the birth date is not known.</param>
/// <param name="SubjectObjects">Whether the subject objects to a representative who looks.</param>
/// <param name="WithheldForSafety">Whether it belongs to the safety route and has not been released.</param>
public sealed record PartQuestion(
    Guid ViewerPersonId,
    Guid SubjectPersonId,
    PartViewer Viewer,
    bool ViewerIsLegalRepresentative,
    int? SubjectAge,
    bool SubjectObjects,
    bool WithheldForSafety);

/// <summary>The answer to a <see cref="PartQuestion"/>.</summary>
/// <param name="Allowed">Whether the part may be seen.</param>
/// <param name="Reason">Why.</param>
public sealed record PartAnswer(bool Allowed, PartAccessReason Reason);

/// <summary>
/// Who outside the team may see a person's own part (eigen deel), rule 7. Ages: article 5.3.2 Wmo 2015 and
/// articles 7.3.4, 7.3.5, 7.3.10 and 7.3.11 Jeugdwet. The rule holds for access rows too.
/// </summary>
public static class PersonPartAccess
{
    const int InspectsWithRepresentative = 12, InspectsAlone = 16;

    /// <summary>Answers the question; denies unless a rule allows.</summary>
    public static PartAnswer MaySee(PartQuestion question) => question.Viewer switch
    {
        PartViewer.Provider => question.ViewerPersonId == question.SubjectPersonId
            ? Allow(PartAccessReason.OwnPart)
            : Deny(PartAccessReason.AnotherPerson),
        PartViewer.HouseholdMember => MayMemberSee(question),
    };

    /// <summary>Age in whole years (leeftijd); somebody born on 29 February has a birthday on 1 March in other years.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the birth.</exception>
    public static int AgeOn(DateOnly birth, DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, birth);
        var years = day.Year - birth.Year;
        return (day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? years - 1 : years;
    }

    static PartAnswer MayMemberSee(PartQuestion question)
    {
        // The one who uses violence may read along, so nobody in the house sees it before release.
        if (question.WithheldForSafety)
            return Deny(PartAccessReason.WithheldForSafety);
        if (question.ViewerPersonId == question.SubjectPersonId)
            return question.SubjectAge < InspectsWithRepresentative ? Deny(PartAccessReason.ChildUnderTwelve) : Allow(PartAccessReason.OwnPart);
        if (!question.ViewerIsLegalRepresentative)
            return Deny(PartAccessReason.AnotherPerson);
        return question.SubjectAge switch
        {
            // Without a birth date nobody can say that it is a child.
            null => Deny(PartAccessReason.AnotherPerson),
            >= InspectsAlone => Deny(PartAccessReason.SixteenOrOlder),
            >= InspectsWithRepresentative when question.SubjectObjects => Deny(PartAccessReason.SubjectObjects),
            _ => Allow(PartAccessReason.LegalRepresentative),
        };
    }

    static PartAnswer Allow(PartAccessReason reason) => new(true, reason);

    static PartAnswer Deny(PartAccessReason reason) => new(false, reason);
}
