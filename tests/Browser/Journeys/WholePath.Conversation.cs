using Keukentafel.Tests.Browser.Host;
using Microsoft.Playwright;

namespace Keukentafel.Tests.Browser.Journeys;

sealed partial class WholePath
{
    const string Lonely = "Soms spreek ik dagen niemand.";
    const string Kept = "Bellen met de maaltijdservice";

    public Task The_conversation_becomes_an_account_for_the_resident() => As(Personas.Samira, async samira =>
    {
        await samira.Follow(Home);
        await samira.Press("Gesprek beginnen");
        await samira.IsAt("Gesprek met Henk Jansen");
        await samira.Reads(Story);
        await samira.Fill("Wie waren erbij?", "Henk en zijn dochter Ria");

        await Speak(samira, "people-around", Lonely, "Iemand om koffie mee te drinken.", "Het lukt niet");
        await Speak(samira, "daytime", "De dagen zijn lang.", "Een vaste ochtend in de week weg.", "Het lukt vaak niet");
        await Speak(samira, "daily-care", "Koken doe ik niet meer.", "Warm eten.", "Het lukt vaak niet");
        await samira.Choose("Nog niet");

        await samira.Follow("Naar het verslag");
        Assert.Contains(Lonely, await samira.Field("Zo leest de inwoner het").InputValueAsync(), StringComparison.Ordinal);
        await samira.Press("Stuur naar de inwoner");
        await samira.Reads("gestuurd op");
    });

    /// <summary>One life domain; it keeps itself, without a button.</summary>
    static async Task Speak(Visitor samira, string lifeDomain, string says, string wants, string goes)
    {
        var part = samira.Page.Locator($"#deel-{lifeDomain}");
        await part.Locator("summary").ClickAsync();
        await part.GetByLabel("Wat zegt de inwoner?").FillAsync(says);
        await part.GetByLabel("Wat wil de inwoner?").FillAsync(wants);
        await samira.Choose(goes, part);
        await Assertions.Expect(part.Locator("[data-saved-row]")).ToContainTextAsync("Bewaard om");
    }

    public Task Triage_explains_itself_and_leads_to_a_plan() => As(Personas.Samira, async samira =>
    {
        await samira.Follow(Home);
        await samira.Follow("Naar het gesprek");
        await samira.Follow("Kies de route");
        await samira.Reads("Eén plan");
        await samira.Reads("Er zijn vragen op drie leefgebieden die elkaar raken");
        await samira.Press("Leg de route vast");
        await samira.IsAt("Begin een plan");
    });

    public Task The_plan_gets_a_goal_actions_a_seat_and_a_director() => As(Personas.Samira, async samira =>
    {
        await OpenHome(samira);
        await samira.Leave(samira.Main.Locator("a[href$='/plan']").First);
        await samira.Fill("Hoe heet het plan?", "Weer onder de mensen");
        await samira.Press("Beginnen");
        await samira.Follow("Doel toevoegen");
        await samira.Fill("Wat wil de bewoner?", "Ik wil elke week met iemand koffie drinken.");
        await samira.Choose("Dit zijn de eigen woorden van de bewoner");
        await samira.Pick("Waar gaat het over?", "Mensen om je heen");
        await samira.Press("Doel bewaren");

        await Agree(samira, "Woensdag naar de inloop gaan", "Henk", InDays(7));
        await samira.Follow("Verder met het plan");
        await samira.Follow("Actie toevoegen");
        await Agree(samira, Kept, Personas.Samira, InDays(3));

        await samira.Follow("Iemand uitnodigen");
        await samira.Follow("Familie, vriend of buur");
        await samira.Fill("Wie is het?", "Ria");
        await samira.Fill("Wat is deze persoon voor het gezin?", "dochter");
        await samira.Press("Uitnodigen");
        await samira.Reads("Een bewoner moet het nog goed vinden.");

        await samira.Follow("Verder met het plan");
        await samira.Choose(Personas.Samira);
        await samira.Fill("Wanneer kijkt u samen terug?", InDays(60));
        await samira.Press("Plan laten ingaan");
        await samira.Reads("Het plan gaat in.");
        await Assertions.Expect(samira.Page.GetByRole(AriaRole.Img, new() { Name = "De tafel van het plan: Weer onder de mensen" })).ToBeVisibleAsync();
    });

    static async Task Agree(Visitor samira, string what, string who, string day)
    {
        await samira.IsAt("Actie toevoegen");
        if (await samira.Main.GetByRole(AriaRole.Group, new() { Name = "Bij welk doel hoort dit?" }).CountAsync() > 0) await samira.Choose("Ik wil elke week");
        await samira.Fill("Wat gaat er gebeuren?", what);
        await samira.Choose(who);
        await samira.Fill("Wanneer is het klaar?", day);
        await samira.Press("Actie afspreken");
        await samira.Reads("De actie is afgesproken.");
    }

    public Task A_note_is_written_and_a_promise_is_said_to_be_kept() => As(Personas.Samira, async samira =>
    {
        await OpenHome(samira);
        await Record(samira, "Notitie");
        await samira.Choose("Mening");
        await samira.Main.GetByLabel("Notitie", new() { Exact = true }).FillAsync("Henk ziet op tegen de eerste keer.");
        await samira.Press("Notitie bewaren");
        await samira.Reads("De notitie is bewaard.");

        await OpenHome(samira);
        await samira.Press(Kept);
        await samira.Reads("bezwaar kan tot");
    });

    public Task They_look_back_together() => As(Personas.Samira, async samira =>
    {
        await OpenHome(samira);
        await Record(samira, "Evaluatie");
        await samira.Choose("7", samira.Main.GetByRole(AriaRole.Group, new() { Name = "Welk cijfer geeft u" }));
        await samira.Fill("Wat wilt u erbij zeggen?", "Het gaat de goede kant op.");
        await samira.Fill("Wat is er gebeurd?", "Henk ging twee keer naar de inloop.");
        await samira.Main.GetByRole(AriaRole.Group, new() { Name = "Wat vindt de bewoner: is het gelukt?" }).GetByRole(AriaRole.Radio).Nth(3).CheckAsync();
        await samira.Main.GetByRole(AriaRole.Group, new() { Name = "Wat vindt u als professional?" }).GetByRole(AriaRole.Radio).Nth(2).CheckAsync();
        await samira.Choose("Het lukt met moeite", samira.Main.GetByRole(AriaRole.Group, new() { Name = "Mensen om je heen" }));
        await samira.Fill("Wat spreekt u samen af?", "Ria belt elke zondag.");
        await samira.Press("Evaluatie bewaren");
        await samira.Reads("De evaluatie is bewaard.");
        await samira.Reads("Het gaat de goede kant op.");
    });
}
