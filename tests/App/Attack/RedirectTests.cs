using Keukentafel.Tests.App.Authorization;

namespace Keukentafel.Tests.App.Attack;

/// <summary>No address of ours sends a visitor to another site.</summary>
public sealed class RedirectTests(Matrix matrix) : IClassFixture<Matrix>
{
    static readonly string[] Names = ["terug", "returnUrl", "ReturnUrl", "return", "redirect", "redirect_uri", "next", "url", "Back", "Once", "post_logout_redirect_uri"];

    static readonly string[] Elsewhere =
    [
        "https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example", "https:evil.example", "javascript:alert(1)//evil.example",
        "/%2f%2fevil.example", "/..//evil.example", "/werk\r\nLocation: https://evil.example", "http://buurtstad.localhost@evil.example", " //evil.example",
    ];

    [Fact]
    public async Task An_address_to_go_back_to_is_one_of_ours()
    {
        var all = await matrix.On(Database.Sqlite);
        var wrong = new List<string>();
        foreach (var target in Elsewhere)
        {
            var query = string.Join('&', Names.Select(name => $"{name}={Uri.EscapeDataString(target)}"));
            foreach (var address in all.Known.Where(address => address.ShowsAPage))
                foreach (var user in new[] { all.Watchers[0], RealForms.UserOf(all, address)! })
                {
                    var answer = await user.Browser.GetOnce($"{RouteTable.Fill(address, all.Lindenhof)}?{query}");
                    if (LeadsAway(answer)) wrong.Add($"{address} with {target} by {user}: {answer.Headers.Location}");
                    var page = await Page.Read(answer);
                    if (page.Document.QuerySelectorAll("a[href], form[action], [formaction]").Any(link => new[] { "href", "action", "formaction" }.Any(name => IsAway(link.GetAttribute(name)))))
                        wrong.Add($"{address} with {target} by {user}: links to it");
                }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));
    }

    [Fact]
    public async Task Signing_in_and_out_leads_to_a_page_of_ours()
    {
        var all = await matrix.On(Database.Sqlite);
        foreach (var target in Elsewhere)
        {
            var visitor = all.App.Visitor();
            var demo = await visitor.Get($"/demo?terug={Uri.EscapeDataString(target)}");
            var button = demo.Document.QuerySelector("main li button")!;
            var fields = Names.Select(name => (name, (string?)target)).Append(("account", button.GetAttribute("value"))).ToArray();
            // Followed to its end, past the provider that signs in and out.
            var home = await visitor.Submit(demo, "main form", fields);
            Assert.Equal((target, "buurtstad.localhost"), (target, home.Response.RequestMessage!.RequestUri!.Host));
            var gone = await visitor.Submit(home, "form[action='/afmelden']", [.. Names.Select(name => (name, (string?)target))]);
            Assert.Equal((target, "buurtstad.localhost"), (target, gone.Response.RequestMessage!.RequestUri!.Host));
            Assert.Contains("afgemeld", gone.Text, StringComparison.Ordinal);
        }
    }

    static bool LeadsAway(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Location", out var values) && (values.Count() != 1 || IsAway(values.Single()));

    /// <summary>As a browser reads it: a backslash is a slash, and tabs and line ends are not there.</summary>
    static bool IsAway(string? address) => address is not null
        && (!Uri.TryCreate(new Uri("https://buurtstad.localhost/"), string.Concat(address.Trim().Where(character => character is not ('\t' or '\r' or '\n'))).Replace('\\', '/'), out var full)
            || full.Scheme is not ("https" or "tel" or "mailto") || (full.Scheme == "https" && full.Host != "buurtstad.localhost"));
}
