using System.Net;
using Keukentafel.Data.Access;
using Keukentafel.Demo.People;
using Keukentafel.Domain.Privacy;
using Keukentafel.Tests.App.Emergency;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Involvements;

/// <summary>Who has a report about a household that another handles asks to be involved; who handles it or leads its team answers.</summary>
public sealed class RequestTests
{
    const string Ask = "main form[action$='handler=Meedoen']", Accept = Ask, Refuse = "main form[action$='handler=Weigeren']", End = "main form[action$='handler=Beeindigen']";
    const string Why = "De melding gaat over de oudste zoon, die ik van school ken.";

    [Theory, EachDatabase]
    public async Task The_page_of_the_report_says_who_handles_the_household_and_how_to_reach_them(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Stranger.Of(app);
        await using (var data = app.OpenDatabase())
            await data.Accounts.Where(row => row.Name == Personas.Samira).ExecuteUpdateAsync(row => row.SetProperty(one => one.Mail, "samira@buurtstad.example"), Stop);
        var joost = await app.As(Personas.Joost);
        await stranger.PickedUpBy(joost);

        var page = await joost.Get(stranger.Address);

        Assert.Contains("Dit huishouden heeft al hulp", page.Text, StringComparison.Ordinal);
        Assert.Contains($"{Personas.Samira} maatschappelijk werker, Wijkteam Noord", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href='mailto:samira@buurtstad.example']"));
        Assert.DoesNotContain(Personas.Fenna, page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_request_stands_on_the_day_of_who_handles_the_household_and_opens_it_when_accepted(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Stranger.Of(app);
        var (joost, samira) = (await app.As(Personas.Joost), await app.As(Personas.Samira));
        await stranger.PickedUpBy(joost);

        var asked = await Asked(stranger, joost);

        Assert.Contains("U vroeg op", asked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await joost.Get(stranger.Home)).Status);
        var request = await RequestOn(samira);
        Assert.Contains(Why, request.Text, StringComparison.Ordinal);
        await samira.Submit(request, Accept);
        Assert.Equal(HttpStatusCode.OK, (await joost.Get(stranger.Home)).Status);
        Assert.Contains("medebehandelaar", (await joost.Get("/werk")).Text, StringComparison.Ordinal);
        Assert.Contains("liet een collega meedoen", (await joost.Get(stranger.Address)).Text, StringComparison.Ordinal);
        Assert.Contains("liet een collega meedoen", (await samira.Get(stranger.Home)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Een collega wil meedoen", (await samira.Get("/werk")).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_refusal_has_a_reason_that_the_requester_reads_and_opens_nothing(Database database)
    {
        const string whyNot = "Bel mij, dan neem ik de vraag mee in het plan.";
        await using var app = await TestApp.Start(database);
        var stranger = await Stranger.Of(app);
        var (joost, samira) = (await app.As(Personas.Joost), await app.As(Personas.Samira));
        await stranger.PickedUpBy(joost);
        await Asked(stranger, joost);

        var without = await samira.Submit(await RequestOn(samira), Refuse, ("Input.Reason", ""));
        await samira.Submit(without, Refuse, ("Input.Reason", whyNot));

        Assert.Contains("Schrijf waarom niet", without.Text, StringComparison.Ordinal);
        var page = await joost.Get(stranger.Address);
        Assert.Contains($"{Personas.Samira} zei nee", page.Text, StringComparison.Ordinal);
        Assert.Contains(whyNot, page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(Ask));
        Assert.Equal(HttpStatusCode.NotFound, (await joost.Get(stranger.Home)).Status);
    }

    [Theory, EachDatabase]
    public async Task The_lead_of_the_team_of_the_household_may_answer_and_nobody_else(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Stranger.Of(app);
        var (joost, bram) = (await app.As(Personas.Joost), await app.As(Personas.Bram));
        await stranger.PickedUpBy(joost);
        await Asked(stranger, joost);
        var id = await Request(stranger);

        foreach (var other in new[] { Personas.Joost, Personas.Fenna, Personas.Nadia })
        {
            var page = await (await app.As(other)).Get($"/werk/vragen/{id}");
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.DoesNotContain(Why, page.Body, StringComparison.Ordinal);
        }
        await bram.Submit(await RequestOn(bram), Accept);

        Assert.Equal(HttpStatusCode.OK, (await joost.Get(stranger.Home)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bram.Get(stranger.Home)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_request_is_late_after_three_working_days_and_stays_open(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Stranger.Of(app);
        var joost = await app.As(Personas.Joost);
        await stranger.PickedUpBy(joost);
        await Asked(stranger, joost);
        await using (var data = app.OpenDatabase()) Assert.Equal(new DateOnly(2026, 3, 20), (await data.InvolvementRequests.SingleAsync(row => row.ReportId == stranger.Id, Stop)).DueOn);

        app.Clock.Advance(TimeSpan.FromDays(4));

        var samira = await app.As(Personas.Samira);
        var row = (await samira.Get("/werk")).Document.QuerySelectorAll("main li").Single(item => item.QuerySelector("a[href^='/werk/vragen/']") is not null);
        Assert.Contains("te laat", row.TextContent, StringComparison.Ordinal);
        var late = (await (await app.As(Personas.Joost)).Get(stranger.Address)).Document.QuerySelectorAll("main p").Single(text => text.TextContent.Contains("U vroeg op", StringComparison.Ordinal));
        Assert.Contains("te laat", late.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task On_its_last_day_who_may_answer_gets_a_mail_without_personal_data(Database database)
    {
        using var server = new MailSink();
        await using var app = await TestApp.Start(database);
        var stranger = await Stranger.Of(app);
        var joost = await app.As(Personas.Joost);
        await stranger.PickedUpBy(joost);
        await Asked(stranger, joost);
        await using (var data = app.OpenDatabase())
            foreach (var name in new[] { Personas.Samira, Personas.Bram, Personas.Joost, Personas.Fenna })
                await data.Accounts.Where(row => row.Name == name).ExecuteUpdateAsync(row => row.SetProperty(one => one.Mail, name.Split(' ')[0] + "@buurtstad.example"), Stop);
        using var runner = EmergencyMailTests.Runner(app, server.Port);
        await runner.RunOnce(Stop);
        Assert.Empty(server.Text);

        app.Clock.Advance(TimeSpan.FromDays(3));
        await runner.RunOnce(Stop);
        await runner.RunOnce(Stop);

        foreach (var told in new[] { "Samira@", "Bram@" }) Assert.Contains(told, server.Text, StringComparison.Ordinal);
        foreach (var not in new[] { "Joost", "Fenna", "Marieke", "Lindenhof" }) Assert.DoesNotContain(not, server.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, EachDatabase]
    public async Task Who_accepted_can_end_it_and_the_requester_keeps_the_report(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Stranger.Of(app);
        var (joost, samira) = (await app.As(Personas.Joost), await app.As(Personas.Samira));
        await stranger.PickedUpBy(joost);
        await Asked(stranger, joost);
        await samira.Submit(await RequestOn(samira), Accept);

        // The day leads to it as long as it is in force.
        await samira.Submit(await RequestOn(samira), End);

        Assert.Empty((await samira.Get("/werk")).Document.QuerySelectorAll("main a[href^='/werk/vragen/']"));
        Assert.Equal(HttpStatusCode.NotFound, (await joost.Get(stranger.Home)).Status);
        Assert.Contains("Dat is beëindigd", (await joost.Get(stranger.Address)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await samira.Get(stranger.Home)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_co_handler_decides_about_nobody_and_does_not_pass_the_household_on(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Stranger.Of(app);
        var (joost, samira, bram) = (await app.As(Personas.Joost), await app.As(Personas.Samira), await app.As(Personas.Bram));
        await stranger.PickedUpBy(joost);
        await Asked(stranger, joost);
        await samira.Submit(await RequestOn(samira), Accept);
        var form = await joost.Get($"{stranger.Address}/overdragen");
        var receiver = form.Document.QuerySelectorAll("label").Single(label => label.TextContent.Contains(Personas.Bram, StringComparison.Ordinal)).QuerySelector("input")!.GetAttribute("value");

        await joost.Submit(form, "main form[action$='/overdragen']", ("Input.To", receiver), ("Input.Reason", "Bram kent de school."));

        Assert.Equal(HttpStatusCode.OK, (await bram.Get(stranger.Address)).Status);
        foreach (var one in new[] { joost, bram }) Assert.Equal(HttpStatusCode.NotFound, (await one.Get(stranger.Home)).Status);
    }

    [Theory, EachDatabase]
    public async Task Who_covers_for_a_co_handler_loses_the_household_too_when_it_is_ended(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Stranger.Of(app);
        var (joost, samira, bram, fenna) = (await app.As(Personas.Joost), await app.As(Personas.Samira), await app.As(Personas.Bram), await app.As(Personas.Fenna));
        await stranger.PickedUpBy(joost);
        await Asked(stranger, joost);
        var accepted = await samira.Submit(await RequestOn(samira), Accept);
        await using var data = app.OpenDatabase();
        var accounts = await data.Accounts.ToDictionaryAsync(account => account.Name, account => account.Id, Stop);
        await data.Involvements.Where(row => row.AccountId == accounts[Personas.Fenna]).ExecuteDeleteAsync(Stop);
        await bram.Submit(await bram.Get($"/werk/team/{accounts[Personas.Joost]}"), "main form", ("Input.What", $"melding:{stranger.Id}"),
            ("Input.To", accounts[Personas.Fenna].ToString()), ("Input.Reason", "Vakantie"), ("Input.Until", "2026-04-01"));
        Assert.Equal(HttpStatusCode.OK, (await fenna.Get(stranger.Home)).Status);

        await samira.Submit(accepted, End);

        foreach (var one in new[] { joost, fenna })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await one.Get(stranger.Home)).Status);
            Assert.Equal(HttpStatusCode.OK, (await one.Get(stranger.Address)).Status);
        }
    }

    [Theory, EachDatabase]
    public async Task A_yes_and_the_end_of_the_report_in_the_same_instant_leave_no_household_open(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Stranger.Of(app);
        var joost = await app.As(Personas.Joost);
        await stranger.PickedUpBy(joost);
        await Asked(stranger, joost);
        await using var data = app.OpenDatabase();
        var samira = await data.Accounts.SingleAsync(account => account.Name == Personas.Samira, Stop);
        var request = await data.InvolvementRequests.SingleAsync(row => row.ReportId == stranger.Id, Stop);
        Assert.True(request.Accept(samira.Id, app.Clock.GetUtcNow()));
        await new InvolvementRegister(data, app.Clock).Accept(DemoBuilder.ViewerOf(samira), request);

        await joost.Submit(await joost.Get($"{stranger.Address}/afsluiten"), "main form", ("Reason", "De inwoner redt zich."));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => data.SaveChangesAsync(Stop));
        Assert.Equal(HttpStatusCode.NotFound, (await joost.Get(stranger.Home)).Status);
    }

    [Theory, EachDatabase]
    public async Task What_is_seen_of_a_report_about_danger_is_withheld_from_the_household_and_of_another_not(Database database)
    {
        foreach (var urgent in new[] { null, "Danger" })
        {
            await using var app = await TestApp.Start(database);
            var stranger = await Stranger.Of(app);
            var (joost, samira) = (await app.As(Personas.Joost), await app.As(Personas.Samira));
            await stranger.Report(urgent);
            await stranger.Link(await app.As(Personas.Tom));
            Assert.Contains("Nieuwe melding over een huishouden van u", (await samira.Get("/werk")).Text, StringComparison.Ordinal);
            await stranger.PickUp(joost);
            await Asked(stranger, joost);
            await RequestOn(samira);

            await using var log = app.OpenAccessLog();
            var seen = await log.Records.Where(row => row.Subjects.Any(subject => subject.SubjectId == stranger.Household.Id)).ToListAsync(Stop);
            foreach (var what in new[] { "nieuwe meldingen over huishoudens van de kijker", "de vragen van collega's om mee te doen", "de vraag van een collega om mee te doen" })
            {
                Assert.Contains(seen, record => record.What == what);
                Assert.All(seen.Where(record => record.What == what), record => Assert.Equal(urgent is not null, record.Withheld));
            }
        }
    }

    [Theory, EachDatabase]
    public async Task What_was_accepted_ends_with_the_report(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Stranger.Of(app);
        var (joost, samira) = (await app.As(Personas.Joost), await app.As(Personas.Samira));
        await stranger.PickedUpBy(joost);
        await Asked(stranger, joost);
        await samira.Submit(await RequestOn(samira), Accept);

        await joost.Submit(await joost.Get($"{stranger.Address}/afsluiten"), "main form", ("Reason", "De inwoner redt zich."));

        Assert.Equal(HttpStatusCode.NotFound, (await joost.Get(stranger.Home)).Status);
        Assert.Equal(HttpStatusCode.OK, (await joost.Get(stranger.Address)).Status);
        await using var data = app.OpenDatabase();
        Assert.Equal(1, await data.Involvements.CountAsync(row => row.ReportId == stranger.Id && row.Until > app.Clock.GetUtcNow(), Stop));
    }

    [Theory, EachDatabase]
    public async Task A_request_of_a_report_that_ended_can_not_be_accepted_any_more(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Stranger.Of(app);
        var (joost, samira) = (await app.As(Personas.Joost), await app.As(Personas.Samira));
        await stranger.PickedUpBy(joost);
        await Asked(stranger, joost);
        var page = await RequestOn(samira);
        await joost.Submit(await joost.Get($"{stranger.Address}/afsluiten"), "main form", ("Reason", "De inwoner redt zich."));

        var late = await samira.Submit(page, Accept);

        Assert.Contains("geldt niet meer", late.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await joost.Get(stranger.Home)).Status);
    }

    [Theory, EachDatabase]
    public async Task Who_has_the_report_alone_can_start_no_conversation_and_record_no_help_with_the_household(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Stranger.Of(app);
        var joost = await app.As(Personas.Joost);
        await stranger.PickedUpBy(joost);

        var fast = await joost.Get($"{stranger.Address}/snel");
        var refused = await joost.Submit(fast, "form.kt-route", ("Fast.Route", "GeneralFacility"), ("Fast.LifeDomain", "daytime"), ("Fast.Score", "2"),
            ("Fast.Reason", "Zo afgesproken."), ("Input.What", "Koffie"), ("Input.StartedOn", "2026-03-17"));

        Assert.Contains("U doet nog niet mee", refused.Text, StringComparison.Ordinal);
        Assert.Empty((await joost.Get(stranger.Address)).Document.QuerySelectorAll("main form[action='/gesprekken/nieuw']"));
        await using var data = app.OpenDatabase();
        Assert.False(await data.Conversations.AnyAsync(row => row.ReportId == stranger.Id, Stop));
        Assert.False(await data.Provisions.AnyAsync(row => row.ReportId == stranger.Id, Stop));
    }

    static async Task<Page> Asked(Stranger stranger, Visitor worker) => await worker.Submit(await worker.Get(stranger.Address), Ask, ("Ask.Reason", Why));

    static async Task<Page> RequestOn(Visitor decider)
    {
        var day = await decider.Get("/werk");
        return await decider.Get(day.Document.QuerySelector("main a[href^='/werk/vragen/']")!.GetAttribute("href")!);
    }

    static async Task<Guid> Request(Stranger stranger)
    {
        await using var data = stranger.App.OpenDatabase();
        return await data.InvolvementRequests.Where(row => row.ReportId == stranger.Id).Select(row => row.Id).SingleAsync(Stop);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
