using Keukentafel.Data;
using Keukentafel.Web.Features.Casework.Appointments;
using Keukentafel.Web.Features.Casework.Contacts;
using Keukentafel.Web.Features.Privacy.Withheld;
using Xunit;

namespace Keukentafel.Tests.Unit.Recording;

/// <summary>Which days and times can be recorded.</summary>
public sealed class DatesTests
{
    static readonly DateOnly Today = new(2026, 11, 23);
    static readonly DateTimeOffset Now = DutchTime.At(Today, new TimeOnly(14, 30));

    [Theory]
    [InlineData("2026-11-23", "14:30", null)]
    [InlineData("2026-11-23", "14:31", "At")]
    [InlineData("2026-11-24", "09:00", "On")]
    [InlineData("2025-11-23", "00:00", null)]
    [InlineData("2025-11-22", "23:59", "On")]
    public void A_contact_lies_in_the_past_year(string on, string at, string? field)
    {
        var input = new ContactInput { On = DateOnly.Parse(on, null), At = TimeOnly.Parse(at, null) };

        Assert.Equal(field, input.Problem(Now, report: null)?.Field);
    }

    [Theory]
    [InlineData("2026-11-23", "14:00", "15:00", null)]
    [InlineData("2026-11-23", "13:00", "14:30", "Until")]
    [InlineData("2026-11-24", "10:00", "10:00", "Until")]
    [InlineData("2026-11-24", "10:00", "09:00", "Until")]
    [InlineData("2026-11-22", "10:00", "11:00", "On")]
    [InlineData("2027-11-23", "10:00", "11:00", null)]
    [InlineData("2027-11-24", "10:00", "11:00", "On")]
    public void An_appointment_is_to_come_within_a_year_and_ends_after_it_begins(string on, string from, string until, string? field)
    {
        var input = new AppointmentInput { On = DateOnly.Parse(on, null), From = TimeOnly.Parse(from, null), Until = TimeOnly.Parse(until, null) };

        Assert.Equal(field, input.Problem(Now)?.Field);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(WithheldInput.MostDays, true)]
    [InlineData(WithheldInput.MostDays + 1, false)]
    public void What_is_withheld_is_looked_at_again_on_a_day_to_come(int daysAhead, bool isRight)
    {
        var input = new WithheldInput { IsWithheld = true, ReviewOn = Today.AddDays(daysAhead) };

        Assert.Equal(isRight, input.Problem(Today) is null);
    }

    [Fact]
    public void What_is_withheld_always_has_a_review_date() =>
        Assert.NotNull(new WithheldInput { IsWithheld = true }.Problem(Today));

    [Fact]
    public void A_date_left_behind_does_not_withhold() =>
        Assert.Null(new WithheldInput { IsWithheld = false, ReviewOn = Today.AddDays(3) }.Until);
}
