using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Keukentafel.Tests.App.Authorization;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Http;

/// <summary>Bad input in every form that the pages have; a new page is taken along by itself.</summary>
public sealed class BadInputTests
{
    const string Odd = "<script>alert(1)</script>\"'&; DROP TABLE reports; -- 😀 שלום \u202e";

    static readonly (string Name, string Text, string Date)[] Inputs =
    [
        ("empty", "", ""),
        ("blank", " \t ", " "),
        ("too long", new string('a', 5000), "9999-99-99"),
        ("odd with wrong dates", Odd, "31-31-3131"),
        ("odd", Odd, "2026-03-20"),
    ];

    [Theory, EachDatabase]
    public async Task No_form_fails_loses_what_was_typed_or_runs_it(Database database)
    {
        await using var matrix = new Matrix();
        var all = await matrix.On(database);
        var (wrong, tried) = (new List<string>(), 0);
        foreach (var input in Inputs)
            foreach (var address in all.Known.Where(address => address.ShowsAPage).OrderBy(RealForms.EndsTheWork))
            {
                if (address.Pattern == "/demo" || RealForms.UserOf(all, address) is not { } user) continue;
                var path = RouteTable.Fill(address, all.Lindenhof);
                var forms = (await user.Browser.Get(path)).Document.QuerySelectorAll("main form[method=post]").Length;
                for (var i = 0; i < forms; i++)
                {
                    tried++;
                    wrong.AddRange((await Try(user.Browser, path, i, input)).Select(problem => $"{path} form {i} {input.Name} by {user}: {problem}"));
                }
            }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(tried > 100, $"only {tried} forms were tried");
    }

    [Theory, EachDatabase]
    public async Task A_public_form_says_beside_the_field_what_is_wrong_and_keeps_the_rest(Database database)
    {
        await using var app = await TestApp.Start(database);
        (string Field, string Value, string Says)[] cases =
        [
            ("Input.Words", "", "Vertel in uw eigen woorden"), ("Input.Words", "   ", "Vertel in uw eigen woorden"), ("Input.Words", new string('a', 5000), "te lang"),
            ("Input.Phone", "", "Vul in hoe we u kunnen bereiken"), ("Input.Phone", Odd, "geen telefoonnummer"), ("Input.Mail", "'; DROP TABLE reports; --", "geen e-mailadres"),
            ("Input.BirthDate", "31-31-3131", "kunnen we niet lezen"), ("Input.BirthDate", "2030-01-01", "in de toekomst"), ("Input.BirthDate", "1800-01-01", "te lang geleden"),
            ("Input.Postcode", "😀", "geen postcode"), ("Input.Name", new string('é', 5000), "te lang"),
        ];
        foreach (var (field, value, says) in cases)
        {
            var visitor = app.Visitor();
            var filled = new Dictionary<string, string?> { ["Input.Words"] = $"Mijn woorden {Odd}", ["Input.Phone"] = "0612345678", ["Input.Wish"] = Odd, [field] = value };

            var page = await visitor.Submit(await visitor.Get("/melden"), "main form", [.. filled.Select(pair => (pair.Key, pair.Value))]);

            Assert.Equal(HttpStatusCode.OK, page.Status);
            var wrong = page.Document.QuerySelector($"main [name='{field}']")!;
            Assert.Equal("true", wrong.GetAttribute("aria-invalid"));
            Assert.Contains(says, MessagesOf(page.Document, wrong), StringComparison.Ordinal);
            Assert.All(filled, pair => Assert.Equal(pair.Value!.Trim(), ValueOf(page.Document.QuerySelector($"main [name='{pair.Key}']")!).Trim()));
            Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
        }
        await using var data = app.OpenDatabase();
        Assert.Equal(0, await data.Submissions.CountAsync());
    }

    static async Task<IReadOnlyList<string>> Try(Visitor browser, string path, int index, (string Name, string Text, string Date) input)
    {
        var page = await browser.Get(path);
        if (page.Document.QuerySelectorAll("main form[method=post]").ElementAtOrDefault(index) is not IHtmlFormElement form) return [];
        var typed = Typed(form, input).ToList();
        var names = typed.Select(field => field.Key).ToHashSet();
        var answer = await browser.Post(Page.ActionOf(form, path), Page.FieldsOf(form).Where(field => !names.Contains(field.Key)).Concat(typed));
        var body = await answer.Content.ReadAsStringAsync();
        var problems = new List<string>();
        if ((int)answer.StatusCode >= 500) problems.Add($"answers {(int)answer.StatusCode}");
        if (body.Contains("<script>alert", StringComparison.OrdinalIgnoreCase)) problems.Add("runs what was typed");
        var shown = await Page.Read(answer);
        if (answer.StatusCode == HttpStatusCode.OK && shown.Document.QuerySelector("main [aria-invalid=true]") is not null)
            problems.AddRange(from field in typed
                              where field.Value.Trim().Length > 0 && shown.Document.QuerySelector($"main form [name='{field.Key}']") is { } again
                                  && !shown.Document.QuerySelectorAll($"main form [name='{field.Key}']").Any(one => Same(ValueOf(one), field.Value))
                              select $"loses what was typed in {field.Key}");
        return problems;
    }

    static IEnumerable<KeyValuePair<string, string>> Typed(IHtmlFormElement form, (string Name, string Text, string Date) input)
    {
        foreach (var element in form.Elements)
        {
            if (element is IHtmlTextAreaElement { Name.Length: > 0 } area) yield return KeyValuePair.Create(area.Name!, input.Text);
            if (element is not IHtmlInputElement { Name.Length: > 0 } one) continue;
            if (one.Type is "date" or "time" or "datetime-local") yield return KeyValuePair.Create(one.Name!, input.Date);
            else if (one.Type is "text" or "tel" or "email" or "search" or "number") yield return KeyValuePair.Create(one.Name!, input.Text);
        }
    }

    static string MessagesOf(IDocument page, IElement field) =>
        string.Join(' ', (field.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => page.GetElementById(id)?.TextContent));

    // A text box of one line drops line ends; a text is trimmed when it is read.
    static bool Same(string shown, string typed) => shown.Trim() == typed.Trim();

    static string ValueOf(IElement field) => field is IHtmlTextAreaElement area ? area.Value : field.GetAttribute("value") ?? "";
}
