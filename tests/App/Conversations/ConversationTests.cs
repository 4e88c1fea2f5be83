using System.Net;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Monitoring;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Conversations;

public sealed class ConversationTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, EachDatabase]
    public async Task Starting_twice_leads_to_the_draft_that_runs(Database database)
    {
        var app = await apps.On(database);
        var samira = await app.As(Personas.Samira);
        var report = await app.ReportAbout("Marieke");

        Assert.Equal(await samira.StartConversation(report.Id), await samira.StartConversation(report.Id));
    }

    [Theory, EachDatabase]
    public async Task Who_is_not_involved_finds_nothing(Database database)
    {
        var app = await apps.On(database);
        var samira = await app.As(Personas.Samira);
        var conversation = await samira.StartConversation((await app.ReportAbout("Marieke")).Id);
        var nadia = await app.As(Personas.Nadia);

        foreach (var page in new[] { "", "/verslag", "/route" })
            Assert.Equal(HttpStatusCode.NotFound, (await nadia.Get(conversation + page)).Status);
    }

    [Theory, EachDatabase]
    public async Task Two_edits_of_one_part_are_both_shown_and_a_person_chooses(Database database)
    {
        var app = await apps.On(database);
        var samira = await app.As(Personas.Samira);
        var conversation = await samira.StartConversation((await app.ReportAbout("Marieke")).Id);
        var first = await samira.Get(conversation);
        var second = await samira.Get(conversation);

        await samira.SavePart(first, "housing", ("Says", "Het dak lekt."));
        var conflict = await samira.SavePart(second, "housing", ("Says", "De huur is te hoog."));

        Assert.Contains("Het dak lekt.", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("De huur is te hoog.", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("Het dak lekt.", (await samira.Get(conversation)).Document.QuerySelector("#deel-housing textarea")!.TextContent, StringComparison.Ordinal);

        await samira.Submit(conflict, "form.kt-conflict", ("housing.Input.Says", "De huur is te hoog."));
        Assert.Contains("De huur is te hoog.", (await samira.Get(conversation)).Document.QuerySelector("#deel-housing textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_part_that_is_too_long_is_not_saved_and_not_lost(Database database)
    {
        var app = await apps.On(database);
        var samira = await app.As(Personas.Samira);
        var conversation = await samira.StartConversation((await app.ReportAbout("Marieke")).Id);

        var page = await samira.SavePart(await samira.Get(conversation), "justice", ("Says", new string('x', 4001)));

        Assert.Contains("Dit is te lang.", page.Text, StringComparison.Ordinal);
        Assert.Equal(4001, page.Document.QuerySelector("#deel-justice textarea")!.TextContent.Trim().Length);
    }

    [Theory, EachDatabase]
    public async Task A_sent_account_counts_its_scores_once_and_fixes_the_conversation(Database database)
    {
        var app = await apps.On(database);
        var joost = await app.As(Personas.Joost);
        var conversation = await joost.StartConversation((await app.ReportAbout("Aisha")).Id);
        await joost.SavePart(await joost.Get(conversation), "people-around", ("Says", "Mijn zus komt elke week."), ("Score", "4"));
        var before = await joost.Get(conversation);

        var account = await joost.Get(conversation + "/verslag");
        Assert.Contains("‘Mijn zus komt elke week.’", account.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        await joost.Submit(account, "form.kt-account-form");
        await joost.Submit(account, "form.kt-account-form");

        var id = Guid.Parse(conversation.Split('/')[^1]);
        await using var data = app.OpenDatabase();
        var sent = await data.Conversations.SingleAsync(row => row.Id == id);
        Assert.Equal(ConversationState.AccountSent, sent.State);
        var subject = (await data.Persons.SingleAsync(person => person.Id == sent.PersonId)).SubjectNumber;
        var fact = await data.Facts.SingleAsync(row => row.Kind == FactKind.SelfRelianceScored && row.SubjectNumber == subject && row.Value == 4);
        Assert.Equal(("people-around", 2), (fact.LifeDomain, fact.SecondValue));
        Assert.EndsWith("/verslag", (await joost.SavePart(before, "people-around", ("Says", "Iets anders."))).Path, StringComparison.Ordinal);
    }
}
