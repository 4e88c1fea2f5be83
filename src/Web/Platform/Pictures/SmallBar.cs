using Microsoft.AspNetCore.Html;

namespace Keukentafel.Web.Platform.Pictures;

/// <summary>One small lying bar in a row of a table; the number itself stands beside it, so the bar says nothing to who cannot see it.</summary>
public static class SmallBar
{
    /// <summary>Draws a value against the largest of its column.</summary>
    /// <param name="value">The value; below zero counts as zero.</param>
    /// <param name="most">What fills the bar.</param>
    /// <param name="alarm">True for a value that somebody must look at; words beside it say so too.</param>
    public static IHtmlContent Draw(double value, double most, bool alarm = false)
    {
        var svg = new Svg();
        svg.Open("svg", ("class", "kt-bars__bar"), ("viewBox", "0 0 100 10"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"));
        svg.Shape("rect", ("class", "kt-bars__ground"), ("width", 100), ("height", 10));
        if (Width(value, most) is > 0 and var width)
            svg.Shape("rect", ("class", alarm ? "kt-bars__alarm" : "kt-bars__value"), ("width", width), ("height", 10));
        return svg.Close("svg").ToHtml();
    }

    /// <summary>How much of the bar is filled, 0 to 100.</summary>
    public static double Width(double value, double most) => most <= 0 ? 0 : Math.Round(Math.Clamp(value / most, 0, 1) * 100, 2);
}
