using Keukentafel.Data;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Recording;

public sealed class ReviewTests
{
    [Theory, EachDatabase]
    public async Task A_review_keeps_both_verdicts_and_counts_what_changed(Database database)
    {
        await using var app = await TestApp.Start(database);
        await using var data = app.OpenDatabase();
        var household = await data.Households.Include(row => row.Members).ThenInclude(row => row.Person).SingleAsync(row => row.Label.Contains("Lindenhof"));
        var goal = await data.Goals.AsNoTracking().FirstAsync(row => row.PersonId == null && data.Plans.Any(plan => plan.Id == row.PlanId && plan.HouseholdId == household.Id));
        var mother = household.Members.Single(member => member.Relation == "moeder").Person!;
        var samira = await app.As(Personas.Samira);
        var today = DutchTime.DateOf(app.Clock.GetUtcNow());

        var read = await samira.Submit(await samira.Get($"/huishoudens/{household.Id}/evaluatie"), "main form",
            ("Input.Mark", "7"), ("Input.ResidentWords", "Ik slaap weer."),
            ($"Input.Goals[{goal.Id}].ByResident", "More"), ($"Input.Goals[{goal.Id}].ByMaker", "Less"), ($"Input.Goals[{goal.Id}].Close", "True"),
            ($"Input.Persons[{mother.Id}].Scores[money]", "4"), ($"Input.Persons[{mother.Id}].Step", "VoluntaryWork"));

        Assert.Contains("2 stappen verschil", read.Text, StringComparison.Ordinal);
        var after = await data.Goals.AsNoTracking().SingleAsync(row => row.Id == goal.Id);
        Assert.Equal((Attainment.Less, Attainment.More, GoalState.Closed), (after.MakerVerdict, after.ResidentVerdict, after.State));
        var facts = await data.Facts.AsNoTracking().Where(row => row.On == today && (row.SubjectNumber == household.SubjectNumber || row.SubjectNumber == mother.SubjectNumber)).ToListAsync();
        Assert.Contains(facts, fact => fact is { Kind: FactKind.GoalReviewed, Value: -1, SecondValue: 1 });
        Assert.Contains(facts, fact => fact is { Kind: FactKind.SelfRelianceScored, LifeDomain: "money", Value: 4, SecondValue: 1 });
        Assert.Contains(facts, fact => fact is { Kind: FactKind.ParticipationScored, Value: 2 });
        Assert.True(await data.Journal.AnyAsync(row => row.HouseholdId == household.Id && row.Kind == JournalKind.ReviewHeld));

        var review = read.Path[^36..];
        Assert.Contains("Hoe het lukte: Marieke", (await (await app.As(Personas.Marieke)).Get($"/mijn/evaluaties/{review}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoe het lukte: Marieke", (await (await app.As(Personas.Daan)).Get($"/mijn/evaluaties/{review}")).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_review_is_not_saved_over_that_of_a_colleague_unseen(Database database)
    {
        await using var app = await TestApp.Start(database);
        await using var data = app.OpenDatabase();
        var path = $"/huishoudens/{await data.Households.Where(row => row.Label.Contains("Lindenhof")).Select(row => row.Id).SingleAsync()}/evaluatie";
        var (samira, fenna) = (await app.As(Personas.Samira), await app.As(Personas.Fenna));
        var (first, second) = (await samira.Get(path), await fenna.Get(path));

        await samira.Submit(first, "main form", ("Input.Mark", "7"));
        var warned = await fenna.Submit(second, "main form", ("Input.Mark", "5"));
        Assert.Contains("Een collega legde intussen ook een evaluatie vast", warned.Text, StringComparison.Ordinal);
        Assert.Equal(1, await data.Reviews.CountAsync());
        await fenna.Submit(warned, "main form");

        Assert.Equal(2, await data.Reviews.CountAsync());
    }
}
