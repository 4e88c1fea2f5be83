using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Keukentafel.Data.Reading;

/// <summary>A context whose reads can be cancelled.</summary>
public interface ICancellableReads
{
    /// <summary>What cancels them.</summary>
    ReadCancellation Reads { get; }
}

/// <summary>
/// Cancels the reads of one context when nobody waits for their answer any more. Writes, and reads of a context that was given no
/// token, run to their end (ADR 20). Used by one thread at a time, as its context.
/// </summary>
public sealed class ReadCancellation
{
    readonly Dictionary<Guid, RunningRead> running = [];
    CancellationToken token;

    /// <summary>Cancels each read that runs when the token is cancelled, and refuses those that come later.</summary>
    public void CancelWith(CancellationToken cancellation) => token = cancellation;

    /// <summary>Begins a read; null when it cannot be cancelled.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it.</exception>
    internal RunningRead? Begin(DbConnection? connection, Action cancel)
    {
        if (!token.CanBeCanceled) return null;
        token.ThrowIfCancellationRequested();
        // The provider of SQLite cancels nothing.
        return new RunningRead(connection is SqliteConnection { Handle: { } handle } ? () => raw.sqlite3_interrupt(handle) : cancel, token);
    }

    /// <summary>Begins a read that ends in another call.</summary>
    internal void Begin(Guid id, DbCommand command)
    {
        if (Begin(command.Connection, command.Cancel) is { } read) running.Add(id, read);
    }

    /// <summary>Ends a read that began in another call.</summary>
    internal void End(Guid id)
    {
        if (running.Remove(id, out var read)) read.Dispose();
    }
}

/// <summary>One statement that runs, until it is disposed.</summary>
sealed class RunningRead : IDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    const int MostAttempts = 600;

    readonly Lock gate = new();
    readonly Action cancel;
    readonly CancellationTokenRegistration registration;
    bool hasEnded;

    public RunningRead(Action cancel, CancellationToken token)
    {
        this.cancel = cancel;
        registration = token.UnsafeRegister(static read => _ = Task.Run(((RunningRead)read!).CancelUntilEnded), this);
    }

    public void Dispose()
    {
        registration.Dispose();
        // After this nothing is cancelled: the connection may serve another request.
        lock (gate) hasEnded = true;
    }

    // More than once: what is cancelled just before the statement starts has no effect.
    async Task CancelUntilEnded()
    {
        for (var attempt = 0; attempt < MostAttempts && CancelUnlessEnded(); attempt++) await Task.Delay(Pause);
    }

    bool CancelUnlessEnded()
    {
        lock (gate)
        {
            if (!hasEnded) cancel();
            return !hasEnded;
        }
    }
}
