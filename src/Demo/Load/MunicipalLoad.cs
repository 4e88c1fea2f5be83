using System.Threading.Channels;
using Keukentafel.Data;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Demo.Load;

/// <summary>The database holds other data: nothing made-up is put beside them.</summary>
public sealed class LoadRefusedException(string municipality) : Exception(
    $"{municipality} heeft al andere gegevens. Verzonnen huishoudens gaan alleen in een lege gemeente, of verder met hetzelfde aantal, hetzelfde begingetal en dezelfde dag.");

/// <summary>How far a load is.</summary>
/// <param name="Done">Households that are there.</param>
/// <param name="Added">Of these, how many this run added.</param>
/// <param name="Elapsed">How long this run takes so far.</param>
public sealed record LoadProgress(int Done, int Added, TimeSpan Elapsed);

/// <summary>
/// Fills an empty municipality with made-up households, the same ones for the same plan. Identities, words and dates are
/// the same every time; keys and nonces are not, because those must never come back. A batch is one transaction and its
/// first household is its marker: a run that was killed goes on where it was. Indexes are made when all rows are there.
/// </summary>
public sealed class MunicipalLoad(MunicipalStore store, LoadPlan plan, TimeProvider clock)
{
    const int BatchSize = 500;

    /// <summary>Loads what is not there yet.</summary>
    /// <returns>How many households were added.</returns>
    /// <exception cref="LoadRefusedException">The database holds something else.</exception>
    public async Task<int> Run(Action<LoadProgress> report, CancellationToken stop = default)
    {
        await using var database = store.OpenDatabase();
        await using var log = store.OpenAccessLog();
        var tables = LoadTable.All(database, log);
        var staff = new RowBatch(tables);
        var teams = LoadedStaff.Make(plan, staff);
        var began = clock.GetTimestamp();
        await using var writer = await BulkWriter.Open(store.Municipality.Storage);
        if (!await IsStarted(database, teams[0].Team))
        {
            await writer.Defer();
            await writer.Write(staff);
        }

        var first = await FirstMissing(database);
        var done = first;
        var batches = Channel.CreateBounded<RowBatch>(new BoundedChannelOptions(2) { SingleReader = true, SingleWriter = true });
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var making = Task.Run(() => Make(tables, teams, first, batches.Writer, ended.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(stop))
            {
                await writer.Write(batch);
                done += batch.Households;
                report(new LoadProgress(done, done - first, clock.GetElapsedTime(began)));
            }
        }
        finally
        {
            await ended.CancelAsync();
            await making.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await making;
        await writer.Restore();
        if (done > first) report(new LoadProgress(done, done - first, clock.GetElapsedTime(began)));
        return done - first;
    }

    async Task<bool> IsStarted(MunicipalDatabase database, Team team)
    {
        if (await database.Teams.AnyAsync(row => row.Id == team.Id)) return true;
        return await database.Accounts.AnyAsync() || await database.Households.AnyAsync() ? throw new LoadRefusedException(store.Municipality.Name) : false;
    }

    /// <summary>Batches are written in order: the first one whose first household is not there is where to go on.</summary>
    async Task<int> FirstMissing(MunicipalDatabase database)
    {
        var (low, high) = (0, (plan.Households + BatchSize - 1) / BatchSize);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var id = LoadedHousehold.IdOf(plan, middle * BatchSize);
            if (await database.Households.AnyAsync(row => row.Id == id)) low = middle + 1;
            else high = middle;
        }
        return Math.Min(plan.Households, low * BatchSize);
    }

    async Task Make(Dictionary<Type, LoadTable> tables, IReadOnlyList<LoadedTeam> teams, int from, ChannelWriter<RowBatch> batches, CancellationToken stop)
    {
        try
        {
            for (var first = from; first < plan.Households; first += BatchSize)
            {
                var batch = new RowBatch(tables) { Households = Math.Min(BatchSize, plan.Households - first) };
                for (var number = first; number < first + batch.Households; number++) new LoadedHousehold(plan, store.Keys, teams, batch, number).Add();
                await batches.WriteAsync(batch, stop);
            }
            batches.Complete();
        }
        catch (Exception error)
        {
            batches.Complete(error);
            throw;
        }
    }
}
