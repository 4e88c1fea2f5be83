using System.Net;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Work;

public sealed class PickUpReportTests
{
    [Theory, EachDatabase]
    public async Task Who_picks_up_first_has_it_and_the_rest_of_the_team_no_longer_sees_it(Database database)
    {
        await using var app = await TestApp.Start(database);
        var report = await NewReport(app);
        var (samira, joost) = (await app.As(Personas.Samira), await app.As(Personas.Joost));
        var (hers, his) = (await samira.Get(report), await joost.Get(report));

        var picked = await samira.Submit(hers, PickUp);
        var late = await joost.Submit(his, PickUp);

        Assert.Contains("U bent nu de behandelaar", picked.Text, StringComparison.Ordinal);
        Assert.Contains("er niet meer voor u", late.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await joost.Get(report)).Status);
    }

    [Theory, EachDatabase]
    public async Task Sending_the_form_twice_picks_up_once(Database database)
    {
        await using var app = await TestApp.Start(database);
        var report = await NewReport(app);
        var samira = await app.As(Personas.Samira);
        var page = await samira.Get(report);

        await samira.Submit(page, PickUp);
        var again = await samira.Submit(page, PickUp);

        Assert.Equal(report, again.Path);
        await using var stored = app.OpenDatabase();
        var id = Guid.Parse(report.Split('/')[^1]);
        Assert.Equal(1, await stored.Journal.CountAsync(row => row.ReportId == id && row.Kind == JournalKind.ReportPickedUp, Stop));
        Assert.Equal(1, await stored.Involvements.CountAsync(row => row.ReportId == id && row.Until == null, Stop));
    }

    [Theory, EachDatabase]
    public async Task A_colleague_of_another_team_cannot_tell_it_from_a_report_that_does_not_exist(Database database)
    {
        await using var app = await TestApp.Start(database);
        var report = await NewReport(app);
        var nadia = await app.As(Personas.Nadia);

        var (hidden, missing) = (await nadia.Get(report), await nadia.Get($"/werk/meldingen/{Guid.CreateVersion7()}"));

        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
        Assert.Equal(missing.Text, hidden.Text);
    }

    [Theory, EachDatabase]
    public async Task A_hand_over_needs_a_reason_and_ends_the_involvement_of_who_had_it(Database database)
    {
        await using var app = await TestApp.Start(database);
        var report = await NewReport(app);
        var (samira, joost) = (await app.As(Personas.Samira), await app.As(Personas.Joost));
        await samira.Submit(await samira.Get(report), PickUp);
        var form = await samira.Get(report + "/overdragen");
        var to = form.Document.QuerySelectorAll("label").Single(label => label.TextContent.Contains(Personas.Joost, StringComparison.Ordinal))
            .QuerySelector("input")?.GetAttribute("value");

        var refused = await samira.Submit(form, HandOver, ("Input.To", to));
        var done = await samira.Submit(refused, HandOver, ("Input.To", to), ("Input.Reason", "Joost kent deze vraag."));

        Assert.Contains("Schrijf waarom", refused.Text, StringComparison.Ordinal);
        Assert.Contains("overgedragen", done.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await samira.Get(report)).Status);
        Assert.Contains("Joost kent deze vraag.", (await joost.Get(report)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Choosing_the_law_computes_the_dates_again(Database database)
    {
        await using var app = await TestApp.Start(database);
        var report = await NewReport(app);
        var samira = await app.As(Personas.Samira);

        var chosen = await samira.Submit(await samira.Get(report + "/wet"), "main form", ("Law", "Wgs"));

        Assert.Contains("schuld", chosen.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Wgs", chosen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Onderzoek afronden", chosen.Text, StringComparison.Ordinal);
    }

    const string PickUp = "main form[action*='handler=Oppakken']";
    const string HandOver = "main form[action$='/overdragen']";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static async Task<string> NewReport(TestApp app)
    {
        await using var stored = app.OpenDatabase();
        var north = await stored.Teams.Where(team => team.Name == "Wijkteam Noord").Select(team => team.Id).SingleAsync(Stop);
        var id = await stored.Reports.Where(report => report.State == ReportState.New && report.TeamId == north).OrderBy(report => report.Id)
            .Select(report => report.Id).FirstAsync(Stop);
        return $"/werk/meldingen/{id}";
    }
}
