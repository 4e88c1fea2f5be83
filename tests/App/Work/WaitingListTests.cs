using System.Net;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Work;

/// <summary>Who waits, who has how much, and how a report gets into somebody's hands and out of them.</summary>
public sealed class WaitingListTests
{
    const string PickUp = "main form[action*='handler=Oppakken']";

    [Theory, EachDatabase]
    public async Task Safety_stands_first_then_the_legal_date_for_who_works_and_the_longest_wait_for_the_team_lead(Database database)
    {
        await using var app = await TestApp.Start(database);
        var (worried, evicted, danger) = await Waiting(app);
        var (samira, bram) = (await app.As(Personas.Samira), await app.As(Personas.Bram));

        var day = await samira.Get("/werk");
        var team = await bram.Get("/werk/team");

        string[] all = [worried.Reference, evicted.Reference, danger.Reference];
        Assert.Equal([danger.Reference, evicted.Reference, worried.Reference], In(day, "main li a.kt-list__link", all));
        Assert.Equal([danger.Reference, worried.Reference, evicted.Reference], In(team, "main tbody tr td:first-child a", all));
    }

    [Theory, EachDatabase]
    public async Task The_caseload_counts_a_report_for_who_picked_it_up(Database database)
    {
        await using var app = await TestApp.Start(database);
        var (worried, _, _) = await Waiting(app);
        var (joost, bram) = (await app.As(Personas.Joost), await app.As(Personas.Bram));
        var before = OpenReportsOf(await bram.Get("/werk/team"), Personas.Joost);

        await joost.Submit(await joost.Get($"/werk/meldingen/{worried.Id}"), PickUp);

        var after = await bram.Get("/werk/team");
        Assert.Equal(before + 1, OpenReportsOf(after, Personas.Joost));
        Assert.DoesNotContain(worried.Reference, after.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_team_lead_assigns_with_a_reason_and_then_only_the_colleague_reads_it(Database database)
    {
        await using var app = await TestApp.Start(database);
        var (worried, _, _) = await Waiting(app);
        var path = $"/werk/meldingen/{worried.Id}";
        var (bram, joost, samira) = (await app.As(Personas.Bram), await app.As(Personas.Joost), await app.As(Personas.Samira));
        var form = await bram.Get(path + "/overdragen");

        var refused = await bram.Submit(form, "main form", ("Input.To", To(form, Personas.Joost)));
        var done = await bram.Submit(refused, "main form", ("Input.To", To(form, Personas.Joost)), ("Input.Reason", "Joost heeft ruimte."));

        Assert.Contains("Schrijf waarom", refused.Text, StringComparison.Ordinal);
        Assert.Contains("overgedragen", done.Text, StringComparison.Ordinal);
        Assert.Contains("Joost heeft ruimte.", (await joost.Get(path)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await samira.Get(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bram.Get(path)).Status);
        await using var data = app.OpenDatabase();
        Assert.Single(await data.Journal.Where(row => row.ReportId == worried.Id && row.Kind == JournalKind.ReportAssigned).ToListAsync(Stop));
    }

    [Theory, EachDatabase]
    public async Task A_report_that_goes_to_another_team_is_read_there_and_no_longer_here(Database database)
    {
        await using var app = await TestApp.Start(database);
        var (worried, _, _) = await Waiting(app);
        var path = $"/werk/meldingen/{worried.Id}";
        var (samira, nadia) = (await app.As(Personas.Samira), await app.As(Personas.Nadia));
        await samira.Submit(await samira.Get(path), PickUp);
        var form = await samira.Get(path + "/overdragen");

        await samira.Submit(form, "main form", ("Input.To", To(form, "Wijkteam Zuid")), ("Input.Reason", "Deze straat hoort bij Zuid."));

        Assert.Equal(HttpStatusCode.NotFound, (await samira.Get(path)).Status);
        Assert.Contains(worried.Reference, (await nadia.Get("/werk")).Text, StringComparison.Ordinal);
        Assert.Contains("Deze straat hoort bij Zuid.", (await nadia.Get(path)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_report_is_closed_with_a_reason_by_who_has_it_who_can_look_back_for_four_weeks(Database database)
    {
        await using var app = await TestApp.Start(database);
        var (worried, _, _) = await Waiting(app);
        var path = $"/werk/meldingen/{worried.Id}";
        var samira = await app.As(Personas.Samira);
        var early = await samira.Submit(await samira.Get(path + "/afsluiten"), "main form", ("Reason", "Zomaar."));
        Assert.Contains("Alleen wie de melding heeft, kan die afsluiten.", early.Text, StringComparison.Ordinal);
        await samira.Submit(await samira.Get(path), PickUp);

        var refused = await samira.Submit(await samira.Get(path + "/afsluiten"), "main form");
        Assert.Contains("Schrijf waarom de melding klaar is.", refused.Text, StringComparison.Ordinal);
        await samira.Submit(refused, "main form", ("Reason", "De buurvrouw is verhuisd."));

        Assert.Contains("De buurvrouw is verhuisd.", (await samira.Get(path)).Text, StringComparison.Ordinal);
        await using var data = app.OpenDatabase();
        Assert.Equal(ReportState.Closed, (await data.Reports.SingleAsync(row => row.Id == worried.Id, Stop)).State);
        Assert.False(await data.StatutoryTerms.AnyAsync(term => term.ReportId == worried.Id && term.MetOn == null && term.DroppedOn == null, Stop));
        app.Clock.Advance(TimeSpan.FromDays(28));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Personas.Samira)).Get(path)).Status);
    }

    [Theory, EachDatabase]
    public async Task Outside_ones_own_work_at_most_five_people_are_shown_and_the_look_is_logged_with_exactly_these(Database database)
    {
        await using var app = await TestApp.Start(database);
        await using var data = app.OpenDatabase();
        var home = await data.Households.SingleAsync(household => household.Label.Contains("Lindenhof"), Stop);
        var (samira, joost) = (await app.As(Personas.Samira), await app.As(Personas.Joost));
        foreach (var name in new[] { "Abel", "Bente", "Cas" })
            await samira.Submit(await samira.Get($"/huishoudens/{home.Id}/leden/nieuw"), "main form", ("Input.GivenName", name), ("Input.Surname", "Zesde" + name));
        Assert.Equal(6, await data.Persons.CountAsync(person => person.Postcode == "1012LH" && person.HouseNumber == "14", Stop));

        var found = await joost.Submit(await joost.Get("/werk/zoeken"), "main form[action*='handler=Buiten']", ("Outside.Postcode", "1012 LH"), ("Outside.HouseNumber", "14"));

        Assert.Equal(5, found.Document.QuerySelectorAll("main ul.kt-list[aria-live] li").Length);
        await using var log = app.OpenAccessLog();
        var look = await log.Records.Include(record => record.Subjects).SingleAsync(record => record.Kind == AccessKind.Search && record.Purpose == Purpose.Matching, Stop);
        Assert.Equal(5, look.Subjects.Count);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The new reports of team North: worried about a neighbour, an eviction, danger at home; as they came in.</summary>
    static async Task<(Report Worried, Report Evicted, Report Danger)> Waiting(TestApp app)
    {
        await using var data = app.OpenDatabase();
        var north = await data.Teams.Where(team => team.Name == "Wijkteam Noord").Select(team => team.Id).SingleAsync(Stop);
        var reports = await data.Reports.AsNoTracking().Where(report => report.State == ReportState.New && report.TeamId == north).OrderBy(report => report.ReceivedAt).ToListAsync(Stop);
        return (reports.Single(report => report.Urgency == Urgency.None), reports.Single(report => report.Urgency == Urgency.Eviction), reports.Single(report => report.Urgency == Urgency.Danger));
    }

    static IEnumerable<string> In(Page page, string selector, string[] references) =>
        page.Document.QuerySelectorAll(selector).Select(link => link.TextContent.Trim()).Where(references.Contains);

    static int OpenReportsOf(Page team, string name) =>
        int.Parse(team.Document.QuerySelectorAll("main tbody tr").Single(row => row.QuerySelector("strong")?.TextContent == name)
            .QuerySelector("td[data-label='Open meldingen']")!.TextContent);

    static string To(Page form, string receiver) =>
        form.Document.QuerySelectorAll("label").Single(label => label.TextContent.Contains(receiver, StringComparison.Ordinal)).QuerySelector("input")!.GetAttribute("value")!;
}
