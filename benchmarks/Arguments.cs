using System.Globalization;

namespace Keukentafel.Bench;

/// <summary>What the command line asks for.</summary>
sealed record Arguments
{
    public int Households { get; init; } = 50_000;

    /// <summary>A second, smaller municipality, to see how the cost grows; 0 leaves it out.</summary>
    public int Small { get; init; } = 5_000;

    public int Rounds { get; init; } = 3;

    public double Seconds { get; init; } = 0.8;

    public bool Save { get; init; }

    /// <summary>Instead of the table: minutes of mixed work.</summary>
    public int? Soak { get; init; }

    /// <summary>Instead of the table: two nodes behind nginx.</summary>
    public bool Nodes { get; init; }

    /// <summary>Instead of the table: pages in a browser on a slow phone.</summary>
    public bool Front { get; init; }

    public IReadOnlyList<string> Databases { get; init; } = ["sqlite", "postgres"];

    /// <summary>Only these rows; empty for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    public string Commit { get; init; } = "unknown";

    /// <summary>Folder of the repository.</summary>
    public string Root { get; init; } = ".";

    /// <returns>Null when the command line is wrong.</returns>
    public static Arguments? Parse(string[] args)
    {
        var parsed = new Arguments();
        for (var place = 0; place < args.Length; place++)
        {
            if (args[place] switch
            {
                "--save" => parsed with { Save = true },
                "--nodes" => parsed with { Nodes = true },
                "--front" => parsed with { Front = true },
                _ => null,
            } is { } flagged)
            {
                parsed = flagged;
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
                "--soak" when Number(value) is > 0 and var minutes => parsed with { Soak = minutes },
                "--only" => parsed with { Only = value.Split(',') },
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
