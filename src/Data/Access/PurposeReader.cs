using Keukentafel.Data.Reading;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Access;

/// <summary>A law that is open to somebody in a household; null law: everything, in an emergency.</summary>
sealed class OpenLaw
{
    public required Guid? HouseholdId { get; init; }

    public required Law? GatheredUnder { get; init; }

    public required Guid? PersonId { get; init; }
}

/// <summary>Reads for the door which laws somebody works for, and what was recorded to use other data for them.</summary>
sealed class PurposeReader(MunicipalDatabase database)
{
    static readonly Law[] All = Enum.GetValues<Law>();

    /// <summary>
    /// The laws that somebody works for: of each involvement its own, that of its report, else the Wmo; and those of the
    /// provisions that this account recorded here, each with its person. Empty without involvement.
    /// </summary>
    public async Task<IReadOnlyList<WorkingLaw>> WorkOf(IQueryable<Involvement> involvements, Guid accountId)
    {
        var rows = await involvements.AsNoTracking().OrderBy(row => row.Id).Select(row => new
        {
            row.Kind,
            row.PersonId,
            row.Law,
            OfReport = database.Reports.Where(report => report.Id == row.ReportId).Select(report => report.Law).FirstOrDefault(),
            Recorded = database.Provisions.Where(provision => provision.HouseholdId == row.HouseholdId && provision.RecordedById == accountId && provision.Law != null)
                .Select(provision => new { provision.PersonId, provision.Law }).ToList(),
        }).ToListAsync();
        return
        [
            .. rows.Select(row => new WorkingLaw(row.Kind == InvolvementKind.Emergency ? null : row.Law ?? row.OfReport ?? Law.Wmo, row.PersonId))
                .Concat(from row in rows
                        from recorded in row.Recorded
                        where row.PersonId is null || row.PersonId == recorded.PersonId
                        select new WorkingLaw(recorded.Law, recorded.PersonId))
                .Distinct(),
        ];
    }

    /// <summary>Asks in a batch what stays closed in each part that the viewer may open; the answer can be read when it has run.</summary>
    public Func<PurposeLimits> AskLimits(ReadBatch batch, Household household, IReadOnlyList<Person> scope, IReadOnlyList<WorkingLaw> works, DateOnly today)
    {
        var everything = works.Any(work => work is { Law: null, PersonId: null }) || All.All(law => works.Contains(new WorkingLaw(law, null)));
        List<PurposeBasis> bases = everything ? [] : batch.Rows(database.PurposeBases
            .Where(row => row.HouseholdId == household.Id && row.EndedAt == null && (row.Until == null || row.Until >= today)));
        return () => Limits(household, scope, works, bases, today);
    }

    PurposeLimits Limits(Household household, IReadOnlyList<Person> scope, IReadOnlyList<WorkingLaw> works, List<PurposeBasis> bases, DateOnly today)
    {
        var gate = new PurposeGate(PurposeMatrix.On(today), works, bases, today);
        var members = household.Members.Select(member => member.PersonId).ToList();
        return new PurposeLimits(database, gate.Laws,
        [
            .. All.Where(law => !gate.AllowsShared(members, law)).Select(law => new GatheredPart(law, household.DossierId)),
            .. from person in scope
               from law in All
               where !gate.AllowsOf(person.Id, law)
               select new GatheredPart(law, person.DossierId),
        ]);
    }

    /// <summary>The laws that these involvements open, by themselves or by what was recorded; for lists.</summary>
    public IQueryable<OpenLaw> OpenFor(IQueryable<Involvement> involvements, DateOnly today)
    {
        var works = involvements.Select(row => new
        {
            row.HouseholdId,
            Law = row.Kind == InvolvementKind.Emergency ? (Law?)null
                : row.Law ?? database.Reports.Where(report => report.Id == row.ReportId).Select(report => report.Law).FirstOrDefault() ?? Law.Wmo,
        });
        var recorded = from work in works
                       from basis in database.PurposeBases
                       where basis.HouseholdId == work.HouseholdId && basis.UsedFor == work.Law && basis.EndedAt == null && (basis.Until == null || basis.Until >= today)
                       select new OpenLaw { HouseholdId = work.HouseholdId, GatheredUnder = basis.GatheredUnder, PersonId = basis.PersonId };
        return works.Select(work => new OpenLaw { HouseholdId = work.HouseholdId, GatheredUnder = work.Law, PersonId = null }).Concat(recorded);
    }
}
