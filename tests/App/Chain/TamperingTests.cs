using Keukentafel.Data.Access;
using Keukentafel.Data.Chain;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Chain;

/// <summary>Somebody with a connection to the database of the municipality tampers; the check names the row and what was done.</summary>
public sealed class TamperingTests
{
    [Theory, EachDatabase]
    public async Task A_chain_that_nobody_touched_is_whole_and_seals_what_was_committed_since(Database database)
    {
        await using var app = await TestApp.Start(database);
        await app.Views(20);
        Assert.True(await app.Sealer().Seal() > 20);
        await app.Views(5);

        Assert.Equal(5, (await app.Check()).NotYet);
        Assert.Equal(5, await app.Sealer().Seal());
        Assert.Equal(0, await app.Sealer().Seal());

        var report = await app.Check();
        Assert.True(report.Count == 0, report.Shown());
        Assert.Equal(0, report.NotYet);
    }

    [Theory, EachDatabase]
    public async Task A_row_that_commits_late_with_an_older_moment_is_sealed_by_the_next_round(Database database)
    {
        await using var app = await TestApp.Start(database);
        await using var slow = app.OpenAccessLog();
        var late = ChainApp.View(app, app.Clock.GetUtcNow());
        await app.Views(3);
        await app.Sealer().Seal();
        var before = await app.NewestLink();
        slow.Records.Add(late);
        await slow.SaveChangesAsync(Stop);

        Assert.Equal(1, await app.Sealer().Seal());

        Assert.Equal(before.Number + 1, (await app.NewestLink()).Number);
        var report = await app.Check();
        Assert.True(report.Count == 0, report.Shown());
    }

    // On SQLite there is one writer at a time: no second transaction can be open.
    [Fact(Skip = "PostgreSQL is not on this machine.", SkipUnless = nameof(PostgresServer.IsPossible), SkipType = typeof(PostgresServer))]
    public async Task A_transaction_that_is_still_open_is_not_sealed_and_not_waited_for()
    {
        await using var app = await TestApp.Start(Database.Postgres);
        await using var open = app.OpenAccessLog();
        await using var transaction = await open.Database.BeginTransactionAsync(Stop);
        open.Records.Add(ChainApp.View(app, app.Clock.GetUtcNow()));
        await open.SaveChangesAsync(Stop);
        await app.Views(4);

        await app.Sealer().Seal();
        var others = await app.NewestLink();
        await transaction.CommitAsync(Stop);
        Assert.Equal(1, await app.Sealer().Seal());

        Assert.Equal(4, others.Count);
        Assert.Equal(0, (await app.Check()).Count);
    }

    [Theory, EachDatabase]
    public async Task A_backlog_of_many_links_is_whole_also_while_it_is_being_sealed_by_another_node(Database database)
    {
        await using var app = await TestApp.Start(database);
        await app.Views(1);
        await app.Sealer().Seal();
        var first = await app.Views(4_500);
        app.Clock.Advance(TimeSpan.FromHours(3));
        await app.Sealer().Seal(whole: true);
        var whole = await app.Check();
        // As if the node had stopped after the first full link, and another one went on an hour later.
        await using (var log = app.OpenAccessLog())
        {
            await log.Set<ChainSeal>().Where(seal => seal.Link > 2).ExecuteDeleteAsync(Stop);
            await log.Set<ChainLink>().Where(link => link.Number > 2).ExecuteDeleteAsync(Stop);
        }
        var half = await app.Check();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Sealer().Seal(whole: true);
        var again = await app.Check();

        Assert.True(whole.Count == 0, whole.Shown());
        Assert.True(half.Count == 0, half.Shown());
        Assert.True(again.Count == 0, again.Shown());
        Assert.Equal(4_500 - ChainSealer.MostInLink, half.NotYet);
        Assert.Equal(0, again.NotYet);
        Assert.Equal(4_500, first.Count);
    }

    [Theory, EachDatabase]
    public async Task Two_nodes_that_seal_at_once_make_one_chain(Database database)
    {
        await using var app = await TestApp.Start(database);
        await app.Views(200);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => app.Sealer().Seal(), Stop)));
        await app.Sealer().Seal();

        var report = await app.Check();
        Assert.True(report.Count == 0, report.Shown());
        Assert.Equal(0, report.NotYet);
    }

    [Theory, EachDatabase]
    public async Task A_removed_row_is_named(Database database)
    {
        await using var app = await Sealed(database);
        await using var log = app.OpenAccessLog();
        var row = await Middle(log);

        await log.Subjects.Where(subject => subject.AccessRecordId == row.Id).ExecuteDeleteAsync(Stop);
        await log.Records.Where(record => record.Id == row.Id).ExecuteDeleteAsync(Stop);

        await Finds(app, Tampering.Removed, row.Id);
    }

    [Theory, EachDatabase]
    public async Task A_row_that_was_removed_with_its_place_leaves_a_gap_that_is_named(Database database)
    {
        await using var app = await Sealed(database);
        await using var log = app.OpenAccessLog();
        var row = await Middle(log);
        var place = await log.Set<ChainSeal>().SingleAsync(seal => seal.RowId == row.Id, Stop);

        await log.Set<ChainSeal>().Where(seal => seal.RowId == row.Id).ExecuteDeleteAsync(Stop);
        await log.Subjects.Where(subject => subject.AccessRecordId == row.Id).ExecuteDeleteAsync(Stop);
        await log.Records.Where(record => record.Id == row.Id).ExecuteDeleteAsync(Stop);

        var report = await app.Check();
        Assert.Contains(report.Findings, finding => finding.Kind == Tampering.Removed && finding.Link == place.Link && finding.Position == place.Position);
    }

    [Theory, EachDatabase]
    public async Task A_changed_row_is_named_whatever_field_was_changed(Database database)
    {
        await using var app = await Sealed(database);
        await using var log = app.OpenAccessLog();
        var row = await Middle(log);

        await log.Records.Where(record => record.Id == row.Id).ExecuteUpdateAsync(record => record.SetProperty(one => one.What, "niets"), Stop);
        await Finds(app, Tampering.Changed, row.Id);
        await log.Records.Where(record => record.Id == row.Id).ExecuteUpdateAsync(record => record.SetProperty(one => one.What, row.What), Stop);
        Assert.Equal(0, (await app.Check()).Count);

        var subject = await log.Subjects.FirstAsync(one => one.AccessRecordId == row.Id, Stop);
        await log.Subjects.Where(one => one.AccessRecordId == row.Id && one.SubjectId == subject.SubjectId).ExecuteDeleteAsync(Stop);
        await Finds(app, Tampering.Changed, row.Id);
    }

    [Theory, EachDatabase]
    public async Task A_changed_detail_of_the_journal_is_named_too(Database database)
    {
        await using var app = await TestApp.Start(database);
        await app.Told("Er ligt een stapel brieven.");
        await app.Sealer().Seal();
        await using var data = app.OpenDatabase();
        Assert.Equal(0, (await app.Check()).Count);
        var row = await data.Journal.AsNoTracking().FirstAsync(one => one.Detail != null, Stop);

        await data.Journal.Where(one => one.Id == row.Id).ExecuteUpdateAsync(one => one.SetProperty(field => field.Detail, new Sealed(new byte[40])), Stop);
        await Finds(app, Tampering.Changed, row.Id);
        await data.Journal.Where(one => one.Id == row.Id).ExecuteUpdateAsync(one => one.SetProperty(field => field.Detail, (Sealed?)null), Stop);
        await Finds(app, Tampering.Changed, row.Id);
    }

    [Theory, EachDatabase]
    public async Task Rows_that_changed_places_are_named(Database database)
    {
        await using var app = await Sealed(database);
        await using var log = app.OpenAccessLog();
        var link = (await app.NewestLink()).Number;
        var places = await log.Set<ChainSeal>().AsNoTracking().Where(seal => seal.Link == link).OrderBy(seal => seal.Position).Take(2).ToListAsync(Stop);

        await log.Set<ChainSeal>().Where(seal => seal.RowId == places[0].RowId).ExecuteUpdateAsync(seal => seal.SetProperty(one => one.Position, places[1].Position), Stop);
        await log.Set<ChainSeal>().Where(seal => seal.RowId == places[1].RowId).ExecuteUpdateAsync(seal => seal.SetProperty(one => one.Position, places[0].Position), Stop);

        await Finds(app, Tampering.Reordered, places[0].RowId);
        await Finds(app, Tampering.Reordered, places[1].RowId);
    }

    [Theory, EachDatabase]
    public async Task A_row_that_somebody_without_the_key_put_there_is_named_and_never_sealed(Database database)
    {
        await using var app = await Sealed(database);
        await using var log = app.OpenAccessLog();
        var copied = await log.Records.AsNoTracking().FirstAsync(Stop);
        var put = ChainApp.View(app, app.Clock.GetUtcNow());
        put.Hash = copied.Hash;
        log.Records.Add(put);
        await log.SaveChangesAsync(Stop);

        await app.Sealer().Seal();

        await Finds(app, Tampering.Inserted, put.Id);
    }

    [Theory, EachDatabase]
    public async Task A_row_that_was_made_to_look_older_is_named(Database database)
    {
        await using var app = await Sealed(database);
        await using var log = app.OpenAccessLog();
        var row = await Middle(log);
        var earlier = row.At.AddDays(-30);

        await log.Records.Where(record => record.Id == row.Id).ExecuteUpdateAsync(record => record.SetProperty(one => one.At, earlier), Stop);

        await Finds(app, Tampering.BackDated, row.Id);
    }

    [Theory, EachDatabase]
    public async Task Also_somebody_with_the_key_cannot_add_a_row_to_the_past(Database database)
    {
        await using var app = await Sealed(database);
        await using var log = app.OpenAccessLog();
        var put = ChainApp.View(app, app.Clock.GetUtcNow().AddDays(-30));
        log.Records.Add(put);
        await log.SaveChangesAsync(Stop);

        await Finds(app, Tampering.Inserted, put.Id);
        await app.Sealer().Seal(whole: true);
        await Finds(app, Tampering.BackDated, put.Id);
    }

    [Theory, EachDatabase]
    public async Task A_link_that_is_gone_or_was_made_without_the_key_is_named(Database database)
    {
        await using var app = await Sealed(database);
        await using var log = app.OpenAccessLog();
        var link = await app.NewestLink();

        await log.Set<ChainLink>().Where(one => one.Number == link.Number).ExecuteUpdateAsync(one => one.SetProperty(row => row.Mac, new byte[32]), Stop);
        Assert.Contains((await app.Check()).Findings, finding => finding.Kind == Tampering.LinkBroken && finding.Link == link.Number);
        await log.Set<ChainLink>().Where(one => one.Number == link.Number).ExecuteDeleteAsync(Stop);
        Assert.Contains((await app.Check()).Findings, finding => finding.Kind == Tampering.LinkBroken && finding.Link == link.Number);
    }

    [Theory, EachDatabase]
    public async Task A_chain_that_was_wholly_made_anew_differs_from_the_digest_that_was_published(Database database)
    {
        await using var app = await Sealed(database);
        await using var log = app.OpenAccessLog();
        var link = await app.NewestLink();
        var published = new PublishedDigest(Municipalities.Buurtstad, "inzage", link.Number, link.Digest);
        Assert.Equal(0, (await app.Check(published)).Count);
        var row = await Middle(log);

        await log.Set<ChainSeal>().ExecuteDeleteAsync(Stop);
        await log.Set<ChainLink>().ExecuteDeleteAsync(Stop);
        await log.Subjects.Where(subject => subject.AccessRecordId == row.Id).ExecuteDeleteAsync(Stop);
        await log.Records.Where(record => record.Id == row.Id).ExecuteDeleteAsync(Stop);
        await app.Sealer().Seal();

        Assert.Equal(0, (await app.Check()).Count);
        Assert.Contains((await app.Check(published)).Findings, finding => finding.Kind == Tampering.Rewritten && finding.Link == link.Number);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Three links: what the demo wrote, and two rounds of views.</summary>
    static async Task<TestApp> Sealed(Database database)
    {
        var app = await TestApp.Start(database);
        await app.Sealer().Seal();
        for (var round = 0; round < 2; round++)
        {
            await app.Views(10);
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await app.Sealer().Seal();
        }
        return app;
    }

    static async Task<AccessRecord> Middle(AccessLog log) => await log.Records.AsNoTracking().OrderByDescending(record => record.At).Skip(5).FirstAsync(Stop);

    static async Task Finds(TestApp app, Tampering kind, Guid row)
    {
        var report = await app.Check();
        Assert.True(report.Findings.Any(finding => finding.Kind == kind && finding.RowId == row), $"{kind} {row}: {report.Shown()}");
    }
}
