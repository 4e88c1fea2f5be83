using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Teams;
using Keukentafel.Standards.Brp;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Teams.Search;

/// <summary>Search: in one's own work, and whether somebody is known outside it. What is sought never stands in an address.</summary>
[May(Permission.MatchReports)]
sealed class SearchModel(SearchOwnWork searchOwnWork, FindOutside findOutside, TimeProvider clock) : PageModel
{
    /// <summary>What was typed in the search bar (field <c>q</c>).</summary>
    [BindProperty]
    public string? Q { get; set; }

    [BindProperty]
    public OutsideInput Outside { get; set; } = new();

    /// <summary>What was found in one's own work; null before a search.</summary>
    public Found? Found { get; private set; }

    /// <summary>Who is known outside it; null before a search.</summary>
    public IReadOnlyList<OutsideHit>? Hits { get; private set; }

    /// <summary>True for who may open a household without involvement when it cannot wait.</summary>
    public bool MayOpenEmergency => PermissionTable.Allows(Permission.OpenEmergency, HttpContext.Viewer().Role);

    /// <summary>True at the front desk, which has no own work: there a report is sought by its reference.</summary>
    public bool IsFrontDesk => HttpContext.Viewer().Role == Role.FrontDesk;

    public void OnGet()
    {
        // The empty form.
    }

    public async Task OnPostAsync()
    {
        ModelState.Clear();
        var terms = SearchTerms.Read(Q);
        if (terms.IsEmpty)
            ModelState.AddModelError(nameof(Q), IsFrontDesk ? "Vul het kenmerk van de melding in." : "Vul een naam, geboortedatum, postcode of kenmerk in.");
        else
            Found = await searchOwnWork.Search(HttpContext.Viewer(), terms);
    }

    public async Task OnPostBuitenAsync()
    {
        if (ModelState.IsValid && Question() is { } question) Hits = await findOutside.Find(HttpContext.Viewer(), question);
    }

    OutsideQuestion? Question()
    {
        var byName = !string.IsNullOrWhiteSpace(Outside.Surname) || Outside.BirthDate is not null;
        var byAddress = !string.IsNullOrWhiteSpace(Outside.Postcode) || !string.IsNullOrWhiteSpace(Outside.HouseNumber);
        if (!byName && !byAddress)
        {
            ModelState.AddModelError("Outside.Surname", "Vul een achternaam met geboortedatum in, of een postcode met huisnummer.");
            return null;
        }
        return byName ? ByName() : ByAddress();
    }

    OutsideQuestion? ByName()
    {
        if (string.IsNullOrWhiteSpace(Outside.Surname) || NameKey.Of(Outside.Surname).Length == 0)
            ModelState.AddModelError("Outside.Surname", "Vul ook de achternaam in.");
        if (Outside.BirthDate is null)
            ModelState.AddModelError("Outside.BirthDate", "Vul ook de geboortedatum in.");
        else if (Outside.BirthDate > clock.Today() || Outside.BirthDate < clock.Today().AddYears(-120))
            ModelState.AddModelError("Outside.BirthDate", "Deze geboortedatum kan niet kloppen.");
        return ModelState.IsValid ? new OutsideQuestion.ByName(Outside.Surname!, Outside.BirthDate!.Value) : null;
    }

    OutsideQuestion? ByAddress()
    {
        if (!DutchPostcode.TryParse(Outside.Postcode, out var postcode))
            ModelState.AddModelError("Outside.Postcode", "Vul een postcode in met vier cijfers en twee letters.");
        if (string.IsNullOrWhiteSpace(Outside.HouseNumber))
            ModelState.AddModelError("Outside.HouseNumber", "Vul ook het huisnummer in.");
        return ModelState.IsValid ? new OutsideQuestion.ByAddress(postcode!.Digits + postcode.Letters, Outside.HouseNumber!.Replace(" ", "", StringComparison.Ordinal)) : null;
    }

    /// <summary>Two details that one must know already.</summary>
    public sealed class OutsideInput
    {
        [StringLength(200, ErrorMessage = "Maak de achternaam korter: ten hoogste 200 tekens.")]
        public string? Surname { get; set; }

        public DateOnly? BirthDate { get; set; }

        [StringLength(20, ErrorMessage = "Vul een postcode in met vier cijfers en twee letters.")]
        public string? Postcode { get; set; }

        [StringLength(20, ErrorMessage = "Maak het huisnummer korter: ten hoogste 20 tekens.")]
        public string? HouseNumber { get; set; }
    }
}
