using System.Globalization;
using System.Text;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Web.Platform.SignIn;

namespace Keukentafel.Web.Features.Knowledge.Monitoring;

/// <summary>The figures of the monitor for programs: a table to save, and the API.</summary>
static class MonitorEndpoints
{
    /// <summary>One figure; the value is absent when it is hidden (rule 11).</summary>
    internal sealed record FigureAnswer(string Label, string Column, decimal? Value, bool Hidden);

    /// <summary>One indicator of a quarter.</summary>
    internal sealed record IndicatorAnswer(string Code, string Title, string Kind, string Unit, string Definition, string Base, int? People, IReadOnlyList<FigureAnswer> Figures);

    /// <summary>All indicators of a quarter.</summary>
    internal sealed record IndicatorsAnswer(string Period, DateOnly From, DateOnly Until, string Version, IReadOnlyList<IndicatorAnswer> Indicators);

    public static void Map(IEndpointRouteBuilder routes, IEndpointRouteBuilder api)
    {
        routes.MapGet("/monitor.csv", Table).ExcludeFromDescription().May(Permission.Figures);
        api.MapGet("/indicators", Answer).WithSummary("The indicators of one quarter that has ended").May(Permission.Figures);
    }

    static async Task<IResult> Answer(ReadIndicators indicators, string? period) => await indicators.Read(period) is { } figures
        ? Results.Ok(new IndicatorsAnswer(figures.Quarter.Code, figures.Quarter.Start, figures.Quarter.End.AddDays(-1), Indicators.Version,
            [.. figures.Indicators.Select(AnswerOf)]))
        : Results.Problem(statusCode: StatusCodes.Status400BadRequest, type: "/fouten/unknown-period", title: "Unknown period",
            detail: "A period is a quarter that has ended, such as 2026-3.", extensions: new Dictionary<string, object?> { ["code"] = "unknown-period" });

    static IndicatorAnswer AnswerOf(IndicatorFigures figures) => new(
        figures.Indicator.Code, figures.Indicator.Title, Lower(figures.Indicator.Kind), Lower(figures.Indicator.Unit),
        figures.Indicator.Definition, figures.Indicator.Base, figures.People.Value,
        [.. figures.Rows.SelectMany(row => row.Figures.Select((figure, place) => new FigureAnswer(row.Label, figures.Indicator.Columns[place], figure.Value, figure.IsHidden)))]);

    static async Task<IResult> Table(ReadIndicators indicators, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "periode")] string? period)
    {
        if (await indicators.Read(period) is not { } figures) return Results.NotFound();
        var text = new StringBuilder("kwartaal;cijfer;soort;wat;kolom;waarde;eenheid\r\n");
        foreach (var one in figures.Indicators)
        {
            foreach (var row in one.Rows)
            {
                for (var place = 0; place < row.Figures.Count; place++)
                {
                    var value = row.Figures[place].Value?.ToString(CultureInfo.GetCultureInfo("nl-NL")) ?? FigureWords.Hidden;
                    text.Append(CultureInfo.InvariantCulture,
                        $"{figures.Quarter.Code};{one.Indicator.Title};{FigureWords.Of(one.Indicator.Kind)};{row.Label};{one.Indicator.Columns[place]};{value};{Lower(one.Indicator.Unit)}\r\n");
                }
            }
        }
        // The byte order mark tells spreadsheets that this is UTF-8.
        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text.ToString())).ToArray();
        return Results.File(bytes, "text/csv; charset=utf-8", $"cijfers-{figures.Quarter.Code}.csv");
    }

    static string Lower(Enum value)
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
