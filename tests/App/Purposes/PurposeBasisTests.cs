using System.Net;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Purposes;

/// <summary>What was gathered under one law stays closed for another until need and basis are recorded; over HTTP, per cell.</summary>
public sealed class PurposeBasisTests(Apps apps) : IClassFixture<Apps>
{
    static readonly (Law From, Law To)[] Cells =
    [
        (Law.Wmo, Law.Jeugdwet), (Law.Wmo, Law.Participatiewet), (Law.Wmo, Law.Wgs),
        (Law.Jeugdwet, Law.Participatiewet), (Law.Jeugdwet, Law.Wgs),
        (Law.Participatiewet, Law.Jeugdwet), (Law.Participatiewet, Law.Wgs),
        (Law.Wgs, Law.Jeugdwet), (Law.Wgs, Law.Participatiewet),
    ];

    [Theory, EachDatabase]
    public async Task Each_cell_that_asks_need_or_basis_is_closed_until_it_is_recorded(Database database)
    {
        var at = await PurposeApp.At(await apps.On(database));
        foreach (var (from, to) in Cells)
        {
            var nadia = await at.WorkingFor(to);
            var words = await at.Note(from);
            await Closed(nadia, at, from, words);

            var page = await nadia.Get($"{at.Home}/doelbinding?van={from}&voor={to}");
            var home = await nadia.Submit(page, "#vastleggen form", ("Input.Article", "artikel van de wet"), ("Input.Reason", "Zonder dit kan de hulp niet op elkaar aansluiten."));

            Assert.Equal(HttpStatusCode.OK, home.Status);
            Assert.Contains(words, (await nadia.Get($"{at.Home}/notities")).Text, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task A_basis_never_opens_what_only_the_resident_may_allow(Database database)
    {
        var at = await PurposeApp.At(await apps.On(database));
        foreach (var from in new[] { Law.Jeugdwet, Law.Participatiewet, Law.Wgs })
        {
            var nadia = await at.WorkingFor(Law.Wmo);
            var words = await at.Note(from);
            await Closed(nadia, at, from, words);

            var page = await nadia.Get($"{at.Home}/doelbinding?van={from}&voor=Wmo");
            var answer = await nadia.Submit(page, "#vastleggen form", ("Input.Article", "artikel"), ("Input.Reason", "Ik wil het weten."));

            Assert.Contains("vraag toestemming", answer.Text, StringComparison.Ordinal);
            await Closed(nadia, at, from, words);
        }
    }

    [Theory, EachDatabase]
    public async Task Ending_a_basis_closes_it_again_and_the_timeline_tells_both(Database database)
    {
        var at = await PurposeApp.At(await apps.On(database));
        var nadia = await at.WorkingFor(Law.Wgs);
        var words = await at.Note(Law.Jeugdwet);
        await nadia.Submit(await nadia.Get($"{at.Home}/doelbinding?van=Jeugdwet&voor=Wgs"), "#vastleggen form", ("Input.Reason", "De schulden raken de kinderen."));

        await nadia.Submit(await nadia.Get($"{at.Home}/doelbinding"), "main form:has([name=basis])");

        await Closed(nadia, at, Law.Jeugdwet, words);
        await using var data = at.App.OpenDatabase();
        var told = await data.Journal.Where(row => row.HouseholdId == at.HouseholdId && (row.Kind == JournalKind.PurposeBasisRecorded || row.Kind == JournalKind.PurposeBasisEnded)).CountAsync();
        Assert.True(told >= 2);
    }

    [Theory, EachDatabase]
    public async Task Without_words_why_nothing_opens(Database database)
    {
        var at = await PurposeApp.At(await apps.On(database));
        var nadia = await at.WorkingFor(Law.Wgs);
        var words = await at.Note(Law.Wmo);

        await nadia.Submit(await nadia.Get($"{at.Home}/doelbinding?van=Wmo&voor=Wgs"), "#vastleggen form", ("Input.Reason", " "));

        await Closed(nadia, at, Law.Wmo, words);
    }

    [Theory, EachDatabase]
    public async Task Who_lives_there_reads_all_of_it_and_a_report_of_another_law_is_not_there(Database database)
    {
        var at = await PurposeApp.At(await apps.On(database));
        var words = await at.Note(Law.Jeugdwet);
        var marieke = await at.App.As(Personas.Marieke);
        Assert.Contains(words, (await marieke.Get("/mijn/notities")).Text, StringComparison.Ordinal);

        var nadia = await at.WorkingFor(Law.Jeugdwet);
        await using var data = at.App.OpenDatabase();
        var report = await data.Reports.Where(row => row.HouseholdId == at.HouseholdId && row.Law == Law.Wgs).Select(row => row.Id).FirstAsync();
        Assert.DoesNotContain(report.ToString(), (await nadia.Get(at.Home)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.Get($"/werk/meldingen/{report}")).Status);
        var talk = await data.Conversations.Where(row => row.ReportId == report).Select(row => row.Id).FirstAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.Get($"/gesprekken/{talk}")).Status);
    }

    static async Task Closed(Visitor nadia, PurposeApp at, Law from, string words)
    {
        var home = await nadia.Get(at.Home);
        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.DoesNotContain(words, home.Text, StringComparison.Ordinal);
        Assert.Contains($"Er is hier informatie uit de {from.ShortName()} die u voor dit doel niet mag zien", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(words, (await nadia.Get($"{at.Home}/notities")).Text, StringComparison.Ordinal);
    }
}
