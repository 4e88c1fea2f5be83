using System.Diagnostics;
using Keukentafel.Domain.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Keukentafel.Tests.App.Faults;

/// <summary>Somebody closes the page before the answer is there: what was asked ends, and what was sent is done.</summary>
public sealed class DisconnectionTests
{
    [Theory, EachDatabase]
    public async Task What_was_asked_ends_without_an_error_and_what_was_opened_is_recorded(Database database)
    {
        using var log = new WrittenLog();
        await using var app = await TestApp.Start(database, new Dictionary<string, string?> { ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Information" }, log);
        var samira = await app.As(Personas.Samira);
        Household household;
        await using (var data = app.OpenDatabase())
        {
            household = await data.Households.SingleAsync(row => row.Label.Contains("Lindenhof"));
            await data.Database.ExecuteSqlRawAsync(EndlessSeats(database));
        }
        var before = await Records(app, household);
        using var leaves = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/huishoudens/{household.Id}");

        var asked = samira.Send(request, leaves.Token);
        await Waiting.Until(async () => await Records(app, household) == before + 1);
        Assert.False(asked.IsCompleted);
        await leaves.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await Waiting.Until(() => Task.FromResult(log.Lines.Any(line => line.Contains("Request finished", StringComparison.Ordinal) && line.Contains($"{household.Id} - 499", StringComparison.Ordinal))));
        Assert.DoesNotContain(log.Lines, line => line.Contains("unhandled exception", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(before + 1, await Records(app, household));
    }

    [Theory, EachDatabase]
    public async Task What_was_sent_is_done(Database database)
    {
        await using var app = await TestApp.Start(database);
        var visitor = app.Visitor();
        var (form, before) = (await visitor.Get("/melden"), await Reports(app));
        using var saves = new SavesBegun(app);
        using var leaves = new CancellationTokenSource();
        var document = form.Document.QuerySelector("main form") as AngleSharp.Html.Dom.IHtmlFormElement;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/melden")
        {
            Content = new FormUrlEncodedContent([
                .. Page.FieldsOf(document!).Where(field => field.Key is not ("Input.Words" or "Input.Phone")),
                KeyValuePair.Create("Input.Words", "Het water loopt weg."), KeyValuePair.Create("Input.Phone", "0612345678"),
            ]),
        };

        await using (var data = app.OpenDatabase())
        {
            // On SQLite a transaction that may write holds the file; on PostgreSQL this table may be read.
            await using var holding = await data.Database.BeginTransactionAsync();
            if (database == Database.Postgres) await data.Database.ExecuteSqlRawAsync("LOCK TABLE submissions IN EXCLUSIVE MODE");
            var sent = visitor.Send(request, leaves.Token);
            await saves.Begun;
            await leaves.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sent);
            Assert.Equal(before, await Reports(app));
        }

        await Waiting.Until(async () => await Reports(app) == before + 1);
    }

    static string EndlessSeats(Database database) => database == Database.Sqlite
        ? """
          ALTER TABLE participants RENAME TO participants_kept;
          CREATE VIEW participants AS SELECT kept.* FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n) CROSS JOIN participants_kept AS kept
          """
        : """
          ALTER TABLE participants RENAME TO participants_kept;
          CREATE VIEW participants AS WITH endless AS MATERIALIZED (SELECT pg_sleep(3600)) SELECT kept.* FROM endless CROSS JOIN participants_kept AS kept
          """;

    static async Task<int> Records(TestApp app, Household household)
    {
        await using var log = app.OpenAccessLog();
        return await log.Records.CountAsync(record => record.Subjects.Any(row => row.SubjectId == household.Id));
    }

    static async Task<int> Reports(TestApp app)
    {
        await using var data = app.OpenDatabase();
        return await data.Reports.CountAsync();
    }

    /// <summary>Tells when the program begins to save in the databases of this test.</summary>
    sealed class SavesBegun : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        readonly List<IDisposable> subscriptions = [];
        readonly string connection;

        public SavesBegun(TestApp app)
        {
            using (var data = app.OpenDatabase()) connection = data.Database.GetDbConnection().ConnectionString;
            subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public Task Begun => begun.Task.WaitAsync(TimeSpan.FromMinutes(2));

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) subscriptions.Add(value.Subscribe(this, name => name == CoreEventId.SaveChangesStarting.Name));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is DbContextEventData { Context: { } context } && context.Database.GetDbConnection().ConnectionString == connection) begun.TrySetResult();
        }

        public void OnCompleted()
        {
            // The process ends.
        }

        public void OnError(Exception error)
        {
            // Then it is never told.
        }

        public void Dispose()
        {
            foreach (var subscription in subscriptions.ToList()) subscription.Dispose();
        }
    }
}
