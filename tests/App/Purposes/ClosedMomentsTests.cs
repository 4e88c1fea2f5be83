using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Purposes;

/// <summary>The timeline looks through so many moments for a page: what may be seen is found behind however many that may not.</summary>
public sealed class ClosedMomentsTests(Apps apps) : IClassFixture<Apps>
{
    const int Many = 450, AtOnce = 7, Beside = 60;

    [Theory, EachDatabase]
    public Task Behind_hundreds_of_moments_of_another_law_each_that_may_be_seen_is_shown_once(Database database) => Unchanged(database, Beside, AtOnce);

    [Theory, EachDatabase]
    public Task So_it_is_when_all_those_happened_at_one_instant(Database database) => Unchanged(database, beside: 0, Many);

    async Task Unchanged(Database database, int beside, int atOnce)
    {
        var at = await PurposeApp.At(await apps.On(database));
        var nadia = await at.WorkingFor(Law.Wgs);
        await at.Note(Law.Jeugdwet);
        var open = await Walk(nadia, at.Home);
        await CloseOff(at, beside, atOnce);

        Assert.True(open.Count > 3);
        Assert.Equal(open, await Walk(nadia, at.Home));
    }

    [Theory, EachDatabase]
    public async Task A_page_on_which_nothing_may_be_seen_says_so_and_leads_on(Database database)
    {
        var at = await PurposeApp.At(await apps.On(database));
        var nadia = await at.WorkingFor(Law.Wgs);
        await at.Note(Law.Jeugdwet);
        await CloseOff(at, beside: 0, AtOnce);

        var page = await nadia.Get(at.Home);

        Assert.Contains("mag u voor dit doel niet zien", page.Document.QuerySelector("#tijdlijn")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(Older(page));
        Assert.Null(Newest(page));
        Assert.Equal($"{at.Home}#tijdlijn", Newest(await nadia.Get(Older(page)!)));
        Assert.Contains("Van eerder staat hier niets voor u.", (await nadia.Get($"{at.Home}?voor=1")).Document.QuerySelector("#tijdlijn")!.TextContent, StringComparison.Ordinal);
        // What is no moment is the newest.
        Assert.Null(Newest(await nadia.Get($"{at.Home}?voor=-1")));
    }

    /// <summary>What the pages of the timeline show, from the newest to the last.</summary>
    static async Task<List<string>> Walk(Visitor visitor, string home)
    {
        var seen = new List<string>();
        for (var (next, pages) = ((string?)home, 0); next is not null; pages++)
        {
            Assert.True(pages < 40, "The timeline does not end.");
            var page = await visitor.Get(next);
            seen.AddRange(page.Document.QuerySelectorAll("#tijdlijn li").Select(item => item.TextContent));
            next = Older(page);
        }
        return seen;
    }

    static string? Older(Page page) => Link(page, "Ouder");

    static string? Newest(Page page) => Link(page, "Nieuwste");

    static string? Link(Page page, string words) => page.Document.QuerySelectorAll("#tijdlijn a").SingleOrDefault(link => link.TextContent == words)?.GetAttribute("href");

    /// <summary>Writes moments about the newest note of the Jeugdwet: many that are newer than all others, and some at the very instant of each other one.</summary>
    static async Task CloseOff(PurposeApp at, int beside, int atOnce)
    {
        await using var data = at.App.OpenDatabase();
        var entry = await data.Entries.Where(row => row.HouseholdId == at.HouseholdId && row.Law == Law.Jeugdwet).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).FirstAsync();
        var moments = await data.Journal.Where(row => row.HouseholdId == at.HouseholdId).Select(row => row.At).Distinct().ToListAsync();
        var newest = Enumerable.Range(0, Many).Select(i => moments.Max().AddMicroseconds(1 + i / atOnce));
        foreach (var moment in newest.Concat(moments.SelectMany(moment => Enumerable.Repeat(moment, beside))))
        {
            data.Journal.Add(new JournalRow
            {
                Id = Guid.CreateVersion7(), DossierId = entry.DossierId, HouseholdId = at.HouseholdId, AccountId = entry.AccountId, AboutId = entry.Id,
                At = moment, Kind = JournalKind.EntryWritten, Hash = new byte[32],
            });
        }
        await data.SaveChangesAsync();
    }
}
