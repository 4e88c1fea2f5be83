using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.SignIn;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Public.Invitations;

/// <summary>The code with which a member of a household sets up signing in without DigiD, as a letter.</summary>
[May(Permission.Casework)]
sealed class InviteModel(MunicipalDatabase database, MunicipalStore store, Door door, InviteResident invite, TimeProvider clock) : HouseholdFormPage(door)
{
    const int Youngest = 12;

    [FromRoute(Name = "lid")]
    public Guid MemberId { get; set; }

    public Person Person { get; private set; } = null!;

    /// <summary>The invitation that is open now.</summary>
    public Invitation? Present { get; private set; }

    /// <summary>The code of <see cref="Present"/>, as it stands in the letter.</summary>
    public string? Code { get; private set; }

    /// <summary>True when this person signs in with codes already.</summary>
    public bool SignsIn { get; private set; }

    public string Path => $"{Home}/leden/{MemberId}/uitnodiging";

    public string Municipality => Shell.Of(HttpContext).MunicipalityName;

    public async Task<IActionResult> OnGetAsync() => await Find() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Find()) return NotFound();
        await invite.Invite(Viewer, Opened, Person, Once);
        return await Save(Path, "De code is er. Druk de brief af.");
    }

    public async Task<IActionResult> OnPostIntrekkenAsync()
    {
        if (!await Find()) return NotFound();
        await invite.Withdraw(Person);
        return await Save(Path, "De code is ingetrokken.");
    }

    async Task<bool> Find()
    {
        if (!await Open("aanmelden zonder DigiD") || Opened.Members.FirstOrDefault(member => member.Id == MemberId) is not { } member) return false;
        if (!Opened.Dossier.Has(member.Person!.DossierId) || member.Person.AgeOn(clock.Today()) is < Youngest) return false;
        Person = member.Person;
        var now = clock.GetUtcNow();
        var latest = await database.Invitations.AsNoTracking().Where(row => row.PersonId == Person.Id && row.WithdrawnAt == null)
            .OrderByDescending(row => row.MadeAt).FirstOrDefaultAsync();
        if (latest?.IsOpenAt(now) == true && PaperCode.Of(latest.Id, store.Keys) is var code && PaperCode.Hash(code).AsSpan().SequenceEqual(latest.CodeHash))
            (Present, Code) = (latest, PaperCode.Show(code));
        SignsIn = await (from own in database.OwnSignIns
                         join account in database.Accounts on own.AccountId equals account.Id
                         where account.PersonId == Person.Id
                         select own.Id).AnyAsync();
        return true;
    }
}
