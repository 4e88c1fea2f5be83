using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Tests.App.Chain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Keukentafel.Tests.App.Keys;

/// <summary>Keys are rotated while people work; nobody notices, and nothing is lost.</summary>
public sealed class KeyRotationTests
{
    [Theory, EachDatabase]
    public async Task The_key_of_a_municipality_is_rotated_while_people_read_and_report(Database database)
    {
        await using var app = await TestApp.Start(database);
        app.Store().Keys.FreshFor = TimeSpan.Zero;
        await app.Told("Er ligt een stapel brieven.");
        await app.Sealer().Seal();
        var home = await Lindenhof(app);
        var before = (await (await app.As(Personas.Samira)).Get($"/huishoudens/{home}")).Text;
        using var done = new CancellationTokenSource();
        var statuses = new ConcurrentBag<HttpStatusCode>();
        using var answered = new AnswerCounts(2);
        var people = Task.WhenAll(Read(app, home, statuses, answered[0], done.Token), Report(app, statuses, answered[1], done.Token));

        // The verb runs in a process of its own: it has stores of its own.
        var number = await Elsewhere(app, clock: new WaitingTime(app.Clock, answered.AllWorkedSince)).Rotation.RotateMunicipality(TimeSpan.FromSeconds(20));
        await done.CancelAsync();
        await people;

        Assert.Equal(2, number);
        Assert.True(statuses.Count > 4);
        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        await using var data = app.OpenDatabase();
        Assert.Equal(2, (await data.MunicipalityKeys.SingleAsync(Stop)).Id);
        Assert.All(await data.Dossiers.Select(dossier => dossier.KeyId).Distinct().ToListAsync(Stop), keyId => Assert.Equal(2, keyId));
        Assert.Equal(before, (await (await app.As(Personas.Samira)).Get($"/huishoudens/{home}")).Text);
        await app.Sealer().Seal();
        var report = await new Data.Chain.ChainVerifier(Elsewhere(app)).Verify();
        Assert.True(report.Count == 0, report.Shown());
    }

    [Theory, EachDatabase]
    public async Task A_rotation_that_was_broken_off_goes_on_and_a_bsn_is_still_found(Database database)
    {
        await using var app = await TestApp.Start(database);
        var hash = app.Store().Keys.Hash("999990639");
        await Assert.ThrowsAsync<InvalidOperationException>(() => Elsewhere(app).Rotation.RotateMunicipality(TimeSpan.Zero, _ => throw new InvalidOperationException("De stekker ging eruit.")));
        await using var data = app.OpenDatabase();
        Assert.Equal(2, await data.MunicipalityKeys.CountAsync(Stop));
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(Personas.Samira)).Get($"/huishoudens/{await Lindenhof(app)}")).Status);

        Assert.Equal(2, await Elsewhere(app).Rotation.RotateMunicipality(TimeSpan.Zero));
        Assert.Equal(3, await Elsewhere(app).Rotation.RotateMunicipality(TimeSpan.Zero));

        Assert.Equal(hash, Elsewhere(app).Keys.Hash("999990639"));
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(Personas.Samira)).Get($"/huishoudens/{await Lindenhof(app)}")).Status);
    }

    [Theory, EachDatabase]
    public async Task The_master_key_is_rotated_and_a_running_node_goes_on_without_a_restart(Database database)
    {
        await using var app = await TestApp.Start(database);
        app.Store().Keys.FreshFor = TimeSpan.Zero;
        var home = await Lindenhof(app);
        var samira = await app.As(Personas.Samira);
        var master = Master(app);
        var old = await File.ReadAllTextAsync(master.File!, Stop);

        master.Begin();
        foreach (var key in Municipalities.Keys) await Elsewhere(app, key, master).Rotation.RotateMaster();
        var kept = master.End(app.Clock.GetUtcNow());

        Assert.Equal(HttpStatusCode.OK, (await samira.Get($"/huishoudens/{home}")).Status);
        // A key that is newer than what the running node knows is wrapped by the new master key: it reads the file again.
        Assert.Equal(2, await Elsewhere(app).Rotation.RotateMunicipality(TimeSpan.Zero));
        Assert.Equal(HttpStatusCode.OK, (await samira.Get($"/huishoudens/{home}")).Status);
        Assert.Equal(old.Trim(), (await File.ReadAllTextAsync(kept, Stop)).Trim());
        await File.WriteAllTextAsync(master.File!, old, Stop);
        Assert.Contains("past niet bij", Assert.Throws<MasterKeyMismatchException>(() => Elsewhere(app).Keys).Message, StringComparison.Ordinal);
        File.Delete(master.File!);
        Assert.Contains("ontbreekt", Assert.Throws<MasterKeyMismatchException>(() => Elsewhere(app).Keys).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(master.File));
    }

    [Theory, EachDatabase]
    public async Task No_key_stands_in_the_log_in_telemetry_or_in_a_backup(Database database)
    {
        using var log = new WrittenLog();
        var told = new ConcurrentQueue<string>();
        using var telemetry = new ActivityListener
        {
            ShouldListenTo = _ => true, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => told.Enqueue(activity.OperationName + string.Join(' ', activity.TagObjects)),
        };
        ActivitySource.AddActivityListener(telemetry);
        await using var app = await TestApp.Start(database, logging: log);
        await (await app.As(Personas.Samira)).Get($"/huishoudens/{await Lindenhof(app)}");
        await Elsewhere(app).Rotation.RotateMunicipality(TimeSpan.Zero);
        var folder = Directory.CreateTempSubdirectory("keukentafel-sleutels-").FullName;
        await new Data.Retention.Backup(app.Services.GetRequiredService<MunicipalStores>(), null, app.Clock).Make(app.Store().Municipality, folder);

        var secrets = await Secrets(app);
        Assert.NotEmpty(told);
        var written = new List<byte[]> { Encoding.UTF8.GetBytes(string.Join('\n', log.Lines.Concat(told))) };
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories)) written.Add(await File.ReadAllBytesAsync(file, Stop));

        Assert.True(secrets.Count > 5);
        Assert.All(written, bytes => Assert.All(secrets, secret =>
        {
            foreach (var form in new[] { secret, Encoding.ASCII.GetBytes(Convert.ToBase64String(secret)), Encoding.ASCII.GetBytes(Convert.ToHexString(secret)), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(secret)) })
                Assert.Equal(-1, bytes.AsSpan().IndexOf(form));
        }));
        Directory.Delete(folder, recursive: true);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static MasterKey Master(TestApp app) => MasterKey.Load(Path.Combine(app.Folder, "master.key"));

    static MunicipalStore Elsewhere(TestApp app, string key = Municipalities.Buurtstad, MasterKey? master = null, TimeProvider? clock = null)
    {
        var catalogue = app.Services.GetRequiredService<MunicipalStores>().Catalogue;
        return new MunicipalStores(catalogue, master ?? Master(app), clock ?? app.Clock).Of(catalogue.All.Single(one => one.Key == key));
    }

    /// <summary>The master key, the municipality's keys, what comes from them, and the keys of dossiers.</summary>
    static async Task<List<byte[]>> Secrets(TestApp app)
    {
        var master = Master(app);
        var secrets = new List<byte[]> { Convert.FromBase64String((await File.ReadAllTextAsync(master.File!, Stop)).Trim()) };
        await using var data = app.OpenDatabase();
        foreach (var key in await data.MunicipalityKeys.AsNoTracking().ToListAsync(Stop))
        {
            var unwrapped = master.Unwrap(key.Wrapped, Municipalities.Buurtstad);
            var hashing = master.Unwrap(key.WrappedHashing!, KeyRotation.HashingOf(app.Store().Municipality));
            var wrapping = MunicipalityKeys.From(unwrapped).Wrapping;
            secrets.AddRange([unwrapped, hashing, wrapping, MunicipalityKeys.From(unwrapped).Protecting, KeySet.Derive(hashing, "hash for search")]);
            foreach (var dossier in await data.Dossiers.AsNoTracking().Take(20).ToListAsync(Stop))
                secrets.Add(Cipher.Decrypt(wrapping, dossier.WrappedKey, dossier.Id.ToByteArray()));
        }
        return secrets;
    }

    static async Task Read(TestApp app, Guid home, ConcurrentBag<HttpStatusCode> statuses, SemaphoreSlim answered, CancellationToken done)
    {
        var samira = await app.As(Personas.Samira);
        for (var round = 0; round < 3 || !done.IsCancellationRequested; round++)
        {
            statuses.Add((await samira.Get($"/huishoudens/{home}")).Status);
            answered.Release();
        }
    }

    static async Task Report(TestApp app, ConcurrentBag<HttpStatusCode> statuses, SemaphoreSlim answered, CancellationToken done)
    {
        for (var round = 0; round < 3 || !done.IsCancellationRequested; round++)
        {
            var visitor = app.Visitor();
            statuses.Add((await visitor.Submit(await visitor.Get("/melden"), "main form", ("Input.Words", "Wij redden het niet."), ("Input.Phone", "0612345678"), ("Input.Name", "Proef"))).Status);
            answered.Release();
        }
    }

    static async Task<Guid> Lindenhof(TestApp app)
    {
        await using var data = app.OpenDatabase();
        return await data.Households.Where(row => row.Label.Contains("Lindenhof")).Select(row => row.Id).SingleAsync(Stop);
    }
}
