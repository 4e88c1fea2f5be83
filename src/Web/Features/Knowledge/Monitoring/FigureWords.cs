using System.Globalization;
using Keukentafel.Domain.Monitoring;

namespace Keukentafel.Web.Features.Knowledge.Monitoring;

/// <summary>Figures as people read them.</summary>
static class FigureWords
{
    public const string Hidden = "verborgen";

    static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>"12", "64 %", "2 dagen", "40 uur", or "verborgen".</summary>
    public static string Of(Published<decimal> figure, IndicatorUnit unit) => figure.Value is not { } value ? Hidden : unit switch
    {
        IndicatorUnit.Count => value.ToString("0", Dutch),
        IndicatorUnit.Share => (value * 100).ToString("0", Dutch) + " %",
        IndicatorUnit.Hours => value.ToString("0.#", Dutch) + " uur",
        IndicatorUnit.Days => value.ToString("0.#", Dutch) + (value == 1 ? " dag" : " dagen"),
    };

    /// <summary>Process or result, in a word.</summary>
    public static string Of(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Process => "proces",
        IndicatorKind.Result => "resultaat",
    };
}
