using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Casework.Handling;
using Keukentafel.Web.Features.Teams.Division;
using Keukentafel.Web.Platform.Pictures;
using Xunit;

namespace Keukentafel.Tests.Unit.Work;

/// <summary>Waiting, hours, bars and the answers of the forms that divide work.</summary>
public sealed class DivisionTests
{
    static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Waiting_is_counted_from_the_date_and_never_below_zero()
    {
        Assert.Equal(12, Waits.Days(Today.AddDays(-12), Today));
        Assert.Equal(0, Waits.Days(Today.AddDays(1), Today));
    }

    [Theory]
    [InlineData(100, "1 fte, 36 uur")]
    [InlineData(89, "0,89 fte, 32 uur")]
    [InlineData(44, "0,44 fte, 16 uur")]
    public void Hours_follow_from_the_part_of_a_full_week(int hundredths, string words) =>
        Assert.Equal(words, Waits.Hours(hundredths));

    [Theory]
    [InlineData(0, 10, 0)]
    [InlineData(5, 10, 50)]
    [InlineData(20, 10, 100)]
    [InlineData(-1, 10, 0)]
    [InlineData(3, 0, 0)]
    public void A_bar_stays_within_its_ground(double value, double most, double width) =>
        Assert.Equal(width, SmallBar.Width(value, most));

    [Fact]
    public void A_choice_of_work_comes_back_as_it_was()
    {
        var id = Guid.CreateVersion7();

        Assert.Equal(new WorkItem(id, null), WorkItem.Read(WorkItem.OfReport(id)));
        Assert.Equal(new WorkItem(null, id), WorkItem.Read(WorkItem.OfHousehold(id)));
        Assert.Equal(new ReportReceiver(id, null), Receiver.Read(Receiver.Of(id)));
        Assert.Equal(new ReportReceiver(null, id), Receiver.Read(Receiver.OfTeam(id)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("melding:x")]
    [InlineData("<script>")]
    public void An_answer_that_was_not_offered_is_none(string? answer)
    {
        Assert.Null(WorkItem.Read(answer));
        Assert.Null(Receiver.Read(answer));
    }
}
