using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>A question with one answer from a long list. For up to seven answers, <c>kt-choice</c> is kinder.</summary>
[HtmlTargetElement("kt-select", Attributes = "for,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : TagHelper
{
    /// <summary>The bound property.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The question, in words.</summary>
    public string Label { get; set; } = "";

    /// <summary>One sentence of help under the label.</summary>
    public string? Hint { get; set; }

    /// <summary>The answers; without them the values of the property's enum, named by their Display attribute.</summary>
    public IEnumerable<ChoiceItem>? Items { get; set; }

    /// <summary>Words of the empty answer; an empty text leaves it out.</summary>
    public string Empty { get; set; } = "Kies…";

    /// <summary>Says in the label that it may stay unanswered.</summary>
    public bool Optional { get; set; }

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
        output.Content.AppendHtml(Markup.Element("label", "utrecht-form-label utrecht-form-field__label", Label)
            .With("for", field.Id)
            .Add(Markup.Optional(Optional)));
        if (Hint is not null)
            output.Content.AppendHtml(Markup.Hint(field, Hint));
        if (Markup.Error(field) is { } error)
            output.Content.AppendHtml(error);
        output.Content.AppendHtml(Markup.Element("div", "kt-select").Add(List(field)));
    }

    private TagBuilder List(FormField field)
    {
        var list = Markup.Element("select", "utrecht-select utrecht-select--html-select")
            .With("id", field.Id)
            .With("name", field.Name)
            .With("aria-describedby", field.DescribedBy(Hint))
            .With("aria-invalid", field.Error is null ? null : "true")
            .With("aria-required", Optional ? null : "true");
        if (Empty.Length > 0)
            list.Add(Markup.Element("option", null, Empty).With("value", ""));
        foreach (var item in Items ?? Choices.OfType(For.ModelExplorer.ModelType))
        {
            var isChosen = string.Equals(item.Value, field.Value, StringComparison.OrdinalIgnoreCase);
            list.Add(Markup.Element("option", null, item.Label).With("value", item.Value).With("selected", isChosen ? "selected" : null));
        }

        return list;
    }
}
