using System.Collections.Concurrent;
using System.Diagnostics;
using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Keukentafel.Web.Platform.Http;

/// <summary>
/// Tells ./bench what a request costs: the statements that were sent and the bytes that were allocated. Only with the
/// setting Measure, and never in Production: the statements are those of the program, their values are not told.
/// </summary>
sealed class Measuring : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    const string Path = "/measure";
    readonly ConcurrentQueue<string> statements = [];
    readonly List<IDisposable> subscriptions = [];

    /// <summary>What was sent and allocated since the count began.</summary>
    internal sealed record Counted(long AllocatedBytes, long WorkingSetBytes, long HeapBytes, IReadOnlyList<string> Statements);

    public static void Use(WebApplication app, bool isAsked)
    {
        if (!isAsked || app.Environment.IsProduction()) return;
        Measuring? count = null;
        app.Use(async (context, next) =>
        {
            if (context.Request.Path != Path)
            {
                await next(context);
                return;
            }
            if (context.Request.Method == HttpMethods.Post)
            {
                count?.Dispose();
                count = new Measuring();
                count.subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(count));
                return;
            }
            await context.Response.WriteAsJsonAsync(new Counted(GC.GetTotalAllocatedBytes(precise: true), Environment.WorkingSet, GC.GetTotalMemory(forceFullCollection: false), [.. count?.statements ?? []]));
            count?.Dispose();
            count = null;
        });
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name));
        if (value.Name == SentBatch.Listener) subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is SentBatch.Sent batch) statements.Enqueue(batch.Statements);
        // The record of who looked is written beside the request, many in one commit.
        else if (value.Value is CommandEventData { Context: not AccessLog } command) statements.Enqueue(command.Command.CommandText);
        else if (value.Value is CommandEventData { Command.CommandText: var text } && text.Contains("SELECT", StringComparison.Ordinal)) statements.Enqueue(text);
    }

    public void OnCompleted()
    {
        // The program ends.
    }

    public void OnError(Exception error)
    {
        // What could not be counted is not counted.
    }

    public void Dispose()
    {
        foreach (var subscription in subscriptions) subscription.Dispose();
    }
}
