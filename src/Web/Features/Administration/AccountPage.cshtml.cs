using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.Settings;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Administration;

/// <summary>Adds or changes the account of a professional, and turns it off and on.</summary>
[May(Permission.Administer)]
sealed class AccountPageModel(MunicipalDatabase database, EndSessions endSessions, DemoMode demo, TimeProvider clock) : FormPage
{
    public Account? Account { get; private set; }

    public Conflict? Conflict { get; private set; }

    public bool IsSelf => Account?.Id == Viewer.AccountId;

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public AccountInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid? id)
    {
        if (!await Find(id)) return NotFound();
        if (Account is not null)
        {
            Input = new AccountInput { Name = Account.Name, Function = Account.Function, Role = Account.Role, Days = Account.Days, SignInName = Account.SignInName, Mail = Account.Mail };
            Version = VersionOf(Account);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? id)
    {
        if (!await Find(id)) return NotFound();
        if (Input.Role == Role.Resident) ModelState.AddModelError("Input.Role", "Kies een rol.");
        if (IsSelf && Input.Role != Account!.Role) ModelState.AddModelError("Input.Role", "Uw eigen rol kunt u niet veranderen. Vraag een andere beheerder.");
        var signInName = Plain(Input.SignInName)?.ToLowerInvariant();
        if (signInName is not null && await database.Accounts.AnyAsync(account => account.SignInName == signInName && account.Id != id))
            ModelState.AddModelError("Input.SignInName", "Een ander account heeft deze aanmeldnaam al.");
        if (!ModelState.IsValid) return Page();
        if (Account is null) return await Add(signInName);

        Conflict = Conflict.In(Request.Form, Version, VersionOf(Account),
            ConflictField.Of("Input.Name", "Naam", Account.Name, Input.Name),
            ConflictField.Of("Input.Function", "Functie", Account.Function, Input.Function),
            ConflictField.Of("Input.Role", "Rol", Account.Role, Input.Role, value => Enum.TryParse<Role>(value, out var role) ? RoleWords.Of(role) : value),
            ConflictField.Of("Input.Days", "Dagen", Account.Days, Input.Days),
            ConflictField.Of("Input.SignInName", "Aanmeldnaam", Account.SignInName, signInName),
            ConflictField.Of("Input.Mail", "E-mailadres voor meldingen", Account.Mail, Plain(Input.Mail)));
        if (Conflict is not null) return Page();
        if (signInName != Account.SignInName) await Unlink(Account, signInName);
        (Account.Name, Account.Function, Account.Role, Account.Days, Account.Mail) = (Input.Name.Trim(), Input.Function.Trim(), Input.Role!.Value, Plain(Input.Days), Plain(Input.Mail));
        return await Save("/beheer", "Het account is veranderd.");
    }

    public Task<IActionResult> OnPostUitAsync(Guid id) => Turn(id, isActive: false, "Het account is uit. Aanmelden kan niet meer.", "Aan");

    public Task<IActionResult> OnPostAanAsync(Guid id) => Turn(id, isActive: true, "Het account is weer aan.", "Uit");

    async Task<IActionResult> Turn(Guid id, bool isActive, string message, string undo)
    {
        if (!await Find(id) || IsSelf) return NotFound();
        Account!.IsActive = isActive;
        if (!isActive) await endSessions.End(rows => rows.Where(row => row.AccountId == id));
        Flash.Say(TempData, message, $"/beheer/accounts/{id}?handler={undo}");
        return await Save($"/beheer/accounts/{id}");
    }

    /// <summary>Who it was at the provider is forgotten: the next one with the new name is it.</summary>
    async Task Unlink(Account account, string? signInName)
    {
        account.SignInName = signInName;
        database.SignInLinks.RemoveRange(await database.SignInLinks.Where(link => link.AccountId == account.Id).ToListAsync());
        if (!IsSelf) await endSessions.End(rows => rows.Where(row => row.AccountId == account.Id));
    }

    async Task<IActionResult> Add(string? signInName)
    {
        database.Accounts.Add(new Account
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Role = Input.Role!.Value,
            Name = Input.Name.Trim(),
            Function = Input.Function.Trim(),
            Days = Plain(Input.Days),
            SignInName = signInName,
            Mail = Plain(Input.Mail),
            DemoIntroduction = demo.IsOn ? "Toegevoegd in deze oefenomgeving." : null,
        });
        return await Save("/beheer", "Het account is er. Maak de collega nu lid van een team.");
    }

    /// <summary>Finds the account; a resident's account is not kept here.</summary>
    async Task<bool> Find(Guid? id)
    {
        if (id is null) return true;
        Account = await database.Accounts.SingleOrDefaultAsync(account => account.Id == id && account.Role != Role.Resident);
        return Account is not null;
    }

    static int VersionOf(Account account) => ShownVersion.Of(account.Name, account.Function, account.Role, account.Days, account.SignInName, account.Mail);

    static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>What the form asks.</summary>
    public sealed class AccountInput
    {
        [Required(ErrorMessage = "Vul de naam in.")]
        [StringLength(200, ErrorMessage = "Maak de naam korter: ten hoogste 200 tekens.")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "Vul de functie in.")]
        [StringLength(200, ErrorMessage = "Maak de functie korter: ten hoogste 200 tekens.")]
        public string Function { get; set; } = "";

        [Required(ErrorMessage = "Kies een rol.")]
        public Role? Role { get; set; }

        [StringLength(200, ErrorMessage = "Maak de dagen korter: ten hoogste 200 tekens.")]
        public string? Days { get; set; }

        [StringLength(200, ErrorMessage = "Maak de aanmeldnaam korter: ten hoogste 200 tekens.")]
        public string? SignInName { get; set; }

        [StringLength(200, ErrorMessage = "Maak het e-mailadres korter: ten hoogste 200 tekens.")]
        [EmailAddress(ErrorMessage = "Dit is geen e-mailadres. Een voorbeeld: naam@gemeente.nl.")]
        public string? Mail { get; set; }
    }
}
