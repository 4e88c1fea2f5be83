using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Supervision;

/// <summary>The privacy officer asks who looked in which dossier.</summary>
public sealed class InspectionsTests
{
    const string Form = "main form:has(select[name='Input.AccountId'])";

    [Theory, EachDatabase]
    public async Task A_view_is_found_by_household_by_employee_and_by_period(Database database)
    {
        await using var app = await TestApp.Start(database);
        await using var data = app.OpenDatabase();
        var accounts = await data.Accounts.ToDictionaryAsync(account => account.Name, account => account.Id, Stop);
        var homes = await data.Households.ToDictionaryAsync(household => household.Label, household => household.Id, Stop);
        var (lindenhof, kastanjeweg) = (homes.Single(home => home.Key.Contains("Lindenhof", StringComparison.Ordinal)), homes.Single(home => home.Key.Contains("Kastanjeweg", StringComparison.Ordinal)));
        await (await app.As(Personas.Samira)).Get($"/huishoudens/{lindenhof.Value}");
        await (await app.As(Personas.Joost)).Get($"/huishoudens/{kastanjeweg.Value}");
        var rachid = await app.As(Personas.Rachid);
        var start = await rachid.Get("/inzage");

        var byHousehold = Rows(await rachid.Submit(start, Form, ("Input.Household", "lindenhof")));
        Assert.Contains(byHousehold, row => Is(row, Personas.Samira, lindenhof.Key));
        Assert.DoesNotContain(byHousehold, row => row.TextContent.Contains(Personas.Joost, StringComparison.Ordinal));

        var byEmployee = Rows(await rachid.Submit(start, Form, ("Input.AccountId", accounts[Personas.Joost].ToString())));
        Assert.Contains(byEmployee, row => Is(row, Personas.Joost, kastanjeweg.Key));
        Assert.All(byEmployee, row => Assert.Contains(Personas.Joost, row.TextContent, StringComparison.Ordinal));

        var before = await rachid.Submit(start, Form, ("Input.Household", "Lindenhof"), ("Input.From", "2026-03-01"), ("Input.Until", "2026-03-16"));
        Assert.DoesNotContain(Rows(before), row => row.TextContent.Contains(Personas.Samira, StringComparison.Ordinal));
        var today = await rachid.Submit(start, Form, ("Input.Household", "Lindenhof"), ("Input.From", "2026-03-17"), ("Input.Until", "2026-03-17"));
        Assert.Contains(Rows(today), row => Is(row, Personas.Samira, lindenhof.Key));
    }

    [Theory, EachDatabase]
    public async Task Who_watches_is_watched_too(Database database)
    {
        await using var app = await TestApp.Start(database);
        var lindenhof = await LabelOf(app, "Lindenhof");
        var rachid = await app.As(Personas.Rachid);

        var first = await rachid.Submit(await rachid.Get("/inzage"), Form, ("Input.Household", "Lindenhof"));
        var second = await rachid.Submit(await rachid.Get("/inzage"), Form, ("Input.Household", "Lindenhof"));

        Assert.Contains(Rows(second), row => Is(row, Personas.Rachid, lindenhof) && row.TextContent.Contains("toezicht", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_period_that_cannot_be_is_said_beside_its_field_and_nothing_is_lost(Database database)
    {
        await using var app = await TestApp.Start(database);
        var rachid = await app.As(Personas.Rachid);

        var page = await rachid.Submit(await rachid.Get("/inzage"), Form, ("Input.Household", "Lindenhof"), ("Input.From", "2026-03-17"), ("Input.Until", "2026-03-01"));

        Assert.Contains("De laatste dag ligt voor de eerste.", page.Text, StringComparison.Ordinal);
        Assert.Equal("Lindenhof", page.Document.QuerySelector("input[name='Input.Household']")!.GetAttribute("value"));
    }

    [Theory, EachDatabase]
    public async Task The_log_says_who_looked_and_nothing_of_what_the_dossier_says(Database database)
    {
        await using var app = await TestApp.Start(database);
        await using var data = app.OpenDatabase();
        var lindenhof = await data.Households.SingleAsync(household => household.Label.Contains("Lindenhof"), Stop);
        await (await app.As(Personas.Samira)).Get($"/huishoudens/{lindenhof.Id}");
        var rachid = await app.As(Personas.Rachid);

        var page = await rachid.Submit(await rachid.Get("/inzage"), Form, ("Input.Household", "Lindenhof"));

        Assert.DoesNotContain("enveloppen", page.Body, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main a[href*='/huishoudens/']"));
        Assert.NotEqual(HttpStatusCode.OK, (await rachid.Get($"/huishoudens/{lindenhof.Id}")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(Personas.Samira)).Get("/inzage")).Status);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static List<IElement> Rows(Page page) => [.. page.Document.QuerySelectorAll("main .kt-table-frame[aria-label='Wie keek mee'] tbody tr")];

    static bool Is(IElement row, string who, string household) =>
        row.TextContent.Contains(who, StringComparison.Ordinal) && row.TextContent.Contains(household, StringComparison.Ordinal);

    static async Task<string> LabelOf(TestApp app, string street)
    {
        await using var data = app.OpenDatabase();
        return await data.Households.Where(household => household.Label.Contains(street)).Select(household => household.Label).SingleAsync(Stop);
    }
}
