using Keukentafel.Data.Access;
using Keukentafel.Data.Chain;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Chain;

/// <summary>A municipality with sealed rows, and the words of these tests.</summary>
static class ChainApp
{
    public static ChainSealer Sealer(this TestApp app) => new(app.Store(), app.Clock);

    public static Task<ChainReport> Check(this TestApp app, params PublishedDigest[] published) => new ChainVerifier(app.Store()).Verify(published);

    /// <summary>Views by nobody in particular, a second apart, as the door writes them.</summary>
    public static async Task<List<Guid>> Views(this TestApp app, int count)
    {
        var ids = new List<Guid>();
        await using var log = app.OpenAccessLog();
        for (var made = 0; made < count; made++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            var record = View(app, app.Clock.GetUtcNow());
            log.Records.Add(record);
            ids.Add(record.Id);
        }
        await log.SaveChangesAsync();
        return ids;
    }

    public static AccessRecord View(TestApp app, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7(at);
        var record = new AccessRecord
        {
            Id = id, At = at, AccountId = Guid.CreateVersion7(at), Function = "maatschappelijk werker", Kind = AccessKind.View, What = "het plan", Purpose = Purpose.Plan,
            Subjects = [new AccessSubject { AccessRecordId = id, SubjectId = Guid.CreateVersion7(at), At = at }, new AccessSubject { AccessRecordId = id, SubjectId = Guid.CreateVersion7(at), At = at }],
        };
        record.Hash = RowHash.Of(app.Store().Keys, record, record.Subjects.Select(subject => subject.SubjectId));
        return record;
    }

    /// <summary>A journal row with a detail, in the shared part of the first household.</summary>
    public static async Task Told(this TestApp app, string detail)
    {
        await using var data = app.OpenDatabase();
        var household = await data.Households.OrderBy(row => row.Label).FirstAsync();
        var dossier = await data.Dossiers.SingleAsync(row => row.Id == household.DossierId);
        new JournalWriter(data, app.Store(), app.Clock).Add(null, JournalKind.EntryWritten, new JournalSubject(dossier.Id, household.Id), new OpenDossier([app.Store().Keys.Open(dossier)]), detail);
        await data.SaveChangesAsync();
    }

    public static string Shown(this ChainReport report) =>
        string.Join("; ", report.Findings.Select(finding => $"{finding.Log} {finding.Kind} {finding.Link} {finding.RowId} {finding.Position}"));

    public static async Task<ChainLink> NewestLink(this TestApp app)
    {
        await using var log = app.OpenAccessLog();
        return await log.Set<ChainLink>().OrderByDescending(link => link.Number).FirstAsync();
    }
}
