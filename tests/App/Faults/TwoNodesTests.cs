using System.Net;
using Keukentafel.Data.DueWork;
using Keukentafel.Web.Jobs;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Keukentafel.Tests.App.Faults;

/// <summary>Two nodes on one database, and a clock that somebody sets wrong.</summary>
public sealed class TwoNodesTests
{
    [Theory, EachDatabase]
    public async Task Work_that_is_due_is_claimed_by_one_node_and_done_once(Database database)
    {
        var copy = await Municipalities.Copy(database);
        await using var one = await TestApp.Start(copy, database);
        await using var other = TestApp.Build(copy, one.Clock, _ => { });
        const int rows = 40;
        await using (var data = one.OpenDatabase())
        {
            await data.DueWork.ExecuteDeleteAsync();
            // Work that leaves a row behind each time that it is done.
            for (var row = 0; row < rows; row++)
                data.DueWork.Add(new DueWorkRow { Id = Guid.CreateVersion7(one.Clock.GetUtcNow()), Kind = DueWorkKind.ForgetOldForms, DueAt = one.Clock.GetUtcNow() });
            await data.SaveChangesAsync();
        }

        await Task.WhenAll(Enumerable.Range(0, 3).SelectMany(_ => new[] { one.Services, other.Services }).Select(node => Task.Run(() => Runner(node).RunOnce(CancellationToken.None))));

        await using var after = one.OpenDatabase();
        Assert.Equal(0, await after.DueWork.CountAsync(work => work.DueAt <= one.Clock.GetUtcNow()));
        Assert.Equal(rows, await after.DueWork.CountAsync());
        Assert.Equal(0, await after.DueWork.CountAsync(work => work.Attempts > 0));
    }

    [Theory, EachDatabase]
    public async Task Who_signed_in_at_one_node_goes_on_at_the_other(Database database)
    {
        var copy = await Municipalities.Copy(database);
        await using var one = await TestApp.Start(copy, database);
        await using var other = TestApp.Build(copy, one.Clock, _ => { });
        await other.StartAsync(TestContext.Current.CancellationToken);
        var samira = await one.As(Personas.Samira);
        using var elsewhere = new Visitor(other.GetTestServer().CreateHandler(), new CookieContainerHandler(samira.Cookies), $"https://{Municipalities.Buurtstad}.localhost");

        Assert.Equal(HttpStatusCode.OK, (await elsewhere.Get("/werk")).Status);
        // A form of the one is taken by the other.
        var answer = await elsewhere.SubmitOnce(await samira.Get("/melden"), "main form", ("Input.Words", "Bij de andere."), ("Input.Phone", "0612345678"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_clock_that_jumps_loses_and_doubles_nothing(Database database)
    {
        await using var app = await TestApp.Start(database);
        var visitor = app.Visitor();
        var start = app.Clock.GetUtcNow();
        var (ahead, back) = (start.AddYears(1), start.AddHours(-1));
        await using (var data = app.OpenDatabase())
        {
            await data.DueWork.ExecuteDeleteAsync();
            data.DueWork.Add(new DueWorkRow { Id = Guid.CreateVersion7(start), Kind = DueWorkKind.ForgetOldForms, DueAt = start });
            await data.SaveChangesAsync();
        }

        var receipts = new List<string>();
        foreach (var moment in new[] { start, back, ahead, start })
        {
            app.Clock.Set(moment);
            var receipt = await visitor.Submit(await visitor.Get("/melden"), "main form", ("Input.Words", "De klok."), ("Input.Phone", "0612345678"));
            Assert.Equal(HttpStatusCode.OK, receipt.Status);
            receipts.Add(receipt.Path);
            await Runner(app.Services).RunOnce(CancellationToken.None);
        }

        Assert.Equal(4, receipts.Distinct().Count());
        // Done at the start, and once more when the clock said that a day had passed.
        await using var after = app.OpenDatabase();
        Assert.Equal(ahead.AddDays(1), (await after.DueWork.SingleAsync(work => work.Kind == DueWorkKind.ForgetOldForms)).DueAt);
    }

    static DueWorkRunner Runner(IServiceProvider services) => ActivatorUtilities.CreateInstance<DueWorkRunner>(services);
}
