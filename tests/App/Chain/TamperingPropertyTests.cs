using CsCheck;
using Keukentafel.Data.Access;
using Keukentafel.Data.Chain;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Chain;

/// <summary>Whatever row is touched in whatever way, it is found; and once it is put back, nothing is.</summary>
[Trait(Rounds.Trait, Rounds.Nightly)]
public sealed class TamperingPropertyTests
{
    const int Views = 40;

    [Fact]
    public async Task Any_row_that_is_touched_in_any_way_is_found_and_an_untouched_chain_is_whole()
    {
        await using var app = await TestApp.Start(Database.Sqlite);
        var rows = new List<Guid>();
        for (var round = 0; round < 4; round++)
        {
            rows.AddRange(await app.Views(Views / 4));
            await app.Sealer().Seal();
        }

        await Gen.Select(Gen.Int[0, Views - 1], Gen.Int[0, 5]).SampleAsync(async (row, way) =>
        {
            var (found, undo) = await Touch(app, rows[row], way);
            var touched = await app.Check();
            await undo();
            var untouched = await app.Check();
            return touched.Findings.Any(finding => finding.RowId == rows[row] && finding.Kind == found) && untouched.Count == 0;
        }, iter: Rounds.Of(each: 30, nightly: 3_000), threads: 1);
    }

    static async Task<(Tampering Found, Func<Task> Undo)> Touch(TestApp app, Guid id, int way)
    {
        await using var log = app.OpenAccessLog();
        var row = await log.Records.AsNoTracking().Include(record => record.Subjects).SingleAsync(record => record.Id == id);
        await (way switch
        {
            0 => log.Records.Where(record => record.Id == id).ExecuteUpdateAsync(record => record.SetProperty(one => one.At, row.At.AddMinutes(-7))),
            1 => log.Records.Where(record => record.Id == id).ExecuteUpdateAsync(record => record.SetProperty(one => one.AccountId, row.Id)),
            2 => log.Records.Where(record => record.Id == id).ExecuteUpdateAsync(record => record.SetProperty(one => one.Hash, new byte[32])),
            3 => log.Records.Where(record => record.Id == id).ExecuteUpdateAsync(record => record.SetProperty(one => one.Team, "Noord")),
            4 => log.Subjects.Where(subject => subject.AccessRecordId == id).ExecuteDeleteAsync(),
            _ => Remove(log, id),
        });
        return (way switch { 0 => Tampering.BackDated, 5 => Tampering.Removed, _ => Tampering.Changed }, () => PutBack(app, row));
    }

    static async Task<int> Remove(AccessLog log, Guid id)
    {
        await log.Subjects.Where(subject => subject.AccessRecordId == id).ExecuteDeleteAsync();
        return await log.Records.Where(record => record.Id == id).ExecuteDeleteAsync();
    }

    static async Task PutBack(TestApp app, Domain.Privacy.AccessRecord row)
    {
        await using var log = app.OpenAccessLog();
        await Remove(log, row.Id);
        log.Records.Add(row);
        await log.SaveChangesAsync();
    }
}
