using System.Globalization;
using System.Net;
using Keukentafel.Tests.App.Authorization;
using Keukentafel.Web.Platform.SignIn;

namespace Keukentafel.Tests.App.Attack;

/// <summary>An id that somebody guesses or knows opens nothing and moves nothing, in an address or in a form.</summary>
public sealed class ForeignIdTests(Matrix matrix) : IClassFixture<Matrix>
{
    [Theory, EachDatabase]
    public async Task A_guessed_id_in_an_address_finds_nothing(Database database)
    {
        var all = await matrix.On(database);
        var wrong = new List<string>();
        foreach (var address in WithIds(all))
        {
            var (user, path) = (RealForms.UserOf(all, address)!, RouteTable.Fill(address, all.Lindenhof));
            var id = RouteTable.Parts(path).Last(part => Guid.TryParse(part, out _));
            foreach (var guess in new[] { Guid.CreateVersion7().ToString(), Guid.Empty.ToString(), "ffffffff-ffff-ffff-ffff-ffffffffffff", Next(id), "1", "-1", "..%2f..", "%27%20OR%201=1--", new string('a', 3000) })
            {
                var answer = await user.Browser.GetOnce(path.Replace(id, guess, StringComparison.Ordinal));
                if (!IsNothing(answer)) wrong.Add($"{address} with {guess[..Math.Min(40, guess.Length)]} by {user}: {(int)answer.StatusCode}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory, EachDatabase]
    public async Task A_row_of_another_household_is_not_reached_through_ones_own(Database database)
    {
        var all = await matrix.On(database);
        var (before, wrong, tried) = (await Elsewhere(all), new List<string>(), 0);
        foreach (var address in WithIds(all).Where(address => address.Parameters.Count > 1))
        {
            var (user, own, other) = (RealForms.UserOf(all, address)!, RouteTable.Fill(address, all.Lindenhof), RouteTable.Fill(address, all.Elsewhere));
            var mixed = string.Join('/', RouteTable.Parts(own).Zip(RouteTable.Parts(other)).Select((pair, place) => place == 2 ? pair.First : pair.Second));
            if (mixed == own) continue;
            tried++;
            var fields = await RealForms.FieldsFor(all, own);
            foreach (var answer in new[] { await user.Browser.GetOnce(mixed), await user.Browser.Post(mixed, fields.Append(KeyValuePair.Create("__RequestVerificationToken", user.Token))) })
            {
                wrong.AddRange((await all.LeaksOf(answer, user, address)).Select(what => $"{mixed} by {user}: {what}"));
                if (!IsNothing(answer)) wrong.Add($"{answer.RequestMessage!.Method} {address} by {user}: {(int)answer.StatusCode}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(before, await Elsewhere(all));
        Assert.True(tried > 8, $"only {tried} addresses were tried");
    }

    [Theory, EachDatabase]
    public async Task An_id_of_another_household_in_a_form_moves_nothing_and_shows_nothing(Database database)
    {
        await using var fresh = new Matrix();
        var all = await fresh.On(database);
        var foreign = Counterparts(all);
        var (before, wrong, tried) = (await Elsewhere(all), new List<string>(), 0);
        await foreach (var form in FormWalk.Of(all).Where(form => form.User.IsInvolvedIn(all.Lindenhof)))
        {
            var filled = form.Filled();
            foreach (var field in filled.Where(field => field.Key != "Once" && foreign.ContainsKey(field.Value)).ToList())
            {
                tried++;
                var sent = filled.Where(one => one.Key != field.Key || one.Value != field.Value).Append(KeyValuePair.Create(field.Key, foreign[field.Value]));
                var answer = await form.User.Browser.Post(form.Action, sent);
                var text = await answer.Content.ReadAsStringAsync();
                if ((int)answer.StatusCode >= 500) wrong.Add($"{form} with another {field.Key}: answers {(int)answer.StatusCode}");
                if (all.Marks.HouseholdsIn(text).Contains(all.Elsewhere.Household.Id) || all.Marks.DossiersIn(text).Intersect(all.Elsewhere.OwnParts.Append(all.Elsewhere.Household.DossierId)).Any())
                    wrong.Add($"{form} with another {field.Key}: shows it");
            }
        }
        if (await Elsewhere(all) is var after && after != before) wrong.Add($"something of the other household changed: {string.Join("; ", after.Split('\n').Except(before.Split('\n')))}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(tried > 3, $"only {tried} fields were tried");
    }

    static IEnumerable<Address> WithIds(Matrix.Prepared all) => all.Known.Where(address => address is { Reach: Reach.Involved, ShowsAPage: true }
        && RouteTable.Parts(RouteTable.Fill(address, all.Lindenhof)).Any(part => Guid.TryParse(part, out _)) && RealForms.UserOf(all, address)!.IsInvolvedIn(all.Lindenhof));

    /// <summary>Every value and every pointer that has to do with the other household.</summary>
    static async Task<string> Elsewhere(Matrix.Prepared all)
    {
        var theirs = OwnIds(all.Elsewhere).Values.ToHashSet();
        var contents = await Contents.Of(all.App);
        var rows = contents.Where(value => value.Value is Guid id && theirs.Contains(id)).Select(value => value.Row).ToHashSet();
        return string.Join('\n', contents.Where(value => rows.Contains(value.Row)).Select(value => $"{value.Row} {value.Column} {Convert.ToString(value.Value, CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal));
    }

    static Dictionary<string, string> Counterparts(Matrix.Prepared all)
    {
        var theirs = OwnIds(all.Elsewhere);
        return OwnIds(all.Lindenhof).Where(own => theirs.ContainsKey(own.Key) && theirs[own.Key] != own.Value)
            .GroupBy(own => own.Value).ToDictionary(own => own.Key.ToString(), own => theirs[own.First().Key].ToString());
    }

    /// <summary>Ids that belong to one household only: not its team or its professional.</summary>
    static Dictionary<string, Guid> OwnIds(Subject subject)
    {
        var ids = subject.Ids.Where(pair => pair.Key is not ("account" or "team" or "team member" or "intake")).ToDictionary();
        ids["asker"] = subject.Asker.Id;
        ids["asker's part"] = subject.Asker.DossierId;
        ids["shared part"] = subject.Household.DossierId;
        foreach (var (number, member) in subject.Household.Members.Where(member => member.PersonId != subject.Asker.Id).Index()) ids[$"other {number}"] = member.PersonId;
        return ids;
    }

    /// <summary>Not found; or, where looking leads on to another page without looking at anything, that; or a page that takes no form.</summary>
    static bool IsNothing(HttpResponseMessage answer) => answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed
        || (answer.StatusCode == HttpStatusCode.Redirect && answer.RequestMessage!.Method == HttpMethod.Get);

    static string Next(string id) => id[..^1] + (id[^1] == '0' ? '1' : '0');
}
