using System.ComponentModel.DataAnnotations;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Platform.TagHelpers;

namespace Keukentafel.Web.Features.Casework.Reviews;

/// <summary>What the form asks at a review; the resident comes first, and nearly all of it may stay empty.</summary>
sealed class ReviewInput
{
    const string TooLong = "Maak dit korter: ten hoogste 4.000 tekens.";

    [Range(1, 10, ErrorMessage = "Kies een cijfer van 1 tot en met 10.")]
    public int? Mark { get; set; }

    [StringLength(4000, ErrorMessage = TooLong)]
    public string? ResidentWords { get; set; }

    [StringLength(4000, ErrorMessage = TooLong)]
    public string? Wanted { get; set; }

    [StringLength(4000, ErrorMessage = TooLong)]
    public string? Happened { get; set; }

    /// <summary>By the id of the goal, so that a draft keeps its place when a goal is added meanwhile.</summary>
    public Dictionary<Guid, GoalInput> Goals { get; set; } = [];

    /// <summary>By the id of the person.</summary>
    public Dictionary<Guid, PersonInput> Persons { get; set; } = [];

    [StringLength(4000, ErrorMessage = TooLong)]
    public string? WhatNow { get; set; }

    [Required(ErrorMessage = "Kies wanneer u weer samen terugkijkt.")]
    public DateOnly? NextReviewOn { get; set; }

    [Required(ErrorMessage = "Vul in wanneer u samen terugkeek.")]
    public DateOnly? HeldOn { get; set; }

    /// <summary>True when nobody said anything yet.</summary>
    public bool IsEmpty =>
        Mark is null && new[] { ResidentWords, Wanted, Happened, WhatNow }.All(string.IsNullOrWhiteSpace)
        && Goals.Values.All(goal => goal is { ByResident: null, ByMaker: null, Close: false })
        && Persons.Values.All(person => person.Step is null && person.Scores.Values.All(score => score is null));

    /// <summary>What is wrong beyond the single fields: the field and the words.</summary>
    /// <param name="today">The date in the Netherlands.</param>
    /// <param name="planBegan">When the plan became active.</param>
    public IEnumerable<(string Field, string Words)> Problems(DateOnly today, DateOnly planBegan)
    {
        if (IsEmpty) yield return ("ResidentWords", "Schrijf ten minste op wat de bewoner zegt, of hoe het met een doel ging.");
        if (HeldOn > today) yield return ("HeldOn", "Deze dag is nog niet geweest.");
        else if (HeldOn < planBegan) yield return ("HeldOn", $"Dit is eerder dan het begin van het plan, {DutchDates.Short(planBegan)}.");
        if (NextReviewOn <= today) yield return ("NextReviewOn", "Kies een dag na vandaag.");
        else if (NextReviewOn > today.AddYears(1)) yield return ("NextReviewOn", "Kies een dag binnen een jaar.");
        foreach (var (person, input) in Persons)
            foreach (var (domain, score) in input.Scores)
                if (score is { } given && !SelfRelianceScale.IsValid(given)) yield return ($"Persons[{person}].Scores[{domain}]", "Kies een van de vijf antwoorden.");
    }

    /// <summary>How far a goal was reached: by the resident, by the professional.</summary>
    public sealed class GoalInput
    {
        public Attainment? ByResident { get; set; }

        public Attainment? ByMaker { get; set; }

        public bool Close { get; set; }
    }

    /// <summary>How a person manages now.</summary>
    public sealed class PersonInput
    {
        /// <summary>By the code of the life domain.</summary>
        public Dictionary<string, int?> Scores { get; set; } = [];

        public ParticipationStep? Step { get; set; }
    }
}
