using System.Net;
using Keukentafel.Data;
using Keukentafel.Domain.Privacy;
using Keukentafel.Tests.App.Purposes;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Emergency;

/// <summary>Noodtoegang over HTTP: with a reason, for some hours, seen at once by who must know, told to who lives there unless that is unsafe.</summary>
public sealed class EmergencyAccessTests(Apps apps) : IClassFixture<Apps>
{
    const string Reason = "De buren bellen: er wordt geroepen en de deur blijft dicht.";

    [Theory, EachDatabase]
    public async Task Without_a_reason_the_door_stays_closed_and_with_one_it_opens_for_four_hours(Database database)
    {
        await using var app = await TestApp.Start(database);
        var at = await PurposeApp.At(app);
        var nadia = await app.As(Personas.Nadia);
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.Get(at.Home)).Status);

        var refused = await nadia.Submit(await nadia.Get($"/noodtoegang/{at.HouseholdId}"), "main form", ("Input.Reason", ""));
        Assert.Contains("waarom het niet kan wachten", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.Get(at.Home)).Status);

        var opened = await Open(nadia, at);
        Assert.Equal(HttpStatusCode.OK, opened.Status);
        Assert.Contains("ongeopende enveloppen", (await nadia.Get($"{at.Home}/notities")).Text, StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromHours(EmergencyAccess.Hours));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Personas.Nadia)).Get(at.Home)).Status);
    }

    [Theory, EachDatabase]
    public async Task Who_signed_in_a_while_ago_shows_first_who_it_is(Database database)
    {
        await using var app = await TestApp.Start(database);
        var at = await PurposeApp.At(app);
        var nadia = await app.As(Personas.Nadia);
        app.Clock.Advance(TimeSpan.FromMinutes(6));

        var answer = await nadia.GetOnce($"/noodtoegang/{at.HouseholdId}");

        Assert.StartsWith("/aanmelden/opnieuw", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Team_lead_and_privacy_officer_see_it_at_once_and_it_is_judged(Database database)
    {
        await using var app = await TestApp.Start(database);
        var at = await PurposeApp.At(app);
        await Open(await app.As(Personas.Nadia), at);

        var bram = await app.As(Personas.Bram);
        var team = await bram.Get("/werk/team");
        Assert.Contains("Nadia Bouzid opende", team.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Reason, team.Text, StringComparison.Ordinal);
        await bram.Submit(team, "main form[action*=Saw]");
        Assert.DoesNotContain("Nadia Bouzid opende", (await bram.Get("/werk/team")).Text, StringComparison.Ordinal);

        var rachid = await app.As(Personas.Rachid);
        Assert.Contains("Er zijn 2 noodtoegangen om te beoordelen", (await rachid.Get("/inzage")).Text, StringComparison.Ordinal);
        var link = (await rachid.Get("/inzage/noodtoegang")).Document.QuerySelector("main ul a")!.GetAttribute("href")!;
        var page = await rachid.Get(link);
        Assert.Contains(Reason, page.Text, StringComparison.Ordinal);
        await rachid.Submit(page, "main form", ("Input.Outcome", "Unjustified"), ("Input.Note", "Bellen met de wijkagent was genoeg geweest."));

        Assert.Contains("onterecht", (await rachid.Get("/inzage/noodtoegang?beoordeeld=true")).Text, StringComparison.Ordinal);
        Assert.Contains("Dit was niet terecht", (await (await app.As(Personas.Marieke)).Get("/mijn/inzage")).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Who_lives_there_is_told_at_once(Database database)
    {
        await using var app = await TestApp.Start(database);
        var at = await PurposeApp.At(app);
        await Open(await app.As(Personas.Nadia), at);

        var marieke = await app.As(Personas.Marieke);

        Assert.Contains(Reason, (await marieke.Get("/mijn")).Text, StringComparison.Ordinal);
        Assert.Contains("jeugdconsulent", (await marieke.Get("/mijn/inzage")).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task When_that_is_unsafe_a_review_date_is_obligatory_and_nobody_in_the_house_knows_until_it_is_released(Database database)
    {
        await using var app = await TestApp.Start(database);
        var at = await PurposeApp.At(app);
        var nadia = await app.As(Personas.Nadia);
        var page = await nadia.Get($"/noodtoegang/{at.HouseholdId}");
        var refused = await nadia.Submit(page, "main form", ("Input.Reason", Reason), ("Withheld.IsWithheld", "true"), ("Withheld.ReviewOn", ""));
        Assert.Contains("wanneer u opnieuw kijkt", refused.Text, StringComparison.Ordinal);

        var review = DutchTime.DateOf(app.Clock.GetUtcNow()).AddDays(3);
        await nadia.Submit(refused, "main form", ("Input.Reason", Reason), ("Withheld.IsWithheld", "true"), ("Withheld.ReviewOn", review.ToString("yyyy-MM-dd")));
        await nadia.Get(at.Home);

        var marieke = await app.As(Personas.Marieke);
        foreach (var path in new[] { "/mijn", "/mijn/inzage", "/mijn/afdrukken" })
        {
            var seen = await marieke.Get(path);
            Assert.DoesNotContain(Reason, seen.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("jeugdconsulent", seen.Text, StringComparison.Ordinal);
        }
        var rachid = await app.As(Personas.Rachid);
        var list = await rachid.Get("/inzage/noodtoegang");
        Assert.Contains("De bewoner weet het nog niet", list.Text, StringComparison.Ordinal);

        await rachid.Submit(await rachid.Get(list.Document.QuerySelector("main ul a")!.GetAttribute("href")!), "main form[action*=Withhold]", ("ReviewOn", ""));

        Assert.Contains(Reason, (await marieke.Get("/mijn")).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Closing_it_early_closes_the_door_and_the_one_who_is_involved_needs_none(Database database)
    {
        var app = await apps.On(database);
        var at = await PurposeApp.At(app);
        var nadia = await app.As(Personas.Nadia);
        await Open(nadia, at);

        await nadia.Submit(await nadia.Get($"/noodtoegang/{at.HouseholdId}"), "main form");

        Assert.Equal(HttpStatusCode.NotFound, (await nadia.Get(at.Home)).Status);
        Assert.Equal(at.Home, (await (await app.As(Personas.Samira)).Get($"/noodtoegang/{at.HouseholdId}")).Path);
        await using var data = app.OpenDatabase();
        Assert.True(await data.Journal.AnyAsync(row => row.HouseholdId == at.HouseholdId && row.Kind == JournalKind.EmergencyClosed));
    }

    static async Task<Page> Open(Visitor nadia, PurposeApp at)
    {
        var opened = await nadia.Submit(await nadia.Get($"/noodtoegang/{at.HouseholdId}"), "main form", ("Input.Reason", Reason));
        Assert.Contains("U kijkt met noodtoegang", opened.Text, StringComparison.Ordinal);
        return opened;
    }
}
