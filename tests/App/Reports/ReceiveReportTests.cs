using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Reports;

public sealed class ReceiveReportTests(Apps apps) : IClassFixture<Apps>
{
    const string Form = "main form";

    [Theory, EachDatabase]
    public async Task A_visitor_asks_for_help_and_gets_a_reference_with_dates(Database database)
    {
        var visitor = (await apps.On(database)).Visitor();

        var receipt = await visitor.Submit(await visitor.Get("/melden"), Form, ("Input.Words", "Ik kom de dagen niet door."), ("Input.Phone", "0612345678"));

        Assert.Equal(HttpStatusCode.OK, receipt.Status);
        Assert.Matches("KT-[2-9A-Z]{4}-[2-9A-Z]{4}", receipt.Text);
        Assert.Contains("28 april 2026", receipt.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("dagen niet door", receipt.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(receipt.Path + "/brief")).Status);
    }

    [Theory, EachDatabase]
    public async Task The_same_form_sent_twice_makes_one_report_and_one_receipt(Database database)
    {
        var app = await apps.On(database);
        var visitor = app.Visitor();
        var form = await visitor.Get("/melden");
        var before = await Count(app);

        var first = await visitor.SubmitOnce(form, Form, ("Input.Words", "Tweemaal"), ("Input.Via", "via mijn broer"));
        var second = await visitor.SubmitOnce(form, Form, ("Input.Words", "Tweemaal"), ("Input.Via", "via mijn broer"));

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(before + 1, await Count(app));
    }

    [Theory, EachDatabase]
    public async Task What_is_wrong_is_said_and_nothing_that_was_typed_is_lost(Database database)
    {
        var app = await apps.On(database);
        var visitor = app.Visitor();
        var before = await Count(app);
        const string odd = "<script>alert(1)</script> '; DROP TABLE reports; -- 😀 שלום";

        var page = await visitor.Submit(await visitor.Get("/melden"), Form, ("Input.Words", odd), ("Input.Phone", "niet"), ("Input.BirthDate", "31-31-3131"));

        Assert.Contains("geen telefoonnummer", page.Text, StringComparison.Ordinal);
        Assert.Equal(odd, page.Document.QuerySelector("textarea[name='Input.Words']")!.TextContent.Trim());
        Assert.Equal(before, await Count(app));
    }

    [Theory, EachDatabase]
    public async Task Danger_stands_on_top_and_is_withheld_until_a_review_date(Database database)
    {
        var app = await apps.On(database);
        var visitor = app.Visitor();

        await visitor.Submit(await visitor.Get("/melden"), Form, ("Input.Words", "Ik ben bang."), ("Input.Via", "op mijn werk"), ("Input.Urgent", "Danger"));

        await using var data = app.OpenDatabase();
        var report = await data.Reports.OrderByDescending(row => row.Id).FirstAsync(row => row.Channel == Channel.Web && row.IsSafety && row.TeamId != null);
        Assert.NotNull(report.WithheldUntilReviewOn);
        Assert.Equal(report.ReceivedOn, report.DueOn);
    }

    [Theory, EachDatabase]
    public async Task A_resident_who_is_signed_in_types_nothing_twice(Database database)
    {
        var app = await apps.On(database);
        var aisha = await app.As(Personas.Aisha);
        var form = await aisha.Get("/melden");
        Assert.Contains(Personas.Aisha, form.Text, StringComparison.Ordinal);

        var receipt = await aisha.Submit(form, Form, ("Input.Words", "Nog een vraag."));

        Assert.StartsWith("/melden/ontvangen/", receipt.Path, StringComparison.Ordinal);
        await using var data = app.OpenDatabase();
        var report = await data.Reports.OrderByDescending(row => row.Id).FirstAsync(row => row.ByAccountId != null);
        Assert.NotNull(report.PersonId);
        Assert.NotNull(report.HouseholdId);
    }

    [Theory, EachDatabase]
    public async Task The_api_answers_the_same_request_sent_twice_with_the_same_report(Database database)
    {
        var visitor = (await apps.On(database)).Visitor();

        var first = await Send(visitor, "abc", new { words = "Help", mail = "a@voorbeeld.nl" });
        var second = await Send(visitor, "abc", new { words = "Help", mail = "a@voorbeeld.nl" });

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Theory, EachDatabase]
    public async Task The_api_names_each_wrong_field_with_a_stable_code(Database database)
    {
        var answer = await Send((await apps.On(database)).Visitor(), null, new { words = "" });

        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("invalid-fields", problem.GetProperty("code").GetString());
        Assert.Equal(["words", "phone"], problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("field").GetString()));
    }

    [Theory, EachDatabase]
    public async Task Matching_takes_what_was_told_to_the_person_and_closes_what_it_waited_in(Database database)
    {
        var app = await apps.On(database);
        var visitor = app.Visitor();
        await visitor.Submit(await visitor.Get("/melden"), Form,
            ("Input.Words", "Koppel mij"), ("Input.Phone", "0612345678"), ("Input.Name", "Zwaantje van der Onbekend"), ("Input.BirthDate", "1971-02-03"));
        var tom = await app.As(Personas.Tom);
        var list = await tom.Get("/balie");
        var link = list.Document.QuerySelectorAll("main a").Single(item => item.TextContent.Contains("Zwaantje", StringComparison.Ordinal)).GetAttribute("href")!;

        var found = await tom.Submit(await tom.Get(link), "form[action$='handler=Zoek']");
        var create = await tom.Submit(found, "form[action$='handler=Kies']");
        var done = await tom.Submit(create, "form[action$='handler=Koppel']");

        Assert.Contains("gekoppeld", done.Text, StringComparison.Ordinal);
        await using var data = app.OpenDatabase();
        var id = Guid.Parse(link["/balie/".Length..]);
        var report = await data.Reports.SingleAsync(row => row.Id == id);
        var person = await data.Persons.SingleAsync(row => row.Id == report.PersonId);
        Assert.Equal("Onbekend", person.Surname);
        Assert.Equal(person.DossierId, report.DossierId);
        Assert.NotNull(report.HouseholdId);
        Assert.DoesNotContain(await data.Dossiers.Where(row => row.Kind == DossierKind.Intake && row.DestroyedAt != null).ToListAsync(), row => row.WrappedKey.Length > 0);
        Assert.All(await data.Involvements.Where(row => row.ReportId == report.Id).ToListAsync(), row => Assert.Equal(report.HouseholdId, row.HouseholdId));
        Assert.Equal(HttpStatusCode.NotFound, (await tom.Get(link)).Status);
    }

    [Theory, EachDatabase]
    public async Task The_story_is_not_shown_at_the_front_desk(Database database)
    {
        var app = await apps.On(database);
        var visitor = app.Visitor();
        await visitor.Submit(await visitor.Get("/melden"), Form, ("Input.Words", "Dit verhaal is geheim"), ("Input.Phone", "0612345678"), ("Input.Name", "Gijs Gesloten"));
        var tom = await app.As(Personas.Tom);
        var list = await tom.Get("/balie");
        var link = list.Document.QuerySelectorAll("main a").Single(item => item.TextContent.Contains("Gijs Gesloten", StringComparison.Ordinal)).GetAttribute("href")!;

        Assert.DoesNotContain("geheim", list.Body + (await tom.Get(link)).Body, StringComparison.Ordinal);
    }

    static async Task<int> Count(TestApp app)
    {
        await using var data = app.OpenDatabase();
        return await data.Reports.CountAsync();
    }

    static Task<HttpResponseMessage> Send(Visitor visitor, string? key, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/reports") { Content = JsonContent.Create(body) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return visitor.Send(request);
    }
}
