using System.Globalization;
using Keukentafel.Data;
using Keukentafel.Data.Matching;
using Keukentafel.Domain.Matching;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Keukentafel.Tests.App.Matching;

/// <summary>A made-up town in each database, to look for people in.</summary>
public sealed class Towns : IAsyncDisposable
{
    const int Seed = 20;

    // docs/matching.md says how the figures are measured on a larger town.
    static readonly int Size = int.Parse(Environment.GetEnvironmentVariable("KEUKENTAFEL_TEST_PERSONS") ?? "8000", CultureInfo.InvariantCulture);

    static readonly Lazy<MadeUpTown> Town = new(() => new MadeUpTown(Seed, Size));

    readonly Dictionary<Database, Lazy<Task<TestApp>>> apps =
        Enum.GetValues<Database>().ToDictionary(database => database, database => new Lazy<Task<TestApp>>(() => Fill(database)));

    internal static MadeUpTown People => Town.Value;

    public async Task<MunicipalDatabase> On(Database database) => (await apps[database].Value).OpenDatabase();

    public async ValueTask DisposeAsync()
    {
        foreach (var app in apps.Values.Where(app => app.IsValueCreated)) await (await app.Value).DisposeAsync();
    }

    static async Task<TestApp> Fill(Database database)
    {
        var app = await TestApp.StartEmpty(database);
        foreach (var part in People.People.Chunk(4000))
        {
            await using var data = app.OpenDatabase();
            data.ChangeTracker.AutoDetectChangesEnabled = false;
            data.Persons.AddRange(part);
            await data.SaveChangesAsync();
        }
        await using var analyzed = app.OpenDatabase();
        await analyzed.Database.ExecuteSqlRawAsync("ANALYZE");
        return app;
    }
}

/// <summary>Matching at scale: precision and recall on people of whom the truth is known, and what it costs a database.</summary>
public sealed class MatchingTests(Towns towns, ITestOutputHelper output) : IClassFixture<Towns>
{
    const int Questions = 1000, Shown = 5;

    [Theory, EachDatabase]
    public async Task Precision_and_recall_stay_above_what_was_measured(Database database)
    {
        await using var data = await towns.On(database);
        var questions = new Mistakes(Towns.People, seed: 7).Ask(Questions).ToList();
        var answers = new List<Answer>();
        foreach (var question in questions)
            answers.Add(new Answer(question, await Candidates.Find(data, question.Sought, candidate => candidate.MatchScore.IsPerhaps, Shown)));

        var figures = new Figures(answers);
        output.WriteLine(figures.ToString());
        Assert.True(figures.Recall >= 0.95, figures.ToString());
        Assert.True(figures.First >= 0.95, figures.ToString());
        Assert.True(figures.LikelyPrecision >= 0.96, figures.ToString());
        Assert.True(figures.Precision >= (Towns.People.People.Count > 10_000 ? 0.72 : 0.85), figures.ToString());
    }

    [Theory, EachDatabase]
    public async Task Nobody_reads_a_whole_municipality(Database database)
    {
        await using var data = await towns.On(database);
        var whole = new MatchFields("Jan", "de", "Jong-Bakker", new DateOnly(1980, 3, 4), "1012AB", "14a", new byte[32]);

        var read = await PersonsRead(data, Candidates.Read(data, SoughtKeys.Of(whole))!);

        output.WriteLine($"{read} persons read");
        Assert.InRange(read, 0L, Candidates.MostOfAKind);
        // No index helps here: what is counted are the rows that the database really reads.
        Assert.InRange(await PersonsRead(data, data.Persons.Where(person => person.GivenName == "Jan")), Towns.People.People.Count / 2, long.MaxValue);
    }

    [Theory, EachDatabase]
    public async Task A_search_that_says_too_little_reads_nobody(Database database)
    {
        await using var data = await towns.On(database);

        Assert.Null(Candidates.Read(data, SoughtKeys.Of(new MatchFields("Jan", "de", "Jong", null, "1012AB", null))));
        Assert.Empty(await Candidates.Find(data, new MatchFields(null, null, null, new DateOnly(1980, 1, 1), null, null), candidate => candidate.MatchScore.IsPerhaps, Shown));
    }

    [Theory, EachDatabase]
    public async Task A_citizen_service_number_finds_one_person_whatever_else_is_wrong(Database database)
    {
        await using var data = await towns.On(database);
        await using var transaction = await data.Database.BeginTransactionAsync();
        var somebody = await data.Persons.OrderBy(person => person.Id).FirstAsync();
        somebody.BsnHash = new byte[32];
        await data.SaveChangesAsync();

        var found = await Candidates.Find(data, new MatchFields("Q", null, "Xyz", null, null, null, new byte[32]), candidate => candidate.MatchScore.IsPerhaps, Shown);

        Assert.Equal(somebody.Id, Assert.Single(found).Person.Id);
        Assert.StartsWith("Zelfde BSN", found[0].MatchScore.Why, StringComparison.Ordinal);
    }

    /// <summary>Rows of persons that the database reads for a query: all of them by PostgreSQL's count; those of a scan, which no index narrows, by SQLite's.</summary>
    static async Task<long> PersonsRead<T>(MunicipalDatabase data, IQueryable<T> query)
    {
        if (data is SqliteMunicipalDatabase)
        {
            await data.Database.OpenConnectionAsync();
            var database = ((SqliteConnection)data.Database.GetDbConnection()).Handle!;
            database.enable_sqlite3_next_stmt(true);
            await using var command = query.CreateDbCommand();
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                // To the last row.
            }
            return StepsOfScans(database);
        }
        await using var transaction = await data.Database.BeginTransactionAsync();
        var before = await Counted(data);
        await query.ToListAsync();
        return await Counted(data) - before;
    }

    // What a transaction read is known to itself at once.
    static Task<long> Counted(MunicipalDatabase data) => data.Database.SqlQueryRaw<long>(
        "SELECT seq_tup_read + COALESCE(idx_tup_fetch, 0) AS \"Value\" FROM pg_stat_xact_user_tables WHERE relname = 'persons'").SingleAsync();

    static int StepsOfScans(sqlite3 database)
    {
        var steps = 0;
        for (var statement = raw.sqlite3_next_stmt(database, null); statement is { IsInvalid: false }; statement = raw.sqlite3_next_stmt(database, statement))
            steps += raw.sqlite3_stmt_status(statement, raw.SQLITE_STMTSTATUS_FULLSCAN_STEP, 0);
        return steps;
    }
}

/// <summary>A question with whom the program showed.</summary>
sealed record Answer(MadeUpQuestion Question, IReadOnlyList<Candidate> Shown)
{
    public bool IsKnown => Question.Answer is not null;

    public bool IsFound => Shown.Any(candidate => candidate.Person.Id == Question.Answer);

    public bool IsFirst => Shown.Count > 0 && Shown[0].Person.Id == Question.Answer;
}

/// <summary>What the answers say together.</summary>
sealed class Figures(IReadOnlyList<Answer> answers)
{
    /// <summary>Of those who are known, the share that is shown.</summary>
    public double Recall { get; } = Share(answers.Where(answer => answer.IsKnown), answer => answer.IsFound);

    /// <summary>Of those who are known, the share that stands on top.</summary>
    public double First { get; } = Share(answers.Where(answer => answer.IsKnown), answer => answer.IsFirst);

    /// <summary>Of all who are shown, the share that is the right one.</summary>
    public double Precision { get; } = Share(answers.SelectMany(Pairs), pair => pair.IsRight);

    /// <summary>Of all who are shown as probable, the share that is the right one.</summary>
    public double LikelyPrecision { get; } = Share(answers.SelectMany(Pairs).Where(pair => pair.MatchScore.IsLikely), pair => pair.IsRight);

    /// <summary>Of those who are known, the share that is shown as probable.</summary>
    public double LikelyRecall { get; } = Share(answers.Where(answer => answer.IsKnown), answer => Pairs(answer).Any(pair => pair.IsRight && pair.MatchScore.IsLikely));

    public override string ToString() => string.Join('\n',
    [
        string.Create(CultureInfo.InvariantCulture, $"{Towns.People.People.Count} people, {answers.Count} questions, {answers.Count(answer => answer.IsKnown)} about somebody known"),
        string.Create(CultureInfo.InvariantCulture, $"shown: recall {Recall:P1}, on top {First:P1}, precision {Precision:P1}; as probable: recall {LikelyRecall:P1}, precision {LikelyPrecision:P1}"),
        .. answers.SelectMany(answer => answer.Question.Kinds.Select(kind => (kind, answer))).GroupBy(pair => pair.kind, pair => pair.answer).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(Line),
    ]);

    static string Line(IGrouping<string, Answer> kind) => kind.First().IsKnown
        ? string.Create(CultureInfo.InvariantCulture, $"  {kind.Key,-32} {kind.Count(),5}  found {Share(kind, answer => answer.IsFound):P1}")
        : string.Create(CultureInfo.InvariantCulture, $"  {kind.Key,-32} {kind.Count(),5}  somebody shown {Share(kind, answer => answer.Shown.Count > 0):P1}, as probable {Share(kind, answer => answer.Shown.Any(one => one.MatchScore.IsLikely)):P1}");

    static IEnumerable<(MatchScore MatchScore, bool IsRight)> Pairs(Answer answer) =>
        answer.Shown.Select(candidate => (candidate.MatchScore, candidate.Person.Id == answer.Question.Answer));

    static double Share<T>(IEnumerable<T> all, Func<T, bool> which)
    {
        var (total, counted) = (0, 0);
        foreach (var one in all) (total, counted) = (total + 1, counted + (which(one) ? 1 : 0));
        return total == 0 ? 1 : (double)counted / total;
    }
}
