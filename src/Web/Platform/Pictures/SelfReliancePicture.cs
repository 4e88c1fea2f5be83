using Microsoft.AspNetCore.Html;

namespace Keukentafel.Web.Platform.Pictures;

/// <summary>One life domain (leefgebied) with self-reliance (zelfredzaamheid) from 1 to 5, before and now; null was not talked about.</summary>
public sealed record SelfRelianceRow(string Domain, int? Before, int? Now);

/// <summary>Self-reliance as five dots per life domain: open is before, filled is now. A table, so that it can be read without seeing.</summary>
public static class SelfReliancePicture
{
    private const double Step = 44;
    private const double Start = 12;
    private const double Middle = 12;

    /// <summary>Draws the rows. <paramref name="before"/> and <paramref name="now"/> name the two moments: "3 november", "vandaag".</summary>
    public static IHtmlContent Draw(IReadOnlyList<SelfRelianceRow> rows, string before, string now, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var svg = new Svg();
        svg.Open("table", ("class", "kt-dots"));
        svg.Text("caption", "Zelfredzaamheid van 1 tot 5 per leefgebied", ("class", "kt-hidden-to-eye"));
        svg.Open("thead", ("class", "kt-hidden-to-eye")).Open("tr").Text("th", "Leefgebied", ("scope", "col")).Text("th", $"{before} en {now}", ("scope", "col"));
        svg.Close("tr").Close("thead").Open("tbody");
        foreach (var row in rows)
            Row(svg, row);
        svg.Close("tbody").Close("table");
        svg.Text("p", $"open = {before}, dicht = {now}" + (source is null ? "" : ", " + source), ("class", "kt-caption"));
        return svg.ToHtml();
    }

    private static void Row(Svg svg, SelfRelianceRow row)
    {
        svg.Open("tr").Text("th", row.Domain, ("scope", "row")).Open("td");
        svg.Open("svg", ("viewBox", "0 0 200 24"), ("aria-hidden", "true"));
        svg.Shape("line", ("class", "kt-dots__line"), ("x1", X(1)), ("x2", X(5)), ("y1", Middle), ("y2", Middle));
        for (var score = 1; score <= 5; score++)
            svg.Shape("circle", ("class", "kt-dots__dot"), ("cx", X(score)), ("cy", Middle), ("r", 3.5));
        if (row is { Before: { } from, Now: { } to } && from != to)
            svg.Shape("line", ("class", to < from ? "kt-dots__way kt-dots__way--down" : "kt-dots__way"), ("x1", X(from)), ("x2", X(to)), ("y1", Middle), ("y2", Middle));
        if (row.Before is { } before)
            svg.Shape("circle", ("class", "kt-dots__before"), ("cx", X(before)), ("cy", Middle), ("r", row.Before == row.Now ? 10.5 : 8));
        if (row.Now is { } now)
            svg.Shape("circle", ("class", "kt-dots__now"), ("cx", X(now)), ("cy", Middle), ("r", row.Before == row.Now ? 7 : 9));
        svg.Close("svg").Text("span", Words(row), ("class", "kt-hidden-to-eye")).Close("td").Close("tr");
    }

    private static double X(int score) => Start + (Math.Clamp(score, 1, 5) - 1) * Step;

    private static string Words(SelfRelianceRow row) =>
        row switch
        {
            { Before: null, Now: null } => "niet besproken",
            { Before: null, Now: { } now } => $"nu {now}, toen niet besproken",
            { Before: { } before, Now: null } => $"toen {before}, nu niet besproken",
            { Before: { } before, Now: { } now } when before == now => $"gelijk gebleven op {now}",
            { Before: { } before, Now: { } now } => $"van {before} naar {now}",
        };
}
