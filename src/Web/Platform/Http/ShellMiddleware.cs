using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Municipalities;
using Keukentafel.Web.Platform.Settings;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Diagnostics;

namespace Keukentafel.Web.Platform.Http;

/// <summary>Fills the frame of the page: municipality, who is signed in, where one can go.</summary>
static class ShellMiddleware
{
    public static IApplicationBuilder UseShell(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // The page that says that the database is away must not ask the database who looks.
        var failed = context.Features.Get<IExceptionHandlerFeature>() is not null;
        var isSomewhere = context.RequestServices.GetRequiredService<CurrentMunicipality>().IsChosen;
        if (isSomewhere && context.GetEndpoint() is not null) Fill(context, failed ? null : await context.FindViewer());
        await next(context);
    });

    static void Fill(HttpContext context, Viewer? viewer)
    {
        var services = context.RequestServices;
        var shell = Shell.Of(context);
        shell.MunicipalityName = services.GetRequiredService<MunicipalStore>().Municipality.Name;
        shell.Notice = services.GetRequiredService<DemoMode>().IsOn ? "Oefenomgeving: alle mensen zijn verzonnen." : null;
        shell.SignInHref = viewer is null ? "/aanmelden" : null;
        shell.UserName = viewer?.Name;
        shell.UserFunction = viewer is null || viewer.IsResident ? null : viewer.Function;
        shell.IdleMinutes = viewer is null ? null : services.GetRequiredService<SessionSettings>().IdleMinutes;
        shell.HomeHref = viewer is null ? "/" : HomeOf(viewer.Role);
        shell.ShowSearch = viewer?.Role is Role.TeamMember or Role.TeamLead or Role.FrontDesk;
        shell.SearchHref = "/werk/zoeken";
        shell.Nav = [.. Places(viewer?.Role).Select(place => place with { Current = IsHere(context, place.Href) })];
    }

    /// <summary>Where each role begins.</summary>
    public static string HomeOf(Role role) => role switch
    {
        Role.Resident => "/mijn",
        Role.TeamMember or Role.TeamLead => "/werk",
        Role.FrontDesk => "/balie",
        Role.PolicyOfficer => "/monitor",
        Role.PrivacyOfficer => "/inzage",
        Role.FunctionalAdministrator => "/beheer",
    };

    static NavItem[] Places(Role? role) => role is { } signedIn ? PlacesOf(signedIn) : [new("Hulp vragen", "/melden")];

    static NavItem[] PlacesOf(Role role) => role switch
    {
        Role.Resident => [new("Mijn plan", "/mijn"), new("Wie keek mee", "/mijn/inzage"), new("Hulp vragen", "/melden")],
        Role.TeamMember => [new("Vandaag", "/werk"), new("Melding maken", "/melden")],
        Role.TeamLead => [new("Vandaag", "/werk"), new("Team", "/werk/team"), new("Cijfers", "/monitor")],
        Role.FrontDesk => [new("Balie", "/balie"), new("Melding maken", "/melden")],
        Role.PolicyOfficer => [new("Cijfers", "/monitor")],
        Role.PrivacyOfficer => [new("Inzageregister", "/inzage"), new("Bewaren", "/bewaren"), new("Cijfers", "/monitor")],
        Role.FunctionalAdministrator => [new("Beheer", "/beheer"), new("Bewaren", "/bewaren")],
    };

    static bool IsHere(HttpContext context, string href) =>
        context.Request.Path == href || (href != "/werk" && context.Request.Path.StartsWithSegments(href));
}
