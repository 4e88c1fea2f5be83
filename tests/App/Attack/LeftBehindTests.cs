using System.Text.RegularExpressions;
using Keukentafel.Tests.App.Authorization;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Attack;

/// <summary>What stays behind in a cache, a history or a log says nothing of a person.</summary>
public sealed partial class LeftBehindTests(Matrix matrix) : IClassFixture<Matrix>
{
    const string Mark = "zzGesmokkeldzz";

    [Fact]
    public async Task No_cache_keeps_a_page_and_no_address_on_it_names_a_person()
    {
        var all = await matrix.On(Database.Sqlite);
        var births = await Births(all.App);
        var wrong = new List<string>();
        foreach (var address in all.Known.Where(address => address.ShowsAPage))
        {
            var user = RealForms.UserOf(all, address)!;
            var answer = await user.Browser.GetOnce(RouteTable.Fill(address, all.Lindenhof));
            if (answer.Headers.CacheControl?.NoStore != true) wrong.Add($"{address}: may be kept by a cache ({answer.Headers.CacheControl})");
            if (answer.Headers.ETag is not null || answer.Content.Headers.LastModified is not null) wrong.Add($"{address}: has a tag or a date that a cache compares");
            var page = await Page.Read(answer);
            var addresses = page.Document.QuerySelectorAll("[href], [action], [formaction], [src]").SelectMany(element => new[] { "href", "action", "formaction", "src" }.Select(element.GetAttribute))
                .Append(answer.Headers.Location?.OriginalString).OfType<string>().Where(link => !link.StartsWith("tel:", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal));
            wrong.AddRange(from link in addresses
                           where all.Marks.HouseholdsIn(link).Count + all.Marks.DossiersIn(link).Count > 0 || NineDigits().IsMatch(link) || births.Any(link.Contains)
                           select $"{address}: {link} names somebody");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));
    }

    [Theory, EachDatabase]
    public async Task Nothing_that_is_sent_writes_a_line_of_the_log_or_a_header_of_the_answer(Database database)
    {
        using var log = new WrittenLog();
        await using var fresh = new Matrix { Logging = log };
        var all = await fresh.On(database);
        const string Injected = $"{Mark}\r\nSet-Cookie: {Mark}=1\r\ninfo: {Mark} is aangemeld\u001b[31m";
        var wrong = new List<string>();
        await foreach (var form in FormWalk.Of(all))
        {
            var texts = form.Form.QuerySelectorAll("textarea[name], input[name]:not([type=hidden]):not([type=radio]):not([type=checkbox])").Select(field => field.GetAttribute("name")!).ToHashSet();
            var answer = await form.User.Browser.Post(form.Action, form.Filled().Where(field => !texts.Contains(field.Key)).Concat(texts.Select(name => KeyValuePair.Create(name, Injected))));
            wrong.AddRange(Injections(answer).Select(what => $"{form}: {what}"));
        }
        foreach (var address in all.Known.Where(address => address.ShowsAPage))
        {
            var user = RealForms.UserOf(all, address)!;
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{RouteTable.Fill(address, all.Lindenhof)}?{Mark}%0d%0aSet-Cookie:{Mark}=1&q=%1b[31m{Mark}&periode={Mark}%0a&key={Mark}%0d");
            foreach (var header in new[] { "User-Agent", "Referer", "X-Forwarded-For", "X-Forwarded-Host", "Accept-Language", "Idempotency-Key", "traceparent", "baggage", "X-Request-Id" })
                request.Headers.TryAddWithoutValidation(header, $"{Mark}\u001b[31m");
            wrong.AddRange(Injections(await user.Browser.Send(request)).Select(what => $"{address}: {what}"));
            wrong.AddRange(Injections(await user.Browser.GetOnce($"{RouteTable.Fill(address, all.Lindenhof)}%0d%0aSet-Cookie:%20{Mark}=1")).Select(what => $"{address}: {what}"));
        }
        wrong.AddRange(log.Lines.Where(line => Forged().IsMatch(line)).Select(line => $"in the log: {line}"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct().Take(40)));
    }

    static IEnumerable<string> Injections(HttpResponseMessage answer)
    {
        if ((int)answer.StatusCode >= 500) yield return $"answers {(int)answer.StatusCode}";
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            var isOurs = name is "Location" or "Set-Cookie" && !values.Any(value => value.StartsWith(Mark, StringComparison.Ordinal));
            if (name.Contains(Mark, StringComparison.Ordinal) || values.Any(value => value.Any(char.IsControl) || (!isOurs && value.Contains(Mark, StringComparison.Ordinal)))) yield return $"has a header {name}: {string.Join(", ", values)}";
        }
    }

    static async Task<IReadOnlyList<string>> Births(TestApp app)
    {
        await using var database = app.OpenDatabase();
        return [.. (await database.Persons.Where(person => person.BirthDate != null).Select(person => person.BirthDate!.Value).ToListAsync()).Select(date => date.ToString("yyyy-MM-dd"))];
    }

    // The path of a request is written with its percent signs; what was typed in a field is not written at all.
    [GeneratedRegex(@"\u001b|is aangemeld|[\r\n\u0085\u2028]\s*(Set-Cookie|info)", RegexOptions.ExplicitCapture)]
    private static partial Regex Forged();

    [GeneratedRegex(@"(?<![\da-f-])\d{9}(?![\da-f-])")]
    private static partial Regex NineDigits();
}
