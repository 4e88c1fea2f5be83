using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Web.Features.Casework.Handling;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Involvements;

/// <summary>Vraag van een collega: who handles a household or leads its team accepts, refuses with a reason, or ends what was accepted.</summary>
[May(Permission.AnswerRequests)]
sealed class RequestPageModel(RequestReader requests, AnswerRequest answer, TimeProvider clock) : FormPage
{
    public RequestToAnswer Found { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    [BindProperty]
    public RefusalInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMeedoenAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var handled = await answer.Accept(Viewer, Found);
        if (handled.Problem is null) Flash.Say(TempData, "Uw collega doet nu mee bij dit huishouden.", $"/werk/vragen/{id}?handler=Beeindigen");
        return await Answered(handled, id, message: null);
    }

    public async Task<IActionResult> OnPostWeigerenAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        if (!ModelState.IsValid) return Page();
        return await Answered(answer.Refuse(Viewer, Found, Input.Reason), id, "Uw collega leest bij de melding waarom niet.");
    }

    public async Task<IActionResult> OnPostBeeindigenAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        return await Answered(await answer.End(Viewer, Found), id, "Uw collega ziet nu alleen nog de melding.");
    }

    async Task<IActionResult> Answered(Handled handled, Guid id, string? message)
    {
        var here = $"/werk/vragen/{id}";
        if (handled.Problem is { } problem) return Warned(here, problem);
        try
        {
            return await Save(here, message);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Warned(here, "Een collega gaf net antwoord.");
        }
    }

    RedirectResult Warned(string here, string why)
    {
        Flash.Warn(TempData, why);
        return Redirect(here);
    }

    async Task<bool> Load(Guid id)
    {
        if (await requests.Find(Viewer, id) is not { } found) return false;
        Found = found;
        return true;
    }

    /// <summary>Why not.</summary>
    public sealed class RefusalInput
    {
        [Required(ErrorMessage = "Schrijf waarom niet. Uw collega leest dit.")]
        [StringLength(4000, ErrorMessage = "Maak de reden korter: ten hoogste 4.000 tekens.")]
        public string Reason { get; set; } = "";
    }
}
