using System.Net;
using Keukentafel.Data;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Plans;

public sealed class PlanJourneyTests
{
    [Theory, EachDatabase]
    public async Task From_an_empty_household_to_an_active_plan_with_a_director(Database database)
    {
        await using var app = await TestApp.Start(database);
        var samira = await app.As(Personas.Samira);
        var home = await HomeOf(app, "Esdoornstraat");

        await Start(samira, home, "Weer naar buiten");
        var early = await Activate(samira, home);
        Assert.Contains("Er is nog geen doel in de eigen woorden van de bewoner", early.Text, StringComparison.Ordinal);
        await AddGoal(samira, home, "Ik wil weer naar de sportschool.");
        var active = await Activate(samira, home);

        Assert.Equal(home, active.Path);
        Assert.Contains("u bent regisseur", active.Text, StringComparison.Ordinal);
        await using var data = app.OpenDatabase();
        var plan = await data.Plans.Include(row => row.Directors).SingleAsync(row => row.HouseholdId == IdOf(home));
        Assert.Equal(PlanState.Active, plan.State);
        Assert.Single(plan.Directors, period => period.Until is null);
        Assert.Equal(3, await data.Participants.CountAsync(seat => seat.PlanId == plan.Id));
        Assert.Single(await data.Involvements.Where(row => row.HouseholdId == plan.HouseholdId && row.Kind == InvolvementKind.Director && row.Until == null).ToListAsync());
        Assert.Single(await data.Journal.Where(row => row.HouseholdId == plan.HouseholdId && row.Kind == JournalKind.PlanActivated).ToListAsync());
        Assert.True(await data.Facts.AnyAsync(fact => fact.Kind == FactKind.PlanActivated && fact.On == DutchTime.DateOf(app.Clock.GetUtcNow())));
    }

    [Theory, EachDatabase]
    public async Task A_plan_that_is_let_begin_twice_at_once_has_one_director(Database database)
    {
        await using var app = await TestApp.Start(database);
        var samira = await app.As(Personas.Samira);
        var home = await HomeOf(app, "Esdoornstraat");
        await Start(samira, home, "Weer naar buiten");
        await AddGoal(samira, home, "Ik wil weer naar de sportschool.");
        Page[] forms = [await samira.Get($"{home}/plan"), await samira.Get($"{home}/plan"), await samira.Get($"{home}/plan")];

        var answers = await Task.WhenAll(forms.Select(form => samira.SubmitOnce(form, "form[action$='handler=Activate']")));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.All(answers, answer => Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode));
        await using var data = app.OpenDatabase();
        var plan = await data.Plans.Include(row => row.Directors).SingleAsync(row => row.HouseholdId == IdOf(home));
        Assert.Single(plan.Directors);
    }

    [Theory, EachDatabase]
    public async Task The_database_itself_refuses_a_second_active_plan_in_a_household(Database database)
    {
        await using var app = await TestApp.Start(database);
        await using var data = app.OpenDatabase();
        var first = await data.Plans.FirstAsync(row => row.State == PlanState.Active);
        var second = new Plan { Id = Guid.CreateVersion7(), DossierId = first.DossierId, HouseholdId = first.HouseholdId, Title = first.Title, CreatedAt = first.CreatedAt };
        second.Activate(new Director(Guid.CreateVersion7()), 1, app.Clock.GetUtcNow());
        data.Plans.Add(second);

        await Assert.ThrowsAsync<DbUpdateException>(() => data.SaveChangesAsync());
    }

    [Theory, EachDatabase]
    public async Task Another_director_begins_at_the_instant_that_the_present_one_ends(Database database)
    {
        await using var app = await TestApp.Start(database);
        var samira = await app.As(Personas.Samira);
        var home = await HomeOf(app, "Lindenhof");
        var form = await samira.Get($"{home}/regisseur");

        await samira.Submit(form, "main form", ("Director.WhoId", (await AccountOf(app, Personas.Joost)).ToString()), ("Reason", "Andere werkdagen."));

        await using var data = app.OpenDatabase();
        var plan = await data.Plans.Include(row => row.Directors).SingleAsync(row => row.HouseholdId == IdOf(home));
        var periods = plan.Directors.OrderBy(period => period.From).ToList();
        Assert.Equal(2, periods.Count);
        Assert.Equal(periods[0].Until, periods[1].From);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(Personas.Joost)).Get(home)).Status);
        Assert.Equal(HttpStatusCode.OK, (await samira.Get(home)).Status);
    }

    [Theory, EachDatabase]
    public async Task Two_people_who_edit_the_same_goal_see_both_versions_and_choose(Database database)
    {
        await using var app = await TestApp.Start(database);
        var (samira, fenna) = (await app.As(Personas.Samira), await app.As(Personas.Fenna));
        var home = await HomeOf(app, "Lindenhof");
        var address = (await samira.Get(home)).Document.QuerySelectorAll("a[href*='/doelen/']").Select(link => link.GetAttribute("href")!)
            .First(href => !href.EndsWith("/nieuw", StringComparison.Ordinal));
        var (hers, other) = (await samira.Get(address), await fenna.Get(address));

        await samira.Submit(hers, "main form", ("Input.Words", "De woorden van Samira."));
        var conflict = await fenna.Submit(other, "main form", ("Input.Words", "De woorden van Fenna."));
        Assert.Contains("De woorden van Samira.", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("De woorden van Fenna.", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("De woorden van Samira.", (await fenna.Get(home)).Text, StringComparison.Ordinal);

        var unfinished = await fenna.Submit(conflict, "main form");
        Assert.Contains("Kies nog bij elk onderdeel", unfinished.Text, StringComparison.Ordinal);
        var chosen = await fenna.Submit(unfinished, "main form", ("Input.Words", "De woorden van Fenna."));
        Assert.Contains("De woorden van Fenna.", chosen.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Nobody_without_involvement_finds_a_household_or_one_of_its_forms(Database database)
    {
        await using var app = await TestApp.Start(database);
        var nadia = await app.As(Personas.Nadia);
        var home = await HomeOf(app, "Lindenhof");
        foreach (var path in (string[])["", "/plan", "/doelen/nieuw", "/acties/nieuw", "/stoelen/nieuw", "/regisseur", "/plan/sluiten", "/leden/nieuw"])
            Assert.Equal(HttpStatusCode.NotFound, (await nadia.Get(home + path)).Status);
    }

    static async Task Start(Visitor visitor, string home, string title) =>
        await visitor.Submit(await visitor.Get($"{home}/plan"), "main form", ("Input.Title", title));

    static async Task AddGoal(Visitor visitor, string home, string words) =>
        await visitor.Submit(await visitor.Get($"{home}/doelen/nieuw"), "main form", ("Input.Words", words), ("Input.LifeDomain", "daytime"));

    static async Task<Page> Activate(Visitor visitor, string home) =>
        await visitor.Submit(await visitor.Get($"{home}/plan"), "form[action$='handler=Activate']");

    static async Task<string> HomeOf(TestApp app, string street)
    {
        await using var data = app.OpenDatabase();
        return $"/huishoudens/{await data.Households.Where(household => household.Label.Contains(street)).Select(household => household.Id).SingleAsync()}";
    }

    static async Task<Guid> AccountOf(TestApp app, string name)
    {
        await using var data = app.OpenDatabase();
        return await data.Accounts.Where(account => account.Name == name).Select(account => account.Id).SingleAsync();
    }

    static Guid IdOf(string home) => Guid.Parse(home[^36..]);
}
