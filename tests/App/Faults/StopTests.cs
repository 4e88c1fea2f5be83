using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Keukentafel.Tests.App.Faults;

/// <summary>The program is asked to stop while access records wait for their turn.</summary>
public sealed class StopTests
{
    const int Waiting = 300;

    [Theory, EachDatabase]
    public async Task What_waits_is_in_the_access_log_when_the_program_has_stopped_and_nothing_comes_after(Database database)
    {
        await using var app = await TestApp.Start(database);
        await using var log = app.OpenAccessLog();
        var before = await log.Records.CountAsync(TestContext.Current.CancellationToken);
        AccessWriter writer;
        await using (var stores = new MunicipalStores(app.Services.GetRequiredService<MunicipalStores>().Catalogue, MasterKey.Load(Path.Combine(app.Folder, "master.key")), app.Clock))
        {
            writer = stores.Of(app.Store().Municipality).Access;
            for (var record = 0; record < Waiting; record++) _ = writer.Write(Record(app));
        }

        Assert.Equal(before + Waiting, await log.Records.CountAsync(TestContext.Current.CancellationToken));
        Assert.Throws<AccessLogFullException>(() => { _ = writer.Write(Record(app)); });
    }

    static AccessRecord Record(TestApp app) => new()
    {
        Id = Guid.CreateVersion7(),
        At = app.Clock.GetUtcNow(),
        AccountId = Guid.CreateVersion7(),
        Function = "",
        Kind = AccessKind.View,
        What = "",
        Purpose = Purpose.Plan,
    };
}
