using System.Net;
using System.Reflection;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Reports;
using Keukentafel.Tests.App.Conversations;
using Keukentafel.Tests.App.Matching;
using Microsoft.EntityFrameworkCore;
using Xunit.Sdk;
using Xunit.v3;
using Route = Keukentafel.Domain.Triage.Route;

namespace Keukentafel.Tests.App.Work;

/// <summary>However a report ends, who had the household only through it loses the household, and can look the report up for four weeks.</summary>
public sealed class ReportEndTests
{
    const string Form = "main form", Triage = "form.kt-route", PickUp = "main form[action*='handler=Oppakken']";

    /// <summary>Every way in which the report of a known person ends.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Visitor, Guid, Task>> Endings = new Dictionary<string, Func<Visitor, Guid, Task>>
    {
        ["closed by its handler"] = Close,
        ["answered with information"] = (handler, report) => Answer(handler, report, Route.Information),
        ["answered by the own network"] = (handler, report) => Answer(handler, report, Route.OwnNetwork),
        ["answered by a general facility"] = (handler, report) => Answer(handler, report, Route.GeneralFacility),
        ["decision: granted"] = (handler, report) => Decide(handler, report, DecisionOutcome.Granted),
        ["decision: partly granted"] = (handler, report) => Decide(handler, report, DecisionOutcome.PartlyGranted),
        ["decision: refused"] = (handler, report) => Decide(handler, report, DecisionOutcome.Refused),
        ["decision: withdrawn by the applicant"] = (handler, report) => Decide(handler, report, DecisionOutcome.WithdrawnByApplicant),
    };

    [Theory, EachEnding]
    public async Task Who_had_the_household_only_through_the_report_loses_it(Database database, string ending)
    {
        await using var app = await TestApp.Start(database);
        var report = await app.ReportAbout("Jolanda");
        var household = $"/huishoudens/{report.HouseholdId}";
        await Divide(app, $"huishouden:{report.HouseholdId}", coverUntil: "2026-05-31");
        var (samira, joost) = (await app.As(Personas.Samira), await app.As(Personas.Joost));
        foreach (var involved in new[] { samira, joost }) Assert.True(await Has(involved, household));

        await Endings[ending](samira, report.Id);

        Assert.Equal(ReportState.Closed, (await app.ReportAbout("Jolanda")).State);
        foreach (var involved in new[] { samira, joost })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await involved.Get(household)).Status);
            Assert.False(await Has(involved, household));
            var page = await involved.Get($"/werk/meldingen/{report.Id}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Empty(page.Document.QuerySelectorAll($"main a[href^='{household}']"));
        }
        app.Clock.Advance(TimeSpan.FromDays(28));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Personas.Samira)).Get($"/werk/meldingen/{report.Id}")).Status);
    }

    [Theory, EachDatabase]
    public async Task What_was_granted_and_has_not_started_keeps_its_report_and_household(Database database)
    {
        await using var app = await TestApp.Start(database);
        var report = await app.ReportAbout("Jolanda");
        var samira = await app.As(Personas.Samira);

        var granted = await Decide(samira, report.Id, DecisionOutcome.Granted, started: null);

        Assert.Equal(ReportState.Routed, (await app.ReportAbout("Jolanda")).State);
        Assert.True(await Has(samira, $"/huishoudens/{report.HouseholdId}"));
        await samira.Submit(granted, "main form.kt-form", ("Input.StartedOn", "2026-03-17"));
        Assert.Equal(ReportState.Closed, (await app.ReportAbout("Jolanda")).State);
        Assert.Equal(HttpStatusCode.NotFound, (await samira.Get($"/huishoudens/{report.HouseholdId}")).Status);
    }

    [Theory, EachDatabase]
    public async Task Who_sits_at_the_plan_keeps_the_household(Database database)
    {
        await using var app = await TestApp.Start(database);
        var report = await app.ReportAbout("Marieke");
        var samira = await app.As(Personas.Samira);

        await Close(samira, report.Id);

        Assert.Equal(HttpStatusCode.OK, (await samira.Get($"/huishoudens/{report.HouseholdId}")).Status);
        Assert.True(await Has(samira, $"/huishoudens/{report.HouseholdId}"));
    }

    [Theory, EachDatabase]
    public async Task Who_took_a_household_over_loses_it_with_its_report(Database database)
    {
        await using var app = await TestApp.Start(database);
        var report = await app.ReportAbout("Jolanda");
        await Divide(app, $"huishouden:{report.HouseholdId}", coverUntil: null);
        var joost = await app.As(Personas.Joost);
        Assert.True(await Has(joost, $"/huishoudens/{report.HouseholdId}"));

        await Close(joost, report.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await joost.Get($"/huishoudens/{report.HouseholdId}")).Status);
        Assert.False(await Has(joost, $"/huishoudens/{report.HouseholdId}"));
    }

    [Theory, EachDatabase]
    public async Task A_report_that_is_matched_after_it_was_answered_opens_no_household_and_no_term(Database database)
    {
        await using var app = await TestApp.Start(database);
        var id = await Unmatched(app);
        var samira = await app.As(Personas.Samira);
        await Answer(samira, id, Route.Information);

        await Match(await app.As(Personas.Tom), id);

        var report = await Stored(app, id);
        Assert.NotNull(report.HouseholdId);
        Assert.Equal((ReportState.Closed, (DateOnly?)null), (report.State, report.DueOn));
        Assert.Equal(HttpStatusCode.NotFound, (await samira.Get($"/huishoudens/{report.HouseholdId}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await samira.Get($"/werk/meldingen/{id}")).Status);
        await using var data = app.OpenDatabase();
        Assert.False(await data.StatutoryTerms.AnyAsync(term => term.ReportId == id && term.MetOn == null && term.DroppedOn == null, Stop));
    }

    [Theory, EachDatabase]
    public async Task A_duplicate_is_nobodys_work_and_comes_back_when_it_is_none(Database database)
    {
        await using var app = await TestApp.Start(database);
        await Unmatched(app);
        var id = await Unmatched(app);
        var (samira, tom) = (await app.As(Personas.Samira), await app.As(Personas.Tom));
        await samira.Submit(await samira.Get($"/werk/meldingen/{id}"), PickUp);

        var marked = await tom.Submit(await tom.Get($"/balie/{id}"), "form[action$='handler=Dubbel']");

        Assert.Equal(ReportState.Duplicate, (await Stored(app, id)).State);
        Assert.Equal(0, await Lasting(app, id));
        await tom.Submit(await tom.Get($"/balie/{id}"), "form[action$='handler=NietDubbel']");
        Assert.Equal(ReportState.PickedUp, (await Stored(app, id)).State);
        Assert.Equal(1, await Lasting(app, id));
        Assert.Contains("dubbel", marked.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_team_that_reads_a_new_report_loses_it_when_one_of_them_answers_it(Database database)
    {
        await using var app = await TestApp.Start(database);
        var id = await Unmatched(app);
        await Match(await app.As(Personas.Tom), id);
        var (samira, joost) = (await app.As(Personas.Samira), await app.As(Personas.Joost));
        var household = $"/huishoudens/{(await Stored(app, id)).HouseholdId}";
        Assert.Equal(HttpStatusCode.OK, (await joost.Get(household)).Status);

        await Answer(samira, id, Route.GeneralFacility);

        foreach (var one in new[] { samira, joost }) Assert.Equal(HttpStatusCode.NotFound, (await one.Get(household)).Status);
        Assert.Equal(HttpStatusCode.OK, (await samira.Get($"/werk/meldingen/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await joost.Get($"/werk/meldingen/{id}")).Status);
    }

    /// <summary>A report for team North of somebody who is not known yet.</summary>
    static Task<Guid> Unmatched(TestApp app) => app.Report("Quirijn Nergenshuizen", new DateOnly(1966, 7, 8), "1012 LH", "999");

    static async Task Close(Visitor handler, Guid report) =>
        await handler.Submit(await handler.Get($"/werk/meldingen/{report}/afsluiten"), Form, ("Reason", "De inwoner redt zich."));

    static async Task<Page> Answer(Visitor handler, Guid report, Route route) =>
        await handler.Submit(await handler.Get($"/werk/meldingen/{report}/snel"), Triage, ("Fast.Route", route.ToString()), ("Fast.Reason", "Zo afgesproken."),
            ("Fast.LifeDomain", "daytime"), ("Fast.Score", "2"), ("Input.What", "Koffie in het buurthuis"), ("Input.Law", "Wmo"),
            ("Input.AppliedOn", "2026-03-17"), ("Input.StartedOn", "2026-03-17"));

    static async Task<Page> Decide(Visitor handler, Guid report, DecisionOutcome outcome, string? started = "2026-03-17")
    {
        var provision = await Answer(handler, report, Route.SingleProvision);
        var decided = await handler.Submit(provision, "main form.kt-form", ("Input.DecidedOn", "2026-03-17"), ("Input.Outcome", outcome.ToString()), ("Input.Reference", "Z-1"),
            ("Input.StartedOn", started));
        Assert.Equal(HttpStatusCode.OK, decided.Status);
        Assert.Contains("Het besluit is vastgelegd.", decided.Text, StringComparison.Ordinal);
        return decided;
    }

    static async Task Match(Visitor desk, Guid report)
    {
        var found = await desk.Submit(await desk.Get($"/balie/{report}"), "form[action$='handler=Zoek']");
        var done = await desk.Submit(await desk.Submit(found, "form[action$='handler=Kies']"), "form[action$='handler=Koppel']",
            ("Household", "nieuw"), ("New.IsSomebodyElse", "true"));
        Assert.Contains("gekoppeld", done.Text, StringComparison.Ordinal);
    }

    static async Task Divide(TestApp app, string item, string? coverUntil)
    {
        var bram = await app.As(Personas.Bram);
        await using var data = app.OpenDatabase();
        var accounts = await data.Accounts.ToDictionaryAsync(account => account.Name, account => account.Id, Stop);
        await bram.Submit(await bram.Get($"/werk/team/{accounts[Personas.Samira]}"), Form, ("Input.What", item), ("Input.To", accounts[Personas.Joost].ToString()),
            ("Input.Reason", "Verdeling van het werk"), ("Input.Until", coverUntil));
    }

    static async Task<bool> Has(Visitor visitor, string household) =>
        (await visitor.Get("/werk")).Document.QuerySelectorAll($"main a[href^='{household}']").Length > 0;

    static async Task<Report> Stored(TestApp app, Guid id)
    {
        await using var data = app.OpenDatabase();
        return await data.Reports.AsNoTracking().SingleAsync(row => row.Id == id, Stop);
    }

    static async Task<int> Lasting(TestApp app, Guid report)
    {
        await using var data = app.OpenDatabase();
        return await data.Involvements.CountAsync(row => row.ReportId == report && row.Until == null, Stop);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}

/// <summary>Each way in which a report ends, on each database.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachEndingAttribute : DataAttribute
{
    public override async ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var databases = await new EachDatabaseAttribute().GetData(testMethod, disposalTracker);
        return [.. from database in databases
                   from ending in ReportEndTests.Endings.Keys
                   select new TheoryDataRow((Database)database.GetData()[0]!, ending) { Skip = database.Skip }];
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
