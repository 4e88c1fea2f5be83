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
    /// Asks in a batch for the laws that somebody works for: of each involvement its own, that of its report, else the Wmo; and those
    /// of the provisions that this account recorded here, each with its person. Empty without involvement.
    /// </summary>
    public Func<IReadOnlyList<WorkingLaw>> AskWork(ReadBatch batch, IQueryable<Involvement> involvements, Guid accountId, Guid householdId)
    {
        var rows = batch.Values(
            involvements.OrderBy(row => row.Id).Select(row => new
            {
                row.Kind,
                row.PersonId,
                row.Law,
                OfReport = database.Reports.Where(report => report.Id == row.ReportId).Select(report => report.Law).FirstOrDefault(),
            }),
            row => (Kind: row.GetEnum<InvolvementKind>(0), PersonId: row.GetOrNull<Guid>(1), Law: row.GetEnumOrNull<Law>(2) ?? row.GetEnumOrNull<Law>(3)));
        var recorded = batch.Values(
            database.Provisions.Where(provision => provision.HouseholdId == householdId && provision.RecordedById == accountId && provision.Law != null)
                .OrderBy(provision => provision.Id).Select(provision => new { provision.PersonId, provision.Law }),
            row => new WorkingLaw(row.GetEnum<Law>(1), row.GetGuid(0)));
        return () =>
        [
            .. rows.Select(row => new WorkingLaw(row.Kind == InvolvementKind.Emergency ? null : row.Law ?? Law.Wmo, row.PersonId))
                .Concat(recorded.Where(work => rows.Any(row => row.PersonId is null || row.PersonId == work.PersonId)))
                .Distinct(),
        ];
    }

    /// <summary>Asks in a batch for what was recorded in a household to use other data, and still holds.</summary>
    public List<PurposeBasis> AskBases(ReadBatch batch, Guid householdId, DateOnly today) => batch.Rows(database.PurposeBases
        .Where(row => row.HouseholdId == householdId && row.EndedAt == null && (row.Until == null || row.Until >= today)));

    /// <summary>What stays closed in each part that the viewer may open.</summary>
    public PurposeLimits Limits(Household household, IReadOnlyList<Person> scope, IReadOnlyList<WorkingLaw> works, List<PurposeBasis> bases, DateOnly today)
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
                       from basis in OfTheKindAsked(today)
                       where basis.HouseholdId == work.HouseholdId && basis.UsedFor == work.Law && basis.EndedAt == null && (basis.Until == null || basis.Until >= today)
                       select new OpenLaw { HouseholdId = work.HouseholdId, GatheredUnder = basis.GatheredUnder, PersonId = basis.PersonId };
        return works.Select(work => new OpenLaw { HouseholdId = work.HouseholdId, GatheredUnder = work.Law, PersonId = null }).Concat(recorded);
    }

    /// <summary>
    /// The records that are of the kind that the matrix asks for their use: one of another kind opens nothing, and consent never
    /// opens a whole household. The same as <see cref="PurposeGate"/> asks of a part.
    /// </summary>
    IQueryable<PurposeBasis> OfTheKindAsked(DateOnly today)
    {
        var matrix = PurposeMatrix.On(today);
        var cells = from usedFor in All
                    from gatheredUnder in All
                    let condition = matrix.Cell(gatheredUnder, usedFor).Condition
                    where condition != PurposeCondition.SameLaw
                    group gatheredUnder by (UsedFor: usedFor, Condition: condition);
        var bases = database.PurposeBases.Where(basis => basis.PersonId != null || basis.Condition != PurposeCondition.ExplicitConsent);
        foreach (var cell in cells)
        {
            var (usedFor, condition) = cell.Key;
            var gatheredUnder = cell.ToList();
            bases = bases.Where(basis => basis.UsedFor != usedFor || basis.Condition == condition || !gatheredUnder.Contains(basis.GatheredUnder));
        }
        return bases;
    }
}
