using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Http;

public sealed class DoubleSubmitTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, EachDatabase]
    public async Task One_form_sent_four_times_at_once_makes_one_report_and_all_come_to_its_receipt(Database database)
    {
        var app = await apps.On(database);
        var visitor = app.Visitor();
        var form = await visitor.Get("/melden");
        var before = await Reports(app);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => visitor.SubmitOnce(form, "main form", ("Input.Words", "Tegelijk"), ("Input.Phone", "0612345678"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.Location).Distinct());
        Assert.Equal(before + 1, await Reports(app));
    }

    static async Task<int> Reports(TestApp app)
    {
        await using var data = app.OpenDatabase();
        return await data.Reports.CountAsync();
    }
}
