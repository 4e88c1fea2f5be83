using Keukentafel.Data.Chain;

namespace Keukentafel.Web.Jobs;

/// <summary>Findings in words, for an administrator and a privacy officer. They name rows and never what a row says.</summary>
static class ChainWords
{
    const int MostKept = 50;

    /// <summary>The first ones, a line each, to keep; null for none.</summary>
    public static string? Lines(ChainReport report) =>
        report.Count == 0 ? null : string.Join('\n', report.Findings.Take(MostKept).Select(Of));

    public static string Of(Finding finding) => $"{finding.Log}: {Where(finding)} {Of(finding.Kind)}";

    static string Where(Finding finding) => finding switch
    {
        { RowId: { } row, Link: { } link } => $"rij {row} in schakel {link}",
        { RowId: { } row } => $"rij {row}, buiten de keten,",
        { Position: { } position } => $"rij op plaats {position} van schakel {finding.Link}",
        _ => $"schakel {finding.Link}",
    };

    static string Of(Tampering kind) => kind switch
    {
        Tampering.Removed => "is verwijderd",
        Tampering.Changed => "is veranderd",
        Tampering.Reordered => "is herschikt",
        Tampering.Inserted => "is ingevoegd",
        Tampering.BackDated => "is teruggedateerd",
        Tampering.LinkBroken => "ontbreekt, past niet of is niet met de sleutel gemaakt",
        Tampering.Rewritten => "is niet de schakel die bekend is gemaakt: de keten is herschreven",
    };
}
