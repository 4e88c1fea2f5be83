using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Web.Platform.Municipalities;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Demo.People;

/// <summary>Fills each empty municipality with people who do not exist, once.</summary>
static class DemoFiller
{
    public static async Task<IReadOnlyList<(Municipality Municipality, bool Filled)>> FillAll(IServiceProvider services)
    {
        var result = new List<(Municipality, bool)>();
        var stores = services.GetRequiredService<MunicipalStores>();
        foreach (var municipality in stores.Catalogue.All)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Store = stores.Of(municipality);
            result.Add((municipality, await Fill(scope.ServiceProvider, municipality)));
        }
        return result;
    }

    static async Task<bool> Fill(IServiceProvider services, Municipality municipality)
    {
        var database = services.GetRequiredService<MunicipalDatabase>();
        if (await database.Accounts.AnyAsync()) return false;
        var now = services.GetRequiredService<TimeProvider>();
        var staff = DemoPeople.Add(database, municipality, now);
        var demo = new DemoBuilder(database, services.GetRequiredService<MunicipalStore>(), services.GetRequiredService<Door>(), new DemoClock(now.GetUtcNow()));
        await new DemoCases(demo, staff, now.Today()).Add();
        DemoHistory.Add(demo, [staff.North, staff.South], now.Today());
        await database.SaveChangesAsync();
        return true;
    }
}
