namespace Keukentafel.Web.Platform.Pictures;

/// <summary>Whose chair it is at the table.</summary>
public enum SeatKind
{
    /// <summary>bewoner: a member of the household</summary>
    Resident,

    /// <summary>netwerk: family, friend, neighbour, volunteer</summary>
    Network,

    /// <summary>professional or provider</summary>
    Professional,

    /// <summary>an empty chair: somebody is missing</summary>
    Empty,
}

/// <summary>A chair (plek) at the table of a plan: who, how much was promised, how much of that is late, and a word about it.</summary>
public sealed record TableSeat(string Name, SeatKind Kind, int Promises, int Late, string? Remark)
{
    internal string Class => Kind switch
    {
        SeatKind.Resident => "resident",
        SeatKind.Network => "network",
        SeatKind.Professional => "professional",
        SeatKind.Empty => "empty",
    };

    internal string KindWords => Kind switch
    {
        SeatKind.Resident => "bewoner",
        SeatKind.Network => "netwerk",
        SeatKind.Professional => "professional",
        SeatKind.Empty => "lege stoel",
    };

    /// <summary>"2 toezeggingen" for a professional, "2 acties" for who lives there or stands near; null on an empty chair.</summary>
    internal string? PromiseWords => Kind switch
    {
        SeatKind.Empty => null,
        SeatKind.Professional => Count("toezegging", "toezeggingen", "nog niets beloofd"),
        SeatKind.Resident or SeatKind.Network => Count("actie", "acties", "nog geen acties"),
    };

    /// <summary>"1 van 2 te laat", or null when nothing is late.</summary>
    internal string? LateWords => Late > 0 ? $"{Late} van {Math.Max(Promises, Late)} te laat" : null;

    private string Count(string one, string many, string none) =>
        Promises switch
        {
            0 => none,
            1 => "1 " + one,
            _ => $"{Promises} {many}",
        };
}
