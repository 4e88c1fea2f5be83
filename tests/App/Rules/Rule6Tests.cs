using System.Net;
using CsCheck;
using Keukentafel.Domain.Privacy;
using Keukentafel.Tests.App.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Rules;

/// <summary>Rule 6: nobody sees a household without involvement; lists, search and counts obey the same rule as pages.</summary>
public sealed class Rule6Tests(Apps apps) : IClassFixture<Apps>
{
    /// <summary>How somebody stands to a household.</summary>
    enum Standing
    {
        Never,
        Past,
        Future,
        Now,
    }

    [Theory, EachDatabase]
    public async Task Page_list_and_search_show_the_households_in_which_one_is_involved_now_and_no_other(Database database)
    {
        var app = await apps.On(database);
        var marks = await Marks.Put(app);
        var nadia = await app.As(Personas.Nadia);
        await using var data = app.OpenDatabase();
        var account = await data.Accounts.SingleAsync(row => row.Name == Personas.Nadia);
        var households = await data.Households.Include(row => row.Members).ThenInclude(member => member.Person).AsNoTracking().OrderBy(row => row.Id).ToListAsync();
        await Gen.Enum<Standing>().Array[households.Count].SampleAsync(async standings =>
        {
            await Involve(app, account.Id, [.. households.Select(household => household.Id)], standings);
            var involved = households.Where((_, i) => standings[i] == Standing.Now).Select(household => household.Id).ToHashSet();

            foreach (var household in households)
            {
                var page = await nadia.GetOnce($"/huishoudens/{household.Id}");
                Assert.Equal(involved.Contains(household.Id) ? HttpStatusCode.OK : HttpStatusCode.NotFound, page.StatusCode);
                var found = await nadia.Submit(await nadia.Get("/werk/zoeken"), "main form", ("Q", household.Members[0].Person!.Surname));
                Assert.Equal(involved.Contains(household.Id) ? [household.Id] : [], marks.HouseholdsIn((found.Document.QuerySelector("main ul, main table")?.TextContent ?? "")).Distinct());
            }
            Assert.Equal(involved.Order(), marks.HouseholdsIn((await nadia.Get("/werk")).Body).Order());
        }, iter: 4, threads: 1);
    }

    static async Task Involve(TestApp app, Guid account, Guid[] households, Standing[] standings)
    {
        await using var data = app.OpenDatabase();
        await data.Involvements.Where(row => row.AccountId == account).ExecuteDeleteAsync();
        var now = app.Clock.GetUtcNow();
        for (var i = 0; i < households.Length; i++)
        {
            if (standings[i] == Standing.Never) continue;
            data.Involvements.Add(
                new Involvement(Guid.CreateVersion7(now), InvolvementKind.Participant, Purpose.Plan, standings[i] == Standing.Future ? now.AddDays(1) : now.AddDays(-30))
                {
                    AccountId = account, Until = standings[i] == Standing.Past ? now.AddDays(-1) : null,
                }.With(households[i]));
        }
        await data.SaveChangesAsync();
    }
}
