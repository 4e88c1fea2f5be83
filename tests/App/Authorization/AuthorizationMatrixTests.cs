using System.Net;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.SignIn;

namespace Keukentafel.Tests.App.Authorization;

/// <summary>Every address x every role x involved or not x the other municipality, made from what the addresses declare.</summary>
public sealed class AuthorizationMatrixTests(Matrix matrix) : IClassFixture<Matrix>
{
    [Fact]
    public async Task Every_address_says_who_may_use_it()
    {
        var all = await matrix.On(Database.Sqlite);
        Assert.NotEmpty(all.Addresses);
        Assert.DoesNotContain(all.Addresses, address => address.Permission is null);
    }

    [Fact]
    public async Task Every_route_parameter_and_every_page_of_a_dossier_is_known_here()
    {
        var all = await matrix.On(Database.Sqlite);
        Assert.Empty(all.Addresses.SelectMany(RouteTable.Undeclared));
        Assert.DoesNotContain(all.Addresses, address => address is { Reach: Reach.Involved, Parameters.Count: > 0, ShowsAPage: true } && RouteTable.ShowsOf(address) is null);
    }

    [Fact]
    public async Task Every_role_tries()
    {
        var all = await matrix.On(Database.Sqlite);
        Assert.Equal(Enum.GetValues<Role>().Order(), all.Watchers.Select(watcher => watcher.Role).OfType<Role>().Distinct().Order());
        Assert.True(all.Named(Personas.Samira).IsInvolvedIn(all.Lindenhof));
        Assert.False(all.Named(Personas.Samira).IsInvolvedIn(all.Elsewhere));
        Assert.False(all.Named(Personas.Joost).IsInvolvedIn(all.Lindenhof));
    }

    [Theory, EachDatabase]
    public async Task A_page_shows_a_dossier_to_who_is_involved_and_to_nobody_else(Database database)
    {
        var all = await matrix.On(database);
        var wrong = new List<string>();
        foreach (var address in all.Known)
            foreach (var subject in new[] { all.Lindenhof, all.Elsewhere })
                foreach (var watcher in all.Watchers)
                    wrong.AddRange((await Look(all, address, subject, watcher)).Select(what => $"GET {address} about {subject.Asker.GivenName} by {watcher}: {what}"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));
    }

    [Theory, EachDatabase]
    public async Task Nobody_changes_a_dossier_that_is_not_theirs(Database database)
    {
        var all = await matrix.On(database);
        var wrong = new List<string>();
        foreach (var address in all.Known.Where(address => address.Permission is not Permission.Public))
            foreach (var handler in address.Handlers.Where(handler => handler.Method == "POST"))
                wrong.AddRange(await Try(all, address, handler.Handler));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory, EachDatabase]
    public async Task A_session_of_the_other_municipality_opens_nothing_here(Database database)
    {
        var all = await matrix.On(database);
        var there = await all.App.As(Personas.Samira, Municipalities.Dorpsveld);
        var here = all.App.Visitor();
        foreach (Cookie cookie in there.Cookies.GetAllCookies()) here.Cookies.Add(new Uri("https://buurtstad.localhost"), new Cookie(cookie.Name, cookie.Value));
        var nobody = all.Watchers[0];
        var wrong = new List<string>();
        foreach (var address in all.Known)
        {
            var path = RouteTable.Fill(address, all.Lindenhof);
            wrong.AddRange((await all.LeaksOf(await there.GetOnce(path), nobody, address)).Select(what => $"{path} there: {what}"));
            var answer = await here.GetOnce(path);
            wrong.AddRange((await all.LeaksOf(answer, nobody, address)).Select(what => $"{path} here: {what}"));
            if (address.Permission is not Permission.Public && !IsRefusal(answer, nobody)) wrong.Add($"{path} here: is let in ({(int)answer.StatusCode})");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    static async Task<IReadOnlyList<string>> Try(Matrix.Prepared all, Address address, string? handler)
    {
        var path = RouteTable.Fill(address, all.Lindenhof) + (handler is null ? "" : $"?handler={handler}");
        var fields = await RealForms.FieldsFor(all, path);
        var before = await Fingerprint.Of(all.App);
        var problems = new List<string>();
        foreach (var watcher in all.Watchers.Where(watcher => !watcher.May(address) || (address is { Reach: Reach.Involved, Parameters.Count: > 0 } && !watcher.IsInvolvedIn(all.Lindenhof))))
        {
            var token = KeyValuePair.Create("__RequestVerificationToken", watcher.Token);
            var answer = await watcher.Browser.Post(path, fields.Append(token));
            problems.AddRange((await all.LeaksOf(answer, watcher, address)).Select(what => $"POST {path} by {watcher}: {what}"));
            if (!watcher.May(address) && !IsRefusal(answer, watcher)) problems.Add($"POST {path} by {watcher}: is let in ({(int)answer.StatusCode})");
            if ((int)answer.StatusCode >= 500) problems.Add($"POST {path} by {watcher}: answers {(int)answer.StatusCode}");
        }
        if (await Fingerprint.Of(all.App) is var after && after != before) problems.Add($"POST {path} changed something: {Fingerprint.Difference(before, after)}");
        return problems;
    }

    static async Task<IReadOnlyList<string>> Look(Matrix.Prepared all, Address address, Subject subject, Watcher watcher)
    {
        var answer = await watcher.Browser.GetOnce(RouteTable.Fill(address, subject));
        var problems = new List<string>(await all.LeaksOf(answer, watcher, address));
        if ((int)answer.StatusCode >= 500) problems.Add($"answers {(int)answer.StatusCode}");
        if (!watcher.May(address))
        {
            if (!IsRefusal(answer, watcher)) problems.Add($"is let in ({(int)answer.StatusCode})");
        }
        else if (RouteTable.ShowsOf(address) is { } shows && address is { Parameters.Count: > 0, ShowsAPage: true })
        {
            if (!watcher.IsInvolvedIn(subject))
            {
                if (answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Redirect)) problems.Add($"is not told that there is nothing ({(int)answer.StatusCode})");
            }
            else if (watcher.Name is Personas.Samira or Personas.Marieke)
            {
                problems.AddRange(all.MissingIn(await answer.Content.ReadAsStringAsync(), shows, subject).Select(what => $"{what} ({(int)answer.StatusCode})"));
            }
        }
        return problems;
    }

    /// <summary>Refused: sent to sign in, or 403; an address of the API says 401, and one that takes no form 415.</summary>
    static bool IsRefusal(HttpResponseMessage answer, Watcher watcher) => watcher.Role is null
        ? answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.UnsupportedMediaType || answer.Headers.Location?.OriginalString.StartsWith("/aanmelden", StringComparison.Ordinal) == true
        : answer.StatusCode == HttpStatusCode.Forbidden;
}
