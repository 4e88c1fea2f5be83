using System.Net;
using Keukentafel.Tests.App.Authorization;

namespace Keukentafel.Tests.App.Involvements;

/// <summary>Anybody can make a report about somebody by name and birth date. That opens the report, and nothing of the household.</summary>
public sealed class StrangersReportTests
{
    [Theory, EachDatabase]
    public async Task A_report_that_is_linked_and_picked_up_opens_nothing_of_a_household_that_is_known(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Stranger.Of(app);
        var marks = await Marks.Put(app);
        var joost = await app.As(Personas.Joost);
        await stranger.Report();
        await stranger.Link(joost);

        await stranger.PickUp(joost);

        await SeesNothing(stranger, joost, marks);
    }

    [Theory, EachDatabase]
    public async Task Picking_it_up_first_and_linking_it_oneself_opens_as_little(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Stranger.Of(app);
        var marks = await Marks.Put(app);
        var joost = await app.As(Personas.Joost);
        await stranger.Report();
        await stranger.PickUp(joost);

        await stranger.Link(joost);

        await SeesNothing(stranger, joost, marks);
    }

    [Theory, EachDatabase]
    public async Task A_team_that_reads_the_report_sees_nothing_of_the_person_whom_it_was_linked_to(Database database)
    {
        await using var app = await TestApp.Start(database);
        var stranger = await Stranger.Of(app);
        var marks = await Marks.Put(app);
        await stranger.Report();
        await stranger.Link(await app.As(Personas.Tom));

        await SeesNothing(stranger, await app.As(Personas.Joost), marks);
    }

    static async Task SeesNothing(Stranger stranger, Visitor worker, Marks marks)
    {
        foreach (var address in stranger.Addresses)
        {
            var page = await worker.Get(address);
            Assert.True(page.Status == HttpStatusCode.NotFound, $"{address} answers {page.Status}");
            Assert.Empty(marks.DossiersIn(page.Body));
        }
        var report = await worker.Get(stranger.Address);
        Assert.Equal(HttpStatusCode.OK, report.Status);
        Assert.Empty(marks.DossiersIn(report.Body));
        Assert.Empty(report.Document.QuerySelectorAll($"main a[href^='{stranger.Home}']"));
        foreach (var page in new[] { await worker.Get("/werk"), await worker.Get($"{stranger.Address}/snel"), await worker.Get($"{stranger.Address}/wet") })
        {
            Assert.Empty(page.Document.QuerySelectorAll($"main a[href^='{stranger.Home}']"));
            Assert.DoesNotContain(marks.OfDossier(stranger.Household.DossierId), page.Body, StringComparison.Ordinal);
        }
        var found = await worker.Submit(await worker.Get("/werk/zoeken"), "main form", ("Q", "Wit"));
        Assert.DoesNotContain(stranger.Home, found.Body, StringComparison.Ordinal);
    }
}
