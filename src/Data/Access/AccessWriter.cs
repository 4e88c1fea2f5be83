using System.Threading.Channels;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Data.Access;

/// <summary>
/// Writes the access records of one municipality. Records of requests that are under way together share one commit; each
/// request waits until its own record is durable before a byte of the response leaves. A record that the database refuses fails alone.
/// </summary>
sealed class AccessWriter
{
    /// <summary>How long a stop waits; what is not durable by then was shown to nobody.</summary>
    static readonly TimeSpan MostWait = TimeSpan.FromSeconds(10);

    readonly Func<AccessLog> open;
    readonly Channel<Pending> queue = Channel.CreateBounded<Pending>(new BoundedChannelOptions(20_000) { SingleReader = true });
    readonly Task running;

    public AccessWriter(Func<AccessLog> open)
    {
        this.open = open;
        running = Task.Run(Run);
    }

    /// <summary>Queues a record; the task ends when it is durable, or fails when it could not be written.</summary>
    /// <exception cref="AccessLogFullException">Too many records wait, or the program stops: nothing is shown.</exception>
    public Task Write(AccessRecord record)
    {
        var pending = new Pending(record);
        return queue.Writer.TryWrite(pending) ? pending.Done.Task : throw new AccessLogFullException();
    }

    /// <summary>Takes no more records, and ends when those that wait are written and the log is closed.</summary>
    public Task Stop()
    {
        queue.Writer.TryComplete();
        return Task.WhenAny(running, Task.Delay(MostWait));
    }

    async Task Run()
    {
        var batch = new List<Pending>(256);
        while (await queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < 256 && queue.Reader.TryRead(out var pending)) batch.Add(pending);
            await Commit(batch);
            batch.Clear();
        }
    }

    async Task Commit(List<Pending> batch)
    {
        if (await Failure(log => AccessInsert.Write(log, [.. batch.Select(pending => pending.Record)])) is not { } failure)
        {
            foreach (var pending in batch) pending.Done.SetResult();
            return;
        }
        // One record may be at fault, or only the answer of the commit was lost: each is tried by itself. A database that is full or
        // does not answer in time has the same answer for all.
        var outage = DatabaseFaults.Of(failure) is DatabaseFault.StorageFull or DatabaseFault.Timeout ? failure : null;
        foreach (var pending in batch)
        {
            var own = outage ?? await Failure(log => AccessInsert.WriteOnce(log, pending.Record));
            if (own is null) pending.Done.SetResult();
            else pending.Done.SetException(own);
            if (DatabaseFaults.Of(own) is DatabaseFault.StorageFull or DatabaseFault.Timeout or DatabaseFault.Unavailable) outage = own;
        }
    }

    /// <summary>Null when it was done, and the connection given back.</summary>
    async Task<Exception?> Failure(Func<AccessLog, Task> write)
    {
        try
        {
            await using var log = open();
            await write(log);
        }
        catch (Exception error)
        {
            return error;
        }
        return null;
    }

    sealed class Pending(AccessRecord record)
    {
        public AccessRecord Record { get; } = record;

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>The access log cannot keep up; without a record there is no view.</summary>
public sealed class AccessLogFullException() : InvalidOperationException("Het inzageregister kan het niet bijhouden.");
