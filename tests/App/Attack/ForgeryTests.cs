using System.Net;
using Keukentafel.Tests.App.Authorization;

namespace Keukentafel.Tests.App.Attack;

/// <summary>What another site makes a browser send is not done.</summary>
public sealed class ForgeryTests(Matrix matrix) : IClassFixture<Matrix>
{
    const string Token = "__RequestVerificationToken";

    // The page of errors does nothing, and the API for reports leaves the session aside: it never speaks for who is signed in.
    static readonly string[] WithoutToken = ["/fout", "/v1/reports"];

    [Fact]
    public async Task No_form_is_taken_without_a_token_of_this_very_session()
    {
        var all = await matrix.On(Database.Sqlite);
        var (before, wrong, tried) = (await Fingerprint.Of(all.App), new List<string>(), 0);
        foreach (var address in all.Known.Where(address => !WithoutToken.Contains(address.Pattern)))
            foreach (var (_, handler) in address.Handlers.Where(handler => handler.Method == "POST"))
            {
                var path = RouteTable.Fill(address, all.Lindenhof) + (handler is null ? "" : $"?handler={handler}");
                var user = RealForms.UserOf(all, address)!;
                var other = all.Watchers.First(watcher => watcher.Role is not null && watcher.Name != user.Name);
                var fields = await RealForms.FieldsFor(all, path);
                tried++;
                foreach (var (what, answer) in new[]
                {
                    ("no token", await user.Browser.Post(path, fields)),
                    ("an empty token", await user.Browser.Post(path, fields.Append(KeyValuePair.Create(Token, "")))),
                    ("a made-up token", await user.Browser.Post(path, fields.Append(KeyValuePair.Create(Token, "CfDJ8" + new string('A', 150))))),
                    ("the token of somebody else", await user.Browser.Post(path, fields.Append(KeyValuePair.Create(Token, other.Token)))),
                    ("the token in the address", await user.Browser.Post($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Token}={Uri.EscapeDataString(user.Token)}", fields)),
                })
                    if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType)) wrong.Add($"{path} by {user} with {what}: {(int)answer.StatusCode}");
            }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal("", Fingerprint.Difference(before, await Fingerprint.Of(all.App)));
        Assert.True(tried > 40, $"only {tried} forms were tried");
    }

    [Fact]
    public async Task Looking_at_a_page_changes_nothing()
    {
        var all = await matrix.On(Database.Sqlite);
        var (before, wrong) = (await Fingerprint.Of(all.App), new List<string>());
        foreach (var address in all.Known.Where(address => address.ShowsAPage))
        {
            var path = RouteTable.Fill(address, all.Lindenhof);
            await RealForms.UserOf(all, address)!.Browser.GetOnce(path);
            var after = await Fingerprint.Of(all.App);
            if (after != before) wrong.Add($"{path}: {Fingerprint.Difference(before, after)}");
            before = after;
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
