using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>A card with room: a part of a page with a heading of its own.</summary>
[HtmlTargetElement("kt-card")]
public sealed class CardTagHelper : TagHelper
{
    /// <summary>The heading; without it the card is a plain frame.</summary>
    public string? Title { get; set; }

    /// <summary>Level of the heading.</summary>
    public int Level { get; set; } = 2;

    /// <summary>A few words at the right of the heading.</summary>
    public string? Meta { get; set; }

    /// <summary>quiet, wood or alarm; plain without it.</summary>
    public string? Tone { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = Title is null ? "div" : "section";
        var classes = new[] { "kt-card", Tone is null ? null : $"kt-card--{Tone}", output.Attributes["class"]?.Value?.ToString() };
        output.Attributes.SetAttribute("class", string.Join(' ', classes.OfType<string>()));
        if (Title is null)
            return;
        var heading = Markup.Element($"h{Level}", $"nl-heading nl-heading--level-{Level}", Title);
        output.PreContent.AppendHtml(string.IsNullOrEmpty(Meta)
            ? heading
            : Markup.Element("div", "kt-card__head").Add(heading).Add(Markup.Element("span", "kt-small", Meta)));
    }
}
