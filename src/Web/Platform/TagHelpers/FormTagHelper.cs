using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>A form that posts safely: with its antiforgery field, an id that makes sending twice one act, and a draft that saves itself.</summary>
[HtmlTargetElement("kt-form")]
public sealed class FormTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>Where it posts; without it the present page.</summary>
    public string? Action { get; set; }

    /// <summary>The handler of the page that takes the post.</summary>
    public string? Handler { get; set; }

    /// <summary>The id of this act (Guid version 7): two posts with the same id are one act.</summary>
    public Guid? Once { get; set; }

    /// <summary>Key under which the draft is kept; without it, or when it is empty, there is no draft.</summary>
    public string? Draft { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Keeps the draft in the browser's tab instead of the server: for visitors who are not signed in.</summary>
    public bool DraftInTab { get; set; }

    /// <summary>The page being rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var content = await output.GetChildContentAsync();
        output.TagName = "form";
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("action", Target());
        output.Attributes.SetAttribute("novalidate", null);
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "kt-form", output.Attributes["class"]?.Value?.ToString() }.OfType<string>()));
        if (Draft is not null)
            output.Attributes.SetAttribute("data-draft", Draft);
        if (DraftInTab)
            output.Attributes.SetAttribute("data-draft-store", "tab");
        output.Content.AppendHtml(generator.GenerateAntiforgery(ViewContext));
        if (Once is { } once)
            output.Content.AppendHtml(Hidden("Once", once.ToString()));
        if (Draft is not null)
            output.Content.AppendHtml(Hidden("concept", Draft));
        output.Content.AppendHtml(content);
        if (Draft is not null)
            output.Content.AppendHtml(Markup.Element("p", "kt-saved").With("role", "status").With("data-saved", ""));
    }

    private string Target()
    {
        var request = ViewContext.HttpContext.Request;
        var target = Action ?? request.PathBase + request.Path;
        return Handler is null ? target : target + (target.Contains('?') ? "&" : "?") + "handler=" + Uri.EscapeDataString(Handler);
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var input = Markup.Element("input").With("type", "hidden").With("name", name).With("value", value);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return input;
    }
}
