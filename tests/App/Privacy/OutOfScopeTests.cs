using System.Net;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Time;
using Keukentafel.Tests.App.Authorization;
using Keukentafel.Tests.App.Conversations;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Privacy;

/// <summary>A team that takes in a report works with the person whom it is about, not with the others in the house.</summary>
public sealed class OutOfScopeTests
{
    [Theory, EachDatabase]
    public async Task Being_involved_with_one_person_opens_neither_the_page_nor_the_dates_of_a_housemate(Database database)
    {
        await using var app = await TestApp.Start(database);
        var subject = await Subject.Of(app, Personas.Marieke);
        var son = subject.Household.Members.Single(member => member.Person!.GivenName == "Daan");
        var mother = subject.Household.Members.Single(member => member.PersonId == subject.Asker.Id);
        await using (var data = app.OpenDatabase())
        {
            var nadia = await data.Accounts.SingleAsync(account => account.Name == Personas.Nadia);
            data.Involvements.Add(
                new Involvement(Guid.CreateVersion7(), InvolvementKind.TeamIntake, Purpose.Intake, app.Clock.GetUtcNow().AddDays(-1)) { AccountId = nadia.Id }
                    .With(subject.Household.Id, son.PersonId));
            data.StatutoryTerms.Add(new Domain.Decisions.StatutoryTerm
            {
                Id = Guid.CreateVersion7(), Kind = TermKind.DebtFirstTalk, ReportId = subject.Ids["report"], HouseholdId = subject.Household.Id,
                StartsOn = new DateOnly(2026, 3, 1), DueOn = new DateOnly(2026, 3, 29),
            });
            await data.SaveChangesAsync();
        }
        var visitor = await app.As(Personas.Nadia);
        var home = $"/huishoudens/{subject.Household.Id}";

        var page = await visitor.Get(home);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain($"/werk/meldingen/{subject.Ids["report"]}", page.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get($"{home}/leden/{son.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{home}/leden/{mother.Id}")).Status);
    }

    [Theory, EachDatabase]
    public async Task A_colleague_at_the_table_sees_the_own_parts_of_whom_the_seat_is_for(Database database)
    {
        await using var app = await TestApp.Start(database);
        var subject = await Subject.Of(app, Personas.Marieke);
        var home = $"/huishoudens/{subject.Household.Id}";
        var (samira, joost) = (await app.As(Personas.Samira), await app.As(Personas.Joost));
        var page = await samira.Get($"{home}/stoelen/nieuw/collega");
        var account = page.Document.QuerySelectorAll("main input[name='Input.AccountId']")
            .Single(choice => choice.ParentElement!.TextContent.Contains("Joost", StringComparison.Ordinal)).GetAttribute("value");

        await samira.Submit(page, "main form", ("Input.AccountId", account), ("Input.Parts", subject.Asker.Id.ToString()));

        Assert.Equal(HttpStatusCode.OK, (await joost.Get(home)).Status);
        foreach (var member in subject.Household.Members)
            Assert.Equal(member.PersonId == subject.Asker.Id ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await joost.Get($"{home}/leden/{member.Id}")).Status);
        Assert.DoesNotContain("zes dagen niet op school", (await joost.Get($"{home}/notities")).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task At_the_front_desk_a_report_repeats_only_one_that_was_shown(Database database)
    {
        await using var app = await TestApp.Start(database);
        var tom = await app.As(Personas.Tom);
        var henk = await app.ReportAbout("Henk");
        await using var data = app.OpenDatabase();
        var unmatched = await data.Reports.Where(row => row.PersonId == null).Select(row => row.Id).FirstAsync();
        var token = await tom.ForgeryToken();

        var answer = await tom.Post($"/balie/{unmatched}?handler=Dubbel",
            [KeyValuePair.Create("earlier", henk.Id.ToString()), KeyValuePair.Create("__RequestVerificationToken", token)]);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(await data.Journal.AnyAsync(row => row.ReportId == henk.Id && row.Kind == JournalKind.ReportMarkedDuplicate));
    }
}
