using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Web.Features.Privacy.Purposes;

/// <summary>What stays closed for a professional in one household, for the notice on its pages.</summary>
/// <param name="Path">Address of the household.</param>
/// <param name="Closed">Laws, each with the parts that are closed.</param>
sealed record ClosedHere(string Path, IReadOnlyList<ClosedLaw> Closed)
{
    public bool IsNothing => Closed.Count == 0;

    /// <summary>What is closed of a household that was opened; nothing of it is read.</summary>
    public static async Task<ClosedHere> Of(OpenedHousehold opened) =>
        From(opened, opened.Limits is null ? [] : await opened.Limits.ClosedOf(opened.Household.Id));

    /// <summary>Asks the same in a batch; the answer can be read when the batch has run.</summary>
    public static Func<ClosedHere> Ask(ReadBatch batch, OpenedHousehold opened)
    {
        var parts = opened.Limits?.AskClosed(batch, opened.Household.Id);
        return () => From(opened, parts?.Invoke() ?? []);
    }

    static ClosedHere From(OpenedHousehold opened, IReadOnlyList<GatheredPart> parts) => new($"/huishoudens/{opened.Household.Id}",
        [
            .. from part in parts
               where opened.Dossier.Has(part.DossierId)
               group part by part.GatheredUnder into law
               orderby law.Key
               select new ClosedLaw(law.Key, [.. law.Select(part => PurposeWords.PartOf(opened, part.DossierId)).Order(StringComparer.Ordinal)])
        ]);
}

/// <summary>One law of which something is closed, and in whose part.</summary>
sealed record ClosedLaw(Law GatheredUnder, IReadOnlyList<string> Parts);

static class PurposeWords
{
    /// <summary>"eigen deel van Daan", "gedeeld deel".</summary>
    public static string PartOf(OpenedHousehold opened, Guid dossierId) =>
        opened.VisiblePersons.FirstOrDefault(person => person.DossierId == dossierId) is { } person ? $"eigen deel van {person.GivenName}" : "gedeeld deel";

    /// <summary>What the matrix asks, for a professional.</summary>
    public static string Of(PurposeCell cell) => cell.Condition switch
    {
        PurposeCondition.SameLaw => "Mag: het is hetzelfde doel.",
        PurposeCondition.NeedAndBasis => "Mag als het nodig is en er een grondslag voor is. Leg beide vast.",
        PurposeCondition.IfNecessary => $"Mag als het noodzakelijk is ({cell.Article}). Leg vast waarom.",
        PurposeCondition.ExplicitConsent => $"Mag alleen met uitdrukkelijke toestemming ({cell.Article}). Vraag die aan de bewoner.",
    };
}
