using System.Net;
using Keukentafel.Data;
using Keukentafel.Data.DueWork;
using Keukentafel.Data.Municipalities;
using Keukentafel.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keukentafel.Tests.App.Chain;

/// <summary>Every night the chains are checked by themselves, once over all nodes, and a finding is seen where people look.</summary>
public sealed class NightlyCheckTests
{
    static readonly JobSettings AtThree = JobSettings.None with { VerifyHour = 3 };

    [Theory, EachDatabase]
    public async Task At_its_hour_the_check_is_done_once_by_two_nodes_and_the_next_one_is_planned(Database database)
    {
        await using var app = await TestApp.Start(database);
        await app.Views(3);
        await Keep(app);
        await using var data = app.OpenDatabase();
        var planned = (await data.DueWork.AsNoTracking().SingleAsync(work => work.Kind == DueWorkKind.VerifyChain, Stop)).DueAt;
        Assert.Equal(3, DutchTime.Local(planned).Hour);
        Assert.True(planned > app.Clock.GetUtcNow());

        app.Clock.Set(planned.AddMinutes(1));
        using var one = Runner(app, NullLogger<DueWorkRunner>.Instance);
        using var other = Runner(app, NullLogger<DueWorkRunner>.Instance);
        await Task.WhenAll(one.RunOnce(Stop), other.RunOnce(Stop));

        var check = await data.ChainChecks.SingleAsync(Stop);
        Assert.Equal((0, null), (check.Findings, check.Named));
        Assert.Equal(planned.AddDays(1), (await data.DueWork.AsNoTracking().SingleAsync(work => work.Kind == DueWorkKind.VerifyChain, Stop)).DueAt);
        Assert.Equal(HttpStatusCode.OK, (await app.Visitor().GetOnce("/health/audit")).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_row_that_was_removed_is_named_on_the_page_and_raises_an_alarm(Database database)
    {
        using var log = new WrittenLog();
        await using var app = await TestApp.Start(database);
        var rows = await app.Views(4);
        await Keep(app);
        await using (var access = app.OpenAccessLog())
        {
            await access.Subjects.Where(subject => subject.AccessRecordId == rows[1]).ExecuteDeleteAsync(Stop);
            await access.Records.Where(record => record.Id == rows[1]).ExecuteDeleteAsync(Stop);
        }

        app.Clock.Set(JobSettings.NextAt(3, app.Clock.GetUtcNow()));
        using (var runner = Runner(app, new Logger<DueWorkRunner>(new LoggerFactory([log])))) await runner.RunOnce(Stop);

        var page = await (await app.As(Personas.Rachid)).Get("/inzage/keten");
        Assert.Contains($"rij {rows[1]}", page.Text, StringComparison.Ordinal);
        Assert.Contains("is verwijderd", page.Text, StringComparison.Ordinal);
        Assert.Contains(log.Lines, line => line.StartsWith("ALARM: the chain of buurtstad does not hold, 1 findings", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await app.Visitor().GetOnce("/health/audit")).StatusCode);
    }

    [Theory]
    [InlineData("2026-03-28T03:00:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-24T12:00:00Z", "2026-10-25T02:00:00Z")]
    public void The_hour_is_that_of_the_Dutch_clock_also_when_it_changes(string now, string next) =>
        Assert.Equal(DateTimeOffset.Parse(next, null), JobSettings.NextAt(3, DateTimeOffset.Parse(now, null)));

    static async Task Keep(TestApp app)
    {
        using var keeper = new ChainKeeper(app.Services.GetRequiredService<MunicipalStores>(), app.Clock, NullLogger<ChainKeeper>.Instance, AtThree);
        await keeper.RunOnce();
    }

    static DueWorkRunner Runner(TestApp app, ILogger<DueWorkRunner> log) => new(app.Services.GetRequiredService<MunicipalStores>(), app.Clock, log, AtThree);

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
