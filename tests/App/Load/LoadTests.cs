using System.Globalization;
using System.Net;
using System.Text;
using Keukentafel.Data;
using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Sealing;
using Keukentafel.Demo.Load;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;
using Keukentafel.Standards.Brp;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Load;

/// <summary>Two municipalities loaded from the same plan; the first was killed on its way and went on.</summary>
public sealed class LoadedApps : IAsyncDisposable
{
    readonly Dictionary<Database, Lazy<Task<TestApp>>> apps =
        Enum.GetValues<Database>().ToDictionary(database => database, database => new Lazy<Task<TestApp>>(() => Load(database)));

    public static LoadPlan Plan { get; } = new(520, 5, DateOnly.FromDateTime(FakeTime.Start.Date));

    public Task<TestApp> On(Database database) => apps[database].Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var app in apps.Values.Where(app => app.IsValueCreated)) await (await app.Value).DisposeAsync();
    }

    static async Task<TestApp> Load(Database database)
    {
        var app = await TestApp.StartEmpty(database);
        await Assert.ThrowsAsync<TimeoutException>(() => Of(app, Municipalities.Buurtstad).Run(_ => throw new TimeoutException("killed after the first batch")));
        Assert.Equal(20, await Of(app, Municipalities.Buurtstad).Run(_ => { }));
        Assert.Equal(520, await Of(app, Municipalities.Dorpsveld).Run(_ => { }));
        return app;
    }

    static MunicipalLoad Of(TestApp app, string municipality) => new(app.Store(municipality), Plan, app.Clock);
}

/// <summary>The made-up municipality to measure with.</summary>
public sealed class LoadTests(LoadedApps apps) : IClassFixture<LoadedApps>
{
    [Theory, EachDatabase]
    public async Task The_same_plan_gives_the_same_rows_and_words_also_after_a_kill(Database database)
    {
        var app = await apps.On(database);

        Assert.Equal(await Everything(app.Store(Municipalities.Dorpsveld)), await Everything(app.Store()));
    }

    [Theory, EachDatabase]
    public async Task What_is_loaded_is_not_loaded_again_and_nothing_else_goes_beside_it(Database database)
    {
        var app = await apps.On(database);
        var store = app.Store();

        Assert.Equal(0, await new MunicipalLoad(store, LoadedApps.Plan, app.Clock).Run(_ => { }));
        await Assert.ThrowsAsync<LoadRefusedException>(() => new MunicipalLoad(store, LoadedApps.Plan with { Seed = 6 }, app.Clock).Run(_ => { }));
    }

    [Theory, EachDatabase]
    public async Task Most_households_have_one_question_and_some_have_several_laws(Database database)
    {
        await using var data = (await apps.On(database)).OpenDatabase();

        var planned = await data.Plans.CountAsync();
        var several = await data.Provisions.Select(provision => provision.HouseholdId).Distinct().CountAsync();
        Assert.InRange(planned, 520 * 0.22, 520 * 0.36);
        Assert.InRange(several, 520 * 0.08, 520 * 0.17);
        Assert.Equal(520, await data.Households.CountAsync());
        Assert.Contains(await data.Persons.Select(person => person.Prefix).Distinct().ToListAsync(), prefix => prefix == "van der");
    }

    [Theory, EachDatabase]
    public async Task Every_citizen_service_number_passes_the_check_and_is_found_by_its_hash(Database database)
    {
        var store = (await apps.On(database)).Store();
        await using var data = store.OpenDatabase();
        var dossiers = await data.Dossiers.ToDictionaryAsync(dossier => dossier.Id);

        foreach (var person in await data.Persons.Take(200).ToListAsync())
        {
            var bsn = new OpenDossier([store.Keys.Open(dossiers[person.DossierId])]).Read(person, Field.PersonBsn, person.Bsn)!;
            Assert.True(Bsn.TryParse(bsn, out _), bsn);
            Assert.Equal(store.Keys.Hash(bsn), person.BsnHash);
        }
    }

    [Theory, EachDatabase]
    public async Task Pages_open_for_who_works_with_loaded_households_and_for_who_lives_in_one(Database database)
    {
        var app = await apps.On(database);
        await using var data = app.OpenDatabase();
        var household = await (from plan in data.Plans
                               join period in data.DirectorPeriods on plan.Id equals period.PlanId
                               where plan.State == PlanState.Active
                               select new { plan.HouseholdId, period.AccountId }).FirstAsync();
        var label = await data.Households.Where(row => row.Id == household.HouseholdId).Select(row => row.Label).SingleAsync();
        var resident = await data.Accounts.Where(account => account.Role == Role.Resident && account.DemoIntroduction != null).Select(account => account.Id).FirstAsync();

        var director = await SignIn(app, household.AccountId);
        Assert.Contains(label, (await director.Get($"/huishoudens/{household.HouseholdId}")).Text, StringComparison.Ordinal);
        Assert.Contains(label, (await director.Get("/werk")).Text, StringComparison.Ordinal);
        foreach (var (visitor, path) in new[]
        {
            (await SignIn(app, resident), "/mijn"), (await SignIn(app, await Of(data, Role.TeamLead)), "/werk/team"),
            (await SignIn(app, await Of(data, Role.PolicyOfficer)), "/monitor"), (await SignIn(app, await Of(data, Role.FrontDesk)), "/balie"),
        })
        {
            var page = await visitor.Get(path);
            Assert.True(page.Status == HttpStatusCode.OK && page.Path == path, $"{path}: {(int)page.Status} {page.Path} {page.Text}");
        }
    }

    static Task<Guid> Of(MunicipalDatabase data, Role role) => data.Accounts.Where(account => account.Role == role).Select(account => account.Id).FirstAsync();

    internal static async Task<Visitor> SignIn(TestApp app, Guid account)
    {
        var visitor = app.Visitor();
        await visitor.Submit(await visitor.Get("/demo"), "main form", ("account", account.ToString()));
        return visitor;
    }

    /// <summary>Every row with what must be the same; sealed values as what they say.</summary>
    static async Task<string> Everything(MunicipalStore store)
    {
        await using var data = store.OpenDatabase();
        await using var log = store.OpenAccessLog();
        var dossiers = await data.Dossiers.AsNoTracking().ToDictionaryAsync(dossier => dossier.Id);
        var text = new StringBuilder();
        await Write<Team>(data);
        await Write<Account>(data);
        await Write<TeamMember>(data);
        await Write<Domain.Households.Person>(data);
        await Write<Domain.Households.HouseholdMember>(data);
        await Write<Report>(data);
        await Write<Involvement>(data);
        await Write<Fact>(data);
        await Write<GoalAction>(data);
        await Write<Participant>(data);
        // The pages that another test opens here leave records of the last day itself.
        foreach (var row in (await log.Records.AsNoTracking().ToListAsync()).Where(row => row.At < FakeTime.Start.AddHours(-12)).OrderBy(row => row.Id)) text.AppendLine(Plain(row));
        foreach (var row in await data.Journal.AsNoTracking().OrderBy(row => row.Id).ToListAsync())
            text.AppendLine(CultureInfo.InvariantCulture, $"{Plain(row)} {Opened(row, Field.JournalDetail, row.Detail)}");
        foreach (var row in await data.Reports.AsNoTracking().OrderBy(row => row.Id).ToListAsync())
            text.AppendLine(CultureInfo.InvariantCulture, $"{Opened(row, Field.ReportWords, row.Words)} {Opened(row, Field.ReportAskerName, row.AskerName)}");
        return text.ToString();

        async Task Write<T>(DbContext context) where T : class
        {
            foreach (var row in (await context.Set<T>().AsNoTracking().ToListAsync()).Select(Plain).Order(StringComparer.Ordinal)) text.AppendLine(row);
        }

        string? Opened(ISealedRow row, Field field, Sealed? value) => new OpenDossier([store.Keys.Open(dossiers[row.DossierId])]).Read(row, field, value);
    }

    // Who signs in to practise gets a name to sign in with at that moment.
    static string Plain(object row) => row.GetType().Name + string.Concat(
        from property in row.GetType().GetProperties().Where(property => property.Name != nameof(Account.SignInName))
        where property.PropertyType == typeof(string) || (property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) != typeof(Sealed) && property.PropertyType != typeof(Sealed))
        select string.Create(CultureInfo.InvariantCulture, $" {property.Name}={property.GetValue(row)}"));
}
