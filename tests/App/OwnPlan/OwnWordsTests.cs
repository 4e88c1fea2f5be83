using System.Net;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.OwnPlan;

/// <summary>What a resident writes, and where the professional reads it.</summary>
public sealed class OwnWordsTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, EachDatabase]
    public async Task A_reply_stands_beside_the_note_for_the_professional_too(Database database)
    {
        var app = await apps.On(database);
        var (marieke, samira) = (await app.As(Personas.Marieke), await app.As(Personas.Samira));
        const string note = "De verhuurder is bereid om te wachten.";

        var notes = await marieke.Submit(await marieke.Open(await marieke.Get("/mijn/notities"), note), "main form", ("Reply.Words", "Dat zei hij mij ook."));

        Assert.Contains("Dat zei hij mij ook.", notes.Item(note).TextContent, StringComparison.Ordinal);
        var home = $"/huishoudens/{(await app.HouseholdAt("Lindenhof")).Id}";
        Assert.Contains("Dat zei hij mij ook.", (await samira.Get($"{home}/notities")).Item(note).TextContent, StringComparison.Ordinal);
        Assert.Contains("Dat zei hij mij ook.", (await samira.Get(home)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_goal_of_the_resident_stands_in_the_plan_in_the_same_words(Database database)
    {
        var app = await apps.On(database);
        var (marieke, samira) = (await app.As(Personas.Marieke), await app.As(Personas.Samira));
        var form = await marieke.Get("/mijn/doelen/nieuw");

        var unfinished = await marieke.Submit(form, "main form", ("Input.Words", "Ik wil weer sparen voor de zomer."));
        Assert.Contains("Kies waar het over gaat.", unfinished.Text, StringComparison.Ordinal);
        Assert.Contains("Ik wil weer sparen voor de zomer.", unfinished.Document.QuerySelector("main textarea")!.TextContent, StringComparison.Ordinal);
        var mine = await marieke.Submit(unfinished, "main form", ("Input.LifeDomain", "money"));

        Assert.Contains("Ik wil weer sparen voor de zomer.", mine.Text, StringComparison.Ordinal);
        Assert.Contains("Ik wil weer sparen voor de zomer.", (await samira.Get($"/huishoudens/{(await app.HouseholdAt("Lindenhof")).Id}")).Text, StringComparison.Ordinal);
        await using var data = app.OpenDatabase();
        Assert.True((await data.Goals.OrderByDescending(goal => goal.Id).FirstAsync(TestContext.Current.CancellationToken)).InResidentsWords);
    }

    [Theory, EachDatabase]
    public async Task A_message_reaches_the_director_and_not_the_rest_of_the_house(Database database)
    {
        var app = await apps.On(database);
        var (marieke, daan, samira) = (await app.As(Personas.Marieke), await app.As(Personas.Daan), await app.As(Personas.Samira));

        var mine = await marieke.Submit(await marieke.Get("/mijn/bericht"), "main form", ("Message.Words", "Kunt u mij bellen voor dinsdag?"));

        Assert.Contains("Uw bericht is verstuurd.", mine.Text, StringComparison.Ordinal);
        Assert.Contains("Kunt u mij bellen voor dinsdag?", (await marieke.Get("/mijn/bericht")).Text, StringComparison.Ordinal);
        Assert.Contains("Kunt u mij bellen voor dinsdag?", (await samira.Get($"/huishoudens/{(await app.HouseholdAt("Lindenhof")).Id}")).Text, StringComparison.Ordinal);
        foreach (var page in new[] { "/mijn", "/mijn/bericht", "/mijn/afdrukken" })
            Assert.DoesNotContain("Kunt u mij bellen voor dinsdag?", (await daan.Get(page)).Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_corrected_account_keeps_both_texts_for_both(Database database)
    {
        var app = await apps.On(database);
        var (marieke, daan, samira) = (await app.As(Personas.Marieke), await app.As(Personas.Daan), await app.As(Personas.Samira));
        var account = await marieke.Open(await marieke.Get("/mijn"), "Gesprek van");
        var said = account.Document.QuerySelectorAll("main p, main li, main q").Select(part => part.TextContent.Trim()).First(text => text.Contains('‘', StringComparison.Ordinal));

        var corrected = await marieke.Submit(account, "main form", ("Correction.Words", "Mijn moeder was er ook bij."));

        Assert.Contains("Mijn moeder was er ook bij.", corrected.Text, StringComparison.Ordinal);
        Assert.Contains(said, corrected.Document.Body!.TextContent, StringComparison.Ordinal);
        var hers = await samira.Get($"/gesprekken/{account.Path.Split('/')[^1]}/verslag");
        Assert.Contains("Mijn moeder was er ook bij.", hers.Text, StringComparison.Ordinal);
        Assert.Contains(said, hers.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await daan.Get(account.Path)).Status);
    }

    [Theory, EachDatabase]
    public async Task Own_details_changed_in_two_tabs_are_both_shown_and_the_resident_chooses(Database database)
    {
        var app = await apps.On(database);
        var henk = await app.As(Personas.Henk);
        var (first, second) = (await henk.Get("/mijn/gegevens"), await henk.Get("/mijn/gegevens"));
        await henk.Submit(first, "main form", ("Input.Reach", "Bel mijn dochter."));

        var conflict = await henk.Submit(second, "main form", ("Input.Reach", "Bel na tien uur."));
        Assert.Contains("Bel mijn dochter.", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("Bel na tien uur.", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("Bel mijn dochter.", (await henk.Get("/mijn/gegevens")).Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        var chosen = await henk.Submit(conflict, "form.kt-conflict", ("Input.Reach", "Bel na tien uur."));

        Assert.Contains("Uw gegevens zijn bewaard.", chosen.Text, StringComparison.Ordinal);
        Assert.Contains("Bel na tien uur.", (await henk.Get("/mijn/gegevens")).Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_own_plan_is_handed_in_with_the_report_and_ends_its_term(Database database)
    {
        var app = await apps.On(database);
        var aisha = await app.As(Personas.Aisha);
        var receipt = await aisha.Submit(await aisha.Get("/melden"), "main form", ("Input.Words", "Ik wil zelf een plan maken."));
        Assert.StartsWith("/melden/ontvangen/", receipt.Path, StringComparison.Ordinal);
        var form = (await aisha.Get("/mijn")).Document.QuerySelector("main a[href$='/eigen-plan']")!.GetAttribute("href")!;

        await aisha.Submit(await aisha.Get(form), "main form", ("Plan.Words", "Mijn zus komt vaker."));

        var report = Guid.Parse(form.Split('/')[3]);
        await using var data = app.OpenDatabase();
        Assert.NotNull((await data.StatutoryTerms.SingleAsync(term => term.ReportId == report && term.Kind == Domain.Time.TermKind.PersonalPlan, TestContext.Current.CancellationToken)).MetOn);
    }
}
