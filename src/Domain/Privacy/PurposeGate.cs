using Keukentafel.Domain.Decisions;

namespace Keukentafel.Domain.Privacy;

/// <summary>For which law somebody works in a household, and in whose part.</summary>
/// <param name="Law">The law; null when one sees everything because of an emergency.</param>
/// <param name="PersonId">Only in this person's part; null in all.</param>
public sealed record WorkingLaw(Law? Law, Guid? PersonId);

/// <summary>
/// Doelbinding: whether somebody who works for some laws may see what was gathered under another, by the matrix and by
/// what was recorded. Without a record a conditional cell stays closed, and each condition opens by its own kind of record only.
/// </summary>
public sealed class PurposeGate(PurposeMatrix matrix, IReadOnlyCollection<WorkingLaw> works, IReadOnlyCollection<PurposeBasis> bases, DateOnly today)
{
    /// <summary>The laws for which the viewer works, the first named first.</summary>
    public IReadOnlyList<Law> Laws { get; } = [.. works.Select(work => work.Law).OfType<Law>().Distinct().Order()];

    /// <summary>True in one person's part.</summary>
    public bool AllowsOf(Guid personId, Law gatheredUnder) => works.Any(work =>
        (work.PersonId is null || work.PersonId == personId)
        && (work.Law is not { } usedFor || IsOpen(gatheredUnder, usedFor, personId)));

    /// <summary>True in the part that a household shares: what is open for all its people, or was recorded for the whole.</summary>
    public bool AllowsShared(IEnumerable<Guid> members, Law gatheredUnder) => works.Any(work =>
        work.Law is not { } usedFor || IsOpen(gatheredUnder, usedFor, null)
        || (members.Any() && members.All(member => IsOpen(gatheredUnder, usedFor, member))));

    bool IsOpen(Law gatheredUnder, Law usedFor, Guid? personId)
    {
        var condition = matrix.Cell(gatheredUnder, usedFor).Condition;
        return condition == PurposeCondition.SameLaw || bases.Any(basis =>
            basis.HoldsOn(today) && basis.Condition == condition && basis.GatheredUnder == gatheredUnder && basis.UsedFor == usedFor
            // Nobody consents for another: consent opens the part of who gave it.
            && (basis.PersonId is null ? condition != PurposeCondition.ExplicitConsent : basis.PersonId == personId));
    }
}
