using System.Globalization;

namespace Keukentafel.Domain.Triage;

/// <summary>Dutch enumeration and small numbers in running text.</summary>
static class Words
{
    static readonly string[] Numbers = ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];

    public static string Number(int number) =>
        number < Numbers.Length ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"geld", "geld en wonen", "geld, wonen en thuis"; beyond the given number only "meer", so that a sentence stays short.</summary>
    public static string List(IEnumerable<string> items, int most = int.MaxValue)
    {
        var all = items.Distinct().ToList();
        if (all.Count > most)
            all = [.. all.Take(most), "meer"];
        return all.Count switch
        {
            0 => "",
            1 => all[0],
            _ => $"{string.Join(", ", all.Take(all.Count - 1))} en {all[^1]}",
        };
    }
}
