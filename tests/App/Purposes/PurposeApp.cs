using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Keukentafel.Tests.App.Purposes;

/// <summary>The Lindenhof household with a note gathered under a law, and a professional who works there for another.</summary>
sealed class PurposeApp(TestApp app, Household household)
{
    public TestApp App => app;

    public string Home => $"/huishoudens/{household.Id}";

    public Guid HouseholdId => household.Id;

    public Person Person(string givenName) => household.Members.Select(member => member.Person!).Single(person => person.GivenName == givenName);

    public static async Task<PurposeApp> At(TestApp app)
    {
        await using var data = app.OpenDatabase();
        var household = await data.Households.Include(row => row.Members).ThenInclude(member => member.Person)
            .SingleAsync(row => row.Members.Any(member => member.Person!.GivenName == "Marieke"));
        return new PurposeApp(app, household);
    }

    /// <summary>A colleague of the other team works here for this law from now on, and for nothing else.</summary>
    public async Task<Visitor> WorkingFor(Law law)
    {
        await using (var data = app.OpenDatabase())
        {
            var nadia = await data.Accounts.SingleAsync(account => account.Name == Personas.Nadia);
            await data.Involvements.Where(row => row.AccountId == nadia.Id).ExecuteDeleteAsync();
            await data.PurposeBases.ExecuteDeleteAsync();
            data.Involvements.Add(
                new Involvement(Guid.CreateVersion7(), InvolvementKind.Participant, Purpose.Plan, app.Clock.GetUtcNow().AddDays(-1)) { AccountId = nadia.Id, Law = law }
                    .With(household.Id));
            await data.SaveChangesAsync();
        }
        return await app.As(Personas.Nadia);
    }

    /// <summary>A note of somebody that was gathered under a law; in the shared part when nobody is named.</summary>
    /// <returns>Words that only this note has.</returns>
    public async Task<string> Note(Law law, string? person = null, DateOnly? withheldUntil = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Store = app.Store();
        await using var data = app.OpenDatabase();
        var of = person is null ? null : Person(person);
        var dossierId = of?.DossierId ?? household.DossierId;
        var open = scope.ServiceProvider.GetRequiredService<Door>().OpenNew(await data.Dossiers.SingleAsync(row => row.Id == dossierId));
        var id = Guid.CreateVersion7(app.Clock.GetUtcNow());
        var words = $"Onder {law} verteld, {id:N}";
        data.Entries.Add(new Entry
        {
            Id = id, DossierId = dossierId, HouseholdId = household.Id, PersonId = of?.Id, Law = law, Kind = EntryKind.Fact, AccountId = Guid.CreateVersion7(),
            At = app.Clock.GetUtcNow(), Text = open.SealRequired(dossierId, id, Field.EntryText, words), WithheldUntilReviewOn = withheldUntil,
        });
        await data.SaveChangesAsync();
        return words;
    }
}
