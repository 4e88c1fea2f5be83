namespace Keukentafel.Web.Platform.Pictures;

/// <summary>A rectangle in the picture.</summary>
internal sealed record Box(double Left, double Top, double Width, double Height)
{
    internal double Right => Left + Width;
    internal double Bottom => Top + Height;

    internal bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    internal bool IsInside(Box other) => Left >= other.Left && Top >= other.Top && Right <= other.Right && Bottom <= other.Bottom;
}

/// <summary>On which side of its chair a label stands.</summary>
internal enum LabelSide
{
    Above,
    Right,
    Below,
    Left,
}

/// <summary>A line of a label with the class that dresses it.</summary>
internal sealed record LabelLine(string Text, string Class, double Height);

/// <summary>A chair with its place and the words beside it.</summary>
internal sealed record PlacedSeat(TableSeat Seat, double X, double Y, LabelSide Side, IReadOnlyList<LabelLine> Lines, Box Label)
{
    internal Box Chair => new(X - TableLayout.ChairRadius, Y - TableLayout.ChairRadius, 2 * TableLayout.ChairRadius, 2 * TableLayout.ChairRadius);
}

/// <summary>
/// Where everything stands in the picture of the table. Chairs go round it clockwise from the top; chairs at the sides
/// stand at least a label's height apart, so that labels cannot touch whatever the names are.
/// </summary>
internal sealed class TableLayout
{
    internal const double ChairRadius = 27;
    internal const double NameSize = 15;
    internal const double SubSize = 14;
    internal const double TitleSize = 22;
    internal const int MostSeats = 16;

    private const double Margin = 8;
    private const double Gap = 9;
    private const double LabelWidth = 164;
    private const double LeastLabelColumn = 96;
    private const double SeatRadiusX = 226;
    private const double Roundness = 2.25;
    private const double NameLine = 18;
    private const double SubLine = 17;
    private const double LeastPitch = 86;
    private const double LeastRadiusY = 148;
    private const double ChairToTable = 44;

    private TableLayout(IReadOnlyList<PlacedSeat> seats, double width, double height, double middleY, double seatRadiusY)
    {
        Seats = seats;
        Width = width;
        Height = height;
        MiddleY = middleY;
        TableRadiusY = seatRadiusY - ChairToTable;
    }

    internal IReadOnlyList<PlacedSeat> Seats { get; }
    internal double Width { get; }
    internal double Height { get; }
    internal double MiddleX => Width / 2;
    internal double MiddleY { get; }
    internal double TableRadiusX => SeatRadiusX - ChairToTable;
    internal double TableRadiusY { get; }

    internal static TableLayout Of(IReadOnlyList<TableSeat> seats)
    {
        if (seats.Count is < 1 or > MostSeats)
            throw new ArgumentException($"A table is drawn for 1 to {MostSeats} chairs.", nameof(seats));
        var labels = seats.Select(Label).ToList();
        var (top, right, bottom, left) = Sides(seats.Count);
        var tallest = labels.Max(HeightOf);
        var pitch = Math.Max(LeastPitch, tallest + Gap);
        var reach = (Math.Max(left, right) - 1) * pitch / 2;
        var radiusY = Math.Max(LeastRadiusY, reach + 2 * ChairRadius + Gap + Math.Max(0, tallest / 2 - ChairRadius));
        var beyondChair = ChairRadius + Gap + tallest + Margin;
        var atSides = Math.Max(reach + Math.Max(ChairRadius, tallest / 2), radiusY - ChairToTable) + Margin;
        var middleY = top > 0 ? radiusY + beyondChair : atSides;
        var height = middleY + (bottom > 0 ? radiusY + beyondChair : atSides);
        var widest = Math.Max(LeastLabelColumn, labels.SelectMany(lines => lines).Select(WidthOf).Max());
        var width = 2 * (SeatRadiusX + ChairRadius + Gap + widest + Margin);
        var middleX = width / 2;

        var places = new List<(double X, double Y, LabelSide Side)>();
        for (var i = 0; i < top; i++)
            places.Add((middleX + Across(i, top), middleY - radiusY, LabelSide.Above));
        for (var i = 0; i < right; i++)
            places.Add(AtSide(i, right, +1));
        for (var i = bottom - 1; i >= 0; i--)
            places.Add((middleX + Across(i, bottom), middleY + radiusY, LabelSide.Below));
        for (var i = left - 1; i >= 0; i--)
            places.Add(AtSide(i, left, -1));

        var placed = seats.Select((seat, i) => Place(seat, labels[i], places[i].X, places[i].Y, places[i].Side)).ToList();
        return new TableLayout(placed, width, height, middleY, radiusY);

        (double X, double Y, LabelSide Side) AtSide(int i, int count, int direction)
        {
            var down = (i - (count - 1) / 2.0) * pitch;
            var across = SeatRadiusX * Math.Pow(1 - Math.Pow(Math.Abs(down) / radiusY, Roundness), 1 / Roundness);
            return (middleX + direction * across, middleY + down, direction > 0 ? LabelSide.Right : LabelSide.Left);
        }
    }

    /// <summary>The edge of the table as points: an oval with rather full corners, so that there is room to write on it.</summary>
    internal IEnumerable<(double X, double Y)> Edge()
    {
        for (var step = 0; step < 72; step++)
        {
            var angle = step * Math.Tau / 72;
            var x = Math.Cos(angle);
            var y = Math.Sin(angle);
            yield return (
                MiddleX + TableRadiusX * Math.Sign(x) * Math.Pow(Math.Abs(x), 2 / Roundness),
                MiddleY + TableRadiusY * Math.Sign(y) * Math.Pow(Math.Abs(y), 2 / Roundness));
        }
    }

    /// <summary>How many chairs stand above, right, below and left.</summary>
    private static (int Top, int Right, int Bottom, int Left) Sides(int count) =>
        count switch
        {
            1 => (1, 0, 0, 0),
            2 => (0, 1, 0, 1),
            3 => (1, 1, 0, 1),
            >= 9 when count % 2 == 0 => (2, (count - 4) / 2, 2, (count - 4) / 2),
            >= 9 => (2, (count - 3) / 2, 1, (count - 3) / 2),
            _ when count % 2 == 0 => (1, (count - 2) / 2, 1, (count - 2) / 2),
            _ => (1, (count - 1) / 2, 0, (count - 1) / 2),
        };

    private static double Across(int i, int count) => (i - (count - 1) / 2.0) * (LabelWidth + 2 * Gap);

    private static List<LabelLine> Label(TableSeat seat)
    {
        var lines = TextWidth.Wrap(seat.Name, NameSize, LabelWidth, 3).Select(text => new LabelLine(text, "kt-tafel__name", NameLine)).ToList();
        if (seat.Remark is { Length: > 0 } remark)
            lines.Add(new LabelLine(TextWidth.Shorten(remark, SubSize, LabelWidth), "kt-tafel__sub", SubLine));
        if (seat.LateWords is { } late)
            lines.Add(new LabelLine(TextWidth.Shorten(late, SubSize, LabelWidth), "kt-tafel__sub kt-tafel__sub--late", SubLine));
        else if (seat.PromiseWords is { } promises)
            lines.Add(new LabelLine(TextWidth.Shorten(promises, SubSize, LabelWidth), "kt-tafel__sub", SubLine));
        return lines;
    }

    private static double HeightOf(List<LabelLine> lines) => lines.Sum(line => line.Height);

    private static double WidthOf(LabelLine line) => TextWidth.Of(line.Text, line.Class == "kt-tafel__name" ? NameSize : SubSize);

    private static PlacedSeat Place(TableSeat seat, List<LabelLine> lines, double x, double y, LabelSide side)
    {
        var height = HeightOf(lines);
        var width = lines.Count == 0 ? 0 : lines.Max(WidthOf);
        var away = ChairRadius + Gap;
        var label = side switch
        {
            LabelSide.Above => new Box(x - width / 2, y - away - height, width, height),
            LabelSide.Below => new Box(x - width / 2, y + away, width, height),
            LabelSide.Right => new Box(x + away, y - height / 2, width, height),
            LabelSide.Left => new Box(x - away - width, y - height / 2, width, height),
        };
        return new PlacedSeat(seat, x, y, side, lines, label);
    }
}
