using System.Net;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Purposes;

/// <summary>Three consents apart, asked and answered over HTTP, by whom the age of the person says.</summary>
public sealed class ConsentTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, EachDatabase]
    public async Task Each_cell_that_asks_consent_is_closed_until_the_resident_gives_it_and_again_when_it_is_taken_back(Database database)
    {
        var at = await PurposeApp.At(await apps.On(database));
        var marieke = await at.App.As(Personas.Marieke);
        foreach (var from in new[] { Law.Jeugdwet, Law.Participatiewet, Law.Wgs })
        {
            var nadia = await at.WorkingFor(Law.Wmo);
            var (own, shared) = (await at.Note(from, "Marieke"), await at.Note(from));
            Assert.DoesNotContain(own, await Notes(nadia, at), StringComparison.Ordinal);

            var asked = await Ask(nadia, at, "Marieke", ("Input.Kind", "Processing"), ("Input.GatheredUnder", from.ToString()), ("Input.UsedFor", "Wmo"));
            Assert.DoesNotContain(own, await Notes(nadia, at), StringComparison.Ordinal);

            var given = await marieke.Submit(await marieke.Get($"/mijn/toestemmingen/{asked}"), "main form", ("antwoord", "ja"));
            Assert.Contains("U hebt ja gezegd", given.Text, StringComparison.Ordinal);
            var open = await Notes(nadia, at);
            Assert.Contains(own, open, StringComparison.Ordinal);
            // Nobody consents for another: what the children share stays closed.
            Assert.DoesNotContain(shared, open, StringComparison.Ordinal);

            Assert.Contains("niet meer voor dat andere doel", given.Text, StringComparison.Ordinal);
            await marieke.Submit(given, "main form[action*=TakeBack]");
            Assert.DoesNotContain(own, await Notes(nadia, at), StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task Taking_a_consent_back_leaves_what_rests_on_a_statutory_basis(Database database)
    {
        var at = await PurposeApp.At(await apps.On(database));
        var marieke = await at.App.As(Personas.Marieke);
        var nadia = await at.WorkingFor(Law.Wgs);
        var words = await at.Note(Law.Jeugdwet, "Marieke");
        await nadia.Submit(await nadia.Get($"{at.Home}/doelbinding?van=Jeugdwet&voor=Wgs"), "#vastleggen form", ("Input.Reason", "Nodig voor het overzicht."));
        var asked = await Ask(nadia, at, "Marieke", ("Input.Kind", "Processing"), ("Input.GatheredUnder", "Jeugdwet"), ("Input.UsedFor", "Wmo"));
        var given = await marieke.Submit(await marieke.Get($"/mijn/toestemmingen/{asked}"), "main form", ("antwoord", "ja"));
        Assert.Contains("artikel 8d Wgs", given.Text, StringComparison.Ordinal);

        await marieke.Submit(given, "main form[action*=TakeBack]");

        Assert.Contains(words, await Notes(nadia, at), StringComparison.Ordinal);
        Assert.Contains("artikel 8d Wgs", (await marieke.Get("/mijn/toestemmingen")).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Consent_is_no_repair_for_a_missing_basis(Database database)
    {
        var at = await PurposeApp.At(await apps.On(database));
        var nadia = await at.WorkingFor(Law.Wgs);

        var answer = await nadia.Submit(await nadia.Get($"{at.Home}/toestemmingen/nieuw"), "main form", ("Input.PersonId", at.Person("Marieke").Id.ToString()),
            ("Input.About", "Alles."), ("Input.Kind", "Processing"), ("Input.GatheredUnder", "Jeugdwet"), ("Input.UsedFor", "Wgs"));

        Assert.Contains("geen toestemming maar een grondslag", answer.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_boy_of_fourteen_and_his_mother_both_say_yes_and_sharing_opens_nothing(Database database)
    {
        var at = await PurposeApp.At(await apps.On(database));
        var nadia = await at.WorkingFor(Law.Wmo);
        var words = await at.Note(Law.Jeugdwet, "Daan");
        var asked = await Ask(nadia, at, "Daan", ("Input.Kind", "Secrecy"), ("Input.With", "de mentor op school"));
        var daan = await at.App.As(Personas.Daan);

        await daan.Submit(await daan.Get($"/mijn/toestemmingen/{asked}"), "main form", ("antwoord", "ja"));
        Assert.Equal(ConsentState.Asked, await StateOf(at, asked));
        var page = await nadia.Get($"{at.Home}/toestemmingen/{asked}");
        await nadia.Submit(page, "form.kt-consent-answer", ("Input.PersonId", at.Person("Marieke").Id.ToString()), ("Input.Yes", "True"), ("Input.How", "Signed"));

        Assert.Equal(ConsentState.Given, await StateOf(at, asked));
        Assert.DoesNotContain(words, await Notes(nadia, at), StringComparison.Ordinal);
        await using var data = at.App.OpenDatabase();
        Assert.False(await data.PurposeBases.AnyAsync(row => row.ConsentId == asked));
        // Until the sixteenth birthday: then he decides alone.
        Assert.Equal(at.Person("Daan").BirthDate!.Value.AddYears(16).AddDays(-1), (await data.Consents.SingleAsync(row => row.Id == asked)).Until);
    }

    [Theory, EachDatabase]
    public async Task A_parent_answers_for_a_child_and_not_for_a_house_mate(Database database)
    {
        var at = await PurposeApp.At(await apps.On(database));
        var nadia = await at.WorkingFor(Law.Jeugdwet);
        var forFleur = await Ask(nadia, at, "Fleur", ("Input.Kind", "Help"), ("Input.UsedFor", "Jeugdwet"));
        var forMarieke = await Ask(nadia, at, "Marieke", ("Input.Kind", "Help"), ("Input.UsedFor", "Jeugdwet"));
        var (marieke, daan) = (await at.App.As(Personas.Marieke), await at.App.As(Personas.Daan));

        await marieke.Submit(await marieke.Get($"/mijn/toestemmingen/{forFleur}"), "main form", ("antwoord", "nee"));

        Assert.Equal(ConsentState.Refused, await StateOf(at, forFleur));
        Assert.Equal(HttpStatusCode.NotFound, (await daan.Get($"/mijn/toestemmingen/{forMarieke}")).Status);
        Assert.DoesNotContain(forMarieke.ToString(), (await daan.Get("/mijn/toestemmingen")).Body, StringComparison.Ordinal);
    }

    static async Task<Guid> Ask(Visitor professional, PurposeApp at, string person, params (string Name, string? Value)[] fields)
    {
        var page = await professional.Get($"{at.Home}/toestemmingen/nieuw");
        var asked = await professional.Submit(page, "main form", [("Input.PersonId", at.Person(person).Id.ToString()), ("Input.About", "Wat er thuis speelt."), .. fields]);
        Assert.Contains("toestemming is gevraagd", asked.Text, StringComparison.Ordinal);
        return Guid.Parse(asked.Path.Split('/')[^1]);
    }

    static async Task<string> Notes(Visitor visitor, PurposeApp at) => (await visitor.Get($"{at.Home}/notities")).Text;

    static async Task<ConsentState> StateOf(PurposeApp at, Guid consent)
    {
        await using var data = at.App.OpenDatabase();
        return (await data.Consents.SingleAsync(row => row.Id == consent)).State;
    }
}
