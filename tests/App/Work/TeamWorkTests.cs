using System.Net;
using Keukentafel.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Work;

public sealed class TeamWorkTests
{
    [Theory, EachDatabase]
    public async Task The_team_page_shows_who_waits_and_nothing_of_what_they_told(Database database)
    {
        await using var app = await TestApp.Start(database);
        var (samira, bram) = (await app.As(Personas.Samira), await app.As(Personas.Bram));
        var told = (await samira.Get("/werk")).Document.QuerySelectorAll("main li .kt-list__link + .kt-small")
            .Select(words => words.TextContent.Trim().TrimEnd('…')).First(words => words.Length > 20);

        var page = await bram.Get("/werk/team");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(Personas.Samira, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(told, page.Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_household_that_goes_to_a_colleague_keeps_exactly_one_director(Database database)
    {
        await using var app = await TestApp.Start(database);
        var (bram, joost) = (await app.As(Personas.Bram), await app.As(Personas.Joost));
        await using var stored = app.OpenDatabase();
        var accounts = await stored.Accounts.ToDictionaryAsync(account => account.Name, account => account.Id, Stop);
        var household = await stored.Households.SingleAsync(row => row.Label.Contains("Lindenhof"), Stop);
        var page = await bram.Get($"/werk/team/{accounts[Personas.Samira]}");

        var done = await bram.Submit(page, "main form", ("Input.What", $"huishouden:{household.Id}"),
            ("Input.To", accounts[Personas.Joost].ToString()), ("Input.Reason", "Samira gaat naar een ander team."));

        Assert.Contains("overgedragen", done.Text, StringComparison.Ordinal);
        Assert.Contains(household.Label, (await joost.Get("/werk")).Text, StringComparison.Ordinal);
        var plan = await stored.Plans.Include(row => row.Directors).SingleAsync(row => row.HouseholdId == household.Id && row.State == PlanState.Active, Stop);
        Assert.Equal(accounts[Personas.Joost], plan.Directors.Single(period => period.Until is null).AccountId);
    }

    [Theory, EachDatabase]
    public async Task Cover_ends_by_itself_and_takes_nothing_from_who_has_it(Database database)
    {
        await using var app = await TestApp.Start(database);
        await using var stored = app.OpenDatabase();
        var accounts = await stored.Accounts.ToDictionaryAsync(account => account.Name, account => account.Id, Stop);
        var household = await stored.Households.SingleAsync(row => row.Label.Contains("Lindenhof"), Stop);
        var (bram, joost, samira) = (await app.As(Personas.Bram), await app.As(Personas.Joost), await app.As(Personas.Samira));
        var page = await bram.Get($"/werk/team/{accounts[Personas.Samira]}");
        await bram.Submit(page, "main form", ("Input.What", $"huishouden:{household.Id}"), ("Input.To", accounts[Personas.Joost].ToString()),
            ("Input.Reason", "Vakantie"), ("Input.Until", "2026-03-17"));

        Assert.Contains(household.Label, (await joost.Get("/werk")).Text, StringComparison.Ordinal);
        Assert.Contains(household.Label, (await samira.Get("/werk")).Text, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromHours(15));
        var nextDay = await app.As(Personas.Joost);
        Assert.DoesNotContain(household.Label, (await nextDay.Get("/werk")).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_work_of_another_team_is_not_there(Database database)
    {
        await using var app = await TestApp.Start(database);
        await using var stored = app.OpenDatabase();
        var nadia = await stored.Accounts.Where(account => account.Name == Personas.Nadia).Select(account => account.Id).SingleAsync(Stop);

        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Personas.Bram)).Get($"/werk/team/{nadia}")).Status);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
