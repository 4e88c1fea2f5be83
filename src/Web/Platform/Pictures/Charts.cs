using Microsoft.AspNetCore.Html;

namespace Keukentafel.Web.Platform.Pictures;

/// <summary>One bar: its name, its value, and the words for it. A null value is hidden, because it is about too few people.</summary>
public sealed record Bar(string Label, double? Value, string Text);

/// <summary>Lying bars for a waiting list, a caseload or an indicator. The caller puts the same figures in a table.</summary>
public static class BarChart
{
    /// <summary>Draws the bars against the largest, or against <paramref name="most"/>.</summary>
    public static IHtmlContent Draw(string title, IReadOnlyList<Bar> bars, double? most = null)
    {
        ArgumentNullException.ThrowIfNull(bars);
        var full = Math.Max(most ?? 0, bars.Select(bar => bar.Value ?? 0).DefaultIfEmpty().Max());
        var svg = new Svg();
        svg.Open("div", ("class", "kt-bars"), ("role", "img"), ("aria-label", title));
        foreach (var bar in bars)
        {
            svg.Text("span", bar.Label, ("class", "kt-bars__label"));
            svg.Open("svg", ("class", "kt-bars__bar"), ("viewBox", "0 0 100 10"), ("preserveAspectRatio", "none"));
            svg.Shape("rect", ("class", "kt-bars__ground"), ("width", 100), ("height", 10));
            if (bar.Value is { } value && full > 0)
                svg.Shape("rect", ("class", "kt-bars__value"), ("width", Math.Clamp(value / full, 0, 1) * 100), ("height", 10));
            svg.Close("svg").Text("span", bar.Text, ("class", "kt-number"));
        }

        return svg.Close("div").ToHtml();
    }
}

/// <summary>A whole divided in parts, as one bar with its legend.</summary>
public static class ShareBar
{
    /// <summary>Draws the parts in their order; shares are rounded to whole percents. Parts with a null value are hidden.</summary>
    public static IHtmlContent Draw(string title, IReadOnlyList<Bar> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var whole = parts.Sum(part => part.Value ?? 0);
        var svg = new Svg();
        svg.Open("div", ("class", "kt-share"));
        svg.Open("svg", ("class", "kt-share__bar"), ("viewBox", "0 0 100 10"), ("preserveAspectRatio", "none"), ("role", "img"), ("aria-label", title));
        svg.Shape("rect", ("class", "kt-bars__ground"), ("width", 100), ("height", 10));
        var left = 0.0;
        for (var i = 0; i < parts.Count; i++)
        {
            var width = whole > 0 ? (parts[i].Value ?? 0) / whole * 100 : 0;
            if (width > 0)
                svg.Shape("rect", ("class", $"kt-share__part kt-series--{i % 6}"), ("x", Math.Round(left, 2)), ("width", Math.Max(width - 0.4, 0.1)), ("height", 10));
            left += width;
        }

        svg.Close("svg").Open("ul", ("class", "kt-share__legend"));
        for (var i = 0; i < parts.Count; i++)
        {
            svg.Open("li").Open("svg", ("class", "kt-swatch"), ("viewBox", "0 0 14 14"), ("aria-hidden", "true"));
            svg.Shape("rect", ("class", $"kt-share__part kt-series--{i % 6}"), ("width", 14), ("height", 14), ("rx", 3));
            svg.Close("svg").Text("span", $"{parts[i].Label}: {parts[i].Text}").Close("li");
        }

        return svg.Close("ul").Close("div").ToHtml();
    }
}
