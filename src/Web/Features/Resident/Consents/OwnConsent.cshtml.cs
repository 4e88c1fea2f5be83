using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Features.Privacy.Consents;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Keukentafel.Web.Features.Resident.Consents;

/// <summary>One consent for who is asked: the words, yes or no, and taking a yes back with what that means.</summary>
[May(Permission.OwnDossier)]
sealed class OwnConsentModel(OwnHousehold household, ConsentReader reader, AnswerConsent answers) : FormPage
{
    OpenedHousehold? opened;

    [FromRoute(Name = "toestemming")]
    public Guid ConsentId { get; set; }

    public ConsentView Found { get; private set; } = null!;

    public IReadOnlyList<StatutoryUse> Statutory { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    /// <param name="antwoord">Yes or no; the button that was pressed.</param>
    public async Task<IActionResult> OnPostAsync(string? antwoord)
    {
        if (!await Load()) return NotFound();
        if (!Found.WaitsForViewer) return await Save($"/mijn/toestemmingen/{ConsentId}");
        if (antwoord is not ("ja" or "nee"))
        {
            ModelState.AddModelError("", "Kies ja of nee.");
            return Page();
        }
        answers.Answer(Viewer, opened!, Found.Row, Viewer.PersonId!.Value, antwoord == "ja", ConsentHow.OwnSignIn);
        return await Save($"/mijn/toestemmingen/{ConsentId}", antwoord == "ja" ? "U hebt ja gezegd. U kunt dat altijd weer intrekken." : "U hebt nee gezegd. Dat is goed.");
    }

    public async Task<IActionResult> OnPostTakeBackAsync()
    {
        if (!await Load()) return NotFound();
        if (Found.OwnYes is null) return await Save($"/mijn/toestemmingen/{ConsentId}");
        await answers.TakeBack(Viewer, opened!, Found.Row, Viewer.PersonId!.Value);
        return await Save($"/mijn/toestemmingen/{ConsentId}", "U hebt uw toestemming ingetrokken.");
    }

    async Task<bool> Load()
    {
        opened = await household.Open(Viewer, "een toestemming");
        if (opened is null || await reader.Find(Viewer, opened, ConsentId) is not { } found) return false;
        Found = found;
        Statutory = await reader.Statutory(opened);
        return true;
    }
}
