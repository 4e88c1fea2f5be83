using System.Net;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Keukentafel.Tests.App.Faults;

/// <summary>
/// The database is away, slow, full or read-only: a page says so, nobody sees what could not be recorded, and when it is back
/// the same form is handled once, without anybody having to do anything.
/// </summary>
public sealed class DatabaseAwayTests
{
    const string Form = "main form";

    /// <summary>Seconds that the program waits for the database, where that wait must end: longer than a busy machine takes for one statement.</summary>
    const int ShortWait = 10;

    [Fact]
    public async Task When_the_database_is_away_a_page_says_so_and_afterwards_the_same_form_counts_once()
    {
        Assert.SkipUnless(PostgresServer.IsPossible, "PostgreSQL is not on this machine.");
        var (app, wire) = await ByWire();
        await using var laid = wire;
        await using var started = app;
        var (visitor, samira, neighbour) = (app.Visitor(), await app.As(Personas.Samira), app.Visitor(Municipalities.Dorpsveld));
        var (form, before) = (await visitor.Get("/melden"), await Count(app));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetOnce("/health/ready")).StatusCode);

        wire.Cut();
        app.Clock.Advance(CachedReadiness.Kept);
        var away = await Page.Read(await Ask(visitor, form));
        var day = await samira.GetOnce("/werk");
        var (live, ready) = (await visitor.GetOnce("/health/live"), await visitor.GetOnce("/health/ready"));
        var elsewhere = await neighbour.Get("/melden");
        wire.Mend();
        app.Clock.Advance(CachedReadiness.Kept);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "We zijn er even niet"), (away.Status, away.Document.QuerySelector("h1")?.TextContent));
        Assert.Equal("30", Assert.Single(away.Response.Headers.GetValues("Retry-After")));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, null), (day.StatusCode, day.Headers.Location?.OriginalString));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (live.StatusCode, ready.StatusCode));
        Assert.Equal(HttpStatusCode.OK, elsewhere.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Ask(visitor, form)).StatusCode);
        Assert.Equal(before + 1, await Count(app));
        Assert.Equal(HttpStatusCode.OK, (await samira.Get("/werk")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetOnce("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task A_database_that_answers_too_slowly_gets_a_page_and_what_may_have_arrived_is_not_doubled()
    {
        Assert.SkipUnless(PostgresServer.IsPossible, "PostgreSQL is not on this machine.");
        var (app, wire) = await ByWire(ShortWait);
        await using var laid = wire;
        await using var started = app;
        var visitor = app.Visitor();
        var (form, before) = (await visitor.Get("/melden"), await Count(app));

        wire.Hold();
        var slow = await Ask(visitor, form);
        wire.Release();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, slow.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Again(() => Ask(visitor, form))).StatusCode);
        Assert.Equal(before + 1, await Count(app));
    }

    [Theory, EachDatabase]
    public async Task Somebody_who_holds_the_table_too_long_makes_others_wait_and_not_lose_anything(Database database)
    {
        var (app, wire) = database == Database.Postgres ? await ByWire(ShortWait) : (await TestApp.Start(database), null);
        await using var laid = wire;
        await using var started = app;
        var visitor = app.Visitor();
        var (form, before) = (await visitor.Get("/melden"), await Count(app));

        HttpResponseMessage held;
        await using (var data = app.OpenDatabase())
        {
            await using var holding = await data.Database.BeginTransactionAsync();
            if (database == Database.Postgres) await data.Database.ExecuteSqlRawAsync("LOCK TABLE submissions IN ACCESS EXCLUSIVE MODE");
            held = await Ask(visitor, form);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, held.StatusCode);
        Assert.Equal(before, await Count(app));
        Assert.Equal(HttpStatusCode.Redirect, (await Ask(visitor, form)).StatusCode);
        Assert.Equal(before + 1, await Count(app));
    }

    [Fact]
    public async Task A_full_disk_under_postgres_keeps_nothing_half_and_goes_on_when_there_is_room()
    {
        Assert.SkipUnless(PostgresServer.IsPossible, "PostgreSQL is not on this machine.");
        await using var app = await TestApp.Start(Database.Postgres);
        var visitor = app.Visitor();
        var (form, before) = (await visitor.Get("/melden"), await Traces(app));
        await using (var data = app.OpenDatabase())
        {
            // What PostgreSQL itself says when it cannot extend a file.
            await data.Database.ExecuteSqlRawAsync("""
                CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
                CREATE TRIGGER full_disk BEFORE INSERT ON submissions FOR EACH ROW EXECUTE FUNCTION full_disk()
                """);
        }
        var full = await Ask(visitor, form);
        var between = await Traces(app);
        await using (var data = app.OpenDatabase()) await data.Database.ExecuteSqlRawAsync("DROP TRIGGER full_disk ON submissions");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, full.StatusCode);
        Assert.Equal(before, between);
        Assert.Equal(HttpStatusCode.Redirect, (await Ask(visitor, form)).StatusCode);
    }

    [Fact]
    public async Task When_nothing_can_be_recorded_nobody_sees_a_dossier()
    {
        Assert.SkipUnless(PostgresServer.IsPossible, "PostgreSQL is not on this machine.");
        await using var app = await TestApp.Start(Database.Postgres);
        var samira = await app.As(Personas.Samira);
        string home;
        await using (var data = app.OpenDatabase())
            home = $"/huishoudens/{await data.Households.Where(household => household.Label.Contains("Lindenhof")).Select(household => household.Id).SingleAsync()}";

        await ReadOnly(app, true);
        var closed = await samira.Get(home);
        await ReadOnly(app, false);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, closed.Status);
        Assert.DoesNotContain("Lindenhof", closed.Body, StringComparison.Ordinal);
        Assert.Contains("Lindenhof", (await samira.Get(home)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_on_which_nothing_fits_any_more_says_so_and_goes_on_when_there_is_room()
    {
        await using var program = await RealProgram.Install(Database.Sqlite);
        await program.Start();
        using var visitor = program.Visitor();
        using var samira = await program.As(Personas.Samira);
        var form = await visitor.Get("/melden");

        await FileSize(program, "0");
        var (full, day) = (await Page.Read(await Ask(visitor, form)), await samira.GetOnce("/werk"));
        await FileSize(program, "unlimited");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "We zijn er even niet"), (full.Status, full.Document.QuerySelector("h1")?.TextContent));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, day.StatusCode);
        var first = await Ask(visitor, form);
        var second = await Ask(visitor, form);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, (await samira.Get("/werk")).Status);
    }

    static async Task<(TestApp App, Wire Wire)> ByWire(int seconds = 300)
    {
        var copy = await Municipalities.Copy(Database.Postgres);
        var (wire, connection) = Wire.To(copy.Lines[Municipalities.Buurtstad], seconds);
        var settings = new Dictionary<string, string?> { [$"Municipalities:{Municipalities.Buurtstad}"] = connection };
        return (await TestApp.Start(copy, Database.Postgres, settings), wire);
    }

    static Task<HttpResponseMessage> Ask(Visitor visitor, Page form) =>
        visitor.SubmitOnce(form, Form, ("Input.Words", "Het water loopt weg."), ("Input.Phone", "0612345678"));

    /// <summary>Tries again while connections of before, on which an answer was under way, are still being replaced.</summary>
    static async Task<HttpResponseMessage> Again(Func<Task<HttpResponseMessage>> ask)
    {
        HttpResponseMessage answer;
        using var patience = new CancellationTokenSource(Patience.Limit);
        do answer = await ask();
        while (answer.StatusCode == HttpStatusCode.ServiceUnavailable && !patience.IsCancellationRequested);
        return answer;
    }

    static async Task<int> Count(TestApp app)
    {
        await using var data = app.OpenDatabase();
        return await data.Reports.CountAsync();
    }

    static async Task<(int, int, int, int)> Traces(TestApp app)
    {
        await using var data = app.OpenDatabase();
        return (await data.Reports.CountAsync(), await data.Journal.CountAsync(), await data.Dossiers.CountAsync(), await data.Facts.CountAsync());
    }

    static async Task ReadOnly(TestApp app, bool on)
    {
        var server = await PostgresServer.Instance;
        await using var data = app.OpenDatabase();
        var name = data.Database.GetDbConnection().Database;
        await server.Execute($"ALTER DATABASE \"{name}\" SET default_transaction_read_only = {(on ? "on" : "off")}");
        await server.Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        NpgsqlConnection.ClearAllPools();
    }

    static async Task FileSize(RealProgram program, string most)
    {
        using var limit = System.Diagnostics.Process.Start("prlimit", ["--pid", $"{program.ProcessId}", $"--fsize={most}:unlimited"]);
        await limit.WaitForExitAsync();
        Assert.Equal(0, limit.ExitCode);
    }
}
