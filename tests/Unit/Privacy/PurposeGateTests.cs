using CsCheck;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Tests.Unit.Privacy;

/// <summary>No conditional cell is ever open without its own kind of record, whatever else was recorded.</summary>
public sealed class PurposeGateTests
{
    static readonly DateOnly Today = new(2026, 11, 22);
    static readonly Guid[] People = [new("00000000-0000-0000-0000-000000000001"), new("00000000-0000-0000-0000-000000000002")];
    static readonly PurposeMatrix Matrix = PurposeMatrix.On(Today);

    static readonly Gen<Guid?> Person = Gen.Int[-1, 1].Select(index => index < 0 ? (Guid?)null : People[index]);

    static readonly Gen<PurposeBasis> Basis = Gen.Select(Gen.Enum<Law>(), Gen.Enum<Law>(), Gen.Enum<PurposeCondition>(), Person, Gen.Bool, Gen.Int[-3, 3])
        .Select((from, to, condition, person, ended, days) => Recorded(from, to, condition, person, ended ? DateTimeOffset.UnixEpoch : null, days == 3 ? null : Today.AddDays(days)));

    static readonly Gen<(Law Work, Law Gathered, PurposeBasis[] Bases)> Cases = Gen.Select(Gen.Enum<Law>(), Gen.Enum<Law>(), Basis.Array[0, 12]);

    [Fact]
    public void A_cell_is_open_in_a_persons_part_exactly_when_its_own_record_holds() => Cases.Sample(one =>
    {
        var open = Gate(one.Work, one.Bases).AllowsOf(People[0], one.Gathered);
        var condition = Matrix.Cell(one.Gathered, one.Work).Condition;
        var records = one.Bases.Where(basis => basis.GatheredUnder == one.Gathered && basis.UsedFor == one.Work && basis.Condition == condition
            && basis.EndedAt is null && (basis.Until is null || basis.Until >= Today)
            && (basis.PersonId == People[0] || (basis.PersonId is null && condition != PurposeCondition.ExplicitConsent)));
        Assert.Equal(condition == PurposeCondition.SameLaw || records.Any(), open);
    });

    [Fact]
    public void Without_any_record_only_the_same_law_is_open() => Gen.Select(Gen.Enum<Law>(), Gen.Enum<Law>()).Sample((work, gathered) =>
    {
        var gate = Gate(work, []);
        Assert.Equal(work == gathered, gate.AllowsOf(People[0], gathered));
        Assert.Equal(work == gathered, gate.AllowsShared(People, gathered));
    });

    [Fact]
    public void What_all_share_opens_by_consent_only_when_everybody_consented() => Gen.Select(Gen.Bool, Gen.Bool).Sample((first, second) =>
    {
        PurposeBasis[] given =
        [
            .. first ? [Recorded(Law.Jeugdwet, Law.Wmo, PurposeCondition.ExplicitConsent, People[0], null, null)] : Array.Empty<PurposeBasis>(),
            .. second ? [Recorded(Law.Jeugdwet, Law.Wmo, PurposeCondition.ExplicitConsent, People[1], null, null)] : Array.Empty<PurposeBasis>(),
        ];
        Assert.Equal(first && second, Gate(Law.Wmo, given).AllowsShared(People, Law.Jeugdwet));
    });

    [Fact]
    public void Ending_one_record_closes_what_that_record_alone_opened() => Cases.Sample(one =>
    {
        if (one.Bases.Length == 0) return;
        var left = one.Bases[1..];
        foreach (var gathered in Enum.GetValues<Law>())
        {
            var (before, after) = (Gate(one.Work, one.Bases).AllowsOf(People[0], gathered), Gate(one.Work, left).AllowsOf(People[0], gathered));
            Assert.True(before || !after, "Taking a record away opens nothing.");
            if (gathered != one.Bases[0].GatheredUnder || one.Work != one.Bases[0].UsedFor) Assert.Equal(before, after);
        }
    });

    [Fact]
    public void Who_works_in_one_persons_part_opens_no_other() =>
        Assert.False(new PurposeGate(Matrix, [new WorkingLaw(Law.Wmo, People[0])], [], Today).AllowsOf(People[1], Law.Wmo));

    [Fact]
    public void An_emergency_sees_everything() =>
        Assert.All(Enum.GetValues<Law>(), law => Assert.True(new PurposeGate(Matrix, [new WorkingLaw(null, null)], [], Today).AllowsOf(People[0], law)));

    static PurposeGate Gate(Law work, PurposeBasis[] bases) => new(Matrix, [new WorkingLaw(work, null)], bases, Today);

    static PurposeBasis Recorded(Law from, Law to, PurposeCondition condition, Guid? person, DateTimeOffset? ended, DateOnly? until) => new()
    {
        Id = Guid.CreateVersion7(), DossierId = Guid.Empty, HouseholdId = Guid.Empty, PersonId = person, GatheredUnder = from, UsedFor = to, Condition = condition,
        Article = "artikel", MatrixOf = Today, RecordedById = Guid.Empty, At = DateTimeOffset.UnixEpoch, EndedAt = ended, Until = until,
    };
}
