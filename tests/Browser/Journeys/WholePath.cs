using Keukentafel.Data;
using Keukentafel.Tests.Browser.Host;
using Microsoft.Playwright;

namespace Keukentafel.Tests.Browser.Journeys;

/// <summary>One household's way through the whole program, as each role takes its part in it.</summary>
sealed partial class WholePath(RunningProgram program)
{
    const string Story = "De boodschappen worden me te zwaar. Sinds mijn vrouw er niet is, komt er bijna niemand meer.";
    const string Wish = "Ik wil weer onder de mensen zijn.";
    const string Home = "Huishouden aan de Beukenlaan";

    string reference = "";

    /// <summary>What any of the browsers complained about.</summary>
    public List<string> Complaints { get; } = [];

    DateOnly Today => DutchTime.DateOf(program.Clock.GetUtcNow());

    string InDays(int days) => $"{Today.AddDays(days):yyyy-MM-dd}";

    async Task Visit(Func<Visitor, Task> act) => await Let(await program.Visitor(), act);

    async Task As(string persona, Func<Visitor, Task> act) => await Let(await program.As(persona), act);

    async Task Let(Visitor visitor, Func<Visitor, Task> act)
    {
        await using (visitor)
        {
            try
            {
                await act(visitor);
            }
            catch
            {
                await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "failed.png"), FullPage = true });
                throw;
            }
            Complaints.AddRange(visitor.Complaints());
        }
    }

    /// <summary>From the day of a team member to the household.</summary>
    static async Task OpenHome(Visitor visitor, string home = Home)
    {
        await visitor.Go("Vandaag");
        // The report of a household has the same words as the household itself; that one comes later on the page.
        await visitor.Leave(visitor.Link(home).Last);
        await visitor.IsAt(home);
    }

    /// <summary>From the household to one of its forms.</summary>
    static async Task Record(Visitor visitor, string what)
    {
        await visitor.Main.Locator("summary").Filter(new() { HasText = "Vastleggen" }).ClickAsync();
        await visitor.Leave(visitor.Main.Locator(".kt-drop__list").GetByRole(AriaRole.Link, new() { Name = what }));
    }

    public Task A_visitor_asks_for_help_and_gets_a_receipt_and_a_letter() => Visit(async visitor =>
    {
        await visitor.Open("/");
        await visitor.Follow("Hulp vragen");
        await visitor.Choose("Voor mijzelf of mijn gezin");
        await visitor.Fill("Wat is er aan de hand?", Story);
        await visitor.Fill("Wat zou helpen?", Wish);
        await visitor.Fill("Telefoon", "06 - 2468 1357");
        await visitor.Choose("Bellen");
        await visitor.Fill("Uw naam", "Henk Jansen");
        await visitor.Fill("Geboortedatum", $"{Today.AddYears(-81):yyyy-MM-dd}");
        await visitor.Fill("Straat", "Beukenlaan");
        await visitor.Fill("Huisnummer", "88");
        await visitor.Fill("Postcode", "1033 BL");
        await visitor.Press("Versturen");

        await visitor.IsAt("Uw melding is binnen");
        await visitor.Reads("cliëntondersteuner");
        await visitor.Reads("Uw eigen plan");
        reference = await visitor.Main.Locator(".kt-receipt__reference dd").InnerTextAsync();
        await visitor.Follow("Open de brief");
        await visitor.Reads(reference);
        await visitor.Reads("Beste inwoner");
    });

    public Task The_front_desk_finds_the_person_before_making_one() => As(Personas.Tom, async tom =>
    {
        await tom.IsAt("Balie");
        await tom.Leave(tom.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = reference }).GetByRole(AriaRole.Link));
        await tom.Press("Zoeken");
        await tom.Reads("Wie is het?");
        await tom.Press("Kies Henk Jansen");
        await tom.Choose(Home);
        await tom.Press("Koppelen");
        await tom.Reads("De melding is gekoppeld.");
    });

    public async Task A_team_member_picks_up_and_asks_who_handles_the_household_to_join()
    {
        await As(Personas.Samira, async samira =>
        {
            await samira.Reads(reference);
            await samira.Follow(reference);
            await samira.Reads(Story);
            await samira.Press("Melding oppakken");
            await samira.Reads("U bent nu de behandelaar.");
            await samira.Reads("Dit huishouden heeft al hulp");
            await samira.Reads(Personas.Joost);
            await samira.Fill("Waarom wilt u meedoen bij dit huishouden?", "Henk vraagt nu om gezelschap. Dat past bij mijn werk.");
            await samira.Press("Vragen of u mee mag doen");
            await samira.Reads("U vroeg op");
        });
        await As(Personas.Joost, async joost =>
        {
            await joost.Reads("Een collega wil meedoen");
            await joost.Leave(joost.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = reference }).GetByRole(AriaRole.Link, new() { Name = Personas.Samira }));
            await joost.Reads("Dat past bij mijn werk.");
            await joost.Press("Laten meedoen");
            await joost.Reads("Uw collega doet mee");
        });
    }

    public Task A_team_member_records_a_contact() => As(Personas.Samira, async samira =>
    {
        await OpenHome(samira);
        await Record(samira, "Contact");
        await samira.Choose("Gebeld");
        await samira.Choose("Bereikt");
        await samira.Fill("Wat is er besproken?", "Henk wil graag dat we langskomen.");
        await samira.Press("Contact bewaren");
        await samira.Reads("Het contact is vastgelegd.");
    });
}
