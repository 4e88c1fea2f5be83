using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Keukentafel.Tests.App.SignIn;

/// <summary>Runs something just before one database context sends its nth command: an interleaving that does not depend on speed.</summary>
sealed class BeforeCommand : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    readonly DbContext context;
    readonly int number;
    readonly Action act;
    readonly List<IDisposable> subscriptions = [];
    int commands;

    /// <param name="context">Whose commands are counted.</param>
    /// <param name="number">Before which command, counted from one.</param>
    /// <param name="act">What happens then.</param>
    public BeforeCommand(DbContext context, int number, Action act)
    {
        (this.context, this.number, this.act) = (context, number, act);
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Whether the context got that far.</summary>
    public bool HasRun => commands >= number;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData command && ReferenceEquals(command.Context, context) && ++commands == number) act();
    }

    public void OnCompleted()
    {
        // Nothing ends here.
    }

    public void OnError(Exception error)
    {
        // A listener reports no errors.
    }

    public void Dispose()
    {
        foreach (var subscription in subscriptions) subscription.Dispose();
    }
}
