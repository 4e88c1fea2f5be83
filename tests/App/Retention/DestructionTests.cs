using System.Net;
using System.Text;
using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Retention;
using Keukentafel.Domain.Privacy;
using Keukentafel.Tests.App.Chain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Keukentafel.Tests.App.Retention;

/// <summary>A dossier whose term has passed is destroyed by two people, and stays destroyed.</summary>
public sealed class DestructionTests
{
    [Theory, EachDatabase]
    public async Task Two_people_destroy_what_is_past_its_term_and_one_alone_cannot(Database database)
    {
        await using var app = await Later(database);
        var (rachid, els) = (await app.As(Personas.Rachid), await app.As(Personas.Els));
        var home = await Lindenhof(app);

        var proposed = await rachid.Submit(await rachid.Get("/bewaren"), $"main form:has(input[value='{home.DossierId}'])");
        Assert.Contains("Iemand anders keurt het goed", proposed.Body, StringComparison.Ordinal);
        await using var data = app.OpenDatabase();
        var proposal = await data.DestructionProposals.SingleAsync(Stop);
        var alone = await Page.Read(await rachid.Post("/bewaren?handler=Approve", [KeyValuePair.Create("proposal", proposal.Id.ToString()),
            KeyValuePair.Create("Once", Guid.CreateVersion7().ToString()), KeyValuePair.Create("__RequestVerificationToken", await rachid.ForgeryToken())]));
        Assert.Contains("U stelde dit zelf voor", alone.Text, StringComparison.Ordinal);
        Assert.Null((await data.Dossiers.AsNoTracking().SingleAsync(row => row.Id == home.DossierId, Stop)).DestroyedAt);

        var approved = await els.Submit(await els.Get("/bewaren"), $"main form:has(input[value='{proposal.Id}'])");

        Assert.Contains("Het dossier is vernietigd", approved.Body, StringComparison.Ordinal);
        var dossier = await data.Dossiers.AsNoTracking().SingleAsync(row => row.Id == home.DossierId, Stop);
        Assert.NotNull(dossier.DestroyedAt);
        Assert.Empty(dossier.WrappedKey);
        Assert.Contains("gedeeld deel van een huishouden", (await rachid.Get("/inzage/keten")).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Nothing_of_the_people_is_left_and_the_chain_is_whole(Database database)
    {
        await using var app = await TestApp.Start(database);
        var home = await Lindenhof(app);
        var people = await app.PeopleOf(home.Id);
        foreach (var path in new[] { $"/huishoudens/{home.Id}", "/werk" }) await (await app.As(Personas.Samira)).Get(path);
        await app.Sealer().Seal();

        await app.DestroyLindenhof();
        await app.Sealer().Seal();

        var report = await app.Check();
        Assert.True(report.Count == 0, report.Shown());
        await using var data = app.OpenDatabase();
        await using var log = app.OpenAccessLog();
        Assert.False(await data.Households.AnyAsync(row => row.Id == home.Id, Stop));
        Assert.False(await data.Persons.AnyAsync(row => row.Surname == "Wit", Stop));
        Assert.False(await data.Plans.AnyAsync(row => row.HouseholdId == home.Id, Stop));
        Assert.False(await log.Subjects.AnyAsync(row => row.SubjectId == home.Id, Stop));
        Assert.True(await log.Records.AnyAsync(row => row.What == AccessRecord.Emptied, Stop));
        Assert.True(await data.Destructions.CountAsync(Stop) >= 3);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Personas.Samira)).Get($"/huishoudens/{home.Id}")).Status);
        await app.NothingPointsAt(home.Id, people);
        if (database == Database.Sqlite) Assert.DoesNotContain("Lindenhof", await Bytes(app), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Emptying_a_row_by_hand_is_no_destruction(Database database)
    {
        await using var app = await TestApp.Start(database);
        await app.Sealer().Seal();
        await using var data = app.OpenDatabase();
        var row = await data.Journal.AsNoTracking().FirstAsync(one => one.ReportId != null, Stop);

        await data.Journal.Where(one => one.Id == row.Id).ExecuteUpdateAsync(one => one.SetProperty(field => field.ReportId, (Guid?)null), Stop);

        Assert.Contains((await app.Check()).Findings, finding => finding.RowId == row.Id);
    }

    [Theory, EachDatabase]
    public async Task An_older_backup_does_not_bring_back_what_was_destroyed(Database database)
    {
        await using var app = await TestApp.Start(database);
        var home = await Lindenhof(app);
        await app.Sealer().Seal();
        var stores = app.Services.GetRequiredService<MunicipalStores>();
        var (backup, folder) = (new Backup(stores, null, app.Clock), Directory.CreateTempSubdirectory("keukentafel-terug-").FullName);
        var buurtstad = app.Store().Municipality;
        var older = await backup.Make(buurtstad, folder);
        await app.DestroyLindenhof();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await backup.Make(buurtstad, folder);
        Assert.DoesNotContain(Directory.GetFiles(folder, "*", SearchOption.AllDirectories), file => file.Contains("master", StringComparison.Ordinal));

        var replay = await backup.Restore(buurtstad, older, register: null);

        Assert.True(replay.Destroyed >= 3);
        await using var data = app.OpenDatabase();
        Assert.False(await data.Households.AnyAsync(row => row.Id == home.Id, Stop));
        Assert.All(await data.Dossiers.Where(row => row.DestroyedAt != null).ToListAsync(Stop), dossier => Assert.Empty(dossier.WrappedKey));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Personas.Samira)).Get($"/huishoudens/{home.Id}")).Status);
        await app.Sealer().Seal();
        var report = await app.Check();
        Assert.True(report.Count == 0, report.Shown());
        Directory.Delete(folder, recursive: true);
    }

    [Theory, EachDatabase]
    public async Task A_register_that_was_not_made_with_the_key_destroys_nothing(Database database)
    {
        await using var app = await TestApp.Start(database);
        var home = await Lindenhof(app);
        var line = new Destruction
        {
            Id = Guid.CreateVersion7(), DossierId = home.DossierId, Kind = DossierKind.Household, Basis = ProcessingBasis.Wmo, Retention = RetentionClass.Wmo15Years,
            OpenedAt = app.Clock.GetUtcNow(), DestroyedAt = app.Clock.GetUtcNow(), Ground = DestructionGround.TermEnded, ProposedById = home.Id, ApprovedById = home.Id, Hash = new byte[32],
        };

        var replay = await DestructionRegister.Replay(app.Store(), [line], app.Clock);

        Assert.Equal(new Replay(0, 1), replay);
        Assert.Equal(home.Id, (await Lindenhof(app)).Id);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static async Task<TestApp> Later(Database database)
    {
        var app = await TestApp.Start(database);
        app.Clock.Advance(TimeSpan.FromDays(366 * 21));
        return app;
    }

    static async Task<Domain.Households.Household> Lindenhof(TestApp app)
    {
        await using var data = app.OpenDatabase();
        return await data.Households.AsNoTracking().SingleAsync(row => row.Label.Contains("Lindenhof"), Stop);
    }

    /// <summary>Everything that stands on the disk.</summary>
    static async Task<string> Bytes(TestApp app)
    {
        var storage = (Storage.Sqlite)app.Store().Municipality.Storage;
        var text = new StringBuilder();
        foreach (var file in new[] { storage.DatabaseFile, storage.DatabaseFile + "-wal", storage.AccessFile, storage.AccessFile + "-wal" }.Where(File.Exists))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            text.Append(await reader.ReadToEndAsync());
        }
        return text.ToString();
    }
}
