namespace Keukentafel.Tests.App.OwnPlan;

/// <summary>Mother and son of 14: each has an own part; she represents him until he objects.</summary>
public sealed class OwnPartTests
{
    static readonly string[] Pages = ["/mijn", "/mijn/notities", "/mijn/afdrukken"];

    [Theory, EachDatabase]
    public async Task A_son_reads_nothing_of_his_mothers_own_part(Database database)
    {
        await using var app = await TestApp.Start(database);
        var (marieke, daan) = (await app.As(Personas.Marieke), await app.As(Personas.Daan));
        await AddGoalAlone(marieke, "Ik wil met mijn ex praten.");
        Assert.Contains("Ik wil met mijn ex praten.", (await marieke.Get("/mijn")).Text, StringComparison.Ordinal);

        foreach (var page in Pages)
            Assert.DoesNotContain("Ik wil met mijn ex praten.", (await daan.Get(page)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/mijn/verslag/", (await daan.Get("/mijn")).Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_mother_reads_her_sons_part_until_he_objects(Database database)
    {
        await using var app = await TestApp.Start(database);
        var (marieke, daan) = (await app.As(Personas.Marieke), await app.As(Personas.Daan));
        await AddGoalAlone(daan, "Ik wil zelf kiezen waar ik woon.");
        string[] his = ["Ik wil zelf kiezen waar ik woon.", "Daan was vorige maand zes dagen niet op school."];
        var before = await Read(marieke);
        Assert.All(his, words => Assert.Contains(words, before, StringComparison.Ordinal));

        await daan.Submit(await daan.Get("/mijn/gegevens"), "main form", ("Input.MayRepresentativeRead", "false"));

        var hers = await Read(marieke);
        Assert.All(his, words => Assert.DoesNotContain(words, hers, StringComparison.Ordinal));
        var own = await Read(daan);
        Assert.All(his, words => Assert.Contains(words, own, StringComparison.Ordinal));
    }

    static async Task<string> Read(Visitor visitor)
    {
        var read = new List<string>();
        foreach (var page in Pages) read.Add((await visitor.Get(page)).Document.Body!.TextContent);
        return string.Join('\n', read);
    }

    static async Task AddGoalAlone(Visitor visitor, string words) =>
        await visitor.Submit(await visitor.Get("/mijn/doelen/nieuw"), "main form",
            ("Input.Words", words), ("Input.LifeDomain", "home-relations"), ("Input.For", "MeAlone"));
}
