using System.Net;
using CsCheck;
using Keukentafel.Tests.App.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Rules;

/// <summary>Rule 4: no view of personal data without its access record, written before the response.</summary>
public sealed class Rule4Tests(Apps apps) : IClassFixture<Apps>
{
    [Theory, EachDatabase]
    public async Task Each_view_leaves_one_record_about_who_was_shown_that_is_there_when_the_page_is(Database database)
    {
        var app = await apps.On(database);
        var subject = await Subject.Of(app, Personas.Marieke);
        var samira = await app.As(Personas.Samira);
        string[] pages = [$"/huishoudens/{subject.Ids["household"]}", $"/werk/meldingen/{subject.Ids["report"]}", $"/huishoudens/{subject.Ids["household"]}/doelen/{subject.Ids["goal"]}"];
        await Gen.Int[0, pages.Length - 1].Array[1, 6].SampleAsync(async views =>
        {
            foreach (var view in views)
            {
                var before = await Records(app, subject);
                Assert.Equal(HttpStatusCode.OK, (await samira.GetOnce(pages[view])).StatusCode);
                Assert.Equal(before + 1, await Records(app, subject));
            }
        }, iter: 3, threads: 1);
    }

    [Theory, EachDatabase]
    public async Task Without_its_record_not_a_byte_of_the_page_leaves(Database database)
    {
        await using var app = await TestApp.Start(database);
        var subject = await Subject.Of(app, Personas.Marieke);
        var marks = await Marks.Put(app);
        var samira = await app.As(Personas.Samira);
        string[] pages = [$"/huishoudens/{subject.Ids["household"]}", $"/werk/meldingen/{subject.Ids["report"]}", "/werk"];
        foreach (var page in pages) Assert.NotEmpty(marks.DossiersIn((await samira.Get(page)).Body).Select(_ => page).Concat(marks.HouseholdsIn((await samira.Get(page)).Body).Select(_ => page)));
        await using (var log = app.OpenAccessLog()) await log.Database.ExecuteSqlRawAsync("ALTER TABLE access_subjects RENAME TO away");

        foreach (var page in pages)
        {
            var shown = await BodyOf(samira, page);
            Assert.Empty(marks.DossiersIn(shown));
            Assert.Empty(marks.HouseholdsIn(shown));
        }
    }

    /// <summary>What reached the browser; nothing when the connection was broken off.</summary>
    static async Task<string> BodyOf(Visitor visitor, string page)
    {
        try
        {
            var answer = await visitor.GetOnce(page);
            Assert.True((int)answer.StatusCode >= 500, $"{page} answers {(int)answer.StatusCode}");
            return await answer.Content.ReadAsStringAsync();
        }
        catch (Exception error) when (error is HttpRequestException or IOException or DbUpdateException)
        {
            return "";
        }
    }

    static async Task<int> Records(TestApp app, Subject subject)
    {
        await using var log = app.OpenAccessLog();
        return await log.Records.CountAsync(record => record.Subjects.Any(row => row.SubjectId == subject.Household.Id));
    }
}
