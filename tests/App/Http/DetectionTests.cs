using System.Net;
using Keukentafel.Tests.App.SignIn;

namespace Keukentafel.Tests.App.Http;

/// <summary>What somebody tries and is refused leaves a line that can be counted, and that says nothing of a person.</summary>
public sealed class DetectionTests
{
    [Theory, EachDatabase]
    public async Task Asking_for_dossiers_of_others_leaves_a_line_each_by_account_number(Database database)
    {
        using var log = new WrittenLog();
        await using var app = await TestApp.Start(database, logging: log);
        var nadia = await app.As(Personas.Nadia);
        var household = (await Purposes.PurposeApp.At(app)).HouseholdId;

        foreach (var id in new[] { household, Guid.CreateVersion7(), Guid.CreateVersion7() })
            Assert.Equal(HttpStatusCode.NotFound, (await nadia.GetOnce($"/huishoudens/{id}")).StatusCode);

        var lines = log.Lines.Where(line => line.StartsWith("Asked for a dossier without involvement", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, lines.Count);
        Assert.All(lines, line => Assert.True(line.Contains("a TeamMember, account ", StringComparison.Ordinal) && !line.Contains(household.ToString(), StringComparison.Ordinal), line));
    }

    [Theory, EachDatabase]
    public async Task Forged_forms_logout_tokens_and_codes_leave_a_line(Database database)
    {
        using var log = new WrittenLog();
        await using var all = await SignInApp.Start(database, log);
        var visitor = all.App.Visitor();
        await all.SignIn(visitor);

        await visitor.Post("/werk/zoeken", [KeyValuePair.Create("Q", "x")]);
        await visitor.Post("/afmelden/medewerker/bericht", [KeyValuePair.Create("logout_token", "vals")]);
        await visitor.Submit(await visitor.Get("/aanmelden/met-code"), "main form", ("Name", "ZZZZ-ZZZZ"), ("Code", "000000"));
        await visitor.GetOnce("/aanmelden/medewerker/terug?code=vals&state=vals");

        foreach (var begin in new[]
        {
            "Refused: a form without the token", "A logout token for Professional was refused", "Signing in with a sign-in name and a code was refused",
            "Signing in at the provider for medewerker failed",
        })
            Assert.Contains(log.Lines, line => line.StartsWith(begin, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("ZZZZ", StringComparison.Ordinal));
    }
}
