using Keukentafel.Domain.Reports;
using Keukentafel.Tests.App.Conversations;
using Microsoft.EntityFrameworkCore;
using Route = Keukentafel.Domain.Triage.Route;

namespace Keukentafel.Tests.App.Triage;

public sealed class RouteTests(Apps apps) : IClassFixture<Apps>
{
    const string Form = "form.kt-route";

    [Theory, EachDatabase]
    public async Task A_deviation_needs_a_reason_and_keeps_it(Database database)
    {
        var app = await apps.On(database);
        var samira = await app.As(Personas.Samira);
        var report = await app.ReportAbout("Marieke");
        var conversation = await samira.StartConversation(report.Id);
        var page = await samira.Get(conversation + "/route");

        var refused = await samira.Submit(page, Form, ("Input.Chosen", nameof(Route.Plan)));
        Assert.Contains("Volg het, of schrijf waarom u iets anders kiest.", refused.Text, StringComparison.Ordinal);
        Assert.Empty(await Decisions(app, report.Id));

        await samira.Submit(page, Form, ("Input.Chosen", nameof(Route.Plan)), ("Input.Reason", "Er speelt meer dan nu ter sprake kwam."));
        var decision = Assert.Single(await Decisions(app, report.Id));
        Assert.Equal((Route.Information, Route.Plan), (decision.Advised, decision.Chosen));
        Assert.NotNull(decision.DeviationReason);
    }

    [Theory, EachDatabase]
    public async Task What_belongs_to_safety_is_withheld_from_the_household(Database database)
    {
        var app = await apps.On(database);
        var joost = await app.As(Personas.Joost);
        var report = await app.ReportAbout("Aisha");
        var conversation = await joost.StartConversation(report.Id);

        await joost.Submit(await joost.Get(conversation + "/route"), Form,
            ("Input.Urgent", nameof(Urgency.Danger)), ("Input.Chosen", nameof(Route.Safety)), ("Input.ReviewOn", "2026-03-31"));

        await using var data = app.OpenDatabase();
        var stored = await data.Reports.SingleAsync(row => row.Id == report.Id);
        Assert.True(stored.IsSafety);
        Assert.Equal(new DateOnly(2026, 3, 31), stored.WithheldUntilReviewOn);
        Assert.All(await data.Journal.Where(row => row.ReportId == report.Id).ToListAsync(), row => Assert.NotNull(row.WithheldUntilReviewOn));
        Assert.All(await data.Conversations.Where(row => row.ReportId == report.Id).ToListAsync(), row => Assert.NotNull(row.WithheldUntilReviewOn));
    }

    [Theory, EachDatabase]
    public async Task A_single_question_stays_open_until_its_decision_is_recorded(Database database)
    {
        var app = await apps.On(database);
        var samira = await app.As(Personas.Samira);
        var report = await app.ReportAbout("Jolanda");
        var fast = await samira.Get($"/werk/meldingen/{report.Id}/snel");

        var provision = await samira.Submit(fast, Form, ("Fast.Route", nameof(Route.SingleProvision)), ("Fast.LifeDomain", "daytime"), ("Fast.Score", "2"),
            ("Input.What", "Dagbesteding"), ("Input.Law", "Wmo"), ("Input.AppliedOn", "2026-03-17"));

        Assert.Contains("di 31 mrt 2026", provision.Text, StringComparison.Ordinal);
        var waiting = await app.ReportAbout("Jolanda");
        Assert.Equal((ReportState.Routed, new DateOnly(2026, 3, 31)), (waiting.State, waiting.DueOn));

        await samira.Submit(provision, "main form.kt-form", ("Input.DecidedOn", "2026-03-17"), ("Input.Outcome", "Granted"),
            ("Input.Reference", "Z-1"), ("Input.StartedOn", "2026-03-17"));
        var closed = await app.ReportAbout("Jolanda");
        Assert.Equal((ReportState.Closed, new DateOnly(2026, 3, 17), (DateOnly?)null), (closed.State, closed.HelpStartedOn, closed.DueOn));
    }

    [Theory, EachDatabase]
    public async Task An_unmatched_report_can_get_information_and_nothing_else(Database database)
    {
        var app = await apps.On(database);
        var nadia = await app.As(Personas.Nadia);
        var id = await UnmatchedOfSouth(app);
        var fast = await nadia.Get($"/werk/meldingen/{id}/snel");
        (string, string?)[] told = [("Input.What", "Adres van de vrijwilligerscentrale"), ("Input.StartedOn", "2026-03-17")];

        var refused = await nadia.Submit(fast, Form, [("Fast.Route", nameof(Route.GeneralFacility)), .. told]);
        Assert.Contains("Zoek eerst uit bij wie deze melding hoort.", refused.Text, StringComparison.Ordinal);

        await nadia.Submit(fast, Form, [("Fast.Route", nameof(Route.Information)), .. told]);
        await using var after = app.OpenDatabase();
        Assert.Equal(ReportState.Closed, (await after.Reports.SingleAsync(row => row.Id == id)).State);
    }

    static async Task<Guid> UnmatchedOfSouth(TestApp app)
    {
        await using var data = app.OpenDatabase();
        var south = await data.Teams.SingleAsync(team => team.Name == "Wijkteam Zuid");
        return (await data.Reports.FirstAsync(row => row.PersonId == null && row.State == ReportState.New && row.TeamId == south.Id)).Id;
    }

    static async Task<List<Domain.Conversations.TriageDecision>> Decisions(TestApp app, Guid reportId)
    {
        await using var data = app.OpenDatabase();
        return await data.TriageDecisions.Where(row => row.ReportId == reportId).ToListAsync();
    }
}
