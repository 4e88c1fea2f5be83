using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Features.Casework.Plans.Direction;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Plans.Seats;

/// <summary>Somebody is invited to the table: first whose hands, then who.</summary>
[May(Permission.Casework)]
sealed class NewSeatModel(MunicipalDatabase database, Door door, PlanRows rows, Colleagues colleagues, AddSeat addSeat) : HouseholdFormPage(door)
{
    static readonly Dictionary<string, SeatKind> Kinds = new(StringComparer.Ordinal)
    {
        ["netwerk"] = SeatKind.Network,
        ["vrijwilliger"] = SeatKind.Volunteer,
        ["collega"] = SeatKind.Professional,
        ["aanbieder"] = SeatKind.Provider,
        ["gezin"] = SeatKind.Resident,
    };

    [BindProperty]
    public SeatInput Input { get; set; } = new();

    /// <summary>Whose hands, as the address says it; null while that is still to be chosen.</summary>
    [FromRoute(Name = "soort")]
    public string? KindWord { get; set; }

    public SeatKind? Kind => KindWord is not null && Kinds.TryGetValue(KindWord, out var kind) ? kind : null;
    public IReadOnlyList<ChoiceItem> ColleagueChoices { get; private set; } = [];
    public IReadOnlyList<ChoiceItem> MemberChoices { get; private set; } = [];

    /// <summary>Whose own part the colleague may see; everybody unless the one who invites chooses otherwise.</summary>
    public IReadOnlyList<ChoiceItem> PartChoices => [.. Opened.VisiblePersons.Select(person => new ChoiceItem(person.Id.ToString(), person.GivenName, "ziet ook wat alleen over deze persoon gaat"))];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Open("het plan") || (KindWord is not null && Kind is null)) return NotFound();
        Input.Parts = [.. Opened.VisiblePersons.Select(person => person.Id)];
        return await rows.Current(Opened) is { } plan ? await Show(plan) : LocalRedirect($"{Home}/plan");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Kind is not { } kind || !await Open("het plan") || await rows.Current(Opened) is not { } plan) return NotFound();
        Input.Kind = kind;
        ModelState.Clear();
        if (!TryValidateModel(Input, nameof(Input))) return await Show(plan);
        await Show(plan);
        if (kind == SeatKind.Professional && ColleagueChoices.All(choice => choice.Value != Input.AccountId.ToString()))
            ModelState.AddModelError("Input.AccountId", "Kies een collega uit de lijst.");
        if (kind == SeatKind.Professional && Opened.VisiblePersons.All(person => !Input.Parts.Contains(person.Id)))
            ModelState.TryAddModelError("Input.Parts", "Kies voor wie deze collega komt.");
        if (kind == SeatKind.Resident && MemberChoices.All(choice => choice.Value != Input.PersonId.ToString()))
            ModelState.AddModelError("Input.PersonId", "Kies een gezinslid uit de lijst.");
        if (!ModelState.IsValid) return Page();
        var discipline = kind == SeatKind.Professional ? await colleagues.DisciplineOf(Input.AccountId!.Value) : null;
        var seat = await addSeat.Add(Viewer, Opened, plan, Input, discipline);
        return await Save(Home, seat.ApprovedAt is null ? "De uitnodiging staat klaar. Een bewoner moet het nog goed vinden." : "Er is een plek aan tafel bij.");
    }

    async Task<IActionResult> Show(Plan plan)
    {
        var seated = await database.Participants.AsNoTracking().Where(seat => seat.PlanId == plan.Id && seat.LeftAt == null)
            .Select(seat => new { seat.AccountId, seat.PersonId }).ToListAsync();
        if (Kind == SeatKind.Professional)
            ColleagueChoices = await colleagues.Of(Viewer, Opened, except: [.. seated.Select(seat => seat.AccountId).OfType<Guid>()]);
        MemberChoices =
        [
            .. from member in Opened.Members
               where seated.All(seat => seat.PersonId != member.PersonId)
               select new ChoiceItem(member.PersonId.ToString(), member.Person!.GivenName, member.Relation)
        ];
        return Page();
    }
}
