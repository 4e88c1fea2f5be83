using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Keukentafel.Tests.App.Conversations;

namespace Keukentafel.Tests.App.Platform;

/// <summary>A form's number counts for who sent it: with somebody else's number one learns nothing and loses nothing.</summary>
public sealed class FormIdempotencyTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, EachDatabase]
    public async Task The_number_of_somebody_elses_form_does_not_lead_to_where_that_form_led(Database database)
    {
        var app = await apps.On(database);
        var (samira, joost) = (await app.As(Personas.Samira), await app.As(Personas.Joost));
        var report = await app.ReportAbout("Jolanda");
        var once = Guid.CreateVersion7().ToString();

        var hers = await samira.Post("/gesprekken/nieuw", [.. await Fields(samira, once), KeyValuePair.Create("report", report.Id.ToString())]);
        var again = await samira.Post("/gesprekken/nieuw", [.. await Fields(samira, once), KeyValuePair.Create("report", report.Id.ToString())]);
        var his = await joost.Post("/gesprekken/nieuw", [.. await Fields(joost, once), KeyValuePair.Create("report", report.Id.ToString())]);

        Assert.StartsWith("/gesprekken/", hers.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(hers.Headers.Location, again.Headers.Location);
        Assert.Equal(HttpStatusCode.NotFound, his.StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_key_that_two_senders_of_the_api_both_chose_gives_neither_the_receipt_of_the_other(Database database)
    {
        var visitor = (await apps.On(database)).Visitor();

        var (one, same, other) = (await Send(visitor, "Wij redden het niet."), await Send(visitor, "Wij redden het niet."), await Send(visitor, "Geraden sleutel."));

        Assert.Equal(one, same);
        Assert.NotEqual(one, other);
    }

    [Theory, EachDatabase]
    public async Task Every_cookie_travels_encrypted_only(Database database)
    {
        var answer = await (await apps.On(database)).Visitor().GetOnce("/melden");

        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    static async Task<KeyValuePair<string, string>[]> Fields(Visitor visitor, string once) =>
        [KeyValuePair.Create("Once", once), KeyValuePair.Create("__RequestVerificationToken", await visitor.ForgeryToken())];

    static async Task<string?> Send(Visitor visitor, string words)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/reports") { Content = JsonContent.Create(new { words, phone = "0612345678" }) };
        request.Headers.Add("Idempotency-Key", "1");
        var answer = await visitor.Send(request);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("receiptPath").GetString();
    }
}
