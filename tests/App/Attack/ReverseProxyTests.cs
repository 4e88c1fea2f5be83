using Keukentafel.Web.Verbs;

namespace Keukentafel.Tests.App.Attack;

/// <summary>Only a proxy that the installation knows may say from where a visitor comes.</summary>
public sealed class ReverseProxyTests
{
    [Fact]
    public async Task An_address_that_an_unknown_proxy_names_is_not_believed()
    {
        await using var app = await ListeningApp.Start(("PublicFormsPerMinute", "2"), ("Proxies:0", "203.0.113.7"));
        Assert.Equal("400 400 429", await Post(app, "198.51.100.1", "198.51.100.2", "198.51.100.3"));
    }

    [Fact]
    public async Task Without_a_known_proxy_nobody_is_believed()
    {
        await using var app = await ListeningApp.Start(("PublicFormsPerMinute", "2"));
        Assert.Equal("400 400 429", await Post(app, "198.51.100.1", "198.51.100.2", "198.51.100.3"));
    }

    [Fact]
    public async Task Behind_a_known_proxy_each_visitor_counts_apart_and_cannot_choose_an_address()
    {
        await using var app = await ListeningApp.Start(("PublicFormsPerMinute", "2"), ("Proxies:0", "127.0.0.0/8"));
        Assert.Equal("400 400 400", await Post(app, "198.51.100.1", "198.51.100.2", "198.51.100.3"));
        // What stands before the address that the proxy itself adds was typed by the visitor.
        Assert.Equal("400 400 429", await Post(app, "198.51.100.4, 192.0.2.1", "198.51.100.5, 192.0.2.1", "198.51.100.6, 192.0.2.1"));
    }

    [Fact]
    public async Task A_header_never_picks_the_municipality()
    {
        await using var app = await ListeningApp.Start(("Proxies:0", "127.0.0.1"));
        var answer = await app.Ask("GET /v1/municipality HTTP/1.1", "", "X-Forwarded-Host: dorpsveld.localhost", "X-Original-Host: dorpsveld.localhost", "Forwarded: host=dorpsveld.localhost");
        Assert.Contains("buurtstad", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_that_is_no_address_is_said_at_the_start()
    {
        var folder = Directory.CreateTempSubdirectory("keukentafel-start-").FullName;
        var code = await VerbTable.Run(["serve", $"--DATA={folder}", "--Municipalities:buurtstad=sqlite", "--URLS=http://127.0.0.1:0", "--Proxies:0=overal"]);
        Directory.Delete(folder, recursive: true);
        Assert.Equal(ExitCode.WrongSettings, code);
    }

    /// <summary>The statuses of a form that is sent once from each address.</summary>
    static async Task<string> Post(ListeningApp app, params string[] forwardedFor)
    {
        var statuses = new List<int>();
        foreach (var address in forwardedFor)
            statuses.Add(ListeningApp.StatusOf(await app.Ask("POST /demo HTTP/1.1", "a=b", "Content-Type: application/x-www-form-urlencoded", $"X-Forwarded-For: {address}")));
        return string.Join(' ', statuses);
    }
}
