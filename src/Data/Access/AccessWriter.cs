using System.Threading.Channels;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Access;

/// <summary>
/// Writes the access records of one municipality. Records of requests that are under way together share one commit; each
/// request waits until its own record is durable before a byte of the response leaves.
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
        try
        {
            await using var log = open();
            await AccessInsert.Write(log, [.. batch.Select(pending => pending.Record)]);
            foreach (var pending in batch) pending.Done.SetResult();
        }
        catch (Exception error)
        {
            foreach (var pending in batch) pending.Done.TrySetException(error);
        }
    }

    sealed class Pending(AccessRecord record)
    {
        public AccessRecord Record { get; } = record;

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>The access log cannot keep up; without a record there is no view.</summary>
public sealed class AccessLogFullException() : InvalidOperationException("Het inzageregister kan het niet bijhouden.");
