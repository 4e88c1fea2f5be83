using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Features.Privacy.Withheld;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Privacy.Emergency;

/// <summary>One emergency access for the privacy officer: its reason, the outcome, and whether the people who live there know.</summary>
[May(Permission.JudgeEmergency)]
sealed class EmergencyCaseModel(EmergencyList list, JudgeEmergency judge, TimeProvider clock) : FormPage
{
    public EmergencyToJudge Found { get; private set; } = null!;

    [BindProperty]
    public JudgeInput Input { get; set; } = new();

    /// <summary>When to look again; empty: tell the people who live there.</summary>
    [BindProperty]
    public DateOnly? ReviewOn { get; set; }

    public static IReadOnlyList<ChoiceItem> Outcomes { get; } =
    [
        new(nameof(EmergencyOutcome.Justified), "Terecht", "Het kon niet wachten en er is niet meer bekeken dan nodig."),
        new(nameof(EmergencyOutcome.Unjustified), "Onterecht", "Het kon wachten, of er is meer bekeken dan nodig. Bespreek wat er moet gebeuren."),
    ];

    public async Task<IActionResult> OnGetAsync(Guid toegang)
    {
        if (!await Load(toegang)) return NotFound();
        (Input.Outcome, Input.Note) = (Found.Row.Outcome, Found.Note ?? "");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid toegang)
    {
        if (!await Load(toegang)) return NotFound();
        if (!ModelState.IsValid) return Page();
        judge.Judge(Viewer, Found, Input.Outcome!.Value, Input.Note);
        return await Save("/inzage/noodtoegang", "Uw oordeel is bewaard.");
    }

    public async Task<IActionResult> OnPostWithholdAsync(Guid toegang)
    {
        if (!await Load(toegang)) return NotFound();
        ModelState.Clear();
        if (ReviewOn is not null && WithheldInput.ProblemWith(ReviewOn, clock.Today()) is { } problem)
        {
            ModelState.AddModelError(nameof(ReviewOn), problem);
            return Page();
        }
        await judge.Withhold(Viewer, Found, ReviewOn);
        return await Save($"/inzage/noodtoegang/{toegang}", ReviewOn is null ? "De bewoners lezen het vanaf nu." : "Het blijft afgeschermd tot u opnieuw kijkt.");
    }

    async Task<bool> Load(Guid id)
    {
        if (await list.Find(Viewer, id) is not { } found) return false;
        Found = found;
        return true;
    }

    /// <summary>The judgement.</summary>
    public sealed class JudgeInput
    {
        [Required(ErrorMessage = "Kies terecht of onterecht.")]
        [EnumDataType(typeof(EmergencyOutcome), ErrorMessage = "Kies terecht of onterecht.")]
        public EmergencyOutcome? Outcome { get; set; }

        [Required(ErrorMessage = "Schrijf waarom u dit vindt.")]
        [StringLength(4000, ErrorMessage = "Maak dit korter: ten hoogste 4.000 tekens.")]
        public string Note { get; set; } = "";
    }
}
