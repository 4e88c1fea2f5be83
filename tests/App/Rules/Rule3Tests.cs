using System.Net;
using CsCheck;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Keukentafel.Tests.App.Rules;

/// <summary>Rule 3: whatever was acknowledged is in the database.</summary>
public sealed class Rule3Tests(Apps apps) : IClassFixture<Apps>
{
    static readonly Gen<string> Letters = Gen.OneOf(
        Gen.Char["abcdefghijklmnopqrstuvwxyz ,.'<>&;"].Array[1, 300].Select(chars => new string(chars)),
        Gen.OneOf("😀", "é", "שלום", "ß", "漢", "'; DROP TABLE reports; --", "<script>").Array[1, 40].Select(parts => string.Concat(parts)));

    [Theory, EachDatabase]
    public async Task Words_that_were_acknowledged_stand_in_the_database_as_they_were_typed(Database database)
    {
        var app = await apps.On(database);
        await Letters.Where(words => words.Trim().Length > 0).SampleAsync(async words =>
        {
            var visitor = app.Visitor();
            var known = await Ids(app);

            var answer = await visitor.SubmitOnce(await visitor.Get("/melden"), "main form", ("Input.Words", words), ("Input.Phone", "0612345678"));

            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            var added = Assert.Single((await Ids(app)).Except(known));
            Assert.Equal(words.Trim(), await WordsOf(app, added));
        }, iter: 6, threads: 1);
    }

    [Theory, EachDatabase]
    public async Task What_could_not_be_stored_is_not_acknowledged_and_nothing_of_it_stays(Database database)
    {
        await using var app = await TestApp.Start(database);
        var visitor = app.Visitor();
        var form = await visitor.Get("/melden");
        var known = await Ids(app);
        await using (var data = app.OpenDatabase()) await data.Database.ExecuteSqlRawAsync("DROP TABLE submissions");

        var answer = await visitor.SubmitOnce(form, "main form", ("Input.Words", "Dit gaat mis."), ("Input.Phone", "0612345678"));

        // A table that is gone is a defect of the installation, which does not pass by itself.
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(known, await Ids(app));
    }

    static async Task<IReadOnlyList<Guid>> Ids(TestApp app)
    {
        await using var data = app.OpenDatabase();
        return await data.Reports.OrderBy(report => report.Id).Select(report => report.Id).ToListAsync();
    }

    static async Task<string?> WordsOf(TestApp app, Guid id)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Store = app.Store();
        var data = scope.ServiceProvider.GetRequiredService<MunicipalDatabase>();
        Report report = await data.Reports.SingleAsync(row => row.Id == id);
        var dossier = await data.Dossiers.SingleAsync(row => row.Id == report.DossierId);
        return scope.ServiceProvider.GetRequiredService<Door>().OpenNew(dossier).Read(report, Field.ReportWords, report.Words);
    }
}
