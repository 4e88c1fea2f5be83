using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Keukentafel.Tests.Browser.Pages;

/// <summary>
/// Asks axe about the page that is open. The script runs in the page itself: the adapter for Playwright opens another page for each
/// question, which takes ten times as long and is only needed for frames of another origin, which this product does not have.
/// </summary>
static class Axe
{
    static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>The rules of the standards that every page follows.</summary>
    public static AxeQuestion Rules { get; } = new("tag", ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);

    /// <summary>What depends on the colours alone.</summary>
    public static AxeQuestion Colours { get; } = new("rule", ["color-contrast"]);

    /// <summary>What axe finds wrong.</summary>
    /// <exception cref="InvalidOperationException">Axe looked at nothing: no rule of the question applied to the page.</exception>
    public static async Task<IReadOnlyList<Barrier>> Run(IPage page, AxeQuestion question)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Script);
        var answer = await page.EvaluateAsync<Answer>(
            """
            async ({ type, values }) => {
              const found = await axe.run(document, { runOnly: { type, values } });
              return {
                looked: found.passes.length + found.violations.length,
                barriers: found.violations.flatMap(one => one.nodes.map(node => ({ rule: one.id, help: one.help, target: JSON.stringify(node.target), html: node.html }))),
              };
            }
            """,
            new { type = question.Type, values = question.Values });
        if (answer.Looked == 0) throw new InvalidOperationException($"Axe applied no rule to {page.Url}.");
        return answer.Barriers;
    }

    sealed record Answer
    {
        public int Looked { get; init; }

        public Barrier[] Barriers { get; init; } = [];
    }
}

/// <summary>Which rules axe is asked for.</summary>
/// <param name="Type">Whether the values are tags or rules, in axe's words.</param>
/// <param name="Values">The tags or rules.</param>
sealed record AxeQuestion(string Type, string[] Values);

/// <summary>One element that breaks one rule.</summary>
sealed record Barrier
{
    /// <summary>The rule, in axe's words.</summary>
    public string Rule { get; init; } = "";

    /// <summary>What it asks for.</summary>
    public string Help { get; init; } = "";

    /// <summary>Which element.</summary>
    public string Target { get; init; } = "";

    /// <summary>Its text.</summary>
    public string Html { get; init; } = "";
}
