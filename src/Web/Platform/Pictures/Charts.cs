using System.Globalization;
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

/// <summary>A line of a trend. A null value breaks the line: it was not measured, or is about too few people.</summary>
public sealed record Trend(string Label, IReadOnlyList<double?> Values);

/// <summary>A trend over time, at most three lines. The caller puts the same figures in a table.</summary>
public static class LineChart
{
    private const double Width = 640;
    private const double Height = 260;
    private const double Left = 48;
    private const double Right = 24;
    private const double Top = 24;
    private const double Bottom = 40;

    /// <summary>Draws the lines over the moments of <paramref name="labels"/>; each trend has a value for every label.</summary>
    public static IHtmlContent Draw(string title, IReadOnlyList<string> labels, IReadOnlyList<Trend> trends)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(trends);
        var most = Ceiling(trends.SelectMany(trend => trend.Values).Select(value => value ?? 0).DefaultIfEmpty().Max());
        var svg = new Svg();
        svg.Open("svg", ("class", "kt-svg kt-line"), ("viewBox", $"0 0 {Width} {Height}"), ("role", "img"), ("aria-label", title));
        Grid(svg, labels, most);
        for (var i = 0; i < trends.Count; i++)
            Line(svg, trends[i], i, labels.Count, most);
        svg.Close("svg");
        if (trends.Count > 1)
            Legend(svg, trends);
        return svg.ToHtml();
    }

    private static void Grid(Svg svg, IReadOnlyList<string> labels, double most)
    {
        for (var part = 0; part <= 4; part++)
        {
            var value = most * part / 4;
            svg.Shape("line", ("class", "kt-line__grid"), ("x1", Left), ("x2", Width - Right), ("y1", Y(value, most)), ("y2", Y(value, most)));
            svg.Text("text", Words(value), ("class", "kt-line__label"), ("x", Left - 8), ("y", Y(value, most) + 5), ("text-anchor", "end"));
        }

        var every = Math.Max(1, (int)Math.Ceiling(labels.Count / 8.0));
        for (var i = 0; i < labels.Count; i += every)
            svg.Text("text", labels[i], ("class", "kt-line__label"), ("x", X(i, labels.Count)), ("y", Height - 14), ("text-anchor", "middle"));
    }

    private static void Line(Svg svg, Trend trend, int series, int count, double most)
    {
        var path = "";
        var isDrawing = false;
        for (var i = 0; i < trend.Values.Count; i++)
        {
            if (trend.Values[i] is { } value)
                path += $"{(isDrawing ? 'L' : 'M')}{Svg.Number(X(i, count))} {Svg.Number(Y(value, most))}";
            isDrawing = trend.Values[i] is not null;
        }

        if (path.Length > 0)
            svg.Shape("path", ("class", $"kt-line__path kt-line__path--{series % 3} kt-series--{series % 3}"), ("fill", "none"), ("d", path));
        for (var i = 0; i < trend.Values.Count; i++)
        {
            if (trend.Values[i] is { } value)
                svg.Shape("circle", ("class", $"kt-series--{series % 3}"), ("cx", X(i, count)), ("cy", Y(value, most)), ("r", 4.5));
        }
    }

    private static void Legend(Svg svg, IReadOnlyList<Trend> trends)
    {
        svg.Open("ul", ("class", "kt-legend"));
        for (var i = 0; i < trends.Count; i++)
        {
            svg.Open("li").Open("svg", ("class", "kt-line__sample"), ("viewBox", "0 0 40 16"), ("aria-hidden", "true"));
            svg.Shape("line", ("class", $"kt-line__path kt-line__path--{i % 3} kt-series--{i % 3}"), ("x1", 2), ("x2", 38), ("y1", 8), ("y2", 8));
            svg.Close("svg").Text("span", trends[i].Label).Close("li");
        }

        svg.Close("ul");
    }

    private static double X(int i, int count) => count <= 1 ? (Left + Width - Right) / 2 : Left + 20 + i * (Width - Right - Left - 40) / (count - 1);

    private static double Y(double value, double most) => Height - Bottom - value / most * (Height - Top - Bottom);

    /// <summary>A round number at or above the largest value, divisible by four.</summary>
    private static double Ceiling(double largest)
    {
        if (largest <= 4)
            return 4;
        var unit = Math.Pow(10, Math.Floor(Math.Log10(largest)));
        double[] rounds = [1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10];
        return unit * rounds.First(round => round * unit >= largest);
    }

    private static string Words(double value) => value.ToString("#,0.#", CultureInfo.GetCultureInfo("nl-NL"));
}
