using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Demo.Load;

/// <summary>
/// Adds made-up views to households that were loaded, so that the access log is as long as that of a large municipality
/// without the time that its dossiers take. The same plan and number give the same rows; a batch that is there is passed over.
/// </summary>
public sealed class ViewLoad(MunicipalStore store, LoadPlan plan, int views)
{
    const int BatchSize = 10_000;

    /// <summary>Adds what is not there yet.</summary>
    /// <returns>How many views were added.</returns>
    public async Task<int> Run(Action<int> report)
    {
        await using var database = store.OpenDatabase();
        await using var log = store.OpenAccessLog();
        var tables = LoadTable.All(database, log);
        var teams = LoadedStaff.Make(plan, new RowBatch(tables));
        await using var writer = await BulkWriter.Open(store.Municipality.Storage);
        var added = 0;
        for (var first = 0; first < views; first += BatchSize)
        {
            var batch = new RowBatch(tables);
            var chance = Chance.Of(plan.Seed, views, first);
            var rows = Enumerable.Range(first, Math.Min(BatchSize, views - first)).Select(number => View(chance, teams, number)).ToList();
            var marker = rows[0].Id;
            if (await log.Records.AnyAsync(record => record.Id == marker)) continue;
            foreach (var row in rows)
            {
                batch.Add(row);
                foreach (var subject in row.Subjects) batch.Add(subject);
            }
            await writer.Write(batch);
            report(added += rows.Count);
        }
        return added;
    }

    AccessRecord View(Chance chance, IReadOnlyList<LoadedTeam> teams, int number)
    {
        var start = DutchTime.At(plan.FirstDay, new TimeOnly(9, 0));
        var at = start + (DutchTime.At(plan.Until, new TimeOnly(9, 0)) - start) * ((double)number / views);
        // PostgreSQL keeps microseconds.
        at = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        var (id, team) = (chance.Id(at), chance.Pick(teams));
        var account = chance.Pick(team.Members);
        Guid[] subjects = [LoadedHousehold.IdOf(plan, chance.Below(plan.Households)), chance.Subject()];
        var record = new AccessRecord
        {
            Id = id, At = at, AccountId = account.Id, Function = account.Function, Team = team.Team.Name, Kind = AccessKind.View, What = chance.Pick(Sentences.Views),
            Purpose = Purpose.Plan, Subjects = [.. subjects.Select(subject => new AccessSubject { AccessRecordId = id, SubjectId = subject, At = at })],
        };
        record.Hash = RowHash.Of(store.Keys, record, subjects);
        return record;
    }
}
