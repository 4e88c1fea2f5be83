using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>One statement to agree with: a single checkbox.</summary>
[HtmlTargetElement("kt-check", Attributes = "for,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckTagHelper : TagHelper
{
    /// <summary>The bound bool.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The statement, in words.</summary>
    public string Label { get; set; } = "";

    /// <summary>One sentence of help.</summary>
    public string? Hint { get; set; }

    /// <summary>The page being rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var field = new FormField(ViewContext, For);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "kt-field utrecht-form-field" + (field.Error is null ? "" : " utrecht-form-field--invalid"));
        if (Markup.Error(field) is { } error)
            output.Content.AppendHtml(error);
        var input = Markup.Element("input", "utrecht-checkbox utrecht-checkbox--html-input")
            .With("type", "checkbox")
            .With("id", field.Id)
            .With("name", field.Name)
            .With("value", "true")
            .With("checked", field.Values.Any(value => value is "true" or "True") ? "checked" : null)
            .With("aria-describedby", field.DescribedBy(null))
            .With("aria-invalid", field.Error is null ? null : "true");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        var words = Markup.Element("span", null, Label);
        if (Hint is not null)
            words.Add(Markup.Element("span", "kt-choice__hint", Hint));
        output.Content.AppendHtml(Markup.Element("label", "kt-choice").With("for", field.Id).Add(input).Add(words));
    }
}
