using System.Data.Common;
using System.Diagnostics;
using System.Text;
using Keukentafel.Domain.Teams;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Keukentafel.Data.Reading;

/// <summary>Tells who listens (./bench) that a batch of statements was sent at once.</summary>
public static class SentBatch
{
    /// <summary>Name of the listener.</summary>
    public const string Listener = "Keukentafel.Data";

    static readonly DiagnosticListener Source = new(Listener);

    /// <summary>What was sent, and over which connection.</summary>
    public sealed record Sent(string Statements, DbConnection Connection);

    internal static void Say(IEnumerable<string> statements, DbConnection connection)
    {
        if (Source.IsEnabled()) Source.Write(nameof(Sent), new Sent(string.Join(";\n", statements), connection));
    }
}

/// <summary>
/// Questions of one page, sent to the database together: one round trip instead of one for each. The questions are ordinary
/// queries, so that the rules of the door stay where they are; their rows are read here, not tracked. What can only be asked
/// when the first rows are there goes together in a second round: by its ids, instead of by asking the first question again.
/// </summary>
public sealed class ReadBatch(MunicipalDatabase database)
{
    readonly List<Question> questions = [];
    readonly List<Action> afterwards = [];
    readonly List<Func<IEnumerable<Guid?>>> naming = [];
    readonly Dictionary<Guid, Account> named = [];

    /// <summary>Adds a question for whole rows of one table; its answer is there after <see cref="Run"/>.</summary>
    public Rows<T> Rows<T>(IQueryable<T> query) where T : class
    {
        var rows = new Rows<T>(RowReader<T>.Of(database));
        questions.Add(new Question(query.CreateDbCommand(), rows.Read));
        return rows;
    }

    /// <summary>Adds a question for some columns; <paramref name="read"/> takes them in the order in which the query names them.</summary>
    public Values<T> Values<TAsked, T>(IQueryable<TAsked> query, Func<DbDataReader, T> read)
    {
        var values = new Values<T>(read);
        questions.Add(new Question(query.CreateDbCommand(), values.Read));
        return values;
    }

    /// <summary>Adds what is asked of the rows of the first round, once these are there.</summary>
    public void Afterwards(Action ask) => afterwards.Add(ask);

    /// <summary>
    /// Asks for the accounts that rows name: for all who need some, one question in the second round. Who is asked for by somebody
    /// else stands in the answer too.
    /// </summary>
    public IReadOnlyDictionary<Guid, Account> Accounts(Func<IEnumerable<Guid?>> ids)
    {
        naming.Add(ids);
        return named;
    }

    /// <summary>Sends what one reader asks, and reads its answer.</summary>
    public static async Task<T> Ask<T>(MunicipalDatabase database, Func<ReadBatch, Func<T>> ask)
    {
        var batch = new ReadBatch(database);
        var answer = ask(batch);
        await batch.Run();
        return answer();
    }

    /// <summary>Sends all questions and reads their answers, and then those of the second round.</summary>
    public async Task Run()
    {
        await SendAll();
        foreach (var ask in afterwards) ask();
        afterwards.Clear();
        var accounts = AskNames();
        await SendAll();
        foreach (var account in accounts) named.Add(account.Id, account);
    }

    List<Account> AskNames()
    {
        var ids = naming.SelectMany(ask => ask()).OfType<Guid>().Where(id => !named.ContainsKey(id)).Distinct().ToList();
        naming.Clear();
        return ids.Count == 0 ? [] : Rows(database.Accounts.Where(account => ids.Contains(account.Id)));
    }

    async Task SendAll()
    {
        if (questions.Count == 0) return;
        SentBatch.Say(questions.Select(question => question.Command.CommandText), database.Database.GetDbConnection());
        await database.Database.OpenConnectionAsync();
        try
        {
            await (database.Database.GetDbConnection() is NpgsqlConnection postgres ? SendAsBatch(postgres) : SendJoined((SqliteConnection)database.Database.GetDbConnection()));
        }
        finally
        {
            // Opening a SQLite file again and again costs more than its statements: it stays open until the context is given back.
            if (database.Database.GetDbConnection() is not SqliteConnection) await database.Database.CloseConnectionAsync();
            foreach (var question in questions) await question.Command.DisposeAsync();
            questions.Clear();
        }
    }

    async Task SendAsBatch(NpgsqlConnection connection)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var question in questions)
        {
            var command = new NpgsqlBatchCommand(question.Command.CommandText);
            foreach (NpgsqlParameter parameter in question.Command.Parameters) command.Parameters.Add(parameter.Clone());
            batch.BatchCommands.Add(command);
        }
        using var read = database.Reads.Begin(connection, batch.Cancel);
        await using var answers = await batch.ExecuteReaderAsync();
        await ReadAll(answers);
    }

    // SQLite has no batches: one command holds all statements, each with parameters of its own name.
    async Task SendJoined(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        var sql = new StringBuilder();
        for (var place = 0; place < questions.Count; place++)
        {
            StatementParameters.AppendRenamed(sql, questions[place].Command.CommandText, $"q{place}_");
            // On a line of its own: a statement may end in a comment.
            sql.Append("\n;\n");
            foreach (SqliteParameter parameter in questions[place].Command.Parameters)
                command.Parameters.Add(new SqliteParameter($"@q{place}_{parameter.ParameterName.TrimStart('@')}", parameter.SqliteType) { Value = parameter.Value });
        }
        command.CommandText = sql.ToString();
        using var read = database.Reads.Begin(connection, command.Cancel);
        await using var answers = await command.ExecuteReaderAsync();
        await ReadAll(answers);
    }

    async Task ReadAll(DbDataReader answers)
    {
        foreach (var question in questions)
        {
            question.Read(answers);
            await answers.NextResultAsync();
        }
    }

    sealed record Question(DbCommand Command, Action<DbDataReader> Read);
}

/// <summary>The answer to a question for rows.</summary>
public sealed class Rows<T> : List<T> where T : class
{
    readonly RowReader<T> reader;

    internal Rows(RowReader<T> reader) => this.reader = reader;

    internal void Read(DbDataReader answers) => reader.ReadAll(answers, this);
}

/// <summary>The answer to a question for some columns.</summary>
public sealed class Values<T> : List<T>
{
    readonly Func<DbDataReader, T> read;

    internal Values(Func<DbDataReader, T> read) => this.read = read;

    internal void Read(DbDataReader answers)
    {
        while (answers.Read()) Add(read(answers));
    }
}

/// <summary>Columns that may be empty, and words of a closed set.</summary>
public static class Columns
{
    /// <summary>The value; null when there is none.</summary>
    public static T? GetOrNull<T>(this DbDataReader answers, int place) where T : struct => answers.IsDBNull(place) ? null : answers.GetFieldValue<T>(place);

    /// <summary>An instant as either database keeps it; null when there is none.</summary>
    public static DateTimeOffset? MaybeMoment(this DbDataReader answers, int place) =>
        answers.IsDBNull(place) ? null
        : answers.GetFieldType(place) == typeof(long) ? DateTimeOffset.UnixEpoch.AddTicks(answers.GetInt64(place) * TimeSpan.TicksPerMicrosecond)
        : answers.GetFieldValue<DateTimeOffset>(place);

    /// <summary>One of a closed set.</summary>
    public static T GetEnum<T>(this DbDataReader answers, int place) where T : struct, Enum => EnumNames<T>.Of(answers.GetString(place));

    /// <summary>One of a closed set; null when there is none.</summary>
    public static T? GetEnumOrNull<T>(this DbDataReader answers, int place) where T : struct, Enum => answers.IsDBNull(place) ? null : GetEnum<T>(answers, place);
}
