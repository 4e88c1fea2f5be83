using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Teams.Division;

/// <summary>Divides the work of one member: hand over for good, or cover during leave.</summary>
[May(Permission.DivideWork)]
sealed class MemberModel(MemberWork memberWork, DivideWork divideWork, TimeProvider clock) : FormPage
{
    public MemberWorkView Work { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public IEnumerable<ChoiceItem> Items =>
    [
        .. Work.Reports.Select(report => new ChoiceItem(WorkItem.OfReport(report.Id), $"Melding {report.Reference}")),
        .. Work.Households.Where(household => household.CanMove).Select(household => new ChoiceItem(WorkItem.OfHousehold(household.Id), household.Label)),
    ];

    public IEnumerable<ChoiceItem> Colleagues => Work.Colleagues.Select(colleague =>
        new ChoiceItem(colleague.Id.ToString(), colleague.Name, colleague.Days is null ? colleague.Function : $"{colleague.Function}, {colleague.Days}"));

    [BindProperty]
    public DivideInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid account) => await Read(account) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid account)
    {
        if (!await Read(account)) return NotFound();
        var item = Items.Any(known => known.Value == Input.What) ? WorkItem.Read(Input.What) : null;
        if (item is null) ModelState.TryAddModelError("Input.What", "Kies wat u verdeelt.");
        if (Work.Colleagues.All(colleague => colleague.Id != Input.To)) ModelState.TryAddModelError("Input.To", "Kies een collega.");
        if (Input.Until < Today || Input.Until > Today.AddYears(1)) ModelState.AddModelError("Input.Until", "Kies een dag tussen vandaag en over een jaar.");
        if (!ModelState.IsValid) return Page();

        var handled = await divideWork.Divide(HttpContext.Viewer(), new Division(item!, account, Input.To!.Value, Input.Reason, Input.Until));
        if (handled.Problem is not null)
        {
            ModelState.AddModelError("Input.What", handled.Problem);
            return Page();
        }
        try
        {
            return await Save($"/werk/team/{account}", Input.Until is null ? "Het werk is overgedragen." : "De waarneming is geregeld.");
        }
        catch (DbUpdateConcurrencyException)
        {
            Flash.Warn(TempData, "Iemand veranderde dit net. Kijk eerst hoe het nu staat.");
            return Redirect($"/werk/team/{account}");
        }
    }

    async Task<bool> Read(Guid account)
    {
        if (await memberWork.Read(Viewer, account) is not { } work) return false;
        Work = work;
        return true;
    }

    /// <summary>What the form asks.</summary>
    public sealed class DivideInput
    {
        [Required(ErrorMessage = "Kies wat u verdeelt.")]
        public string What { get; set; } = "";

        [Required(ErrorMessage = "Kies een collega.")]
        public Guid? To { get; set; }

        [Required(ErrorMessage = "Schrijf waarom u dit verdeelt.")]
        [StringLength(4000, ErrorMessage = "Maak de reden korter: ten hoogste 4.000 tekens.")]
        public string Reason { get; set; } = "";

        public DateOnly? Until { get; set; }
    }
}
