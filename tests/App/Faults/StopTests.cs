using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
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
        await using var copy = await Municipalities.Copy(database);
        var program = TestApp.Build(copy, new FakeTime(FakeTime.Start), _ => { });
        var stores = program.Services.GetRequiredService<MunicipalStores>();
        var store = stores.Of(stores.Catalogue.Default);
        await using var log = store.OpenAccessLog();
        var before = await log.Records.CountAsync(TestContext.Current.CancellationToken);

        for (var record = 0; record < Waiting; record++) _ = store.Access.Write(Record());
        await program.DisposeAsync();

        Assert.Equal(before + Waiting, await log.Records.CountAsync(TestContext.Current.CancellationToken));
        Assert.Throws<AccessLogFullException>(() => { _ = store.Access.Write(Record()); });
    }

    static AccessRecord Record() => new()
    {
        Id = Guid.CreateVersion7(),
        At = FakeTime.Start,
        AccountId = Guid.CreateVersion7(),
        Function = "",
        Kind = AccessKind.View,
        What = "",
        Purpose = Purpose.Plan,
    };
}
