using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.Municipalities;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Keukentafel.Web.Features.Shared.Errors;

/// <summary>One designed page for everything that goes wrong: what happened, what is kept, what one can do.</summary>
[May(Permission.Public)]
[IgnoreAntiforgeryToken]
[DisableRateLimiting]
sealed class ErrorModel(CurrentMunicipality municipality) : PageModel, IAnswersEveryMethod
{
    static readonly (string Title, string Explanation, string WhatNow) Nowhere =
        ("Deze gemeente kennen we hier niet", "Op dit adres staat geen gemeente.", "Controleer het adres. Staat het in een brief of mail? Typ het dan precies over.");

    /// <summary>False when the host name is of no municipality: then there is no front page either.</summary>
    public bool IsSomewhere => municipality.IsChosen;

    public string Title { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    public string WhatNow { get; private set; } = "";

    public void OnGet() => Fill();

    public void OnPost() => Fill();

    /// <summary>Another method, on any page, ends here too.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null) Fill();
    }

    void Fill()
    {
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status404NotFound;
        if (Response.StatusCode == StatusCodes.Status503ServiceUnavailable) Response.Headers.RetryAfter = "30";
        (Title, Explanation, WhatNow) = IsSomewhere ? Words(Response.StatusCode) : Nowhere;
    }

    static (string Title, string Explanation, string WhatNow) Words(int status) => status switch
    {
        400 => ("Dit ging niet goed", "Het formulier was te oud of niet volledig. Of er staat een teken in dat we niet kunnen lezen. Er is niets bewaard.", "Ga terug, laad de pagina opnieuw en verstuur het formulier nog een keer."),
        403 => ("Geen toegang", "U mag deze pagina niet zien. Alleen wie bij een huishouden betrokken is, mag het dossier openen.", "Denkt u dat u er wel bij hoort? Vraag het aan de regisseur of aan uw teamleider."),
        404 => ("Niet gevonden", "Deze pagina is er niet, of u mag haar niet zien.", "Controleer het adres, of begin op de voorpagina."),
        405 => ("Dit kan hier niet", "Deze pagina kan dit verzoek niet aan.", "Ga terug en probeer het via de knoppen op de pagina."),
        409 => ("Iemand was u voor", "Een ander heeft dit net veranderd. Uw wijziging is nog niet bewaard.", "Ga terug, laad de pagina opnieuw en kijk wat er nu staat."),
        413 => ("Dit is te veel", "Wat u stuurde is te groot. Er is niets bewaard.", "Ga terug, maak de tekst korter en verstuur hem opnieuw."),
        415 => ("Dit kan hier niet", "Bestanden en berichten van deze soort nemen we niet aan. Er is niets bewaard.", "Ga terug en vul het formulier in op de pagina."),
        429 => ("Even wachten", "Er kwamen te veel formulieren na elkaar. Er is niets bewaard.", "Wacht een minuut, ga terug en verstuur het formulier nog een keer."),
        503 => ("We zijn er even niet", "De gegevens zijn nu niet bereikbaar. Wat u net stuurde, is misschien niet bewaard.", "Probeer het over een halve minuut opnieuw. Hebt u nu hulp nodig? Bel de gemeente, of bij gevaar 112."),
        _ => ("Er ging iets mis", "Dat ligt niet aan u. Wat u net stuurde, is misschien niet bewaard.", "Probeer het opnieuw. Blijft het misgaan? Bel dan de gemeente."),
    };
}
