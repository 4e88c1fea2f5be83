using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Households;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Households;

/// <summary>One member of a household: place, authority over a child, objection of a young person, and leaving.</summary>
[May(Permission.Casework)]
sealed class MemberModel(MunicipalDatabase database, Door door, EditMember edit, LeaveHousehold leave, TimeProvider clock) : HouseholdFormPage(door)
{
    [FromRoute(Name = "lid")]
    public Guid MemberId { get; set; }

    [BindProperty]
    [StringLength(200, ErrorMessage = "Maak dit korter: ten hoogste 200 tekens.")]
    public string? Relation { get; set; }

    [BindProperty]
    public List<Guid> Representatives { get; set; } = [];

    [BindProperty]
    public bool Objects { get; set; }

    public HouseholdMember Member { get; private set; } = null!;
    public Person Person => Member.Person!;
    public int? Age { get; private set; }
    public IReadOnlyList<ChoiceItem> Adults { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Find()) return NotFound();
        var today = clock.Today();
        Relation = Member.Relation;
        Objects = Person.ObjectsToRepresentative;
        Representatives = await database.Representations.AsNoTracking()
            .Where(row => row.PersonId == Person.Id && (row.Until == null || row.Until > today)).Select(row => row.RepresentativeId).ToListAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Find()) return NotFound();
        if (!ModelState.IsValid) return Page();
        var adults = Representatives.Where(id => Adults.Any(adult => adult.Value == id.ToString())).ToList();
        await edit.Edit(Viewer, Opened, Member, Relation, adults, Objects);
        return await Save(Home, "De gegevens zijn bewaard.");
    }

    public async Task<IActionResult> OnPostLeaveAsync()
    {
        if (!await Find()) return NotFound();
        if (await leave.Leave(Viewer, Opened, Member) is not { } inTheWay) return await Save(Home, "Dit gezinslid woont hier niet meer.");
        ModelState.AddModelError("", inTheWay);
        return Page();
    }

    async Task<bool> Find()
    {
        if (!await Open("wie er wonen") || Opened.Members.FirstOrDefault(member => member.Id == MemberId) is not { } member) return false;
        // Who may not see somebody's own part does not decide who reads along in it either.
        if (!Opened.Dossier.Has(member.Person!.DossierId)) return false;
        var today = clock.Today();
        Member = member;
        Age = Person.AgeOn(today);
        Adults =
        [
            .. Opened.Members.Where(row => row.Id != MemberId && row.Person!.AgeOn(today) is (null or >= 18))
                .Select(row => new ChoiceItem(row.PersonId.ToString(), row.Person!.GivenName, row.Relation))
        ];
        return true;
    }
}
