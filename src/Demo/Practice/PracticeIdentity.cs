using System.Globalization;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Teams;
using Keukentafel.Standards.Brp;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Demo.Practice;

/// <summary>What the practice provider knows of a persona: a sign-in name for a professional, a test BSN for a resident.</summary>
sealed class PracticeIdentity(MunicipalDatabase database, MunicipalStore store, Door door)
{
    const int FirstTestNumber = 999900006, LastTestNumber = 999999990;

    /// <summary>The persona of an id; null when there is none.</summary>
    public async Task<Account?> Find(string? id) =>
        Guid.TryParse(id, out var account)
            ? await database.Accounts.SingleOrDefaultAsync(row => row.Id == account && row.DemoIntroduction != null && row.IsActive)
            : null;

    /// <summary>Gives a persona what a real person would have, the first time.</summary>
    public async Task Complete(Account persona)
    {
        if (persona.PersonId is { } personId) await GiveBsn(await database.Persons.SingleAsync(row => row.Id == personId));
        else if (persona.SignInName is null) persona.SignInName = await FreeName(persona);
        await database.SaveChangesAsync();
    }

    /// <summary>The test BSN of a resident.</summary>
    public async Task<string?> BsnOf(Account persona)
    {
        if (await database.Persons.SingleOrDefaultAsync(row => row.Id == persona.PersonId) is not { } person) return null;
        return (await Open(person)).Read(person, Field.PersonBsn, person.Bsn);
    }

    async Task GiveBsn(Person person)
    {
        if (person.BsnHash is not null) return;
        var open = await Open(person);
        // From the id, so that two who come at the same instant do not get the same one.
        var start = FirstTestNumber + (int)(BitConverter.ToUInt32(person.Id.ToByteArray(), 12) % (LastTestNumber - FirstTestNumber));
        for (var number = start; ; number = number == LastTestNumber ? FirstTestNumber : number + 1)
        {
            if (!Bsn.TryParse(number.ToString(CultureInfo.InvariantCulture), out var bsn)) continue;
            var hash = store.Keys.Hash(bsn.Reveal());
            if (await database.Persons.AnyAsync(row => row.BsnHash == hash)) continue;
            (person.Bsn, person.BsnHash) = (open.Seal(person.DossierId, person.Id, Field.PersonBsn, bsn.Reveal()), hash);
            return;
        }
    }

    async Task<string> FreeName(Account persona)
    {
        var name = string.Join('.', persona.Name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return await database.Accounts.AnyAsync(row => row.SignInName == name) ? $"{name}.{persona.Id.ToString("N")[^6..]}" : name;
    }

    async Task<OpenDossier> Open(Person person) => door.OpenNew(await database.Dossiers.SingleAsync(row => row.Id == person.DossierId));
}
