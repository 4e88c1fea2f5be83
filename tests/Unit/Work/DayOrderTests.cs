using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Casework.Reports;
using Keukentafel.Web.Features.Teams.Day;
using Xunit;

namespace Keukentafel.Tests.Unit.Work;

/// <summary>The order of a professional's day.</summary>
public sealed class DayOrderTests
{
    static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Safety_stands_above_what_is_later_and_earlier()
    {
        DueItem[] items = [Item("laat", -3), Item("veilig", 30, isSafety: true), Item("straks", 2)];

        Assert.Equal(["veilig", "laat", "straks"], DayOrder.Due(items, Today).Select(item => item.What));
    }

    [Fact]
    public void What_is_due_after_two_weeks_waits() =>
        Assert.Empty(DayOrder.Due([Item("later", DayOrder.DaysAhead + 1)], Today));

    [Fact]
    public void A_household_with_a_date_stands_above_one_without()
    {
        MyHousehold[] households = [Household("Aan de Beek", null), Household("Zonnehof", 9), Household("Lindenhof", 3)];

        Assert.Equal(["Lindenhof", "Zonnehof", "Aan de Beek"], DayOrder.Households(households).Select(household => household.Label));
    }

    [Fact]
    public void Roles_are_named_once_and_the_heaviest_first() =>
        Assert.Equal("regisseur, behandelaar", DayOrder.Roles([InvolvementKind.Handler, InvolvementKind.Director, InvolvementKind.Handler]));

    [Theory]
    [InlineData(ReportState.PickedUp, false, false, "koppelen aan een persoon")]
    [InlineData(ReportState.PickedUp, true, false, "eerste contact leggen")]
    [InlineData(ReportState.PickedUp, true, true, "gesprek en route")]
    [InlineData(ReportState.Routed, true, true, "hulp volgen en afsluiten")]
    public void The_next_step_follows_from_where_a_report_is(ReportState state, bool isMatched, bool wasReached, string next) =>
        Assert.Equal(next, DayOrder.NextStep(state, isMatched, wasReached));

    [Theory]
    [InlineData(-1, "late")]
    [InlineData(0, "soon")]
    [InlineData(3, "soon")]
    [InlineData(4, "quiet")]
    public void A_date_gets_the_pill_that_fits_its_haste(int days, string pill) =>
        Assert.Equal(pill, ReportWords.PillOf(Today.AddDays(days), Today));

    [Fact]
    public void A_long_text_is_cut_between_two_words() =>
        Assert.Equal("Ik durf de post…", ReportWords.Beginning("Ik durf de post\nniet meer open te maken.", 18));

    static DueItem Item(string what, int days, bool isSafety = false) => new(Today.AddDays(days), what, "", "", "/werk", isSafety);

    static MyHousehold Household(string label, int? days) =>
        new(Guid.CreateVersion7(), label, "", null, true, days is { } known ? new Upcoming(Today.AddDays(known), "afspraak") : null);
}
