using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Administration;

public sealed class AdministrationTests
{
    [Theory, EachDatabase]
    public async Task A_postcode_area_that_overlaps_is_refused_beside_its_field(Database database)
    {
        await using var app = await TestApp.Start(database);
        var els = await app.As(Personas.Els);
        var team = await TeamPath(app, "Wijkteam Noord");

        var page = await els.Submit(await els.Get(team + "/gebied"), "main form", ("Input.First", "1490"), ("Input.Last", "1600"));

        Assert.Contains("Dit overlapt met", page.Text, StringComparison.Ordinal);
        Assert.Equal("1490", page.Document.QuerySelector("#Input_First")?.GetAttribute("value"));
    }

    [Theory, EachDatabase]
    public async Task Two_administrators_who_change_the_same_name_see_both_versions(Database database)
    {
        await using var app = await TestApp.Start(database);
        var els = await app.As(Personas.Els);
        var path = await TeamPath(app, "Wijkteam Zuid") + "/naam";
        var (first, second) = (await els.Get(path), await els.Get(path));
        await els.Submit(first, "main form", ("Name", "Wijkteam Zuidrand"));

        var conflict = await els.Submit(second, "main form", ("Name", "Wijkteam Zuiderpark"));

        Assert.Contains("Wijkteam Zuidrand", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("Wijkteam Zuiderpark", conflict.Text, StringComparison.Ordinal);
        await using var stored = app.OpenDatabase();
        Assert.True(await stored.Teams.AnyAsync(team => team.Name == "Wijkteam Zuidrand", Stop));
    }

    [Theory, EachDatabase]
    public async Task An_account_that_is_off_cannot_do_anything_any_more_until_it_is_on_again(Database database)
    {
        await using var app = await TestApp.Start(database);
        var (els, joost) = (await app.As(Personas.Els), await app.As(Personas.Joost));
        await using var stored = app.OpenDatabase();
        var id = await stored.Accounts.Where(account => account.Name == Personas.Joost).Select(account => account.Id).SingleAsync(Stop);

        var off = await els.Submit(await els.Get($"/beheer/accounts/{id}"), "main form[action*='handler=Uit']");
        var refused = await joost.GetOnce("/werk");
        await els.Submit(off, "main form[action*='handler=Aan']");

        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        // The session that was open does not come back to life: one signs in again.
        Assert.Equal(HttpStatusCode.Redirect, (await joost.GetOnce("/werk")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(Personas.Joost)).GetOnce("/werk")).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_new_colleague_becomes_a_member_with_a_discipline_and_hours(Database database)
    {
        await using var app = await TestApp.Start(database);
        var els = await app.As(Personas.Els);
        await els.Submit(await els.Get("/beheer/accounts"), "main form", ("Input.Name", "Mo Proef"), ("Input.Function", "wijkverpleegkundige"), ("Input.Role", "TeamMember"));
        await using var stored = app.OpenDatabase();
        var account = await stored.Accounts.SingleAsync(row => row.Name == "Mo Proef", Stop);
        var team = await TeamPath(app, "Wijkteam Noord");

        var page = await els.Submit(await els.Get(team + "/leden"), "main form", ("Input.AccountId", account.Id.ToString()), ("Input.Discipline", "district-nurse"),
            ("Input.ParentOrganisation", "Thuiszorg"), ("Input.Ring", "Shell"), ("Input.Fte", "0,5"), ("Input.From", "2026-03-01"));

        Assert.Contains("Het lid is toegevoegd", page.Text, StringComparison.Ordinal);
        Assert.Equal(50, await stored.TeamMembers.Where(member => member.AccountId == account.Id).Select(member => member.FteHundredths).SingleAsync(Stop));
    }

    [Theory, EachDatabase]
    public async Task A_new_team_with_an_area_of_its_own_gets_the_reports_from_there(Database database)
    {
        await using var app = await TestApp.Start(database);
        var (els, joost) = (await app.As(Personas.Els), await app.As(Personas.Joost));
        await els.Submit(await els.Get("/beheer"), "main form", ("TeamName", "Wijkteam Oost"));
        var team = await TeamPath(app, "Wijkteam Oost");
        await using var stored = app.OpenDatabase();
        var account = await stored.Accounts.Where(row => row.Name == Personas.Joost).Select(row => row.Id).SingleAsync(Stop);
        await els.Submit(await els.Get(team + "/leden"), "main form", ("Input.AccountId", account.ToString()), ("Input.Discipline", "wmo"),
            ("Input.ParentOrganisation", "Gemeente"), ("Input.Ring", "Core"), ("Input.Fte", "0,2"), ("Input.From", "2026-03-17"));
        var area = await els.Submit(await els.Get(team + "/gebied"), "main form", ("Input.First", "2000"), ("Input.Last", "2099"));
        Assert.Contains("Het postcodegebied hoort nu bij dit team.", area.Text, StringComparison.Ordinal);

        var visitor = app.Visitor();
        await visitor.Submit(await visitor.Get("/melden"), "main form",
            ("Input.Words", "Ik woon in Oost en zoek gezelschap."), ("Input.Phone", "0612345678"), ("Input.Postcode", "2010 AB"));

        Assert.Contains("Ik woon in Oost en zoek gezelschap.", (await joost.Get("/werk")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ik woon in Oost", (await (await app.As(Personas.Samira)).Get("/werk")).Text, StringComparison.Ordinal);
        Assert.Equal(team[^36..], (await stored.Reports.OrderByDescending(report => report.ReceivedAt).Select(report => report.TeamId).FirstAsync(Stop)).ToString());
    }

    [Theory, EachDatabase]
    public async Task Only_who_works_in_teams_becomes_a_member(Database database)
    {
        await using var app = await TestApp.Start(database);
        var els = await app.As(Personas.Els);
        await using var stored = app.OpenDatabase();
        var resident = await stored.Accounts.SingleAsync(row => row.Name == Personas.Henk, Stop);

        await els.Submit(await els.Get(await TeamPath(app, "Wijkteam Noord") + "/leden"), "main form", ("Input.AccountId", resident.Id.ToString()),
            ("Input.Discipline", "district-nurse"), ("Input.ParentOrganisation", "Thuiszorg"), ("Input.Ring", "Shell"), ("Input.Fte", "0,5"), ("Input.From", "2026-03-01"));

        Assert.False(await stored.TeamMembers.AnyAsync(member => member.AccountId == resident.Id, Stop));
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static async Task<string> TeamPath(TestApp app, string name)
    {
        await using var stored = app.OpenDatabase();
        return $"/beheer/teams/{await stored.Teams.Where(team => team.Name == name).Select(team => team.Id).SingleAsync(Stop)}";
    }
}
