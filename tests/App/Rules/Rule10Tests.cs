using CsCheck;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Time;
using Keukentafel.Tests.App.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Rules;

/// <summary>Rule 10: a deadline is computed; computing it again from the events gives the date that is stored.</summary>
public sealed class Rule10Tests(Apps apps) : IClassFixture<Apps>
{
    [Theory, EachDatabase]
    public async Task After_any_choice_of_laws_and_urgency_every_stored_date_is_what_the_events_give(Database database)
    {
        var app = await apps.On(database);
        var subject = await Subject.Of(app, Personas.Marieke);
        var samira = await app.As(Personas.Samira);
        await Gen.Select(Gen.Enum<Law>(), Gen.Enum<Law>(), Gen.OneOf<string?>(null, "Eviction", "CutOff", "NoIncome", "Danger"), Gen.Int[0, 20]).SampleAsync(async (first, second, urgent, days) =>
        {
            app.Clock.Set(FakeTime.Start.AddDays(days));
            var visitor = app.Visitor();
            await visitor.Submit(await visitor.Get("/melden"), "main form", ("Input.Words", "Een vraag."), ("Input.Phone", "0612345678"), ("Input.Urgent", urgent));
            app.Clock.Set(FakeTime.Start);
            foreach (var law in new[] { first, second })
                await samira.Submit(await samira.Get($"/werk/meldingen/{subject.Ids["report"]}/wet"), "main form", ("Law", law.ToString()));
            await EveryDateFollows(app);
        }, iter: 5, threads: 1);
    }

    static async Task EveryDateFollows(TestApp app)
    {
        await using var data = app.OpenDatabase();
        var terms = await data.StatutoryTerms.AsNoTracking().ToListAsync();
        Assert.All(terms, term => Assert.Equal(
            StatutoryTerms.Compute(term.Kind, term.StartsOn, [], WorkingCalendar.Netherlands, LocalRules.Default).DueOn, term.DueOn));
        foreach (var report in await data.Reports.AsNoTracking().ToListAsync())
            Assert.Equal(ReportTerms.EarliestOpen(terms.Where(term => term.ReportId == report.Id && term.ProvisionId == null)), report.DueOn);
    }
}
