using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Keukentafel.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Route = Keukentafel.Domain.Triage.Route;

namespace Keukentafel.Tests.App.Monitoring;

/// <summary>
/// Figures worked out by hand: people ask, are matched, called and helped through the pages in the third quarter, in which the
/// demo itself counts nothing; in the fourth the figures of the third are there.
/// </summary>
public sealed partial class FigureTests
{
    static readonly DateTimeOffset Start = new(2026, 7, 6, 8, 0, 0, TimeSpan.Zero);

    // Worked out by hand for twelve people. Hours until contact: 4, 4, 4, 25, 25, 25, 25, 50, 50, 50, 50, 98.
    //   Median: half of twelve is six, so the mean of the sixth and seventh: (25 + 25) / 2 = 25. p90: 10.8, so the eleventh: 50.
    // Days until help: 1, 1, 2, 2, 2, 3, 4, 4, 8, 8, 9, 20. Median: (3 + 4) / 2 = 3.5. p90: the eleventh: 9.
    static readonly (int Hours, int Days)[] Twelve =
        [(4, 1), (4, 1), (4, 2), (25, 2), (25, 2), (25, 3), (25, 4), (50, 4), (50, 8), (50, 8), (50, 9), (98, 20)];

    [Theory, EachDatabase]
    public async Task Twelve_people_who_were_helped_at_once_give_the_figures_of_their_quarter(Database database)
    {
        await using var app = await TestApp.Start(database);
        app.Clock.Set(Start);
        var reports = await Ask(app, Twelve.Length);
        await Match(app, reports);
        await Call(app, reports);
        await Help(app, reports, Route.GeneralFacility);

        var none = await Indicators(app);
        Assert.Null(Value(none, "time-to-help", "Mediaan"));
        app.Clock.Set(new(2026, 10, 1, 8, 0, 0, TimeSpan.Zero));

        var figures = await Indicators(app);
        Assert.Equal("2026-3", figures.GetProperty("period").GetString());
        Assert.Equal(25, Value(figures, "time-to-contact", "Mediaan"));
        Assert.Equal(50, Value(figures, "time-to-contact", "p90"));
        Assert.Equal(3.5m, Value(figures, "time-to-help", "Mediaan"));
        Assert.Equal(9, Value(figures, "time-to-help", "p90"));
        Assert.Equal(12, Value(figures, "reports-by-route", "Aantal", Label(Route.GeneralFacility)));
        Assert.Equal(0, Value(figures, "reports-by-route", "Aantal", Label(Route.Plan)));
        var liesbeth = await app.As(Personas.Liesbeth);
        var page = await liesbeth.Get("/monitor");
        Assert.Contains("25 uur", Table(page, "Van melding tot eerste contact"), StringComparison.Ordinal);
        Assert.Contains("50 uur", Table(page, "Van melding tot eerste contact"), StringComparison.Ordinal);
        Assert.Contains("3,5 dagen", Table(page, "Van melding tot hulp"), StringComparison.Ordinal);
        Assert.Contains("9 dagen", Table(page, "Van melding tot hulp"), StringComparison.Ordinal);
        var csv = await (await liesbeth.GetOnce("/monitor.csv?periode=2026-3")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("2026-3;Van melding tot eerste contact;proces;Alle meldingen;Mediaan;25;hours\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("2026-3;Van melding tot hulp;proces;Alle meldingen;p90;9;days\r\n", csv, StringComparison.Ordinal);
        Assert.Contains($"2026-3;Meldingen per route;proces;{Label(Route.GeneralFacility)};Aantal;12;count\r\n", csv, StringComparison.Ordinal);
        await NobodyIsReachable(app, page.Body + csv + figures.GetRawText(), page);
    }

    [Theory, EachDatabase]
    public async Task A_group_under_ten_is_hidden_and_so_is_the_larger_one_that_would_betray_it(Database database)
    {
        await using var app = await TestApp.Start(database);
        app.Clock.Set(Start);
        var reports = await Ask(app, 13);
        await Match(app, reports[..2]);
        await Help(app, reports[..2], Route.GeneralFacility, days: 5);
        await Help(app, reports[2..], Route.Information, days: 5);
        app.Clock.Set(new(2026, 10, 1, 8, 0, 0, TimeSpan.Zero));

        var figures = await Indicators(app);

        // Two and eleven of thirteen: the two is hidden, and the eleven because thirteen less eleven is two.
        Assert.Equal(13, Indicator(figures, "reports-by-route").GetProperty("people").GetInt32());
        Assert.Null(Value(figures, "reports-by-route", "Aantal", Label(Route.GeneralFacility)));
        Assert.Null(Value(figures, "reports-by-route", "Aantal", Label(Route.Information)));
        Assert.Equal(5, Value(figures, "time-to-help", "Mediaan"));
        // Nobody was called: less than ten, so no figure at all.
        Assert.Null(Value(figures, "time-to-contact", "Mediaan"));
        var liesbeth = await app.As(Personas.Liesbeth);
        Assert.Contains("Te weinig mensen in dit kwartaal", Card(await liesbeth.Get("/monitor"), "Meldingen per route").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(";11;", await (await liesbeth.GetOnce("/monitor.csv?periode=2026-3")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_period_that_is_none_or_has_not_ended_is_refused_with_a_stable_code(Database database)
    {
        await using var app = await TestApp.Start(database);
        var liesbeth = await app.As(Personas.Liesbeth);

        foreach (var period in new[] { "2026-5", "2026-1", "1999-1", "x" })
        {
            var answer = await liesbeth.GetOnce("/v1/indicators?period=" + period);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
            Assert.Equal("unknown-period", problem.GetProperty("code").GetString());
            Assert.Equal(HttpStatusCode.NotFound, (await liesbeth.Get("/monitor?periode=" + period)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await liesbeth.GetOnce("/monitor.csv?periode=" + period)).StatusCode);
        }
    }

    /// <summary>People ask through the API, one a minute; all in the area of team North.</summary>
    static async Task<Guid[]> Ask(TestApp app, int people)
    {
        var visitor = app.Visitor();
        var references = new List<string>();
        for (var number = 0; number < people; number++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/reports")
            {
                Content = JsonContent.Create(new
                {
                    words = "Ik wil meer mensen zien.",
                    phone = "0612345678",
                    name = $"Anna Cijfer{(char)('a' + number)}",
                    birthDate = $"1960-01-{number + 1:00}",
                    street = "Sparrenlaan",
                    houseNumber = $"{number + 1}",
                    postcode = "1070 AB",
                }),
            };
            var answer = await visitor.Send(request);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            references.Add(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("reference").GetString()!);
        }
        await using var data = app.OpenDatabase();
        var ids = await data.Reports.Where(report => references.Contains(report.Reference)).ToDictionaryAsync(report => report.Reference, report => report.Id);
        return [.. references.Select(reference => ids[reference])];
    }

    static async Task Match(TestApp app, IEnumerable<Guid> reports)
    {
        var tom = await app.As(Personas.Tom);
        foreach (var report in reports)
        {
            var found = await tom.Submit(await tom.Get($"/balie/{report}"), "form[action$='handler=Zoek']");
            var done = await tom.Submit(await tom.Submit(found, "form[action$='handler=Kies']"), "form[action$='handler=Koppel']");
            Assert.Contains("gekoppeld", done.Text, StringComparison.Ordinal);
        }
    }

    static async Task Call(TestApp app, Guid[] reports)
    {
        foreach (var (place, hours) in Twelve.Index().Select(one => (one.Index, one.Item.Hours)))
        {
            app.Clock.Set(Start.AddHours(hours));
            var samira = await app.As(Personas.Samira);
            var home = await HomeOf(app, reports[place]);
            await samira.Submit(await samira.Get($"{home}/contact"), "main form", ("Input.How", nameof(ContactHow.Telephone)), ("Input.Reached", "True"));
        }
    }

    static async Task Help(TestApp app, Guid[] reports, Route route, int? days = null)
    {
        foreach (var (place, report) in reports.Index())
        {
            var day = Start.AddDays(days ?? Twelve[place].Days);
            app.Clock.Set(day);
            var samira = await app.As(Personas.Samira);
            var fast = await samira.Get($"/werk/meldingen/{report}/snel");
            (string, string?)[] score = route == Route.Information ? [] : [("Fast.LifeDomain", "people-around"), ("Fast.Score", "4")];
            var done = await samira.Submit(fast, "form.kt-route",
                [("Fast.Route", route.ToString()), ("Input.What", "De inloop in de buurt"), ("Input.StartedOn", day.ToString("yyyy-MM-dd")), .. score]);
            if (done.Document.QuerySelector("textarea[name='Fast.Reason']") is not null)
                done = await samira.Submit(done, "form.kt-route", ("Fast.Reason", "Dit is genoeg."));
            Assert.Contains("beantwoord en gesloten", done.Text, StringComparison.Ordinal);
        }
    }

    static async Task<string> HomeOf(TestApp app, Guid report)
    {
        await using var data = app.OpenDatabase();
        return $"/huishoudens/{await data.Reports.Where(row => row.Id == report).Select(row => row.HouseholdId).SingleAsync()}";
    }

    static async Task<JsonElement> Indicators(TestApp app)
    {
        var answer = await (await app.As(Personas.Liesbeth)).GetOnce("/v1/indicators");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    static JsonElement Indicator(JsonElement figures, string code) =>
        figures.GetProperty("indicators").EnumerateArray().Single(indicator => indicator.GetProperty("code").GetString() == code);

    /// <summary>A figure; null when it is hidden.</summary>
    static decimal? Value(JsonElement figures, string code, string column, string? row = null)
    {
        var figure = Indicator(figures, code).GetProperty("figures").EnumerateArray().Single(one =>
            one.GetProperty("column").GetString() == column && (row is null || one.GetProperty("label").GetString() == row));
        var hidden = figure.GetProperty("hidden").GetBoolean();
        var value = figure.GetProperty("value");
        Assert.Equal(hidden, value.ValueKind == JsonValueKind.Null);
        return hidden ? null : value.GetDecimal();
    }

    static string Label(Route route) => Domain.Triage.RouteNames.Label(route);

    static string Table(Page page, string title) => Card(page, title).QuerySelector("table")!.TextContent;

    static AngleSharp.Dom.IElement Card(Page page, string title) => page.Document.QuerySelectorAll("main .kt-card")
        .Last(card => card.QuerySelector("h2, h3")?.TextContent.Contains(title, StringComparison.Ordinal) == true);

    static async Task NobodyIsReachable(TestApp app, string text, Page page)
    {
        Assert.DoesNotMatch(AnyGuid(), Regex.Replace(page.Body, "<(script|input|meta)[^>]*>", "", RegexOptions.ExplicitCapture));
        Assert.DoesNotContain("Cijfer", Regex.Replace(text, "Cijfers", "", RegexOptions.IgnoreCase), StringComparison.Ordinal);
        var links = page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.All(links, link => Assert.StartsWith("/monitor", link, StringComparison.Ordinal));
        await using var data = app.OpenDatabase();
        foreach (var household in await data.Households.Select(row => new { row.Id, row.Label, row.SubjectNumber }).ToListAsync())
        {
            Assert.DoesNotContain(household.Id.ToString(), text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(household.SubjectNumber.ToString(), text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(household.Label, text, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AnyGuid();
}
