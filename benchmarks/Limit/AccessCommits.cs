using System.Text;
using System.Threading.Channels;

namespace Keukentafel.Limit;

/// <summary>Writes who looked: requests that are under way together share one durable commit.</summary>
sealed class AccessCommits : IAsyncDisposable
{
    readonly Channel<(Guid Account, string What, Guid[] Subjects, TaskCompletionSource Done)> queue =
        Channel.CreateBounded<(Guid, string, Guid[], TaskCompletionSource)>(new BoundedChannelOptions(20_000) { SingleReader = true });

    readonly Store store;
    readonly Task writing;

    public AccessCommits(Store store)
    {
        this.store = store;
        writing = Task.Run(Run);
    }

    public Task Write(Guid account, string what, params Guid[] subjects)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return queue.Writer.TryWrite((account, what, subjects, done)) ? done.Task : throw new InvalidOperationException("The access log is full.");
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.Complete();
        await writing;
    }

    async Task Run()
    {
        var batch = new List<(Guid Account, string What, Guid[] Subjects, TaskCompletionSource Done)>(256);
        while (await queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < 256 && queue.Reader.TryRead(out var one)) batch.Add(one);
            try
            {
                await Commit(batch);
                foreach (var one in batch) one.Done.SetResult();
            }
            catch (Exception error)
            {
                foreach (var one in batch) one.Done.TrySetException(error);
            }
            batch.Clear();
        }
    }

    async Task Commit(List<(Guid Account, string What, Guid[] Subjects, TaskCompletionSource Done)> batch)
    {
        var (records, subjects) = (new StringBuilder(), new StringBuilder());
        var values = new List<(string, object?)> { ("at", Clock.Now), ("hash", new byte[32]), ("yes", false) };
        for (var i = 0; i < batch.Count; i++)
        {
            var (account, what, shown, _) = batch[i];
            values.AddRange([($"id{i}_", Guid.CreateVersion7()), ($"account{i}_", account), ($"what{i}_", what)]);
            records.Append(i == 0 ? "" : ",").Append($"(@id{i}_,@account{i}_,@at,'medewerker',@hash,'View','Plan',NULL,@what{i}_,@yes)");
            for (var j = 0; j < shown.Length; j++)
            {
                values.Add(($"s{i}_{j}_", shown[j]));
                subjects.Append(subjects.Length == 0 ? "" : ",").Append($"(@id{i}_,@s{i}_{j}_,@at)");
            }
        }
        var statements = new List<string> { $"{Sql.InsertRecord} {records}" };
        if (subjects.Length > 0) statements.Add($"{Sql.InsertSubject} {subjects}");
        await store.WriteAccess(statements, [.. values]);
    }
}
