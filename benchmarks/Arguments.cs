namespace Keukentafel.Bench;

/// <summary>What the command line asks for.</summary>
sealed record Arguments(Uri Address, TimeSpan Duration, string? Save, string Commit)
{
    /// <returns>Null when the command line is wrong.</returns>
    public static Arguments? Parse(string[] args)
    {
        if (args.Length % 2 == 0 || !Uri.TryCreate(args[0], UriKind.Absolute, out var address)) return null;
        var parsed = new Arguments(address, TimeSpan.FromSeconds(5), null, "unknown");
        for (var i = 1; i < args.Length; i += 2)
        {
            if (args[i] == "--seconds" && int.TryParse(args[i + 1], out var seconds) && seconds > 0)
                parsed = parsed with { Duration = TimeSpan.FromSeconds(seconds) };
            else if (args[i] == "--save") parsed = parsed with { Save = args[i + 1] };
            else if (args[i] == "--commit") parsed = parsed with { Commit = args[i + 1] };
            else return null;
        }
        return parsed;
    }
}
