using AngleSharp.Html.Dom;
using CsCheck;
using Keukentafel.Tests.App.Authorization;

namespace Keukentafel.Tests.App.Rules;

/// <summary>Rule 5: no two edits overwrite each other silently.</summary>
public sealed class Rule5Tests(Apps apps) : IClassFixture<Apps>
{
    const string Words = "textarea[name='Input.Words']";

    enum Step
    {
        Open,
        Save,
    }

    [Theory, EachDatabase]
    public async Task In_any_order_of_two_editors_a_value_that_was_not_seen_is_never_replaced(Database database)
    {
        var app = await apps.On(database);
        var subject = await Subject.Of(app, Personas.Marieke);
        var path = $"/huishoudens/{subject.Ids["household"]}/doelen/{subject.Ids["goal"]}";
        Visitor[] editors = [await app.As(Personas.Samira), await app.As(Personas.Fenna)];
        var texts = 0;
        await Gen.Select(Gen.Int[0, 1], Gen.Enum<Step>()).Array[4, 10].SampleAsync(async steps =>
        {
            var stored = WordsOf(await editors[0].Get(path));
            var seen = new Page?[2];
            foreach (var (who, step) in steps)
            {
                if (step == Step.Open || seen[who] is not { } page)
                {
                    seen[who] = await editors[who].Get(path);
                    continue;
                }
                var typed = $"Versie {++texts} van {who}.";
                var answer = await editors[who].Submit(page, "main form", ("Input.Words", typed));
                if (WordsOf(page) == stored)
                {
                    stored = typed;
                }
                else
                {
                    Assert.Contains(stored, answer.Text, StringComparison.Ordinal);
                    Assert.Contains(typed, answer.Text, StringComparison.Ordinal);
                }
                Assert.Equal(stored, WordsOf(await editors[1 - who].Get(path)));
                seen[who] = null;
            }
        }, iter: 4, threads: 1);
    }

    static string WordsOf(Page page) => ((IHtmlTextAreaElement)page.Document.QuerySelector(Words)!).Value;
}
