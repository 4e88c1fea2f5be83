using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Keukentafel.Web.Platform.Pictures;

/// <summary>
/// The signature picture: the table (tafel) of a plan seen from above, with a chair for everyone who takes part.
/// The same content stands in a list for who cannot see it, and on a narrow screen only that list is shown.
/// </summary>
public static class TablePicture
{
    /// <summary>
    /// Draws the table. <paramref name="eyebrow"/> stands above the title ("Ons plan"), <paramref name="footnote"/> below it
    /// ("terugkijken op 12 februari"). More than sixteen chairs are shown as the list alone.
    /// </summary>
    public static IHtmlContent Draw(string title, IReadOnlyList<TableSeat> seats, string? eyebrow = "Ons plan", string? footnote = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(seats);
        var svg = new Svg();
        var isDrawn = seats.Count is >= 1 and <= TableLayout.MostSeats;
        svg.Open("figure", ("class", isDrawn ? "kt-tafel" : "kt-tafel kt-tafel--list-only"));
        if (isDrawn)
        {
            Picture(svg, TableLayout.Of(seats), title, eyebrow, footnote);
            Legend(svg, seats);
        }

        List(svg, title, seats);
        return svg.Close("figure").ToHtml();
    }

    private static void Picture(Svg svg, TableLayout layout, string title, string? eyebrow, string? footnote)
    {
        svg.Open("svg", ("class", "kt-svg kt-tafel__picture"), ("viewBox", $"0 0 {Svg.Number(layout.Width)} {Svg.Number(layout.Height)}"), ("role", "img"),
            ("aria-label", $"De tafel van het plan: {TextWidth.Printable(title)}. Wie er zit, staat in de lijst hierna."));
        Oval(svg, layout);
        Title(svg, layout, title, eyebrow, footnote);
        foreach (var seat in layout.Seats)
            Chair(svg, seat);
        svg.Close("svg");
    }

    private static void Oval(Svg svg, TableLayout layout)
    {
        var points = layout.Edge().ToList();
        svg.Shape("path", ("class", "kt-tafel__edge"), ("d", Closed(points, 7)));
        svg.Shape("path", ("class", "kt-tafel__top"), ("d", Closed(points, 0)));
    }

    private static string Closed(IEnumerable<(double X, double Y)> points, double down) =>
        "M" + string.Join('L', points.Select(point => $"{Svg.Number(point.X)} {Svg.Number(point.Y + down)}")) + "Z";

    private static void Title(Svg svg, TableLayout layout, string title, string? eyebrow, string? footnote)
    {
        const double line = 27;
        const double small = 24;
        var room = layout.TableRadiusX * 2 - 76;
        var lines = TextWidth.Wrap(title, TableLayout.TitleSize, room, 3);
        var height = lines.Count * line + (eyebrow is null ? 0 : small) + (footnote is null ? 0 : small);
        var y = layout.MiddleY - height / 2;
        if (eyebrow is not null)
        {
            Centred(svg, TextWidth.Shorten(eyebrow, TableLayout.SubSize, room - 40), "kt-tafel__eyebrow", layout.MiddleX, y + 15);
            y += small;
        }

        foreach (var words in lines)
        {
            Centred(svg, words, "kt-tafel__title", layout.MiddleX, y + 21);
            y += line;
        }

        if (footnote is not null)
            Centred(svg, TextWidth.Shorten(footnote, TableLayout.SubSize, room - 40), "kt-tafel__eyebrow", layout.MiddleX, y + 17);
    }

    private static void Chair(Svg svg, PlacedSeat placed)
    {
        var seat = placed.Seat;
        svg.Open("g", ("class", "kt-tafel__place"), ("data-seat", seat.Class));
        svg.Text("title", TextWidth.Printable(seat.Name));
        svg.Shape("circle", ("class", $"kt-tafel__seat kt-seat--{seat.Class}"), ("cx", placed.X), ("cy", placed.Y), ("r", TableLayout.ChairRadius - 1.25));
        Centred(svg, Initial(seat), $"kt-tafel__initial kt-initial--{seat.Class}", placed.X, placed.Y + 6);
        Label(svg, placed);
        if (seat.Late > 0)
        {
            svg.Shape("circle", ("class", "kt-tafel__late"), ("cx", placed.X + 20), ("cy", placed.Y - 19), ("r", 11));
            Centred(svg, seat.Late > 9 ? "9+" : seat.Late.ToString(CultureInfo.InvariantCulture), "kt-tafel__late-count", placed.X + 20, placed.Y - 14.5);
        }

        svg.Close("g");
    }

    private static void Label(Svg svg, PlacedSeat placed)
    {
        var (anchor, x) = placed.Side switch
        {
            LabelSide.Right => ("start", placed.Label.Left),
            LabelSide.Left => ("end", placed.Label.Right),
            LabelSide.Above or LabelSide.Below => ("middle", placed.X),
        };
        svg.Open("g", ("class", "kt-tafel__label"));
        var y = placed.Label.Top;
        foreach (var line in placed.Lines)
        {
            svg.Text("text", line.Text, ("class", line.Class), ("x", x), ("y", y + line.Height - 4.5), ("text-anchor", anchor));
            y += line.Height;
        }

        svg.Close("g");
    }

    private static void Centred(Svg svg, string text, string cssClass, double x, double y) =>
        svg.Text("text", text, ("class", cssClass), ("x", x), ("y", y), ("text-anchor", "middle"));

    private static string Initial(TableSeat seat)
    {
        var name = TextWidth.Printable(seat.Name);
        if (seat.Kind == SeatKind.Empty || name.Length == 0)
            return "+";
        return StringInfo.GetNextTextElement(name).ToUpperInvariant();
    }

    private static void Legend(Svg svg, IReadOnlyList<TableSeat> seats)
    {
        svg.Open("ul", ("class", "kt-legend kt-tafel__legend"), ("aria-hidden", "true"));
        foreach (var seat in seats.DistinctBy(seat => seat.Kind).OrderBy(seat => seat.Kind))
        {
            svg.Open("li").Open("svg", ("viewBox", "0 0 16 16"));
            svg.Shape("circle", ("class", $"kt-legend__seat kt-seat--{seat.Class}"), ("cx", 8), ("cy", 8), ("r", 6.5));
            svg.Close("svg").Text("span", seat.KindWords).Close("li");
        }

        if (seats.Any(seat => seat.Late > 0))
        {
            svg.Open("li").Open("svg", ("viewBox", "0 0 16 16")).Shape("circle", ("class", "kt-tafel__late"), ("cx", 8), ("cy", 8), ("r", 7));
            svg.Close("svg").Text("span", "aantal dat te laat is").Close("li");
        }

        svg.Close("ul");
    }

    private static void List(Svg svg, string title, IReadOnlyList<TableSeat> seats)
    {
        svg.Open("div", ("class", "kt-tafel__people"));
        svg.Text("p", TextWidth.Printable(title), ("class", "kt-strong"));
        svg.Open("ul", ("class", "kt-list"));
        foreach (var seat in seats)
            Person(svg, seat);
        svg.Close("ul").Close("div");
    }

    private static void Person(Svg svg, TableSeat seat)
    {
        svg.Open("li").Open("svg", ("class", "kt-svg kt-tafel__small-seat"), ("viewBox", "0 0 54 54"), ("aria-hidden", "true"));
        svg.Shape("circle", ("class", $"kt-tafel__seat kt-seat--{seat.Class}"), ("cx", 27), ("cy", 27), ("r", 25));
        Centred(svg, Initial(seat), $"kt-tafel__initial kt-initial--{seat.Class}", 27, 33);
        svg.Close("svg");
        svg.Open("span", ("class", "kt-list__what")).Text("span", TextWidth.Printable(seat.Name), ("class", "kt-strong"));
        var notes = new[] { seat.KindWords, seat.Remark, seat.PromiseWords }.Where(words => !string.IsNullOrEmpty(words));
        svg.Text("span", string.Join(" · ", notes), ("class", "kt-small"));
        if (seat.LateWords is { } late)
            svg.Text("span", late, ("class", "nl-data-badge kt-pill kt-pill--late"));
        svg.Close("span").Close("li");
    }
}
