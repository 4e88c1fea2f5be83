using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>A date as "ma 3 mrt 2026", readable by a machine too.</summary>
[HtmlTargetElement("kt-date", Attributes = "value", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper(TimeProvider clock) : TagHelper
{
    /// <summary>A <see cref="DateOnly"/>, <see cref="DateTimeOffset"/> or <see cref="DateTime"/> in UTC; null shows nothing.</summary>
    public object? Value { get; set; }

    /// <summary>Adds the time of day to an instant.</summary>
    public bool WithTime { get; set; }

    /// <summary>Adds "(over 3 dagen)".</summary>
    public bool Relative { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Value is null)
        {
            output.SuppressOutput();
            return;
        }

        var instant = Value switch
        {
            DateTimeOffset moment => moment,
            DateTime moment => new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)),
            _ => (DateTimeOffset?)null,
        };
        var date = instant is { } known ? DutchDates.DayOf(known) : (DateOnly)Value;
        var words = instant is { } at && WithTime ? DutchDates.ShortWithClock(at) : DutchDates.Short(date);
        if (Relative)
            words += $" ({DutchDates.Relative(date, DutchDates.Today(clock))})";
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Machine(date, instant));
        output.Content.SetContent(words);
    }

    private static string Machine(DateOnly date, DateTimeOffset? instant) =>
        instant is { } moment
            ? moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mmZ", CultureInfo.InvariantCulture)
            : date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
