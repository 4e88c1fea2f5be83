using Keukentafel.Tests.Browser.Host;
using Microsoft.Playwright;

namespace Keukentafel.Tests.Browser.Journeys;

sealed partial class WholePath
{
    public async Task A_single_question_is_helped_at_once_and_stays_open_until_its_decision()
    {
        await Visit(async visitor =>
        {
            await visitor.Open("/melden");
            await visitor.Fill("Wat is er aan de hand?", "Mijn scootmobiel is stuk en ik kom er niet meer uit.");
            await visitor.Fill("E-mail", "wim@voorbeeld.example");
            await visitor.Fill("Uw naam", "Wim van Dalen");
            await visitor.Fill("Geboortedatum", "1951-05-06");
            await visitor.Fill("Straat", "Meidoornplein");
            await visitor.Fill("Huisnummer", "2");
            await visitor.Fill("Postcode", "1022 MD");
            await visitor.Press("Versturen");
            reference = await visitor.Main.Locator(".kt-receipt__reference dd").InnerTextAsync();
        });
        await As(Personas.Tom, async tom =>
        {
            await tom.Leave(tom.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = reference }).GetByRole(AriaRole.Link));
            await tom.Press("Zoeken");
            await tom.Reads("Niemand gevonden");
            await tom.Press("Nieuwe persoon maken");
            await tom.Choose("Een nieuw huishouden");
            await tom.Press("Koppelen");
            await tom.Reads("De melding is gekoppeld.");
        });
        await As(Personas.Joost, async joost =>
        {
            await joost.Press($"Oppakken van {reference}");
            await joost.Leave(joost.Main.Locator("a[href$='/snel']").First);
            await joost.Pick("Waar gaat de vraag over?", "Dagbesteding");
            await joost.Choose("Het lukt vaak niet");
            await joost.Choose("Eén voorziening");
            await joost.Fill("Wat hebt u verteld of geregeld?", "Een andere scootmobiel");
            await joost.Choose("Wmo 2015");
            await joost.Press("Vastleggen");
            await joost.Reads("De aanvraag loopt.");

            await joost.Fill("Datum van het besluit", InDays(0));
            await joost.Choose("Toegekend");
            await joost.Fill("Kenmerk van het besluit", "WMO-2026-118");
            await joost.Press("Besluit vastleggen");
            await joost.Reads("Leg hier ook vast wanneer de hulp is begonnen.");

            await joost.Fill("Wanneer is de hulp begonnen?", InDays(0));
            await joost.Press("Besluit vastleggen");
            // Help that started closes the report, and with it ends what gave access to the household: only the report can be looked up.
            await joost.Reads("Het besluit is vastgelegd. De melding is gesloten.");
            await joost.Reads(reference);
            await Assertions.Expect(joost.Main.Locator("a[href^='/huishoudens/']")).ToHaveCountAsync(0);
        });
    }

    public Task The_team_lead_sees_who_waits_and_hands_work_over() => As(Personas.Bram, async bram =>
    {
        await bram.Go("Team");
        await bram.Reads("Wachtlijst");
        await bram.Reads("Wie heeft hoeveel");
        await bram.Follow("Verdelen van het werk van Samira Haddad");
        await bram.Pick("Wat?", Home);
        await bram.Choose(Personas.Joost);
        await bram.Fill("Waarom?", "Samira werkt minder dagen.");
        await bram.Press("Verdelen");
        await bram.Reads("Het werk is overgedragen.");
    });

    public Task The_policy_officer_reads_figures() => As(Personas.Liesbeth, async liesbeth =>
    {
        await liesbeth.IsAt("Cijfers");
        await Assertions.Expect(liesbeth.Main.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
        await Assertions.Expect(liesbeth.Main).Not.ToContainTextAsync("Jansen");
        await liesbeth.Reads("Basis:");
    });

    public Task The_privacy_officer_finds_who_looked() => As(Personas.Rachid, async rachid =>
    {
        await rachid.IsAt("Inzageregister");
        await rachid.Main.GetByLabel("Huishouden").First.FillAsync("Beukenlaan");
        await rachid.Press("Zoeken");
        var views = rachid.Main.GetByRole(AriaRole.Region, new() { Name = "Wie keek mee" });
        await Assertions.Expect(views).ToContainTextAsync(Personas.Samira);
        await rachid.Pick("Medewerker", Personas.Tom);
        await rachid.Press("Zoeken");
        await Assertions.Expect(views).ToContainTextAsync(Personas.Tom);
        await Assertions.Expect(views).Not.ToContainTextAsync(Personas.Samira);
    });

    public Task The_administrator_adds_a_team_a_member_and_an_area() => As(Personas.Els, async els =>
    {
        await els.Follow("Account toevoegen");
        await els.Main.GetByLabel("Naam", new() { Exact = true }).FillAsync("Yara Post");
        await els.Fill("Functie", "wijkverpleegkundige");
        await els.Choose("Teamlid");
        await els.Press("Bewaren");
        await els.Reads("Het account is er.");

        await els.Fill("Naam van het team", "Wijkteam Oost");
        await els.Press("Team toevoegen");
        await els.IsAt("Wijkteam Oost");
        await els.Follow("Lid toevoegen");
        await els.Pick("Collega", "Yara Post");
        await els.Pick("Discipline", "Wijkverpleging");
        await els.Fill("Moederorganisatie", "Thuiszorg Buurtstad");
        await els.Choose("Kern");
        await els.Main.GetByLabel("Fte").FillAsync("0,67");
        await els.Fill("Lid vanaf", InDays(0));
        await els.Press("Bewaren");
        await els.Reads("Het lid is toegevoegd.");
        await els.Follow("Gebied toevoegen");
        await els.Main.GetByLabel("Van", new() { Exact = true }).FillAsync("2000");
        await els.Fill("Tot en met", "2099");
        await els.Press("Gebied toevoegen");
        await els.Reads("2000 tot en met 2099");
    });
}
