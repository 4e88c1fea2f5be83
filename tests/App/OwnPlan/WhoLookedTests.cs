using Keukentafel.Domain.Triage;
using Keukentafel.Tests.App.Conversations;

namespace Keukentafel.Tests.App.OwnPlan;

/// <summary>Who looked in the dossier, as the resident reads it.</summary>
public sealed class WhoLookedTests
{
    const string Worker = "maatschappelijk werker van Wijkteam Noord";

    [Theory, EachDatabase]
    public async Task A_resident_reads_function_and_team_of_who_looked_and_never_a_name(Database database)
    {
        await using var app = await TestApp.Start(database);
        var household = await app.HouseholdAt("Lindenhof");
        var (marieke, samira, fenna) = (await app.As(Personas.Marieke), await app.As(Personas.Samira), await app.As(Personas.Fenna));
        await samira.Get($"/huishoudens/{household.Id}");
        await fenna.Get($"/huishoudens/{household.Id}");

        var page = await marieke.Get("/mijn/inzage");

        Assert.Contains(Worker, page.Text, StringComparison.Ordinal);
        Assert.Contains("schuldhulpverlener van Wijkteam Noord", page.Text, StringComparison.Ordinal);
        Assert.Contains("om te werken aan uw plan", page.Item(Worker).TextContent, StringComparison.Ordinal);
        Assert.All(new[] { "Samira", "Haddad", "Fenna", "Dijkstra" }, name => Assert.DoesNotContain(name, page.Body, StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Lists_are_summed_per_day(Database database)
    {
        await using var app = await TestApp.Start(database);
        var samira = await app.As(Personas.Samira);
        for (var time = 0; time < 3; time++) await samira.Submit(await samira.Get("/werk/zoeken"), "main form[action='/werk/zoeken']", ("Q", "de wit"));
        app.Clock.Advance(TimeSpan.FromDays(1));
        samira = await app.As(Personas.Samira);
        await samira.Submit(await samira.Get("/werk/zoeken"), "main form[action='/werk/zoeken']", ("Q", "de wit"));

        var page = await (await app.As(Personas.Marieke)).Get("/mijn/inzage");

        var found = page.Document.QuerySelectorAll("main li").Where(item => item.TextContent.Contains("u stond in een zoekresultaat", StringComparison.Ordinal)).ToList();
        Assert.Equal(["1 keer", "3 keer"], found.Select(item => item.QuerySelector(".kt-nowrap")!.TextContent.Trim()));
    }

    [Theory, EachDatabase]
    public async Task What_is_withheld_for_safety_does_not_show_who_looked(Database database)
    {
        await using var app = await TestApp.Start(database);
        var household = await app.HouseholdAt("Lindenhof");
        var samira = await app.As(Personas.Samira);
        var conversation = await samira.StartConversation((await app.ReportAbout("Marieke")).Id);
        await samira.Submit(await samira.Get(conversation + "/route"), "form.kt-route",
            ("Input.Urgent", nameof(Domain.Reports.Urgency.Danger)), ("Input.Chosen", nameof(Route.Safety)), ("Input.ReviewOn", "2026-03-31"));
        app.Clock.Advance(TimeSpan.FromDays(1));
        samira = await app.As(Personas.Samira);
        await samira.Get($"/huishoudens/{household.Id}");

        foreach (var persona in new[] { Personas.Marieke, Personas.Daan })
        {
            var page = await (await app.As(persona)).Get("/mijn/inzage");
            var today = page.Document.QuerySelector("main .kt-own__day")!;
            Assert.DoesNotContain(Worker, today.TextContent, StringComparison.Ordinal);
        }
    }
}
