using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Administration;

/// <summary>Adds a member to a team, or changes one: discipline, parent organisation, core or shell, FTE, period.</summary>
[May(Permission.Administer)]
sealed class MemberPageModel(MunicipalDatabase database, TimeProvider clock) : FormPage
{
    public Team Team { get; private set; } = null!;

    public TeamMember? Member { get; private set; }

    public string? MemberName { get; private set; }

    public Conflict? Conflict { get; private set; }

    public IReadOnlyList<ChoiceItem> Accounts { get; private set; } = [];

    public static IReadOnlyList<ChoiceItem> DisciplineChoices { get; } = [.. Disciplines.All.Select(discipline => new ChoiceItem(discipline.Code, discipline.Name))];

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public MemberInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? member)
    {
        if (!await Find(id, member)) return NotFound();
        if (Member is null)
        {
            Input.From = clock.Today();
            return Page();
        }
        Version = VersionOf(Member);
        Input = new MemberInput
        {
            AccountId = Member.AccountId, Discipline = Member.Discipline, ParentOrganisation = Member.ParentOrganisation,
            Ring = Member.Ring, Fte = Fte.Words(Member.FteHundredths), From = Member.From, Until = Member.Until,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? member)
    {
        if (!await Find(id, member)) return NotFound();
        if (Member is not null) (Input.AccountId, Input.From) = (Member.AccountId, Member.From);
        var fte = await Checked();
        if (!ModelState.IsValid) return Page();
        if (Member is null) return await Add(id, fte);

        Conflict = Conflict.In(Request.Form, Version, VersionOf(Member),
            ConflictField.Of("Input.Discipline", "Discipline", Member.Discipline, Input.Discipline, Disciplines.NameOf),
            ConflictField.Of("Input.ParentOrganisation", "Moederorganisatie", Member.ParentOrganisation, Input.ParentOrganisation),
            ConflictField.Of("Input.Ring", "Kern of schil", Member.Ring, Input.Ring, value => Enum.TryParse<Ring>(value, out var ring) ? RoleWords.Of(ring) : value),
            ConflictField.Of("Input.Fte", "Fte", Fte.Words(Member.FteHundredths), Fte.Words(fte)),
            ConflictField.Of("Input.Until", "Lid tot", Member.Until, Input.Until));
        if (Conflict is not null) return Page();
        (Member.Discipline, Member.ParentOrganisation, Member.Ring) = (Input.Discipline, Input.ParentOrganisation.Trim(), Input.Ring!.Value);
        (Member.FteHundredths, Member.Until) = (fte, Input.Until);
        return await Save($"/beheer/teams/{id}", "Het teamlid is veranderd.");
    }

    async Task<IActionResult> Add(Guid id, int fte)
    {
        database.TeamMembers.Add(new TeamMember
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), TeamId = id, AccountId = Input.AccountId!.Value, Discipline = Input.Discipline,
            ParentOrganisation = Input.ParentOrganisation.Trim(), Ring = Input.Ring!.Value, FteHundredths = fte, From = Input.From!.Value, Until = Input.Until,
        });
        return await Save($"/beheer/teams/{id}", "Het lid is toegevoegd.");
    }

    async Task<int> Checked()
    {
        if (Member is null && Input.AccountId is not null && Accounts.All(choice => Guid.Parse(choice.Value) != Input.AccountId))
            ModelState.TryAddModelError("Input.AccountId", "Kies een collega uit de lijst.");
        if (Disciplines.All.All(discipline => discipline.Code != Input.Discipline)) ModelState.TryAddModelError("Input.Discipline", "Kies een discipline.");
        var fte = Fte.Read(Input.Fte);
        if (fte is null) ModelState.TryAddModelError("Input.Fte", "Vul een getal in van 0,01 tot en met 1,2.");
        var today = clock.Today();
        if (Member is null && (Input.From < today.AddYears(-50) || Input.From > today.AddYears(2)))
            ModelState.AddModelError("Input.From", "Kies een dag die kan kloppen.");
        if (Input.Until <= Input.From) ModelState.AddModelError("Input.Until", "De einddag komt na de begindag.");
        if (Input.Until > today.AddYears(50)) ModelState.AddModelError("Input.Until", "Kies een dag die kan kloppen.");
        if (ModelState.IsValid && await Overlaps()) ModelState.AddModelError(Member is null ? "Input.AccountId" : "Input.Until", "Deze collega is in die tijd al lid van dit team.");
        return fte ?? 0;
    }

    Task<bool> Overlaps() => database.TeamMembers.AnyAsync(other =>
        other.TeamId == Team.Id && other.AccountId == Input.AccountId && (Member == null || other.Id != Member.Id)
        && (Input.Until == null || other.From < Input.Until) && (other.Until == null || other.Until > Input.From));

    async Task<bool> Find(Guid id, Guid? member)
    {
        if (await database.Teams.AsNoTracking().SingleOrDefaultAsync(team => team.Id == id) is not { } found) return false;
        Team = found;
        if (member is not null)
        {
            Member = await database.TeamMembers.SingleOrDefaultAsync(row => row.Id == member && row.TeamId == id);
            if (Member is null) return false;
            MemberName = await database.Accounts.Where(account => account.Id == Member.AccountId).Select(account => account.Name).SingleAsync();
            return true;
        }
        var colleagues = await database.Accounts.AsNoTracking()
            .Where(account => account.IsActive && (account.Role == Role.TeamMember || account.Role == Role.TeamLead))
            .OrderBy(account => account.Name).Take(500)
            .Select(account => new { account.Id, account.Name, account.Function }).ToListAsync();
        // Not in the query: SQLite would write the id in capitals, and the answer would not be found again in the list.
        Accounts = [.. colleagues.Select(account => new ChoiceItem(account.Id.ToString(), $"{account.Name}, {account.Function}"))];
        return true;
    }

    static int VersionOf(TeamMember member) =>
        ShownVersion.Of(member.Discipline, member.ParentOrganisation, member.Ring, member.FteHundredths, member.Until);

    /// <summary>What the form asks.</summary>
    public sealed class MemberInput
    {
        [Required(ErrorMessage = "Kies een collega.")]
        public Guid? AccountId { get; set; }

        [Required(ErrorMessage = "Kies een discipline.")]
        public string Discipline { get; set; } = "";

        [Required(ErrorMessage = "Vul de moederorganisatie in.")]
        [StringLength(200, ErrorMessage = "Maak de naam korter: ten hoogste 200 tekens.")]
        public string ParentOrganisation { get; set; } = "";

        [Required(ErrorMessage = "Kies kern of schil.")]
        public Ring? Ring { get; set; }

        [Required(ErrorMessage = "Vul een getal in van 0,01 tot en met 1,2.")]
        public string Fte { get; set; } = "";

        [Required(ErrorMessage = "Kies de eerste dag.")]
        public DateOnly? From { get; set; }

        public DateOnly? Until { get; set; }
    }
}
