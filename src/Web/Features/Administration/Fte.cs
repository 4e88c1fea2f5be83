using System.Globalization;

namespace Keukentafel.Web.Features.Administration;

/// <summary>Formatie: the part of a full-time week, typed as "0,89" and kept in hundredths.</summary>
static class Fte
{
    const int Most = 120;

    /// <summary>Reads it; null when it is not a number from 0,01 to 1,2 with at most two decimals.</summary>
    public static int? Read(string? text)
    {
        var plain = text?.Trim().Replace(',', '.');
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fte)) return null;
        var hundredths = fte * 100;
        return hundredths >= 1 && hundredths <= Most && hundredths == decimal.Truncate(hundredths) ? (int)hundredths : null;
    }

    /// <summary>"0,89"</summary>
    public static string Words(int hundredths) => (hundredths / 100m).ToString("0.##", CultureInfo.GetCultureInfo("nl-NL"));
}
