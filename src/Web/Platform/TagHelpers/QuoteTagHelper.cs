using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>The resident's own words, as they were said (the content).</summary>
[HtmlTargetElement("kt-quote")]
public sealed class QuoteTagHelper : TagHelper
{
    /// <summary>Who said it, and when or where: "moeder, wo 12 nov 2025".</summary>
    public string? Who { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var words = await output.GetChildContentAsync();
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "kt-quote");
        output.Content.SetHtmlContent(Markup.Element("blockquote", "kt-quote__words").Add(words));
        if (Who is not null)
            output.Content.AppendHtml(Markup.Element("figcaption", "kt-quote__who", Who));
    }
}
