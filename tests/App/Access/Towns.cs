using System.Globalization;

namespace Keukentafel.Tests.App.Access;

/// <summary>The same generated towns on each database, stored once for all tests of the door.</summary>
public sealed class Towns : IAsyncDisposable
{
    /// <summary>How many towns; more for a long search.</summary>
    const string Variable = "KEUKENTAFEL_TEST_TOWNS";

    readonly Dictionary<Database, Lazy<Task<(TestApp App, IReadOnlyList<Town> Towns)>>> stored =
        Enum.GetValues<Database>().ToDictionary(database => database, database => new Lazy<Task<(TestApp, IReadOnlyList<Town>)>>(() => Store(database)));

    internal Task<(TestApp App, IReadOnlyList<Town> Towns)> On(Database database) => stored[database].Value;

    static async Task<(TestApp, IReadOnlyList<Town>)> Store(Database database)
    {
        var app = await TestApp.StartEmpty(database);
        var count = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : 3;
        var towns = Enumerable.Range(1, count).Select(seed => new Town(seed, app.Store())).ToList();
        foreach (var town in towns) await town.Save();
        return (app, towns);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in stored.Values.Where(one => one.IsValueCreated)) await (await one.Value).App.DisposeAsync();
    }
}
