using System.Text.RegularExpressions;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Matching;

/// <summary>Finding out at the front desk whose a report is, by somebody who wrote it down not quite right.</summary>
public sealed class FrontDeskTests(Apps apps) : IClassFixture<Apps>
{
    const string Search = "form[action$='handler=Zoek']", Match = "form[action$='handler=Koppel']";

    [Theory, EachDatabase]
    public async Task Somebody_is_found_by_a_misspelled_name_and_a_mistyped_birth_date_with_why(Database database)
    {
        var app = await apps.On(database);
        var henk = await Henk(app);
        var (tom, page) = await AtTheDesk(app, "H. Janssen", Mistyped(henk));

        var found = await tom.Submit(page, Search);

        var hit = found.Document.QuerySelectorAll("main li").Single(item => item.TextContent.Contains(Personas.Henk, StringComparison.Ordinal)).TextContent;
        Assert.Contains("achternaam klinkt hetzelfde", hit, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("geboortedatum op een tikfout na", hit, StringComparison.Ordinal);
        Assert.DoesNotContain(henk.HouseNumber!, hit.Replace(henk.BirthDate!.Value.Year.ToString(), "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_citizen_service_number_that_belongs_to_somebody_is_refused_and_the_look_is_recorded(Database database)
    {
        var app = await apps.On(database);
        var marieke = await WithBsn(app, "999990019");
        var (tom, page) = await AtTheDesk(app, "Quirijn Nergenshuizen", new DateOnly(1966, 7, 8));
        var make = await tom.Submit(await tom.Submit(page, Search), "form[action$='handler=Kies']");
        var before = await Looks(app, marieke.Id);

        var refused = await tom.Submit(make, Match, ("New.Bsn", "999990019"));

        Assert.Contains("Dit BSN hoort al bij iemand", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Zelfde BSN", refused.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before + 1, await Looks(app, marieke.Id));
    }

    [Theory, EachDatabase]
    public async Task Who_is_known_comes_to_another_household_only_with_a_reason(Database database)
    {
        var app = await apps.On(database);
        var henk = await Henk(app);
        var (tom, page) = await AtTheDesk(app, "Henk Jansen", henk.BirthDate!.Value);
        var chosen = await tom.Submit(await tom.Submit(page, Search), "form:has(input[name='Chosen'])", ("Chosen", henk.Id.ToString()));

        var refused = await tom.Submit(chosen, Match, ("Household", "nieuw"));
        Assert.Contains("Schrijf waarom", refused.Text, StringComparison.Ordinal);
        var done = await tom.Submit(refused, Match, ("Household", "nieuw"), ("Reason", "Henk woont nu bij zijn zus."));

        Assert.Contains("gekoppeld", done.Text, StringComparison.Ordinal);
        await using var data = app.OpenDatabase();
        Assert.True(await data.Journal.AnyAsync(row => row.Kind == JournalKind.ReportMatched && row.PersonId == henk.Id && row.Detail != null, Stop));
    }

    [Theory, EachDatabase]
    public async Task The_page_of_a_report_says_that_it_may_be_about_somebody_who_is_known(Database database)
    {
        var app = await apps.On(database);
        var marieke = await Marieke(app);
        var report = await app.Report("Marike de Wit", marieke.BirthDate!.Value, marieke.Postcode!, marieke.HouseNumber!);

        var page = await (await app.As(Personas.Samira)).Get($"/werk/meldingen/{report}");

        Assert.Contains("Misschien dubbel", page.Text, StringComparison.Ordinal);
        Assert.Contains("Iemand die we al kennen", page.Text, StringComparison.Ordinal);
        await using var data = app.OpenDatabase();
        Assert.Null((await data.Reports.SingleAsync(row => row.Id == report, Stop)).PersonId);
    }

    [Theory, EachDatabase]
    public async Task The_search_page_of_the_front_desk_does_not_speak_of_own_work(Database database) =>
        Assert.DoesNotContain("eigen werk", (await (await (await apps.On(database)).As(Personas.Tom)).Get("/werk/zoeken")).Text, StringComparison.Ordinal);

    static async Task<(Visitor, Page)> AtTheDesk(TestApp app, string name, DateOnly birth)
    {
        var id = await app.Report(name, birth);
        var tom = await app.As(Personas.Tom);
        return (tom, await tom.Get($"/balie/{id}"));
    }

    static DateOnly Mistyped(Person person) => person.BirthDate!.Value.AddYears(person.BirthDate.Value.Year % 10 == 9 ? -1 : 1);

    static Task<Person> Henk(TestApp app) => Person(app, "Henk", "Jansen");

    static Task<Person> Marieke(TestApp app) => Person(app, "Marieke", "Wit");

    static async Task<Person> Person(TestApp app, string given, string surname)
    {
        await using var data = app.OpenDatabase();
        return await data.Persons.AsNoTracking().SingleAsync(person => person.GivenName == given && person.Surname == surname, Stop);
    }

    static async Task<Person> WithBsn(TestApp app, string bsn)
    {
        await using var data = app.OpenDatabase();
        var person = await data.Persons.SingleAsync(row => row.GivenName == "Marieke" && row.Surname == "Wit", Stop);
        person.BsnHash = app.Store().Keys.Hash(bsn);
        await data.SaveChangesAsync(Stop);
        return person;
    }

    static async Task<int> Looks(TestApp app, Guid person)
    {
        await using var log = app.OpenAccessLog();
        return await log.Subjects.CountAsync(subject => subject.SubjectId == person, Stop);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}

/// <summary>A report by who is not signed in.</summary>
static partial class Reporting
{
    public static async Task<Guid> Report(this TestApp app, string name, DateOnly birth, string? postcode = null, string? number = null, string? urgent = null)
    {
        var visitor = app.Visitor();
        var receipt = await visitor.Submit(
            await visitor.Get("/melden"), "main form", ("Input.Words", "Ik heb een vraag."), ("Input.Phone", "0612345678"), ("Input.Name", name),
            ("Input.BirthDate", birth.ToString("yyyy-MM-dd")), ("Input.Postcode", postcode), ("Input.HouseNumber", number), ("Input.Urgent", urgent));
        var reference = Reference().Match(receipt.Text).Value;
        await using var data = app.OpenDatabase();
        return await data.Reports.Where(report => report.Reference == reference).Select(report => report.Id).SingleAsync();
    }

    [GeneratedRegex("KT-[2-9A-Z]{4}-[2-9A-Z]{4}")]
    private static partial Regex Reference();
}
