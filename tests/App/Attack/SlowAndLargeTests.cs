using System.Text;

namespace Keukentafel.Tests.App.Attack;

/// <summary>Who sends slowly, too much, or not what HTTP is, is cut off; everybody else is served meanwhile.</summary>
public sealed class SlowAndLargeTests(Listening listening) : IClassFixture<Listening>
{
    const string Form = "Content-Type: application/x-www-form-urlencoded";

    [Fact]
    public async Task Who_never_finishes_a_request_is_cut_off_and_others_are_served_meanwhile()
    {
        var app = await listening.App;
        var halfHeader = await app.Send("GET / HTTP/1.1\r\nHost: buurt");
        var halfBody = await app.Send($"POST /melden HTTP/1.1\r\nHost: buurtstad.localhost\r\n{Form}\r\nContent-Length: 1000\r\n\r\nInput.Words=nog");

        Assert.Equal(200, ListeningApp.StatusOf(await app.Ask("GET /melden HTTP/1.1")));

        var answers = await Task.WhenAll(ListeningApp.ReadToEnd(halfHeader), ListeningApp.ReadToEnd(halfBody));
        Assert.All(answers, answer => Assert.Contains(ListeningApp.StatusOf(answer), new[] { 0, 408 }));
        Assert.Equal(200, ListeningApp.StatusOf(await app.Ask("GET /melden HTTP/1.1")));
    }

    [Fact]
    public async Task What_is_too_large_is_refused_with_words_where_a_person_can_read_them()
    {
        var app = await listening.App;
        var large = "Input.Words=" + new string('a', 600_000);
        var manyFields = string.Join('&', Enumerable.Range(0, 5000).Select(number => $"f{number}=x"));

        Assert.Equal(431, ListeningApp.StatusOf(await app.Ask("GET / HTTP/1.1", "", $"X-Long: {new string('a', 40_000)}")));
        Assert.Equal(431, ListeningApp.StatusOf(await app.Ask("GET / HTTP/1.1", "", [.. Enumerable.Range(0, 200).Select(number => $"X-{number}: x")])));
        Assert.Equal(414, ListeningApp.StatusOf(await app.Ask($"GET /?q={new string('a', 20_000)} HTTP/1.1")));
        foreach (var answer in new[]
        {
            await app.Ask("POST /melden HTTP/1.1", large, Form),
            await app.Ask("POST /melden HTTP/1.1", Chunked(large), Form, "Transfer-Encoding: chunked"),
            await app.Ask("POST /melden HTTP/1.1", manyFields, Form),
            await app.Ask("POST /melden HTTP/1.1", new string('n', 5000) + "=x", Form),
        })
        {
            Assert.Equal(413, ListeningApp.StatusOf(answer));
            Assert.Contains("Dit is te veel", answer, StringComparison.Ordinal);
        }
        Assert.Equal(413, ListeningApp.StatusOf(await app.Ask("POST /v1/reports HTTP/1.1", Chunked($"{{\"words\":\"{large}\"}}"), "Content-Type: application/json", "Transfer-Encoding: chunked")));
        Assert.Equal(400, ListeningApp.StatusOf(await app.Ask("POST /v1/reports HTTP/1.1", new string('[', 10_000), "Content-Type: application/json")));
    }

    [Fact]
    public async Task A_file_is_refused_because_nothing_here_takes_one()
    {
        var app = await listening.App;
        const string Body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../evil.html\"\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>\r\n--x--\r\n";

        foreach (var path in new[] { "/melden", "/demo", "/afmelden", "/fout" })
        {
            var answer = await app.Ask($"POST {path} HTTP/1.1", Body, "Content-Type: multipart/form-data; boundary=x");
            Assert.Equal(415, ListeningApp.StatusOf(answer));
            Assert.Contains("Bestanden", answer, StringComparison.Ordinal);
        }
        Assert.Equal(415, ListeningApp.StatusOf(await app.Ask("POST /v1/reports HTTP/1.1", Body, "Content-Type: multipart/form-data; boundary=x")));
    }

    [Fact]
    public async Task What_is_not_HTTP_is_not_answered_as_if_it_were()
    {
        var app = await listening.App;
        (string FirstLine, string[] Headers)[] all =
        [
            ("GET /%00 HTTP/1.1", []),
            ("GET / HTTP/1.1", ["X-Nul: a\0b"]),
            ("GET / HTTP/1.1", ["Host: dorpsveld.localhost"]),
            ("GET / HTTP/1.1", [" X-Folded: yes"]),
            ("POST /melden HTTP/1.1", ["Transfer-Encoding: chunked, identity"]),
            ("POST /melden HTTP/1.1", ["Content-Length: 5", "Content-Length: 6"]),
        ];
        foreach (var (firstLine, headers) in all)
            Assert.Equal((400, string.Join(' ', headers)), (ListeningApp.StatusOf(await app.Ask(firstLine, "", headers)), string.Join(' ', headers)));
        Assert.Equal(200, ListeningApp.StatusOf(await app.Ask("GET /melden HTTP/1.1")));
    }

    static string Chunked(string body)
    {
        var text = new StringBuilder();
        foreach (var part in body.Chunk(60_000)) text.Append($"{part.Length:x}\r\n").Append(part).Append("\r\n");
        return text.Append("0\r\n\r\n").ToString();
    }
}
