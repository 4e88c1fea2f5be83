using System.Net;
using CsCheck;
using Keukentafel.Tests.App.Authorization;

namespace Keukentafel.Tests.App.Rules;

/// <summary>Rule 13: a municipality's data are reachable only through that municipality's database.</summary>
public sealed class Rule13Tests(Apps apps) : IClassFixture<Apps>
{
    static readonly (string Host, string? Municipality)[] Hosts =
    [
        ("localhost", Municipalities.Buurtstad), ("127.0.0.1", Municipalities.Buurtstad), ("buurtstad.localhost", Municipalities.Buurtstad),
        ("BUURTSTAD.example.org", Municipalities.Buurtstad), ("dorpsveld.localhost", Municipalities.Dorpsveld), ("dorpsveld.buurtstad.localhost", Municipalities.Dorpsveld),
        ("elders.localhost", null), ("buurtstad-dorpsveld.localhost", null),
    ];

    static readonly string[] Paths = ["/v1/municipality", "/demo", "/werk", "/huishoudens/{0}", "/werk/meldingen/{1}"];

    [Theory, EachDatabase]
    public async Task Every_host_with_every_cookie_reaches_its_own_municipality_only(Database database)
    {
        var app = await apps.On(database);
        var subject = await Subject.Of(app, Personas.Marieke);
        var marks = Municipalities.Keys.ToDictionary(key => key, _ => (Marks?)null);
        foreach (var key in Municipalities.Keys) marks[key] = await Marks.Put(app, key);
        var jars = new Dictionary<string, CookieCollection> { [""] = [] };
        foreach (var key in Municipalities.Keys) jars[key] = (await app.As(Personas.Samira, key)).Cookies.GetAllCookies();
        await Gen.Select(Gen.OneOf(Hosts), Gen.OneOf("", Municipalities.Buurtstad, Municipalities.Dorpsveld), Gen.OneOf(Paths)).SampleAsync(async (host, jar, template) =>
        {
            var path = string.Format(template, subject.Ids["household"], subject.Ids["report"]);
            using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{host.Host}{path}");
            if (jars[jar].Count > 0) request.Headers.Add("Cookie", string.Join("; ", jars[jar].Select(cookie => $"{cookie.Name}={cookie.Value}")));
            var answer = await app.Visitor().Send(request);
            var body = await answer.Content.ReadAsStringAsync();

            foreach (var key in Municipalities.Keys.Where(key => key != host.Municipality || key != jar))
                Assert.True(marks[key]!.DossiersIn(body).Count == 0 && marks[key]!.HouseholdsIn(body).Count == 0, $"{path} at {host.Host} with a session of {jar} shows {key}");
            if (template == "/v1/municipality" && host.Municipality is { } own) Assert.Contains($"\"key\":\"{own}\"", body, StringComparison.Ordinal);
            if (host.Municipality is null) Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            if (template == "/werk" && host.Municipality is not null) Assert.Equal(jar == host.Municipality ? HttpStatusCode.OK : HttpStatusCode.Redirect, answer.StatusCode);
        }, iter: 60, threads: 1);
    }
}
