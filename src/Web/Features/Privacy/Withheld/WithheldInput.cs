using Keukentafel.Data.Access;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Keukentafel.Web.Features.Privacy.Withheld;

/// <summary>A page that asks whether household members may read what is recorded; the partial _WithheldFields shows it.</summary>
interface IWithheldForm
{
    WithheldInput Withheld { get; }
}

/// <summary>
/// Afschermen: whether household members see a row, and if not, when a professional looks at that again. The one who uses
/// violence may read along, so in a household with a safety matter it is on unless the professional chooses otherwise.
/// </summary>
sealed class WithheldInput
{
    /// <summary>Most days ahead that one may wait before looking again.</summary>
    public const int MostDays = 366;

    public bool IsWithheld { get; set; }

    public DateOnly? ReviewOn { get; set; }

    /// <summary>The review date for the row; null when it is not withheld.</summary>
    public DateOnly? Until => IsWithheld ? ReviewOn : null;

    /// <summary>What the form begins with. A review date that has passed is asked for again.</summary>
    public static WithheldInput For(OpenedHousehold opened, DateOnly today) => new()
    {
        IsWithheld = opened.WithholdUntilReviewOn is not null,
        ReviewOn = opened.WithholdUntilReviewOn > today ? opened.WithholdUntilReviewOn : null,
    };

    /// <summary>What is wrong with the review date; null when nothing is.</summary>
    public string? Problem(DateOnly today) => IsWithheld ? ProblemWith(ReviewOn, today) : null;

    /// <summary>What is wrong with a date on which one looks again; null when nothing is.</summary>
    public static string? ProblemWith(DateOnly? reviewOn, DateOnly today) => reviewOn switch
    {
        null => "Kies wanneer u opnieuw kijkt of het afgeschermd blijft.",
        { } day when day <= today => "Kies een dag na vandaag.",
        { } day when day.DayNumber - today.DayNumber > MostDays => "Kies een dag binnen een jaar.",
        _ => null,
    };

    /// <summary>Puts what is wrong beside the field.</summary>
    public void Check(ModelStateDictionary state, DateOnly today)
    {
        if (Problem(today) is { } problem) state.TryAddModelError("Withheld.ReviewOn", problem);
    }
}
