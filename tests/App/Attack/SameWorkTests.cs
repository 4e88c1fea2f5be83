using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Keukentafel.Tests.App.Authorization;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Keukentafel.Tests.App.Attack;

/// <summary>
/// What is not there and what is not yours are answered with the same words after the same work, so that neither the answer
/// nor the time that it takes tells that somebody is known here. Compared are the statements, never milliseconds, and not their
/// order: the access record is written on a connection of its own while the page reads on.
/// </summary>
public sealed class SameWorkTests(Matrix matrix) : IClassFixture<Matrix>
{
    [Theory, EachDatabase]
    public async Task Not_there_and_not_yours_take_the_same_statements(Database database)
    {
        var all = await matrix.On(database);
        using var statements = await Statements.Of(all.App);
        var (wrong, tried) = (new List<string>(), 0);
        foreach (var address in all.Known.Where(address => address is { Reach: Reach.Involved, Parameters.Count: > 0, ShowsAPage: true }))
            foreach (var user in all.Watchers.Where(watcher => watcher.May(address) && !watcher.IsInvolvedIn(all.Lindenhof) && watcher.Name is Personas.Nadia or Personas.Henk))
            {
                tried++;
                var path = RouteTable.Fill(address, all.Lindenhof);
                var nowhere = string.Join('/', RouteTable.Parts(path).Select(part => Guid.TryParse(part.Split('.')[0], out var id) ? part.Replace(id.ToString(), Guid.CreateVersion7().ToString(), StringComparison.Ordinal) : part));
                await user.Browser.GetOnce(path);
                var (theirs, first) = await statements.During(() => user.Browser.GetOnce(path));
                var (none, second) = await statements.During(() => user.Browser.GetOnce(nowhere));
                if (theirs.StatusCode != none.StatusCode || await Words(theirs) != await Words(none)) wrong.Add($"{address} by {user}: another answer ({(int)theirs.StatusCode}, {(int)none.StatusCode})");
                if (!first.Order(StringComparer.Ordinal).SequenceEqual(second.Order(StringComparer.Ordinal))) wrong.Add($"{address} by {user}: {first.Count} statements where it is not theirs, {second.Count} where it is not there:\n    {string.Join("\n    ", first)}\n  against\n    {string.Join("\n    ", second)}");
            }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(tried > 20, $"only {tried} addresses were tried");
    }

    static async Task<string> Words(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Redirect ? "" : (await Page.Read(answer)).Text;

    /// <summary>What one program asks its databases.</summary>
    sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        readonly ConcurrentQueue<string> seen = [];
        readonly List<IDisposable> subscriptions = [];
        readonly string place;

        Statements(string place)
        {
            this.place = place;
            subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public static async Task<Statements> Of(TestApp app)
        {
            await using var database = app.OpenDatabase();
            return new Statements(PlaceOf(database.Database.GetDbConnection()));
        }

        public async Task<(HttpResponseMessage Answer, IReadOnlyList<string> Statements)> During(Func<Task<HttpResponseMessage>> ask)
        {
            seen.Clear();
            var answer = await ask();
            return (answer, [.. seen]);
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData done && PlaceOf(done.Command.Connection!) == place) seen.Enqueue(done.Command.CommandText);
        }

        public void OnCompleted() => seen.Clear();

        public void OnError(Exception error) => seen.Clear();

        public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());

        static string PlaceOf(System.Data.Common.DbConnection connection) => $"{connection.DataSource} {connection.Database}";
    }
}
