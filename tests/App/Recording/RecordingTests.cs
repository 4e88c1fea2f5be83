using Keukentafel.Data;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keukentafel.Tests.App.Recording;

public sealed class RecordingTests
{
    [Theory, EachDatabase]
    public async Task The_first_contact_in_which_somebody_is_reached_counts_once(Database database)
    {
        await using var app = await TestApp.Start(database);
        var home = await Lindenhof(app);
        Guid reportId;
        await using (var data = app.OpenDatabase())
        {
            reportId = await data.Reports.Where(row => row.HouseholdId == IdOf(home)).Select(row => row.Id).SingleAsync();
            await data.Reports.Where(row => row.Id == reportId).ExecuteUpdateAsync(row => row.SetProperty(report => report.FirstContactAt, (DateTimeOffset?)null));
        }
        var samira = await app.As(Personas.Samira);

        await Contact(samira, home, reportId, reached: "False");
        await Contact(samira, home, reportId, reached: "True");
        await Contact(samira, home, reportId, reached: "True");

        await using var after = app.OpenDatabase();
        var found = await after.Reports.SingleAsync(row => row.Id == reportId);
        Assert.NotNull(found.FirstContactAt);
        var today = DutchTime.DateOf(app.Clock.GetUtcNow());
        var fact = Assert.Single(await after.Facts.Where(row => row.Kind == FactKind.FirstContact && row.SubjectNumber == found.SubjectNumber && row.On == today).ToListAsync());
        Assert.Equal((int)(found.FirstContactAt!.Value - found.ReceivedAt).TotalHours, fact.Value);
    }

    [Theory, EachDatabase]
    public async Task A_contact_that_is_sent_twice_is_recorded_once(Database database)
    {
        await using var app = await TestApp.Start(database);
        var home = await Lindenhof(app);
        var samira = await app.As(Personas.Samira);
        var form = await samira.Get(home + "/contact");
        (string, string?)[] filled = [("Input.How", "Telephone"), ("Input.Reached", "True"), ("Input.Note", "Even gebeld over de brief.")];

        await samira.Submit(form, "main form", filled);
        await samira.Submit(form, "main form", filled);

        await using var data = app.OpenDatabase();
        var since = app.Clock.GetUtcNow().AddHours(-1);
        Assert.Equal(1, await data.Journal.CountAsync(row => row.HouseholdId == IdOf(home) && row.Kind == JournalKind.ContactRecorded && row.At > since));
    }

    [Theory, EachDatabase]
    public async Task Hearsay_without_a_source_is_asked_for_and_nothing_is_lost(Database database)
    {
        await using var app = await TestApp.Start(database);
        var home = await Lindenhof(app);
        var samira = await app.As(Personas.Samira);

        var answer = await samira.Submit(await samira.Get(home + "/notitie"), "main form", ("Input.Kind", "Hearsay"), ("Input.Text", "De hond zou weg moeten."));

        Assert.Contains("Schrijf op van wie u dit hoorde.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("De hond zou weg moeten.", answer.Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_is_withheld_reaches_the_household_only_after_its_release_and_so_does_who_looked(Database database)
    {
        const string note = "Zij slaapt deze week bij haar zus.";
        await using var app = await TestApp.Start(database);
        var home = await Lindenhof(app);
        var samira = await app.As(Personas.Samira);
        var marieke = await app.As(Personas.Marieke);
        var until = DutchTime.DateOf(app.Clock.GetUtcNow()).AddDays(30).ToString("yyyy-MM-dd", null);

        await samira.Submit(await samira.Get(home + "/notitie"), "main form", ("Input.Kind", "Fact"), ("Input.Text", note), ("Withheld.IsWithheld", "true"), ("Withheld.ReviewOn", until));
        Assert.DoesNotContain(note, (await marieke.Get("/mijn/notities")).Text, StringComparison.Ordinal);
        var page = await samira.Get(home + "/veiligheid");
        Assert.Contains(note, page.Text, StringComparison.Ordinal);
        var row = page.Document.QuerySelector("input[name='Input.Rows']")!.GetAttribute("value");
        var released = await samira.Submit(page, "main form", ("Input.Rows", row), ("Input.What", "Release"), ("Input.Reason", "Het is weer veilig."));
        await new DueWorkRunner(app.Services.GetRequiredService<MunicipalStores>(), app.Clock, NullLogger<DueWorkRunner>.Instance).RunOnce(TestContext.Current.CancellationToken);

        Assert.Equal(home, released.Path);
        Assert.Contains(note, (await marieke.Get("/mijn/notities")).Text, StringComparison.Ordinal);
        await using var log = app.OpenAccessLog();
        Assert.False(await log.Records.AnyAsync(record => record.Withheld && record.Subjects.Any(subject => subject.SubjectId == IdOf(home))));
        await using var data = app.OpenDatabase();
        Assert.False(await data.Journal.AnyAsync(entry => entry.HouseholdId == IdOf(home) && entry.WithheldUntilReviewOn != null));
    }

    static Task<Page> Contact(Visitor visitor, string home, Guid reportId, string reached) => Filled(visitor, home + "/contact",
        ("Input.How", "Telephone"), ("Input.Reached", reached), ("Input.ReportId", reportId.ToString()));

    static async Task<Page> Filled(Visitor visitor, string path, params (string, string?)[] fields)
    {
        var answer = await visitor.Submit(await visitor.Get(path), "main form", fields);
        Assert.NotEqual(path, answer.Path);
        return answer;
    }

    static async Task<string> Lindenhof(TestApp app)
    {
        await using var data = app.OpenDatabase();
        return $"/huishoudens/{await data.Households.Where(household => household.Label.Contains("Lindenhof")).Select(household => household.Id).SingleAsync()}";
    }

    static Guid IdOf(string home) => Guid.Parse(home[^36..]);
}
