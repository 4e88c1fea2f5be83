using System.Text.RegularExpressions;
using Keukentafel.Tests.App.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Http;

public sealed partial class LogTests
{
    const string Story = "Mijn verhaal over de pannenkoeken";

    [Theory, EachDatabase]
    public async Task No_name_no_word_and_no_number_of_a_person_is_logged_on_a_journey_that_also_goes_wrong(Database database)
    {
        using var log = new WrittenLog();
        await using var app = await TestApp.Start(database, logging: log);
        var subject = await Subject.Of(app, Personas.Marieke);
        var marks = await Marks.Put(app);
        var (visitor, samira, marieke) = (app.Visitor(), await app.As(Personas.Samira), await app.As(Personas.Marieke));

        await visitor.Submit(await visitor.Get("/melden"), "main form",
            ("Input.Words", $"{Story}, mijn BSN is 999990639"), ("Input.Phone", "0612345678"), ("Input.Name", "Zwaantje Verborgen"), ("Input.BirthDate", "1971-02-03"));
        foreach (var path in new[] { "/werk", $"/huishoudens/{subject.Ids["household"]}", $"/werk/meldingen/{subject.Ids["report"]}", $"/gesprekken/{subject.Ids["conversation"]}" })
            await samira.Get(path);
        await samira.Submit(await samira.Get("/werk/zoeken"), "main form", ("Q", "de Wit"));
        foreach (var path in new[] { "/mijn", "/mijn/notities", "/mijn/inzage" }) await marieke.Get(path);
        var form = await visitor.Get("/melden");
        await using (var data = app.OpenDatabase()) await data.Database.ExecuteSqlRawAsync("ALTER TABLE reports RENAME TO away");
        await visitor.SubmitOnce(form, "main form", ("Input.Words", Story), ("Input.Phone", "0612345678"), ("Input.Name", "Zwaantje Verborgen"));
        await samira.GetOnce($"/huishoudens/{subject.Ids["household"]}");

        var lines = log.Lines;
        Assert.Contains(lines, line => line.Contains("reports", StringComparison.Ordinal));
        Assert.All(lines, line =>
        {
            Assert.Empty(marks.DossiersIn(line));
            Assert.Empty(marks.HouseholdsIn(line));
            Assert.DoesNotMatch(Personal(), line);
        });
    }

    // Nine digits by themselves: an id in an address can have as many beside its letters.
    [GeneratedRegex(@"pannenkoeken|Zwaantje|Verborgen|Marieke|de Wit|1971-02-03|0612345678|(?<![\w-])\d{9}(?![\w-])", RegexOptions.IgnoreCase)]
    private static partial Regex Personal();
}
