using System.Net;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Keukentafel.Tests.App.Attack;

/// <summary>What browsers and scanners ask of a site as a whole.</summary>
public sealed class TransportTests(Apps apps) : IClassFixture<Apps>
{
    [Fact]
    public async Task Production_asks_browsers_for_a_year_to_come_by_TLS_only()
    {
        var hsts = (await apps.On(Database.Sqlite)).Services.GetRequiredService<IOptions<HstsOptions>>().Value;
        Assert.True(hsts.MaxAge >= TimeSpan.FromDays(365) && hsts.IncludeSubDomains);
    }

    [Fact]
    public async Task No_other_site_may_read_an_answer()
    {
        var samira = await (await apps.On(Database.Sqlite)).As(Personas.Samira);
        foreach (var (method, path) in new[] { (HttpMethod.Get, "/werk"), (HttpMethod.Options, "/werk"), (HttpMethod.Options, "/v1/reports"), (HttpMethod.Get, "/v1/municipality") })
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.Add("Origin", "https://evil.example");
            request.Headers.Add("Access-Control-Request-Method", "POST");
            Assert.DoesNotContain((await samira.Send(request)).Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task A_method_that_nothing_handles_is_refused_and_no_folder_is_listed()
    {
        var samira = await (await apps.On(Database.Sqlite)).As(Personas.Samira);
        foreach (var path in new[] { "/", "/werk", "/melden", "/health/live", "/v1/municipality" })
        {
            using var trace = new HttpRequestMessage(HttpMethod.Trace, path);
            Assert.Equal((path, HttpStatusCode.MethodNotAllowed), (path, (await samira.Send(trace)).StatusCode));
        }
        foreach (var path in new[] { "/assets", "/assets/", "/Features/", "/.git/config", "/appsettings.json", "/assets/..%2f..%2fappsettings.json" })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await samira.GetOnce(path)).StatusCode));
    }

    [Fact]
    public async Task Who_opens_a_page_that_the_role_may_not_is_written_by_number_and_not_by_name()
    {
        using var log = new WrittenLog();
        await using var app = await TestApp.Start(Database.Sqlite, logging: log);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Personas.Liesbeth)).GetOnce("/werk")).StatusCode);
        Assert.Contains(log.Lines, line => line.StartsWith("Refused: Casework for a PolicyOfficer, account ", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("Liesbeth", StringComparison.Ordinal));
    }
}
