using Keukentafel.Domain.Privacy;
using Keukentafel.Tests.App.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Privacy;

/// <summary>When a safety matter begins, what stood there already is offered to be withheld too, in one go.</summary>
public sealed class EarlierWithheldTests
{
    [Theory, EachDatabase]
    public async Task Notes_from_before_a_safety_matter_disappear_in_one_action_and_come_back_when_released(Database database)
    {
        await using var app = await TestApp.Start(database);
        var subject = await Subject.Of(app, Personas.Marieke);
        var (samira, marieke) = (await app.As(Personas.Samira), await app.As(Personas.Marieke));
        var home = $"/huishoudens/{subject.Household.Id}";
        Assert.Equal(home, (await samira.Get($"{home}/veiligheid/eerder")).Path);
        await using (var data = app.OpenDatabase())
        {
            var id = subject.Ids["report"];
            await data.Reports.Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(report => report.WithheldUntilReviewOn, new DateOnly(2026, 4, 1)));
        }
        Assert.Contains("ongeopende enveloppen", (await marieke.Get("/mijn/notities")).Text, StringComparison.Ordinal);

        await samira.Submit(await samira.Get($"{home}/veiligheid/eerder"), "main form");

        Assert.DoesNotContain("ongeopende enveloppen", (await marieke.Get("/mijn/notities")).Text, StringComparison.Ordinal);
        Assert.Contains("ongeopende enveloppen", (await samira.Get($"{home}/notities")).Text, StringComparison.Ordinal);
        await using (var data = app.OpenDatabase())
            Assert.False(await data.Journal.AnyAsync(row => row.HouseholdId == subject.Household.Id && row.Kind == JournalKind.EntryWritten && row.WithheldUntilReviewOn == null));

        await samira.Submit(await samira.Get($"{home}/veiligheid"), "main form",
            ("Input.IsAll", "true"), ("Input.What", "Release"), ("Input.Reason", "Hij woont hier niet meer."));

        Assert.Contains("ongeopende enveloppen", (await marieke.Get("/mijn/notities")).Text, StringComparison.Ordinal);
    }
}
