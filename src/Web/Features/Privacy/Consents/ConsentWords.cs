using Keukentafel.Domain.Privacy;

namespace Keukentafel.Web.Features.Privacy.Consents;

/// <summary>Words and looks of a consent.</summary>
static class ConsentWords
{
    public static string Of(ConsentKind kind) => kind switch
    {
        ConsentKind.Processing => "Gegevens gebruiken voor andere hulp",
        ConsentKind.Secrecy => "Informatie delen met een ander",
        ConsentKind.Help => "Ja tegen hulp",
    };

    public static string Hint(ConsentKind kind) => kind switch
    {
        ConsentKind.Processing => "Alleen waar de wet het vraagt: van Jeugdwet, Participatiewet of Wgs naar de Wmo.",
        ConsentKind.Secrecy => "U mag vertellen wat u hoorde, aan wie u hier noemt.",
        ConsentKind.Help => "De bewoner wil deze hulp. Bij jeugdhulp beslist ook de leeftijd wie ja zegt.",
    };

    public static string Of(ConsentHow how) => how switch
    {
        ConsentHow.Verbal => "gezegd",
        ConsentHow.Signed => "op papier getekend",
        ConsentHow.OwnSignIn => "hier zelf ingevuld",
    };

    /// <summary>State as a pill: its kind and its words.</summary>
    public static (string Pill, string Words) Of(ConsentView consent) => consent switch
    {
        { State: ConsentState.Given, IsOver: true } => ("quiet", "voorbij"),
        { State: ConsentState.Given } => ("ok", "gegeven"),
        { State: ConsentState.Asked } => ("soon", "gevraagd"),
        { State: ConsentState.Refused } => ("quiet", "nee gezegd"),
        { State: ConsentState.TakenBack } => ("quiet", "ingetrokken"),
        _ => throw new InvalidOperationException("An unknown state."),
    };
}
