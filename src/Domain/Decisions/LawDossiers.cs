using Keukentafel.Domain.Privacy;

namespace Keukentafel.Domain.Decisions;

/// <summary>What the law of a report says about the dossier that is made for it; null while no law was chosen.</summary>
public static class LawDossiers
{
    /// <summary>On which basis the dossier may be kept.</summary>
    public static ProcessingBasis Basis(this Law? law) => law is { } known ? known switch
    {
        Law.Wmo => ProcessingBasis.Wmo,
        Law.Jeugdwet => ProcessingBasis.Jeugdwet,
        Law.Participatiewet => ProcessingBasis.Participatiewet,
        Law.Wgs => ProcessingBasis.Wgs,
    } : ProcessingBasis.ReportIntake;

    /// <summary>How long it is kept.</summary>
    public static RetentionClass Retention(this Law? law) => law is { } known ? known switch
    {
        Law.Wmo => RetentionClass.Wmo15Years,
        Law.Jeugdwet => RetentionClass.Youth20Years,
        Law.Participatiewet or Law.Wgs => RetentionClass.SelectionList,
    } : RetentionClass.ReportWithoutProvision;
}
