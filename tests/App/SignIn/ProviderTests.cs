using System.Net;
using Keukentafel.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.SignIn;

public sealed class ProviderTests
{
    [Theory, EachDatabase]
    public async Task A_professional_is_found_by_the_sign_in_name_once_and_by_issuer_and_subject_after_that(Database database)
    {
        await using var all = await SignInApp.Start(database);
        var samira = all.App.Visitor();

        var page = await all.SignIn(samira, "/aanmelden/medewerker?terug=%2Fwerk%2Fzoeken");

        Assert.Equal((HttpStatusCode.OK, "/werk/zoeken"), (page.Status, page.Path));
        Assert.Contains(Personas.Samira, page.Body, StringComparison.Ordinal);
        Assert.Equal(("S256", "query"), (all.Professionals.Asked!.CodeChallengeMethod, all.Professionals.Asked.ResponseMode ?? "query"));
        all.Professionals.Who["preferred_username"] = "andere.naam@welzijn.example";
        Assert.Equal("/werk", (await all.SignIn(all.App.Visitor())).Path);
        all.Professionals.Who["sub"] = "iemand-anders";
        all.Professionals.Who["preferred_username"] = SignInApp.SamiraThere;
        Assert.Equal("/aanmelden/niet-gelukt?waarom=geen-account", (await all.SignIn(all.App.Visitor())).Path);
    }

    [Theory, EachDatabase]
    public async Task A_resident_is_found_by_the_BSN_and_who_is_not_known_reads_so_on_a_page(Database database)
    {
        await using var all = await SignInApp.Start(database);

        Assert.Contains("Uw plan", (await all.SignIn(all.App.Visitor(), "/aanmelden/inwoner")).Text, StringComparison.Ordinal);

        all.Residents.Who["bsn"] = "999990020";
        Assert.Contains("opnieuw", (await all.SignIn(all.App.Visitor(), "/aanmelden/inwoner")).Text, StringComparison.OrdinalIgnoreCase);
        all.Residents.Who["bsn"] = "999990032";
        var stranger = all.App.Visitor();
        var page = await all.SignIn(stranger, "/aanmelden/inwoner");
        Assert.Contains("Wij kennen u nog niet", page.Text, StringComparison.Ordinal);
        Assert.False(await SignInApp.IsSignedIn(stranger));
        await using var data = all.App.OpenDatabase();
        Assert.Equal(1, await data.SignInSessions.CountAsync());
    }

    [Theory, EachDatabase]
    public async Task Roles_and_teams_follow_the_claims_that_the_settings_name(Database database)
    {
        await using var all = await SignInApp.Start(database,
            ("Professionals:Roles:0:Claim", "kt-teamleider"), ("Professionals:Roles:0:Role", "TeamLead"),
            ("Professionals:Roles:1:Claim", "kt-teamlid"), ("Professionals:Roles:1:Role", "TeamMember"), ("Professionals:Roles:1:Function", "wijkverpleegkundige"),
            ("Professionals:Teams:0:Claim", "groep-zuid"), ("Professionals:Teams:0:Team", "Wijkteam Zuid"), ("Professionals:Teams:0:Discipline", "district-nurse"));
        var who = all.Professionals.Who;
        (who["sub"], who["preferred_username"], who["name"]) = ("nieuw-1", "nieuw@welzijn.example", "Nieuwe Collega");
        (who["roles"], who["groups"]) = (new[] { "kt-teamlid", "iets anders" }, new[] { "groep-zuid" });

        Assert.Contains("Nieuwe Collega", (await all.SignIn(all.App.Visitor())).Body, StringComparison.Ordinal);
        Assert.Equal((Role.TeamMember, "wijkverpleegkundige", true), await Account());
        (who["roles"], who["groups"]) = (new[] { "kt-teamleider" }, Array.Empty<string>());
        await all.SignIn(all.App.Visitor());
        Assert.Equal((Role.TeamLead, "wijkverpleegkundige", false), await Account());
        who["roles"] = Array.Empty<string>();
        Assert.Equal("/aanmelden/niet-gelukt?waarom=geen-account", (await all.SignIn(all.App.Visitor())).Path);

        async Task<(Role, string, bool)> Account()
        {
            await using var data = all.App.OpenDatabase();
            var account = await data.Accounts.SingleAsync(row => row.Name == "Nieuwe Collega");
            return (account.Role, account.Function, await data.TeamMembers.AnyAsync(member => member.AccountId == account.Id && member.Until == null));
        }
    }

    [Theory, EachDatabase]
    public async Task An_account_that_was_turned_off_does_not_come_in(Database database)
    {
        await using var all = await SignInApp.Start(database);
        await using (var data = all.App.OpenDatabase())
            await data.Accounts.Where(account => account.Name == Personas.Samira).ExecuteUpdateAsync(update => update.SetProperty(account => account.IsActive, false));

        Assert.Equal("/aanmelden/niet-gelukt?waarom=geen-account", (await all.SignIn(all.App.Visitor())).Path);
    }

    [Theory, EachDatabase]
    public async Task A_municipality_without_a_provider_says_so_and_its_neighbour_does_not_lend_one(Database database)
    {
        await using var all = await SignInApp.Start(database);
        var visitor = all.App.Visitor(Municipalities.Dorpsveld);

        Assert.Contains("kan hier nog niet", (await visitor.Get("/aanmelden")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetOnce("/aanmelden/medewerker")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetOnce("/aanmelden/medewerker/terug?code=a&state=b")).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task The_page_to_sign_in_leads_to_both_providers_and_never_to_another_site_afterwards(Database database)
    {
        await using var all = await SignInApp.Start(database);
        var visitor = all.App.Visitor();

        var page = await visitor.Get("/aanmelden?terug=%2F%2Fevil.example%2F");

        Assert.Equal(["/aanmelden/inwoner", "/aanmelden/medewerker"], page.Document.QuerySelectorAll("main a.nl-button").Select(link => link.GetAttribute("href")));
        foreach (var elsewhere in new[] { "https://evil.example/", "//evil.example/", "/\\evil.example/" })
            Assert.Equal("/werk", (await all.SignIn(all.App.Visitor(), $"/aanmelden/medewerker?terug={Uri.EscapeDataString(elsewhere)}")).Path);
    }
}
