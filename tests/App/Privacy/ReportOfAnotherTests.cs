using System.Net;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Privacy;

/// <summary>Who asks help for somebody else does not read on in that person's own part (rule 7).</summary>
public sealed class ReportOfAnotherTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, EachDatabase]
    public async Task Who_made_a_report_for_another_sees_that_it_came_in_and_not_what_became_of_it(Database database)
    {
        var app = await apps.On(database);
        var henk = await app.As(Personas.Henk);
        var receipt = await henk.Submit(await henk.Get("/melden"), "main form",
            ("Input.AskedFor", nameof(AskedFor.OtherWhoKnows)), ("Input.Words", "Zij redt het niet."), ("Input.Phone", "0612345678"), ("Input.AboutName", "Aisha Yilmaz"));
        await using var data = app.OpenDatabase();
        var report = await data.Reports.OrderByDescending(row => row.Id).FirstAsync(row => row.AskedFor == AskedFor.OtherWhoKnows, Stop);
        await MatchedToAisha(app, report.Id);

        var mine = await henk.Get("/mijn");

        Assert.Contains(report.Reference, mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("schulden", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Id.ToString(), mine.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await henk.Get($"/mijn/meldingen/{report.Id}/eigen-plan")).Status);
        Assert.DoesNotContain("geldzorgen", (await henk.Get(receipt.Path)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_receipt_does_not_tell_that_a_report_turned_out_to_be_about_safety(Database database)
    {
        var app = await apps.On(database);
        var visitor = app.Visitor();
        var receipt = await visitor.Submit(await visitor.Get("/melden"), "main form", ("Input.Words", "Het gaat niet thuis."), ("Input.Phone", "0612345678"));
        var reference = receipt.Document.QuerySelector(".kt-receipt__reference dd")!.TextContent;
        await using var data = app.OpenDatabase();
        await data.Reports.Where(row => row.Reference == reference).ExecuteUpdateAsync(row => row
            .SetProperty(report => report.State, ReportState.Routed).SetProperty(report => report.IsSafety, true)
            .SetProperty(report => report.WithheldUntilReviewOn, new DateOnly(2026, 4, 1)), Stop);

        Assert.DoesNotContain("0800-2000", (await visitor.Get(receipt.Path)).Text, StringComparison.Ordinal);
    }

    static async Task MatchedToAisha(TestApp app, Guid reportId)
    {
        await using var data = app.OpenDatabase();
        var report = await data.Reports.AsNoTracking().SingleAsync(row => row.Id == reportId, Stop);
        var member = await data.HouseholdMembers.Include(row => row.Person).SingleAsync(row => row.Person!.GivenName == "Aisha", Stop);
        await data.Reports.Where(row => row.Id == reportId).ExecuteUpdateAsync(row => row
            .SetProperty(matched => matched.PersonId, member.PersonId).SetProperty(matched => matched.HouseholdId, member.HouseholdId)
            .SetProperty(matched => matched.State, ReportState.PickedUp).SetProperty(matched => matched.Law, Law.Wgs), Stop);
        data.StatutoryTerms.Add(new StatutoryTerm
        {
            Id = Guid.CreateVersion7(), Kind = TermKind.DebtFirstTalk, ReportId = reportId, HouseholdId = member.HouseholdId,
            StartsOn = report.ReceivedOn, DueOn = report.ReceivedOn.AddDays(28),
        });
        await data.SaveChangesAsync(Stop);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
