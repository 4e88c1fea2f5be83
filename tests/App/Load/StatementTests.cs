using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Keukentafel.Tests.App.Load;

/// <summary>
/// What the pages that are opened most ask of the database: at most six statements, a batch being one, and never more because there is
/// more. Statements are counted, never milliseconds.
/// </summary>
public sealed class StatementTests(LoadedApps apps) : IClassFixture<LoadedApps>
{
    const int Most = 6, LongHistory = 2000;

    [Theory, EachDatabase]
    public async Task Pages_that_are_opened_most_ask_at_most_six_statements(Database database)
    {
        var app = await apps.On(database);
        await using var data = app.OpenDatabase();
        var (household, director) = await Directed(data);
        var surname = await (from member in data.HouseholdMembers
                             join person in data.Persons on member.PersonId equals person.Id
                             where member.HouseholdId == household
                             select person.Surname).FirstAsync();
        var worker = await LoadTests.SignIn(app, director);
        var resident = await LoadTests.SignIn(app, await data.Accounts.Where(account => account.Role == Role.Resident && account.DemoIntroduction != null).Select(account => account.Id).FirstAsync());
        var lead = await LoadTests.SignIn(app, await data.Accounts.Where(account => account.Role == Role.TeamLead).Select(account => account.Id).FirstAsync());
        var policy = await LoadTests.SignIn(app, await data.Accounts.Where(account => account.Role == Role.PolicyOfficer).Select(account => account.Id).FirstAsync());
        await using var log = app.Store().OpenAccessLog();
        using var sent = new SentStatements(data.Database.GetDbConnection(), log.Database.GetDbConnection());

        foreach (var (visitor, path) in new[] { (worker, $"/huishoudens/{household}"), (worker, "/werk"), (lead, "/werk/team"), (resident, "/mijn"), (policy, "/monitor") })
        {
            var (page, statements) = await sent.During(() => visitor.Get(path));
            Assert.Equal(path, page.Path);
            Assert.True(statements.Count <= Most, $"{path}: {statements.Count} statements\n{string.Join("\n\n", statements)}");
        }
        var search = await worker.Get("/werk/zoeken");
        var (found, asked) = await sent.During(() => worker.Submit(search, "main form", ("Q", surname)));
        Assert.Contains(surname, found.Text, StringComparison.Ordinal);
        Assert.True(asked.Count <= Most, $"search: {asked.Count} statements\n{string.Join("\n\n", asked)}");
    }

    [Theory, EachDatabase]
    public async Task A_household_with_two_thousand_moments_asks_and_shows_as_much_as_one_with_twenty(Database database)
    {
        var app = await apps.On(database);
        await using var data = app.OpenDatabase();
        var (household, director) = await Directed(data);
        var worker = await LoadTests.SignIn(app, director);
        await using var log = app.Store().OpenAccessLog();
        using var sent = new SentStatements(data.Database.GetDbConnection(), log.Database.GetDbConnection());
        await Lengthen(data, household, director, 30);
        var (few, before) = await sent.During(() => worker.Get($"/huishoudens/{household}"));
        await Lengthen(data, household, director, LongHistory);
        var (many, after) = await sent.During(() => worker.Get($"/huishoudens/{household}"));

        Assert.Equal(before.Order(StringComparer.Ordinal), after.Order(StringComparer.Ordinal));
        Assert.Equal(Moments(few), Moments(many));
    }

    static int Moments(Page page) => page.Document.QuerySelectorAll("#tijdlijn li").Length;

    static async Task<(Guid Household, Guid Director)> Directed(MunicipalDatabase data)
    {
        var found = await (from plan in data.Plans
                           join period in data.DirectorPeriods on plan.Id equals period.PlanId
                           where plan.State == PlanState.Active && period.Until == null
                           orderby plan.Id
                           select new { plan.HouseholdId, period.AccountId }).FirstAsync();
        return (found.HouseholdId, found.AccountId);
    }

    static async Task Lengthen(MunicipalDatabase data, Guid householdId, Guid account, int moments)
    {
        var household = await data.Households.AsNoTracking().SingleAsync(row => row.Id == householdId);
        for (var i = 0; i < moments; i++)
        {
            data.Journal.Add(new JournalRow
            {
                Id = Guid.CreateVersion7(), DossierId = household.DossierId, HouseholdId = householdId, AccountId = account,
                At = FakeTime.Start.AddDays(-1).AddSeconds(-i), Kind = JournalKind.ContactRecorded, Hash = new byte[32],
            });
        }
        await data.SaveChangesAsync();
        data.ChangeTracker.Clear();
    }

    /// <summary>What was sent to one municipality: each command of its own, each batch once.</summary>
    sealed class SentStatements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        readonly ConcurrentQueue<string> seen = [];
        readonly List<IDisposable> subscriptions = [];
        readonly HashSet<string> places;

        public SentStatements(params DbConnection[] connections)
        {
            places = [.. connections.Select(PlaceOf)];
            subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public async Task<(T Answer, IReadOnlyList<string> Statements)> During<T>(Func<Task<T>> ask)
        {
            seen.Clear();
            var answer = await ask();
            return (answer, [.. seen]);
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name is "Microsoft.EntityFrameworkCore" or SentBatch.Listener) subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is SentBatch.Sent batch && places.Contains(PlaceOf(batch.Connection))) seen.Enqueue(batch.Statements);
            if (value.Value is not CommandExecutedEventData { Command: var command } done || !places.Contains(PlaceOf(command.Connection!))) return;
            // Who looked is written beside the request.
            if (done.Context is not AccessLog || command.CommandText.Contains("SELECT", StringComparison.Ordinal)) seen.Enqueue(command.CommandText);
        }

        public void OnCompleted() => seen.Clear();

        public void OnError(Exception error) => seen.Clear();

        public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());

        static string PlaceOf(DbConnection connection) => $"{connection.DataSource} {connection.Database}";
    }
}
