namespace Keukentafel.Tests.App.OwnPlan;

public sealed class PrintAllTests
{
    [Theory, EachDatabase]
    public async Task The_print_holds_all_that_the_resident_may_read(Database database)
    {
        await using var app = await TestApp.Start(database);
        var household = await app.HouseholdAt("Lindenhof");
        var (marieke, samira) = (await app.As(Personas.Marieke), await app.As(Personas.Samira));
        await samira.Get($"/huishoudens/{household.Id}");
        await marieke.Submit(await marieke.Get("/mijn/bericht"), "main form", ("Message.Words", "Kunt u mij bellen voor dinsdag?"));
        await marieke.Submit(await marieke.Get("/mijn/gegevens"), "main form", ("Input.Reach", "Alleen overdag bellen."));

        var print = await marieke.Get("/mijn/afdrukken");

        string[] all =
        [
            "Daan de Wit, zoon", "Alleen overdag bellen.", "Rust in huis, schulden onder controle", "Regisseur: Samira Haddad",
            "Ik wil de post weer durven openmaken.", "Overzicht van alle schulden maken", "Oma Jannie, oma van de kinderen", "Samen naar het overzicht kijken",
            "Er liggen elf ongeopende enveloppen", "Ik werk ook nog drie avonden per week.", "Gesprek van", "maatschappelijk werker van Wijkteam Noord",
            "Kennismaking. Moeder wil graag dat we thuis komen.", "Kunt u mij bellen voor dinsdag?", "Ik durf de post niet meer open te maken.",
            "Uw toestemmingen",
        ];
        Assert.All(all, words => Assert.Contains(words, print.Text, StringComparison.Ordinal));
    }
}
