using Keukentafel.Domain.Households;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Faults;

/// <summary>Somebody closes the page before the answer is there: what was asked ends.</summary>
public sealed class DisconnectionTests
{
    [Theory, EachDatabase]
    public async Task What_was_asked_ends_without_an_error_and_what_was_opened_is_recorded(Database database)
    {
        using var log = new WrittenLog();
        await using var app = await TestApp.Start(database, new Dictionary<string, string?> { ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Information" }, log);
        var samira = await app.As(Personas.Samira);
        Household household;
        await using (var data = app.OpenDatabase())
        {
            household = await data.Households.SingleAsync(row => row.Label.Contains("Lindenhof"));
            await data.Database.ExecuteSqlRawAsync(EndlessSeats(database));
        }
        var before = await Records(app, household);
        using var leaves = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/huishoudens/{household.Id}");

        var asked = samira.Send(request, leaves.Token);
        await Waiting.Until(async () => await Records(app, household) == before + 1);
        Assert.False(asked.IsCompleted);
        await leaves.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await Waiting.Until(() => Task.FromResult(log.Lines.Any(line => line.Contains("Request finished", StringComparison.Ordinal) && line.Contains($"{household.Id} - 499", StringComparison.Ordinal))));
        Assert.DoesNotContain(log.Lines, line => line.Contains("unhandled exception", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(before + 1, await Records(app, household));
    }

    static string EndlessSeats(Database database) => database == Database.Sqlite
        ? """
          ALTER TABLE participants RENAME TO participants_kept;
          CREATE VIEW participants AS SELECT kept.* FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n) CROSS JOIN participants_kept AS kept
          """
        : """
          ALTER TABLE participants RENAME TO participants_kept;
          CREATE VIEW participants AS WITH endless AS MATERIALIZED (SELECT pg_sleep(3600)) SELECT kept.* FROM endless CROSS JOIN participants_kept AS kept
          """;

    static async Task<int> Records(TestApp app, Household household)
    {
        await using var log = app.OpenAccessLog();
        return await log.Records.CountAsync(record => record.Subjects.Any(row => row.SubjectId == household.Id));
    }
}
