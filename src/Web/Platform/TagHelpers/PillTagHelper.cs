using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>A status as a short word. The word says it; the colour only helps.</summary>
[HtmlTargetElement("kt-pill")]
public sealed class PillTagHelper : TagHelper
{
    /// <summary>late, soon, ok, info or quiet.</summary>
    public string Kind { get; set; } = "quiet";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"nl-data-badge kt-pill kt-pill--{Kind}");
    }
}
