using System.ComponentModel.DataAnnotations;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Privacy.Consents;

/// <summary>One consent: the words that were asked, the answers, and writing an answer down that was said or signed.</summary>
[May(Permission.Casework)]
sealed class ConsentPageModel(Door door, ConsentReader reader, AnswerConsent answers) : HouseholdFormPage(door)
{
    [FromRoute(Name = "toestemming")]
    public Guid ConsentId { get; set; }

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public ConsentView Found { get; private set; } = null!;

    public IReadOnlyList<ChoiceItem> Waiting => [.. Found.Answers.Where(answer => answer.Yes is null).Select(answer => new ChoiceItem(answer.PersonId.ToString(), answer.Name))];

    public static IReadOnlyList<ChoiceItem> YesOrNo { get; } = [new("True", "Ja"), new("False", "Nee")];

    public static IReadOnlyList<ChoiceItem> Hows { get; } =
        [new(nameof(ConsentHow.Verbal), "Gezegd", "U hoorde het zelf."), new(nameof(ConsentHow.Signed), "Op papier getekend", "U hebt het papier.")];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load()) return NotFound();
        if (Waiting.Count == 1) Input.PersonId = Guid.Parse(Waiting[0].Value);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load()) return NotFound();
        if (Input.PersonId is { } person && (!Found.IsOpen || Found.Answers.All(answer => answer.PersonId != person || answer.Yes is not null)))
            ModelState.TryAddModelError("Input.PersonId", "Van deze persoon wordt geen antwoord meer gevraagd.");
        if (Input.How == ConsentHow.OwnSignIn) ModelState.TryAddModelError("Input.How", "Kies hoe het antwoord kwam.");
        if (!ModelState.IsValid) return Page();
        answers.Answer(Viewer, Opened, Found.Row, Input.PersonId!.Value, Input.Yes!.Value, Input.How!.Value);
        return await Save($"{Home}/toestemmingen/{ConsentId}", "Het antwoord is vastgelegd.");
    }

    /// <param name="person">Who takes it back.</param>
    public async Task<IActionResult> OnPostTakeBackAsync(Guid person)
    {
        if (!await Load()) return NotFound();
        ModelState.Clear();
        if (Found.State is not (ConsentState.Given or ConsentState.Asked) || !Found.Answers.Any(answer => answer.PersonId == person && answer.MayTakeBack)) return NotFound();
        await answers.TakeBack(Viewer, Opened, Found.Row, person);
        return await Save($"{Home}/toestemmingen/{ConsentId}", "De toestemming is ingetrokken.");
    }

    async Task<bool> Load()
    {
        if (!await Open("een toestemming") || await reader.Find(Viewer, Opened, ConsentId) is not { } found) return false;
        Found = found;
        return true;
    }

    /// <summary>An answer that was given aloud or on paper.</summary>
    public sealed class AnswerInput
    {
        [Required(ErrorMessage = "Kies wie antwoordt.")]
        public Guid? PersonId { get; set; }

        [Required(ErrorMessage = "Kies ja of nee.")]
        public bool? Yes { get; set; }

        [Required(ErrorMessage = "Kies hoe het antwoord kwam.")]
        [EnumDataType(typeof(ConsentHow), ErrorMessage = "Kies hoe het antwoord kwam.")]
        public ConsentHow? How { get; set; }
    }
}
