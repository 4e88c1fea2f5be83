using System.Text.Json;
using Keukentafel.Data;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Casework.Reports;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Public.Reports;

/// <summary>Reports from other programs, by the same use case as the page.</summary>
static class ReportsApi
{
    const int LongestKey = 200;

    /// <summary>What the sender hears: the reference, and where the receipt is.</summary>
    internal sealed record ReportAnswer(string Reference, DateOnly ReceivedOn, string ReceiptPath);

    /// <summary>One field that is wrong: its name in the request, a stable code, and Dutch words.</summary>
    internal sealed record FieldProblem(string Field, string Code, string Message);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/reports", Receive)
        .WithSummary("Ask for help, for oneself or for somebody else")
        .WithDescription("Needs the words and one way to reach who asks. With an Idempotency-Key the same request sent twice makes one report.")
        .Produces<ReportAnswer>(StatusCodes.Status201Created)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .May(Permission.Public)
        .RequireRateLimiting(PublicFormLimits.Policy);

    // A session cookie is left aside on purpose: a request from elsewhere never speaks for who is signed in here.
    static async Task<IResult> Receive(
        [FromBody] ReportInput input, [FromHeader(Name = "Idempotency-Key")] string? key,
        ReceiveReport receiveReport, FormIdempotency once, MunicipalDatabase database, MunicipalStore store, TimeProvider clock, HttpContext context)
    {
        var wrong = ReportRules.Check(input, clock.Today()).ToList();
        if (key?.Length > LongestKey) wrong.Add(new("Idempotency-Key", "too-long", $"Deze sleutel is te lang. Er passen {LongestKey} tekens in."));
        if (wrong.Count > 0) return Invalid(wrong);
        var number = string.IsNullOrWhiteSpace(key) ? Guid.CreateVersion7(clock.GetUtcNow()) : NumberOf(key, input, store);
        var path = await once.ResultOf(number, by: null);
        Report? report = null;
        if (path is null)
        {
            (report, var receipt) = await receiveReport.Receive(input, number, viewer: null, known: null);
            path = await once.Save(number, by: null, receipt.PathWithoutSecret);
        }
        var reportId = ReceiptKey.ReportOf(path)!.Value;
        // Sent a moment earlier: that report is the answer.
        if (report?.Id != reportId) report = await database.Reports.AsNoTracking().SingleAsync(row => row.Id == reportId);
        var address = ReceiptKey.Of(reportId, number, store.Keys).Path;
        context.Response.Headers.Location = address;
        return Results.Json(new ReportAnswer(report.Reference, report.ReceivedOn, address), statusCode: StatusCodes.Status201Created);
    }

    // Senders choose short keys, and who sends is not known here: only the same words under the same key are the same request.
    static Guid NumberOf(string key, ReportInput input, MunicipalStore store) =>
        new(store.Keys.Hash($"POST /v1/reports {key}\n{JsonSerializer.Serialize(input)}")[..16]);

    static IResult Invalid(IEnumerable<FieldError> wrong) => Results.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        type: "/fouten/invalid-fields",
        title: "Niet alles is goed ingevuld.",
        extensions: new Dictionary<string, object?>
        {
            ["code"] = "invalid-fields",
            ["errors"] = wrong.Select(error => new FieldProblem(JsonNamingPolicy.CamelCase.ConvertName(error.Field), error.Code, error.Message)).ToList(),
        });
}
