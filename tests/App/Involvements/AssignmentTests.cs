using System.Net;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Involvements;

/// <summary>A household that nobody handles is assigned by its lead; one that somebody handles is offered to them first.</summary>
public sealed class AssignmentTests
{
    const string Assign = "main form[action$='handler=Huishouden']", HandOver = "main form[action$='/overdragen']";

    [Theory, EachDatabase]
    public async Task Who_picks_up_a_report_of_a_household_that_nobody_handles_has_it_when_the_lead_assigns_it(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Unhandled(app);
        var (joost, bram) = (await app.As(Personas.Joost), await app.As(Personas.Bram));
        await stranger.PickedUpBy(joost);
        var page = await joost.Get(stranger.Address);
        Assert.Contains("De teamleider wijst het toe", page.Text, StringComparison.Ordinal);
        Assert.Contains(Personas.Bram, page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await joost.Get(stranger.Home)).Status);

        var done = await bram.Submit(await bram.Get("/werk/team"), Assign);

        Assert.Contains("toegewezen", done.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await joost.Get(stranger.Home)).Status);
        Assert.Null((await bram.Get("/werk/team")).Document.QuerySelector(Assign));
        await using var data = app.OpenDatabase();
        var row = await data.Involvements.SingleAsync(one => one.ReportId == stranger.Id && one.HouseholdId != null && one.Until == null, Stop);
        Assert.Equal((InvolvementKind.Handler, Personas.Bram), (row.Kind, (await data.Accounts.SingleAsync(account => account.Id == row.DecidedById, Stop)).Name));
    }

    [Theory, EachDatabase]
    public async Task A_lead_who_gives_the_report_to_a_member_gives_the_household(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Unhandled(app);
        var (joost, bram) = (await app.As(Personas.Joost), await app.As(Personas.Bram));
        await stranger.Report();
        await stranger.Link(await app.As(Personas.Tom));

        await Give(stranger, bram, Personas.Joost);

        Assert.Equal(HttpStatusCode.OK, (await joost.Get(stranger.Home)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_colleague_who_gives_the_report_gives_the_report_alone(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Unhandled(app);
        var (joost, samira) = (await app.As(Personas.Joost), await app.As(Personas.Samira));
        await stranger.Report();
        await stranger.Link(await app.As(Personas.Tom));

        await Give(stranger, samira, Personas.Joost);

        Assert.Equal(HttpStatusCode.OK, (await joost.Get(stranger.Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await joost.Get(stranger.Home)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_lead_does_not_open_a_household_for_themselves(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Unhandled(app);
        var bram = await app.As(Personas.Bram);

        await stranger.PickedUpBy(bram);

        Assert.Equal(HttpStatusCode.NotFound, (await bram.Get(stranger.Home)).Status);
        Assert.Null((await bram.Get("/werk/team")).Document.QuerySelector(Assign));
        await bram.Submit(await bram.Get(stranger.Address), "main form[action$='handler=Meedoen']", ("Ask.Reason", "Dan kan ik zelf verder met de melding."));
        Assert.DoesNotContain("Een collega wil meedoen", (await bram.Get("/werk")).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Cover_for_who_has_the_report_alone_is_the_report_alone(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Stranger.Of(app);
        var (joost, bram, fenna) = (await app.As(Personas.Joost), await app.As(Personas.Bram), await app.As(Personas.Fenna));
        await using var data = app.OpenDatabase();
        var accounts = await data.Accounts.ToDictionaryAsync(account => account.Name, account => account.Id, Stop);
        await data.Involvements.Where(row => row.AccountId == accounts[Personas.Fenna]).ExecuteDeleteAsync(Stop);
        await stranger.PickedUpBy(joost);

        await bram.Submit(await bram.Get($"/werk/team/{accounts[Personas.Joost]}"), "main form", ("Input.What", $"melding:{stranger.Id}"),
            ("Input.To", accounts[Personas.Fenna].ToString()), ("Input.Reason", "Vakantie"), ("Input.Until", "2026-04-01"));

        Assert.Equal(HttpStatusCode.OK, (await fenna.Get(stranger.Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await fenna.Get(stranger.Home)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_new_report_is_offered_to_who_handles_the_household_and_taken_over_with_it(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Stranger.Of(app);
        var samira = await app.As(Personas.Samira);
        await stranger.Report();
        await stranger.Link(await app.As(Personas.Tom));
        var day = await samira.Get("/werk");
        Assert.Contains("Nieuwe melding over een huishouden van u", day.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nieuwe melding over een huishouden van u", (await (await app.As(Personas.Joost)).Get("/werk")).Text, StringComparison.Ordinal);

        await samira.Submit(day, $"main form[action='{stranger.Address}?handler=Oppakken']");

        Assert.Equal(ReportState.PickedUp, (await stranger.Stored()).State);
        await using var data = app.OpenDatabase();
        Assert.True(await data.Involvements.AnyAsync(row => row.ReportId == stranger.Id && row.HouseholdId == stranger.Household.Id && row.Until == null, Stop));
    }

    [Theory, EachDatabase]
    public async Task Who_handles_the_household_can_leave_a_report_to_the_team(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Stranger.Of(app);
        var (samira, joost) = (await app.As(Personas.Samira), await app.As(Personas.Joost));
        await stranger.Report();
        await stranger.Link(await app.As(Personas.Tom));

        var left = await samira.Submit(await samira.Get("/werk"), $"main form[action='{stranger.Address}?handler=BijTeam']");

        Assert.DoesNotContain("Nieuwe melding over een huishouden van u", left.Text, StringComparison.Ordinal);
        Assert.Equal(ReportState.New, (await stranger.Stored()).State);
        Assert.Contains("U bent nu de behandelaar", (await stranger.PickUp(joost)).Text, StringComparison.Ordinal);
    }

    /// <summary>Nobody handles or directs the household any more: its report was closed.</summary>
    static async Task<Stranger> Unhandled(TestApp app)
    {
        var stranger = await Stranger.Of(app);
        await using var data = app.OpenDatabase();
        await data.Involvements.Where(row => row.HouseholdId == stranger.Household.Id).ExecuteDeleteAsync(Stop);
        await data.Reports.Where(row => row.HouseholdId == stranger.Household.Id).ExecuteUpdateAsync(row => row.SetProperty(report => report.State, ReportState.Closed), Stop);
        return stranger;
    }

    static async Task Give(Stranger stranger, Visitor from, string to)
    {
        var form = await from.Get($"{stranger.Address}/overdragen");
        var receiver = form.Document.QuerySelectorAll("label").Single(label => label.TextContent.Contains(to, StringComparison.Ordinal)).QuerySelector("input")!.GetAttribute("value");
        var done = await from.Submit(form, HandOver, ("Input.To", receiver), ("Input.Reason", "Past bij deze vraag."));
        Assert.Contains("overgedragen", done.Text, StringComparison.Ordinal);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
