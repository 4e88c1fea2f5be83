using Keukentafel.Tests.Browser.Host;
using Microsoft.Playwright;

namespace Keukentafel.Tests.Browser.BadInput;

public sealed class LostAndLateTests(RunningProgram program)
{
    [Fact]
    public async Task A_lost_connection_is_told_and_the_text_stays_until_it_can_be_sent()
    {
        await using var marieke = await WithMessage("Ik heb even geen bereik.");
        await marieke.Context.SetOfflineAsync(true);
        await marieke.Button("Versturen").ClickAsync();
        await marieke.Reads("U hebt nu geen internet. Uw tekst blijft hier staan.");
        await Assertions.Expect(marieke.Field("Uw bericht")).ToHaveValueAsync("Ik heb even geen bereik.");

        await marieke.Context.SetOfflineAsync(false);
        await marieke.Press("Versturen");
        await marieke.Reads("Uw bericht is verstuurd.");
    }

    [Fact]
    public async Task A_form_that_is_sent_after_the_session_ended_comes_back_after_signing_in()
    {
        await using var marieke = await program.As(Personas.Marieke);
        await marieke.Open("/mijn/bericht");
        program.Clock.Advance(TimeSpan.FromMinutes(40));
        await marieke.Fill("Uw bericht", "Dit schreef ik terwijl de tijd voorbij ging.");
        await marieke.Press("Versturen");
        await marieke.Press($"Aanmelden als {Personas.Marieke}");

        Assert.Equal("/mijn/bericht", marieke.Path);
        await marieke.Reads("We hebben uw concept teruggezet.");
        await Assertions.Expect(marieke.Field("Uw bericht")).ToHaveValueAsync("Dit schreef ik terwijl de tijd voorbij ging.");
        await marieke.Press("Versturen");
        await marieke.Reads("Uw bericht is verstuurd.");
    }

    [Fact]
    public async Task Two_who_edit_the_same_goal_see_both_versions_and_the_second_chooses()
    {
        await using var samira = await program.As(Personas.Samira);
        await using var fenna = await program.As(Personas.Fenna);
        foreach (var visitor in new[] { samira, fenna })
        {
            await visitor.Leave(visitor.Link("Huishouden aan de Lindenhof").Last);
            await visitor.Leave(visitor.Link("Doel veranderen").Filter(new() { HasText = "Wij willen samen eten" }));
            await visitor.Fill("Wat wil de bewoner?", $"Zo schreef {(visitor == samira ? "Samira" : "Fenna")} het op.");
        }
        await samira.Press("Bewaren");
        await samira.Reads("Het doel is veranderd.");

        await fenna.Press("Bewaren");
        await fenna.Reads("Iemand anders heeft dit intussen veranderd");
        await fenna.Reads("Zo schreef Samira het op.");
        await fenna.Choose("Dit hebt u ingevuld");
        await fenna.Press("Bewaar wat ik koos");
        await fenna.Reads("Zo schreef Fenna het op.");
    }

    [Fact]
    public async Task Who_goes_on_to_the_account_finds_there_what_was_typed_a_moment_before()
    {
        const string last = "Dit zei de bewoner op de drempel.";
        await using var samira = await InConversation();
        var held = await HoldSaving(samira, address => address.Contains("/gesprekken/", StringComparison.Ordinal));
        await Say(samira, 0, last);
        await samira.Leave(async () =>
        {
            await samira.Link("Naar het verslag").First.ClickAsync();
            held.SetResult();
        });
        Assert.Contains(last, await samira.Field("Zo leest de inwoner het").InputValueAsync(), StringComparison.Ordinal);
        await samira.Press("Bewaren");
        await samira.Reads("Het verslag is bewaard.");
    }

    [Fact]
    public async Task Who_goes_away_while_one_part_is_being_saved_keeps_the_other_too()
    {
        const string last = "Dit zei de bewoner bij het weggaan.";
        await using var samira = await InConversation();
        var conversation = samira.Path;
        var first = await Part(samira, 0).Locator("form").GetAttributeAsync("action");
        var held = await HoldSaving(samira, address => address.EndsWith(first!, StringComparison.Ordinal));
        samira.Page.Request += (_, request) =>
        {
            if (request.IsNavigationRequest) held.TrySetResult();
        };
        await Say(samira, 0, "Dit is nog onderweg.");
        await Say(samira, 1, last);
        await samira.Open("/werk");
        await samira.Open(conversation);
        await Assertions.Expect(Part(samira, 1).GetByLabel("Wat zegt de inwoner?")).ToHaveValueAsync(last);
    }

    [Fact]
    public async Task Who_goes_on_without_a_connection_stays_with_what_was_typed()
    {
        const string last = "Dit zei de bewoner in de kelder.";
        await using var samira = await InConversation();
        await samira.Context.SetOfflineAsync(true);
        await Say(samira, 0, last);
        await samira.Link("Naar het verslag").ClickAsync();
        await Assertions.Expect(Part(samira, 0).Locator("[data-saved-row]")).ToContainTextAsync("Nog niet bewaard");
        await Assertions.Expect(Part(samira, 0).GetByLabel("Wat zegt de inwoner?")).ToBeInViewportAsync();
        samira.Complaints();

        await samira.Context.SetOfflineAsync(false);
        var conversation = samira.Path;
        await samira.Follow("Naar het verslag");
        await samira.Open(conversation);
        await Assertions.Expect(Part(samira, 0).GetByLabel("Wat zegt de inwoner?")).ToHaveValueAsync(last);
    }

    [Fact]
    public async Task A_double_click_sends_once()
    {
        await using var marieke = await WithMessage("Dit is een dubbele klik.");
        await marieke.Leave(() => marieke.Button("Versturen").DblClickAsync());
        await marieke.Open("/mijn/bericht");
        await Assertions.Expect(marieke.Main.GetByText("Dit is een dubbele klik.")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Script_sql_emoji_and_text_from_right_to_left_stay_text()
    {
        const string odd = "<script>alert('ja')</script> '; DROP TABLE Reports; -- \U0001F469‍\U0001F467 مرحبا {{7*7}}";
        await using var marieke = await WithMessage(odd);
        marieke.Page.Dialog += (_, _) => Assert.Fail("A text was run as a script.");
        await marieke.Press("Versturen");
        await marieke.Open("/mijn/bericht");
        await marieke.Reads(odd);
        Assert.Empty(marieke.Complaints());
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_told_beside_the_field_and_kept()
    {
        var much = new string('a', 4100);
        await using var marieke = await WithMessage(much);
        await marieke.Press("Versturen");
        await Assertions.Expect(marieke.Main.Locator("[data-errors]")).ToBeFocusedAsync();
        await Assertions.Expect(marieke.Field("Uw bericht")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(marieke.Field("Uw bericht")).ToHaveValueAsync(much);
    }

    [Fact]
    public async Task A_household_of_one_municipality_is_not_found_in_the_other()
    {
        await using var here = await program.As(Personas.Samira);
        await here.Leave(here.Link("Huishouden aan de Lindenhof").Last);
        await using var there = await program.As(Personas.Samira, municipality: "dorpsveld");
        await there.Open(here.Path);
        await there.IsAt("Niet gevonden");
        await Assertions.Expect(there.Page.GetByRole(AriaRole.Banner)).ToContainTextAsync("Dorpsveld");
    }

    async Task<Visitor> InConversation()
    {
        var samira = await program.As(Personas.Samira);
        await samira.Follow("Huishouden aan de Esdoornstraat");
        await samira.Leave(samira.Button("Gesprek beginnen").Or(samira.Link("Naar het gesprek")).First);
        return samira;
    }

    static ILocator Part(Visitor visitor, int place) => visitor.Page.Locator("[id^='deel-']").Nth(place);

    static async Task Say(Visitor visitor, int place, string words)
    {
        await Part(visitor, place).Locator("summary").ClickAsync();
        await Part(visitor, place).GetByLabel("Wat zegt de inwoner?").FillAsync(words);
    }

    // The words stay under way until the next page was asked for.
    static async Task<TaskCompletionSource> HoldSaving(Visitor visitor, Func<string, bool> address)
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await visitor.Page.RouteAsync(address, async route =>
        {
            if (route.Request.Method == "POST") await held.Task;
            await route.ContinueAsync();
        });
        return held;
    }

    async Task<Visitor> WithMessage(string words)
    {
        var marieke = await program.As(Personas.Marieke);
        await marieke.Open("/mijn/bericht");
        await marieke.Fill("Uw bericht", words);
        return marieke;
    }
}
