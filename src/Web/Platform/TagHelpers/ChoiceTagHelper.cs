using System.Collections;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>A question with answers to choose from: radio buttons, or checkboxes when the property is a list.</summary>
[HtmlTargetElement("kt-choice", Attributes = "for,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoiceTagHelper : TagHelper
{
    /// <summary>The bound property; a collection makes checkboxes.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The question, in words.</summary>
    public string Label { get; set; } = "";

    /// <summary>One sentence of help under the question.</summary>
    public string? Hint { get; set; }

    /// <summary>The answers; without them the values of the property's enum, named by their Display attribute.</summary>
    public IEnumerable<ChoiceItem>? Items { get; set; }

    /// <summary>Puts short answers beside each other.</summary>
    public bool Inline { get; set; }

    /// <summary>Says in the question that it may stay unanswered.</summary>
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
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "utrecht-form-fieldset utrecht-form-fieldset--html-fieldset" + (field.Error is null ? "" : " utrecht-form-fieldset--invalid"));
        output.Attributes.SetAttribute("aria-describedby", field.DescribedBy(Hint));
        if (field.DescribedBy(Hint) is null)
            output.Attributes.RemoveAll("aria-describedby");
        output.Content.AppendHtml(Markup.Element("legend", "utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend", Label).Add(Markup.Optional(Optional)));
        if (Hint is not null)
            output.Content.AppendHtml(Markup.Hint(field, Hint));
        if (Markup.Error(field) is { } error)
            output.Content.AppendHtml(error);
        output.Content.AppendHtml(Answers(field));
    }

    private TagBuilder Answers(FormField field)
    {
        var isMany = For.ModelExplorer.ModelType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(For.ModelExplorer.ModelType);
        var chosen = field.Values;
        var answers = Markup.Element("div", Inline ? "kt-choices kt-choices--inline" : "kt-choices");
        var number = 0;
        foreach (var item in Items ?? Choices.OfType(For.ModelExplorer.ModelType))
        {
            // The error summary links to the first answer, so that one carries the id of the field.
            var id = number++ == 0 ? field.Id : $"{field.Id}-{number}";
            answers.InnerHtml.AppendHtml(Answer(field, item, id, isMany, chosen.Contains(item.Value, StringComparer.OrdinalIgnoreCase)));
        }

        return answers;
    }

    private static TagBuilder Answer(FormField field, ChoiceItem item, string id, bool isMany, bool isChosen)
    {
        var input = Markup.Element("input", isMany ? "utrecht-checkbox utrecht-checkbox--html-input" : "utrecht-radio-button utrecht-radio-button--html-input")
            .With("type", isMany ? "checkbox" : "radio")
            .With("id", id)
            .With("name", field.Name)
            .With("value", item.Value)
            .With("checked", isChosen ? "checked" : null);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        var words = Markup.Element("span", null, item.Label);
        if (item.Hint is not null)
            words.Add(Markup.Element("span", "kt-choice__hint", item.Hint));
        return Markup.Element("label", "kt-choice").With("for", id).Add(input).Add(words);
    }
}
