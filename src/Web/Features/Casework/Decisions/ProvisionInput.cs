using System.ComponentModel.DataAnnotations;
using Keukentafel.Domain.Decisions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Keukentafel.Web.Features.Casework.Decisions;

/// <summary>What is filled in about a provision.</summary>
sealed class ProvisionInput
{
    const int EarliestYears = 2;

    [Required(ErrorMessage = "Vul in wat de inwoner krijgt.")]
    [StringLength(200, ErrorMessage = "Dit is te lang. Er passen 200 tekens in.")]
    public string? What { get; set; }

    [StringLength(200, ErrorMessage = "Dit is te lang. Er passen 200 tekens in.")]
    public string? By { get; set; }

    public Law? Law { get; set; }

    public DateOnly? AppliedOn { get; set; }

    public DateOnly? StartedOn { get; set; }

    /// <summary>Says what is missing for this kind.</summary>
    public void Validate(ModelStateDictionary state, string prefix, ProvisionKind kind, DateOnly today)
    {
        if (kind == ProvisionKind.Individual)
        {
            if (Law is null) state.AddModelError($"{prefix}.Law", "Kies onder welke wet de aanvraag valt.");
            CheckDay(state, $"{prefix}.AppliedOn", AppliedOn, "Vul de datum van de aanvraag in.", today);
        }
        else
        {
            CheckDay(state, $"{prefix}.StartedOn", StartedOn, "Vul in wanneer de hulp is begonnen.", today);
        }
    }

    public FilledInProvision As(ProvisionKind kind) => new(kind, What!, By, Law, AppliedOn, StartedOn);

    /// <summary>A day in the past two years.</summary>
    public static void CheckDay(ModelStateDictionary state, string key, DateOnly? day, string missing, DateOnly today)
    {
        if (state.TryGetValue(key, out var entry) && entry.Errors.Count > 0) return;
        if (day is not { } filledIn) state.AddModelError(key, missing);
        else if (filledIn > today) state.AddModelError(key, "Deze datum is nog niet geweest.");
        else if (filledIn < today.AddYears(-EarliestYears)) state.AddModelError(key, "Deze datum is langer dan twee jaar geleden. Klopt dat?");
    }
}
