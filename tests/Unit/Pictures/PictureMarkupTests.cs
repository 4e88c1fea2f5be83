using System.Text.Encodings.Web;
using System.Xml.Linq;
using CsCheck;
using Keukentafel.Web.Platform.Pictures;
using Microsoft.AspNetCore.Html;
using Xunit;

namespace Keukentafel.Tests.Unit.Pictures;

public sealed class PictureMarkupTests
{
    private const string Attack = "<script>alert(1)</script>\"' & <b>";

    [Fact]
    public void Every_picture_encodes_its_words()
    {
        IHtmlContent[] pictures =
        [
            TablePicture.Draw(Attack, [new TableSeat(Attack, SeatKind.Network, 1, 1, Attack)], Attack, Attack),
            SelfReliancePicture.Draw([new SelfRelianceRow(Attack, 1, 5)], Attack, Attack, Attack),
            BarChart.Draw(Attack, [new Bar(Attack, 1, Attack)]),
            ShareBar.Draw(Attack, [new Bar(Attack, 1, Attack)]),
        ];

        Assert.All(pictures, picture =>
        {
            Assert.DoesNotContain("<script", Markup(picture), StringComparison.Ordinal);
            Assert.DoesNotContain("<b>", Markup(picture), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_picture_is_well_formed_for_any_words()
    {
        Gen.String.Sample(words =>
        {
            XElement.Parse(Markup(TablePicture.Draw(words, [new TableSeat(words, SeatKind.Resident, 1, 0, words)])));
            XElement.Parse(Markup(BarChart.Draw("titel", [new Bar(TextWidth.Printable(words), 1, "1")])));
        });
    }

    [Fact]
    public void No_picture_has_a_style_of_its_own()
    {
        var seats = Enumerable.Range(0, 16).Select(i => new TableSeat($"Naam {i}", (SeatKind)(i % 4), i, 1, null)).ToList();

        Assert.DoesNotContain("style=", Markup(TablePicture.Draw("Plan", seats)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_says_what_the_picture_shows()
    {
        var markup = Markup(TablePicture.Draw("Rust in huis", [new TableSeat("Schuldhulp", SeatKind.Professional, 2, 1, null)]));

        Assert.Contains("professional &#xB7; 2 toezeggingen", markup, StringComparison.Ordinal);
        Assert.Contains("<span class=\"nl-data-badge kt-pill kt-pill--late\">1 van 2 te laat</span>", markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_more_than_sixteen_is_a_list()
    {
        var seats = Enumerable.Range(0, 17).Select(i => new TableSeat($"Naam {i}", SeatKind.Network, 1, 0, null)).ToList();

        var markup = Markup(TablePicture.Draw("Plan", seats));

        Assert.DoesNotContain("kt-tafel__picture", markup, StringComparison.Ordinal);
        Assert.Contains("Naam 16", markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 3, "van 1 naar 3")]
    [InlineData(3, 3, "gelijk gebleven op 3")]
    [InlineData(null, 2, "nu 2, toen niet besproken")]
    [InlineData(2, null, "toen 2, nu niet besproken")]
    [InlineData(null, null, "niet besproken")]
    public void Self_reliance_is_said_in_words_too(int? before, int? now, string words)
    {
        var markup = Markup(SelfReliancePicture.Draw([new SelfRelianceRow("Geld", before, now)], "toen", "nu"));

        Assert.Contains($">{words}</span>", markup, StringComparison.Ordinal);
    }

    private static string Markup(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
