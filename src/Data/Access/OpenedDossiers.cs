using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;

namespace Keukentafel.Data.Access;

/// <summary>A household that the door opened for this viewer.</summary>
public sealed class OpenedHousehold
{
    readonly MunicipalDatabase database;

    internal OpenedHousehold(MunicipalDatabase database) => this.database = database;

    /// <summary>The household with its present members and their persons.</summary>
    public required Household Household { get; init; }

    /// <summary>Reads and writes what this viewer may.</summary>
    public required OpenDossier Dossier { get; init; }

    /// <summary>The persons whose own part is in scope.</summary>
    public required IReadOnlyList<Person> VisiblePersons { get; init; }

    /// <summary>What of the household this professional may use for the laws worked for; null for a household member.</summary>
    public required PurposeLimits? Limits { get; init; }

    /// <summary>True when the viewer is a member of this household.</summary>
    public required bool ViewerIsMember { get; init; }

    /// <summary>Review date of the safety matter that runs in this household; null when none runs. New rows take it over.</summary>
    public required DateOnly? WithholdUntilReviewOn { get; init; }

    /// <summary>The household's present members.</summary>
    public IEnumerable<HouseholdMember> Members => Household.Members.Where(member => member.Until is null);

    /// <summary>
    /// The rows that this viewer may see: in scope, for a professional what may be used for the laws worked for, and for a
    /// household member what is not withheld (rule 7), as <see cref="SealedRows"/> declares of their type.
    /// </summary>
    /// <exception cref="UndeclaredSealedRowException">The type has no declaration.</exception>
    public IQueryable<T> Visible<T>(IQueryable<T> rows) where T : class, ISealedRow
    {
        var open = Dossier.Dossiers.ToList();
        rows = rows.Where(row => open.Contains(row.DossierId));
        if (Limits is not null) rows = Limits.Within(rows);
        return ViewerIsMember ? SealedRows.Of<T>().Withholding.Released(rows, database) : rows;
    }
}

/// <summary>A report that the door opened for this viewer.</summary>
public sealed class OpenedReport
{
    internal OpenedReport() { }

    /// <summary>The report, tracked.</summary>
    public required Report Report { get; init; }

    /// <summary>Reads and writes it.</summary>
    public required OpenDossier Dossier { get; init; }
}
