using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Chain;

/// <summary>Inzageregister: who looked.</summary>
sealed class ChainedAccess(MunicipalStore store) : ChainedLog(store)
{
    public override string Name => "inzage";

    public override DbContext Open() => Store.OpenAccessLog();

    public override async Task<List<LogRow>> InLinks(DbContext context, long first, long last)
    {
        var log = (AccessLog)context;
        var places = Places(context, SealedKind.Row, first, last);
        var records = await places.Join(log.Records, seal => seal.RowId, record => record.Id, (_, record) => record).AsNoTracking().ToListAsync();
        var subjects = await places.Join(log.Subjects, seal => seal.RowId, subject => subject.AccessRecordId, (_, subject) => subject).AsNoTracking().ToListAsync();
        return [.. await Present(log, records, subjects), .. await EmptiedInLinks(context, first, last)];
    }

    protected override async Task<List<LogRow>> Loose(DbContext context, DateTimeOffset from, int skip, int most)
    {
        var log = (AccessLog)context;
        var records = await log.Records.AsNoTracking()
            .Where(record => record.At >= from && !log.Set<ChainSeal>().Any(seal => seal.RowId == record.Id))
            .OrderBy(record => record.At).ThenBy(record => record.Id).Skip(skip).Take(most).Include(record => record.Subjects).ToListAsync();
        return [.. await Present(log, records, records.SelectMany(record => record.Subjects)), .. await LooseEmptied(context, from, most)];
    }

    async Task<List<LogRow>> Present(AccessLog log, List<AccessRecord> records, IEnumerable<AccessSubject> subjects)
    {
        var about = subjects.ToLookup(subject => subject.AccessRecordId, subject => subject.SubjectId);
        return await WithEmptied(log, [.. records.Select(record =>
            new LogRow(record.Id, SealedKind.Row, record.At, record.Hash, RowHash.Of(Store.Keys, record, about[record.Id])))]);
    }
}
