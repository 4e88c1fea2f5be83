using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Work;

public sealed class SearchTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, EachDatabase]
    public async Task A_name_is_found_only_by_who_is_involved(Database database)
    {
        var app = await apps.On(database);
        var (samira, joost) = (await app.As(Personas.Samira), await app.As(Personas.Joost));

        var hers = await samira.Submit(await samira.Get("/werk/zoeken"), OwnWork, ("Q", "marieke de wit"));
        var his = await joost.Submit(await joost.Get("/werk/zoeken"), OwnWork, ("Q", "marieke de wit"));

        Assert.Contains(Personas.Marieke, hers.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Personas.Marieke, his.Text, StringComparison.Ordinal);
        Assert.Contains("Niets gevonden", his.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_search_is_logged_with_who_was_shown(Database database)
    {
        var app = await apps.On(database);
        var samira = await app.As(Personas.Samira);
        await samira.Submit(await samira.Get("/werk/zoeken"), OwnWork, ("Q", "de wit"));

        await using var stored = app.OpenDatabase();
        var marieke = await stored.Persons.SingleAsync(person => person.GivenName == "Marieke" && person.Surname == "Wit", Stop);
        await using var log = app.OpenAccessLog();
        Assert.True(await log.Records.AnyAsync(record => record.Kind == AccessKind.Search && record.Subjects.Any(subject => subject.SubjectId == marieke.Id), Stop));
    }

    [Theory, EachDatabase]
    public async Task A_search_that_finds_nobody_is_logged_too(Database database)
    {
        var app = await apps.On(database);
        var joost = await app.As(Personas.Joost);
        await joost.Submit(await joost.Get("/werk/zoeken"), Outside, ("Outside.Surname", "Nergenshuizen"), ("Outside.BirthDate", "1980-01-02"));

        await using var log = app.OpenAccessLog();
        Assert.True(await log.Records.AnyAsync(record => record.Kind == AccessKind.Search && record.Purpose == Purpose.Matching && !record.Subjects.Any(), Stop));
    }

    [Theory, EachDatabase]
    public async Task Outside_ones_own_work_one_detail_is_not_enough(Database database)
    {
        var app = await apps.On(database);
        var joost = await app.As(Personas.Joost);

        var page = await joost.Submit(await joost.Get("/werk/zoeken"), Outside, ("Outside.Surname", "de Wit"));

        Assert.Contains("Vul ook de geboortedatum in", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Personas.Marieke, page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Outside_ones_own_work_a_hit_shows_name_birth_year_and_street_only(Database database)
    {
        var app = await apps.On(database);
        await using var stored = app.OpenDatabase();
        var marieke = await stored.Persons.SingleAsync(person => person.GivenName == "Marieke" && person.Surname == "Wit", Stop);
        var joost = await app.As(Personas.Joost);

        var page = await joost.Submit(await joost.Get("/werk/zoeken"), Outside,
            ("Outside.Postcode", marieke.Postcode), ("Outside.HouseNumber", marieke.HouseNumber));

        var hit = page.Document.QuerySelectorAll("main li").Single(item => item.TextContent.Contains(Personas.Marieke, StringComparison.Ordinal));
        Assert.Contains(marieke.Street!, hit.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(marieke.HouseNumber!, hit.TextContent.Replace(marieke.BirthDate!.Value.Year.ToString(), "", StringComparison.Ordinal), StringComparison.Ordinal);
        // The one way further is an emergency, with a reason and under the eyes of others.
        Assert.StartsWith("/noodtoegang/", Assert.Single(hit.QuerySelectorAll("a")).GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("Marieke", page.Path, StringComparison.OrdinalIgnoreCase);
    }

    const string OwnWork = "main form[action='/werk/zoeken']";
    const string Outside = "main form[action*='handler=Buiten']";

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
