using Keukentafel.Domain.Monitoring;
using Keukentafel.Web.Platform.Pictures;
using Microsoft.AspNetCore.Html;

namespace Keukentafel.Web.Features.Knowledge.Monitoring;

/// <summary>The picture of an indicator; its table stands under it.</summary>
static class MonitorPictures
{
    public static IHtmlContent Of(IndicatorFigures figures)
    {
        var (title, unit) = (figures.Indicator.Title, figures.Indicator.Unit);
        if (figures.Indicator == Indicators.ActionsByOwner) return ShareBar.Draw(title, [.. figures.Rows.Select(row => Draw(row.Label, row.Figures[0], unit))]);
        if (figures.Rows.Count == 1)
            return BarChart.Draw(title, [.. figures.Indicator.Columns.Select((column, place) => Draw(column, figures.Rows[0].Figures[place], unit))]);
        var last = figures.Indicator == Indicators.Participation ? 1 : 0;
        return BarChart.Draw($"{title}: {figures.Indicator.Columns[last]}", [.. figures.Rows.Select(row => Draw(row.Label, row.Figures[last], unit))],
            most: unit == IndicatorUnit.Share ? 1 : null);
    }

    static Bar Draw(string label, Published<decimal> figure, IndicatorUnit unit) => new(label, (double?)figure.Value, FigureWords.Of(figure, unit));
}
