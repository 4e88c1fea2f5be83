using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>A place with nothing in it yet, and what one can do about that (the content).</summary>
[HtmlTargetElement("kt-empty", Attributes = "title")]
public sealed class EmptyTagHelper : TagHelper
{
    /// <summary>What is not there, in words.</summary>
    public string Title { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "kt-empty kt-stack kt-stack--tight");
        output.PreContent.AppendHtml(Markup.Element("p", "kt-empty__title", Title));
    }
}
