using System.Net;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.OwnPlan;

/// <summary>What somebody does, says to have done, and what the resident says of it.</summary>
public sealed class PromiseTests
{
    const string Mine = "Elke dinsdag post verzamelen in de blauwe map";
    const string Late = "Overzicht van alle schulden maken";
    const string Said = "Bellen met de mentor van Daan";
    static readonly DateTimeOffset ObjectionEnds = new(2026, 3, 20, 10, 0, 0, TimeSpan.Zero);

    [Theory, EachDatabase]
    public async Task A_resident_ticks_an_own_action_off_and_takes_the_tick_back(Database database)
    {
        await using var app = await TestApp.Start(database);
        var marieke = await app.As(Personas.Marieke);

        var done = await marieke.Press("/mijn", Mine);
        Assert.Contains("gedaan op di 17 mrt", done.Item(Mine).TextContent, StringComparison.Ordinal);
        var open = await marieke.Press("/mijn", Mine);

        Assert.Contains("U hebt het vinkje weggehaald.", open.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("gedaan op", open.Item(Mine).TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_tick_that_was_taken_back_and_set_again_counts_once(Database database)
    {
        await using var app = await TestApp.Start(database);
        var household = await app.HouseholdAt("Lindenhof");
        var marieke = await app.As(Personas.Marieke);
        await marieke.Press("/mijn", Mine);
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        await marieke.Press("/mijn", Mine);
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        await marieke.Press("/mijn", Mine);

        app.Clock.Advance(TimeSpan.FromDays(8));
        await app.DoDueWork();

        // The two of the demo, and this one.
        Assert.Equal([1, 1, 1], await app.EndedActions(household));
    }

    [Theory, EachDatabase]
    public async Task Nobody_ticks_the_action_of_a_housemate(Database database)
    {
        await using var app = await TestApp.Start(database);
        var (marieke, daan) = (await app.As(Personas.Marieke), await app.As(Personas.Daan));
        var action = (await marieke.Get("/mijn")).Item(Mine).QuerySelector("input[name=action]")!.GetAttribute("value")!;
        var token = await daan.ForgeryToken();

        var answer = await daan.Post("/mijn?handler=Done", [new("action", action), new("__RequestVerificationToken", token), new("Once", Guid.CreateVersion7().ToString())]);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("gedaan op", (await marieke.Get("/mijn")).Item(Mine).TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_question_about_a_promise_reaches_the_director_and_is_remembered(Database database)
    {
        await using var app = await TestApp.Start(database);
        var household = await app.HouseholdAt("Lindenhof");
        var (marieke, samira) = (await app.As(Personas.Marieke), await app.As(Personas.Samira));

        var sent = await marieke.Submit(await marieke.Open(await marieke.Get("/mijn"), Late), "form[action*='Ask']", ("Ask.Words", "Het zou vorige week klaar zijn."));

        Assert.Contains("u vroeg ernaar op", sent.Item(Late).TextContent, StringComparison.Ordinal);
        var home = await samira.Get($"/huishoudens/{household.Id}");
        Assert.Contains("Marieke de Wit schreef op", home.Text, StringComparison.Ordinal);
        Assert.Contains(Late, home.Text, StringComparison.Ordinal);
        Assert.Contains("Het zou vorige week klaar zijn.", home.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_objection_within_seven_days_stays_beside_the_promise_and_counts_as_not_kept(Database database)
    {
        await using var app = await TestApp.Start(database);
        var household = await app.HouseholdAt("Lindenhof");
        app.Clock.Set(ObjectionEnds.AddSeconds(-1));
        var (marieke, samira) = (await app.As(Personas.Marieke), await app.As(Personas.Samira));
        var promise = await marieke.Open(await marieke.Get("/mijn"), Said);

        var empty = await marieke.Submit(promise, "form[action*='Object']", ("Objection.Words", ""));
        Assert.Contains("Schrijf hier in uw eigen woorden.", empty.Text, StringComparison.Ordinal);
        Assert.Empty(await app.EndedActions(household));
        await marieke.Submit(empty, "form[action*='Object']", ("Objection.Words", "De mentor weet van niets."));

        Assert.Equal([0], await app.EndedActions(household));
        app.Clock.Advance(TimeSpan.FromDays(8));
        await app.DoDueWork();
        Assert.Equal([0, 1], await app.EndedActions(household));
        marieke = await app.As(Personas.Marieke);
        var mine = await marieke.Get("/mijn");
        Assert.Contains("niet gedaan volgens u", mine.Item(Said).TextContent, StringComparison.Ordinal);
        Assert.Contains("De mentor weet van niets.", (await marieke.Open(mine, Said)).Text, StringComparison.Ordinal);
        samira = await app.As(Personas.Samira);
        Assert.Contains("De mentor weet van niets.", (await samira.Get($"/huishoudens/{household.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task After_seven_days_an_objection_is_too_late(Database database)
    {
        await using var app = await TestApp.Start(database);
        var household = await app.HouseholdAt("Lindenhof");
        app.Clock.Set(ObjectionEnds.AddMinutes(-1));
        var marieke = await app.As(Personas.Marieke);
        var promise = await marieke.Open(await marieke.Get("/mijn"), Said);
        app.Clock.Set(ObjectionEnds);

        var late = await marieke.Submit(promise, "form[action*='Object']", ("Objection.Words", "De mentor weet van niets."));

        Assert.Contains("Dit kan niet meer.", late.Text, StringComparison.Ordinal);
        Assert.Empty(await app.EndedActions(household));
        Assert.Null((await marieke.Get(promise.Path)).Document.QuerySelector("form[action*='Object']"));
    }

    [Theory, EachDatabase]
    public async Task Without_objection_an_action_counts_as_kept_after_seven_days_and_once_however_often_the_worker_runs(Database database)
    {
        await using var app = await TestApp.Start(database);
        var household = await app.HouseholdAt("Lindenhof");
        app.Clock.Set(ObjectionEnds.AddSeconds(-1));
        await app.DoDueWork();
        // The bank card of the demo was ticked off a week before; the promise of Samira not yet a week.
        Assert.Equal([1], await app.EndedActions(household));

        app.Clock.Set(ObjectionEnds);
        await app.DoDueWork();
        await app.DoDueWork();
        app.Clock.Advance(TimeSpan.FromDays(30));
        await app.DoDueWork();

        Assert.Equal([1, 1], await app.EndedActions(household));
        await using var data = app.OpenDatabase();
        Assert.Equal(2, await data.Journal.CountAsync(row => row.HouseholdId == household.Id && row.Kind == JournalKind.ActionKept, TestContext.Current.CancellationToken));
    }
}
