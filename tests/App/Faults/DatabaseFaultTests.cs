using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Dom;
using Keukentafel.Data.Municipalities;
using Keukentafel.Tests.App.Conversations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Faults;

/// <summary>What the database refuses is answered as what it is: a full disk, a defect of the program, or a colleague who was first.</summary>
public sealed class DatabaseFaultTests
{
    [Theory, EachDatabase]
    public async Task A_full_disk_while_a_conversation_is_saved_is_not_told_as_a_colleague(Database database)
    {
        await using var app = await TestApp.Start(database);
        var samira = await app.As(Personas.Samira);
        var page = await samira.Get(await samira.StartConversation((await app.ReportAbout("Marieke")).Id));

        await FillDisk(app, "conversation_parts");
        var answer = await samira.Send(Fetch(page, "housing", new string('x', 4_000)));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("30", Assert.Single(answer.Headers.GetValues("Retry-After")));
    }

    [Theory, EachDatabase]
    public async Task A_full_disk_while_a_draft_is_kept_is_not_answered_as_kept(Database database)
    {
        await using var app = await TestApp.Start(database);
        var samira = await app.As(Personas.Samira);
        var token = await samira.ForgeryToken();

        await FillDisk(app, "drafts");
        using var draft = new HttpRequestMessage(HttpMethod.Post, "/concept") { Content = JsonContent.Create(new { key = "/melden", fields = new Dictionary<string, string[]> { ["Words"] = [new string('x', 20_000)] } }) };
        draft.Headers.Add("RequestVerificationToken", token);
        var answer = await samira.Send(draft);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_rule_of_the_database_that_the_program_breaks_is_a_defect_and_is_logged(Database database)
    {
        using var log = new WrittenLog();
        await using var app = await TestApp.Start(database, logging: log);
        var visitor = app.Visitor();
        var form = await visitor.Get("/melden");

        await using (var data = app.OpenDatabase()) await data.Database.ExecuteSqlRawAsync(Refusing(database));
        var answer = await visitor.SubmitOnce(form, "main form", ("Input.Words", "Het water loopt weg."), ("Input.Phone", "0612345678"));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains(log.Lines, line => line.Contains("An unhandled exception has occurred", StringComparison.Ordinal));
    }

    static string Refusing(Database database) => database == Database.Sqlite
        ? "CREATE TRIGGER refuse BEFORE INSERT ON submissions BEGIN SELECT RAISE(ABORT, 'refused'); END"
        : """
          CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = 'check_violation'; END $$;
          CREATE TRIGGER refuse BEFORE INSERT ON submissions FOR EACH ROW EXECUTE FUNCTION refuse()
          """;

    /// <summary>No more pages fit in the SQLite file; PostgreSQL says of one table what it says when it cannot extend a file.</summary>
    static async Task FillDisk(TestApp app, string table)
    {
        if (app.Store().Municipality.Storage is Storage.Sqlite sqlite)
        {
            FillFile(sqlite.Database);
            return;
        }
        await using var data = app.OpenDatabase();
#pragma warning disable EF1002 // The name of a table, from this file.
        await data.Database.ExecuteSqlRawAsync($"""
            CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
            CREATE TRIGGER full_disk BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION full_disk()
            """);
#pragma warning restore EF1002
    }

    // The limit is of a connection: the one in the pool, which the next request takes.
    static void FillFile(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE filler (bytes BLOB)";
        command.ExecuteNonQuery();
        command.CommandText = "SELECT page_count FROM pragma_page_count";
        command.CommandText = $"PRAGMA max_page_count = {command.ExecuteScalar()}";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO filler VALUES (zeroblob(3000))";
        var full = Assert.Throws<SqliteException>(Fill);
        Assert.Equal(SQLitePCL.raw.SQLITE_FULL, full.SqliteErrorCode);

        void Fill()
        {
            while (true) command.ExecuteNonQuery();
        }
    }

    static HttpRequestMessage Fetch(Page page, string lifeDomain, string says)
    {
        var form = (IHtmlFormElement)page.Document.QuerySelector($"#deel-{lifeDomain} form")!;
        var fields = Page.FieldsOf(form).Where(field => field.Key != $"{lifeDomain}.Input.Says").Append(KeyValuePair.Create($"{lifeDomain}.Input.Says", says));
        var request = new HttpRequestMessage(HttpMethod.Post, Page.ActionOf(form, page.Path)) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Requested-With", "fetch");
        return request;
    }
}
