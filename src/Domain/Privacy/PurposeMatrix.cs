using Keukentafel.Domain.Decisions;

namespace Keukentafel.Domain.Privacy;

/// <summary>Voorwaarde: what must be recorded before data gathered under one law may be used for another.</summary>
public enum PurposeCondition
{
    /// <summary>Hetzelfde doel: nothing.</summary>
    SameLaw,

    /// <summary>Noodzaak en grondslag: a professional records why it is needed and on which article.</summary>
    NeedAndBasis,

    /// <summary>Indien noodzakelijk: a professional records why it is necessary (Wgs 8d).</summary>
    IfNecessary,

    /// <summary>Uitdrukkelijke toestemming of the person (Wmo 5.1.1(4)).</summary>
    ExplicitConsent,
}

/// <summary>One cell of the matrix.</summary>
/// <param name="Condition">What must be recorded.</param>
/// <param name="Article">The article that asks it; null where each case has its own and the professional names it.</param>
public sealed record PurposeCell(PurposeCondition Condition, string? Article);

/// <summary>
/// Doelmatrix: for which law data gathered under another law may be used. A version holds from a date, so that what was
/// recorded can be explained by the rules of its day.
/// </summary>
public sealed class PurposeMatrix
{
    readonly Dictionary<(Law GatheredUnder, Law UsedFor), PurposeCell> cells;

    PurposeMatrix(DateOnly validFrom, Dictionary<(Law GatheredUnder, Law UsedFor), PurposeCell> cells) => (ValidFrom, this.cells) = (validFrom, cells);

    /// <summary>Every version, the newest first.</summary>
    public static IReadOnlyList<PurposeMatrix> Versions { get; } = [Of2026()];

    /// <summary>From which day this version holds.</summary>
    public DateOnly ValidFrom { get; }

    /// <summary>The version that holds on a day; the oldest for earlier days.</summary>
    public static PurposeMatrix On(DateOnly day) => Versions.FirstOrDefault(version => version.ValidFrom <= day) ?? Versions[^1];

    /// <summary>What is asked for one use.</summary>
    public PurposeCell Cell(Law gatheredUnder, Law usedFor) => cells[(gatheredUnder, usedFor)];

    static PurposeMatrix Of2026()
    {
        PurposeCell same = new(PurposeCondition.SameLaw, null);
        PurposeCell consent = new(PurposeCondition.ExplicitConsent, "artikel 5.1.1 lid 4 Wmo 2015");
        PurposeCell youth = new(PurposeCondition.NeedAndBasis, "artikel 7.4.0 Jeugdwet");
        PurposeCell work = new(PurposeCondition.NeedAndBasis, null);
        PurposeCell debt = new(PurposeCondition.IfNecessary, "artikel 8d Wgs");
        return new PurposeMatrix(new DateOnly(2026, 1, 1), new()
        {
            [(Law.Wmo, Law.Wmo)] = same,
            [(Law.Wmo, Law.Jeugdwet)] = youth,
            [(Law.Wmo, Law.Participatiewet)] = work,
            [(Law.Wmo, Law.Wgs)] = debt,
            [(Law.Jeugdwet, Law.Wmo)] = consent,
            [(Law.Jeugdwet, Law.Jeugdwet)] = same,
            [(Law.Jeugdwet, Law.Participatiewet)] = work,
            [(Law.Jeugdwet, Law.Wgs)] = debt,
            [(Law.Participatiewet, Law.Wmo)] = consent,
            [(Law.Participatiewet, Law.Jeugdwet)] = youth,
            [(Law.Participatiewet, Law.Participatiewet)] = same,
            [(Law.Participatiewet, Law.Wgs)] = debt,
            [(Law.Wgs, Law.Wmo)] = consent,
            [(Law.Wgs, Law.Jeugdwet)] = youth,
            [(Law.Wgs, Law.Participatiewet)] = work,
            [(Law.Wgs, Law.Wgs)] = same,
        });
    }
}
