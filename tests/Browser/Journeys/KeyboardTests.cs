using Keukentafel.Tests.Browser.Host;
using Microsoft.Playwright;

namespace Keukentafel.Tests.Browser.Journeys;

public sealed class KeyboardTests(RunningProgram program)
{
    [Fact]
    public async Task A_visitor_asks_for_help_with_the_keyboard_alone_and_always_sees_where_they_are()
    {
        await using var visitor = await program.Visitor();
        await visitor.Open("/melden");
        await TabTo(visitor, visitor.Main.GetByRole(AriaRole.Radio).First);
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await TabTo(visitor, visitor.Field("Wat is er aan de hand?"));
        await visitor.Page.Keyboard.TypeAsync("Mijn buurman valt steeds.");
        await TabTo(visitor, visitor.Field("Telefoon"));
        await visitor.Page.Keyboard.TypeAsync("06 - 1357 2468");
        await TabTo(visitor, visitor.Main.GetByRole(AriaRole.Checkbox, new() { Name = "Bellen" }));
        await visitor.Page.Keyboard.PressAsync("Space");
        await TabTo(visitor, visitor.Button("Versturen"));
        await visitor.Leave(() => visitor.Page.Keyboard.PressAsync("Enter"));
        await visitor.IsAt("Uw melding is binnen");
    }

    [Fact]
    public async Task The_skip_link_shows_itself_and_leads_to_the_content()
    {
        await using var visitor = await program.As(Personas.Samira);
        await visitor.Open("/werk");
        await visitor.Page.Keyboard.PressAsync("Tab");
        var skip = visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Naar de inhoud" });
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Main).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_slash_goes_to_the_search_and_enter_searches()
    {
        await using var samira = await program.As(Personas.Samira);
        await samira.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(samira.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await samira.Page.Keyboard.TypeAsync("de Wit");
        await samira.Leave(() => samira.Page.Keyboard.PressAsync("Enter"));
        await samira.Reads("Marieke de Wit");
        Assert.Equal("/werk/zoeken", samira.Path);
    }

    [Fact]
    public async Task A_resident_ticks_an_action_with_the_keyboard_alone()
    {
        await using var marieke = await program.As(Personas.Marieke);
        const string what = "Elke dinsdag post verzamelen in de blauwe map";
        await TabTo(marieke, marieke.Button($"Dit is gedaan: {what}"));
        await marieke.Leave(() => marieke.Page.Keyboard.PressAsync("Space"));
        var back = marieke.Button($"Vinkje weghalen bij: {what}");
        await TabTo(marieke, back);
        await marieke.Leave(() => marieke.Page.Keyboard.PressAsync("Enter"));
        await Assertions.Expect(marieke.Button($"Dit is gedaan: {what}")).ToBeVisibleAsync();
    }

    /// <summary>Goes on with Tab until the focus is where one wants to be; each stop on the way shows that it is one and is large enough to hit.</summary>
    static async Task TabTo(Visitor visitor, ILocator wanted)
    {
        for (var stop = 0; stop < 80; stop++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            Assert.Null(await visitor.Page.EvaluateAsync<string?>(WrongWithFocus));
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement")) return;
        }
        Assert.Fail("The keyboard does not get there.");
    }

    const string WrongWithFocus = """
        () => {
          const here = document.activeElement;
          if (!here || here === document.body) return null;
          // A control that is drawn by its label shows its focus there.
          const shows = [here, here.closest('label'), here.nextElementSibling].filter(Boolean).some(one => {
            const style = getComputedStyle(one);
            return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
          });
          // Day, month, year and the button of a date field are stops inside it, which the browser itself draws.
          if (here.type === 'date' && !here.matches(':focus-visible')) return null;
          const name = here.outerHTML.slice(0, 120);
          if (!shows) return 'no visible focus: ' + name;
          const boxes = [here, here.closest('label')].filter(Boolean).map(one => one.getBoundingClientRect());
          const isInText = getComputedStyle(here).display === 'inline';
          return isInText || boxes.some(box => box.width >= 24 && box.height >= 24) ? null : 'smaller than 24 pixels: ' + name;
        }
        """;
}
