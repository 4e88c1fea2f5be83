namespace Keukentafel.Domain.Privacy;

/// <summary>Bewaartermijn: how many years after the last change a dossier is kept.</summary>
/// <param name="Years">Whole years.</param>
/// <param name="Article">The article that says so; null when the municipality sets it and this is only a default.</param>
public sealed record RetentionTerm(int Years, string? Article)
{
    /// <summary>The term of a dossier.</summary>
    public static RetentionTerm Of(RetentionClass retention, ProcessingBasis basis) => retention switch
    {
        RetentionClass.Wmo15Years => new RetentionTerm(15, "Wmo 2015, artikel 5.3.4"),
        RetentionClass.Youth20Years => new RetentionTerm(20, "Jeugdwet, artikel 7.3.8"),
        RetentionClass.SelectionList => new RetentionTerm(basis == ProcessingBasis.Wgs ? 5 : 10, null),
        RetentionClass.ReportWithoutProvision => new RetentionTerm(5, null),
    };

    /// <summary>What changed last before this moment is past the term.</summary>
    public DateTimeOffset Before(DateTimeOffset now) => now.AddYears(-Years);
}
