using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>The title of a page, a line about it, and the actions of the page as content.</summary>
[HtmlTargetElement("kt-page-title", Attributes = "title")]
public sealed class PageTitleTagHelper : TagHelper
{
    /// <summary>The heading of the page.</summary>
    public string Title { get; set; } = "";

    /// <summary>One line under it.</summary>
    public string? Meta { get; set; }

    /// <summary>Where "back" leads; without it there is no such link.</summary>
    public string? BackHref { get; set; }

    /// <summary>Words of the link back.</summary>
    public string BackLabel { get; set; } = "Terug";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var actions = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "kt-title");
        var words = Markup.Element("div", "kt-title__words");
        if (BackHref is not null)
            words.Add(Markup.Element("a", "nl-link kt-title__back", "‹ " + BackLabel).With("href", BackHref));
        words.Add(Markup.Element("h1", "nl-heading nl-heading--level-1", Title));
        if (Meta is not null)
            words.Add(Markup.Element("p", "kt-title__meta", Meta));
        output.Content.SetHtmlContent(words);
        if (!actions.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Markup.Element("div", "kt-title__actions").Add(actions));
    }
}
