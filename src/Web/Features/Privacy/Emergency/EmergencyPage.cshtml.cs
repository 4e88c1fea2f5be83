using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Features.Privacy.Withheld;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Privacy.Emergency;

/// <summary>Noodtoegang: opens a household without involvement, or closes that again. The page itself shows nothing of anybody.</summary>
[May(Permission.OpenEmergency), StepUp]
sealed class EmergencyPageModel(MunicipalDatabase database, Door door, OpenEmergency emergency, TimeProvider clock) : FormPage, IWithheldForm
{
    Household household = null!;

    [FromRoute(Name = "id")]
    public Guid HouseholdId { get; set; }

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    [BindProperty]
    public WithheldInput Withheld { get; set; } = new();

    /// <summary>The emergency access of this viewer that runs now; null when none does.</summary>
    public EmergencyAccess? Running { get; private set; }

    /// <summary>An unlocked screen is not enough to open a household: one shows again who one is.</summary>
    bool MustShowAgain => Running is null && !HttpContext.IsFresh(StepUp.Window);

    string Home => $"/huishoudens/{HouseholdId}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load()) return NotFound();
        if (await IsInvolved()) return Redirect(Home);
        return MustShowAgain ? Redirect(StepUp.AddressFor(Request.Path)) : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load()) return NotFound();
        if (Running is not null || await IsInvolved()) return Redirect(Home);
        if (MustShowAgain) return Redirect(StepUp.AddressFor(Request.Path));
        Withheld.Check(ModelState, clock.Today());
        if (!ModelState.IsValid) return Page();
        await emergency.Open(Viewer, household, Input.Reason, Withheld.Until);
        return await Save(Home, "U hebt noodtoegang. Die eindigt vanzelf. Uw teamleider en de privacyfunctionaris zien dit.");
    }

    public async Task<IActionResult> OnPostCloseAsync()
    {
        if (!await Load()) return NotFound();
        ModelState.Clear();
        if (Running is not null) await emergency.Close(Viewer, Running);
        return await Save("/werk", "De noodtoegang is gesloten.");
    }

    async Task<bool> Load()
    {
        if (await database.Households.SingleOrDefaultAsync(row => row.Id == HouseholdId) is not { } found) return false;
        household = found;
        var now = clock.GetUtcNow();
        Running = await database.EmergencyAccesses.OrderByDescending(row => row.Id)
            .FirstOrDefaultAsync(row => row.HouseholdId == HouseholdId && row.AccountId == Viewer.AccountId && row.ClosedAt == null && row.Until > now);
        return true;
    }

    async Task<bool> IsInvolved() => Running is null && await door.InvolvedHouseholds(Viewer).AnyAsync(id => id == HouseholdId);

    /// <summary>Why it cannot wait.</summary>
    public sealed class ReasonInput
    {
        [Required(ErrorMessage = "Schrijf waarom het niet kan wachten.")]
        [StringLength(4000, MinimumLength = 10, ErrorMessage = "Schrijf in een paar zinnen waarom het niet kan wachten: tussen 10 en 4.000 tekens.")]
        public string Reason { get; set; } = "";
    }
}
