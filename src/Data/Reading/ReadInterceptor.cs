using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Keukentafel.Data.Reading;

/// <summary>Lets <see cref="ReadCancellation"/> cancel the queries of a context, from their start until their last row was read.</summary>
sealed class ReadInterceptor : DbCommandInterceptor
{
    ReadInterceptor() { }

    public static ReadInterceptor Instance { get; } = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Begin(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Begin(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override void CommandCanceled(DbCommand command, CommandEndEventData eventData) => End(eventData.Context, eventData.CommandId);

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData.Context, eventData.CommandId);
        return Task.CompletedTask;
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => End(eventData.Context, eventData.CommandId);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData.Context, eventData.CommandId);
        return Task.CompletedTask;
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        End(eventData.Context, eventData.CommandId);
        return result;
    }

    // Saving changes reads too: the numbers of the rows that it changed.
    static void Begin(DbCommand command, CommandEventData eventData)
    {
        if (eventData is { CommandSource: CommandSource.LinqQuery or CommandSource.FromSqlQuery, Context: ICancellableReads context })
            context.Reads.Begin(eventData.CommandId, command);
    }

    static void End(DbContext? context, Guid commandId) => (context as ICancellableReads)?.Reads.End(commandId);
}
