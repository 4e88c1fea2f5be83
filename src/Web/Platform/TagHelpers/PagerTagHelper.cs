using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>Previous and next of a list that goes by key; shows nothing when there is one page.</summary>
[HtmlTargetElement("kt-pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper : TagHelper
{
    /// <summary>Address of the previous page, or null.</summary>
    public string? Previous { get; set; }

    /// <summary>Address of the next page, or null.</summary>
    public string? Next { get; set; }

    /// <summary>How many there are, roughly: "ongeveer 2.400".</summary>
    public string? About { get; set; }

    /// <summary>What the list is of, for who cannot see it.</summary>
    public string Label { get; set; } = "Bladeren";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        // An attribute whose expression is null arrives as an empty text.
        if (string.IsNullOrEmpty(Previous) && string.IsNullOrEmpty(Next) && string.IsNullOrEmpty(About))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "kt-pager");
        output.Attributes.SetAttribute("aria-label", Label);
        if (!string.IsNullOrEmpty(Previous))
            output.Content.AppendHtml(Markup.Element("a", "nl-button nl-button--secondary", "‹ Vorige").With("href", Previous).With("rel", "prev"));
        if (!string.IsNullOrEmpty(Next))
            output.Content.AppendHtml(Markup.Element("a", "nl-button nl-button--secondary", "Volgende ›").With("href", Next).With("rel", "next"));
        if (!string.IsNullOrEmpty(About))
            output.Content.AppendHtml(Markup.Element("span", "kt-pager__about", About));
    }
}
