using CsCheck;
using Keukentafel.Web.Platform.Pictures;
using Xunit;

namespace Keukentafel.Tests.Unit.Pictures;

public sealed class TableLayoutTests
{
    private static readonly Gen<string> Name = Gen.OneOf(
        Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyzWMAÖÇé -'.’"], 1, 40],
        Gen.Const("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"),
        Gen.Const("Jeugd- en Opvoedhulp Midden-Nederland BV"),
        Gen.Const("👩‍👩‍👧‍👦 Familie 👨‍👩‍👧 Ünal 中文名字长长长长长"),
        Gen.Const("محمد بن عبد الله بن عبد المطلب"));

    private static readonly Gen<TableSeat> Seat = Gen.Select(Name, Gen.Enum<SeatKind>(), Gen.Int[0, 40], Gen.Int[0, 12], Name.Null())
        .Select((name, kind, promises, late, remark) => new TableSeat(name, kind, promises, late, remark));

    private static readonly Gen<TableSeat[]> Seats = Seat.Array[1, TableLayout.MostSeats];

    [Fact]
    public void Labels_and_chairs_never_overlap()
    {
        Seats.Sample(seats =>
        {
            var boxes = TableLayout.Of(seats).Seats.SelectMany(placed => new[] { placed.Label, placed.Chair }).ToList();
            for (var i = 0; i < boxes.Count; i++)
            {
                for (var j = i + 1; j < boxes.Count; j++)
                    Assert.False(boxes[i].Overlaps(boxes[j]), $"{boxes[i]} and {boxes[j]}");
            }
        });
    }

    [Fact]
    public void Nothing_is_outside_the_picture()
    {
        Seats.Sample(seats =>
        {
            var layout = TableLayout.Of(seats);
            var picture = new Box(0, 0, layout.Width, layout.Height);
            foreach (var placed in layout.Seats)
            {
                Assert.True(placed.Label.IsInside(picture), placed.ToString());
                Assert.True(placed.Chair.IsInside(picture), placed.ToString());
            }

            Assert.All(layout.Edge(), point => Assert.True(new Box(point.X, point.Y, 0, 0).IsInside(picture)));
        });
    }

    [Fact]
    public void The_table_lies_free_of_the_chairs()
    {
        Seats.Sample(seats =>
        {
            var layout = TableLayout.Of(seats);
            foreach (var placed in layout.Seats)
            {
                var nearest = layout.Edge().Min(point => Math.Sqrt(Math.Pow(point.X - placed.X, 2) + Math.Pow(point.Y - placed.Y, 2)));
                Assert.True(nearest > TableLayout.ChairRadius, $"{placed} is {nearest} from the edge");
            }
        });
    }

    [Fact]
    public void Everybody_keeps_the_chair_they_were_given()
    {
        Seats.Sample(seats => Assert.Equal(seats, TableLayout.Of(seats).Seats.Select(placed => placed.Seat)));
    }

    [Fact]
    public void A_name_that_fits_is_shown_whole()
    {
        var seat = new TableSeat("Jeugd- en Opvoedhulp Midden-Nederland BV", SeatKind.Professional, 2, 0, null);

        var label = TableLayout.Of([seat]).Seats[0].Lines;

        Assert.Equal(["Jeugd- en", "Opvoedhulp Midden-", "Nederland BV", "2 toezeggingen"], label.Select(line => line.Text));
    }
}
