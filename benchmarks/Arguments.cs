using System.Globalization;

namespace Keukentafel.Bench;

/// <summary>What the command line asks for.</summary>
sealed record Arguments
{
    public int Households { get; init; } = 50_000;

    /// <summary>A second, smaller municipality, to see how the cost grows; 0 leaves it out.</summary>
    public int Small { get; init; } = 5_000;

    public int Rounds { get; init; } = 3;

    public double Seconds { get; init; } = 1;

    public bool Save { get; init; }

    public IReadOnlyList<string> Databases { get; init; } = ["sqlite", "postgres"];

    /// <summary>Only rows whose name holds this.</summary>
    public string Only { get; init; } = "";

    public string Commit { get; init; } = "unknown";

    /// <summary>Folder of the repository.</summary>
    public string Root { get; init; } = ".";

    /// <returns>Null when the command line is wrong.</returns>
    public static Arguments? Parse(string[] args)
    {
        var parsed = new Arguments();
        for (var place = 0; place < args.Length; place++)
        {
            if (args[place] == "--save")
            {
                parsed = parsed with { Save = true };
                continue;
            }
            if (place + 1 == args.Length) return null;
            var value = args[++place];
            var next = args[place - 1] switch
            {
                "--households" when Number(value) is > 0 and var count => parsed with { Households = count },
                "--small" when Number(value) is >= 0 and var count => parsed with { Small = count },
                "--rounds" when Number(value) is > 0 and var count => parsed with { Rounds = count },
                "--seconds" when double.TryParse(value, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 => parsed with { Seconds = seconds },
                "--databases" when value is "sqlite" or "postgres" or "sqlite,postgres" => parsed with { Databases = value.Split(',') },
                "--only" => parsed with { Only = value },
                "--commit" => parsed with { Commit = value },
                "--root" => parsed with { Root = value },
                _ => null,
            };
            if (next is null) return null;
            parsed = next;
        }
        return parsed;
    }

    static int? Number(string value) => int.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : null;
}
