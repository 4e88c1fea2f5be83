using Keukentafel.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Conversations;

/// <summary>What tests about conversations and triage do often.</summary>
static class TalkingApp
{
    /// <summary>The report about somebody of the demo.</summary>
    public static async Task<Report> ReportAbout(this TestApp app, string givenName)
    {
        await using var database = app.OpenDatabase();
        return await (from report in database.Reports
                      join person in database.Persons on report.PersonId equals person.Id
                      where person.GivenName == givenName
                      select report).AsNoTracking().FirstAsync();
    }

    /// <summary>Begins the conversation of a report, or goes on with it; gives its address.</summary>
    public static async Task<string> StartConversation(this Visitor visitor, Guid report)
    {
        var token = await visitor.ForgeryToken();
        var answer = await visitor.Post("/gesprekken/nieuw", [KeyValuePair.Create("report", report.ToString()), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Saves a part with its button.</summary>
    public static Task<Page> SavePart(this Visitor visitor, Page page, string lifeDomain, params (string Name, string? Value)[] fields) =>
        visitor.Submit(page, $"#deel-{lifeDomain} form", [.. fields.Select(field => ($"{lifeDomain}.Input.{field.Name}", field.Value))]);
}
