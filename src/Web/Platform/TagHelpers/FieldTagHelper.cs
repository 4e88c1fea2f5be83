using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>A question with its label, hint and error beside it; keeps what the user typed.</summary>
[HtmlTargetElement("kt-field", Attributes = "for,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The bound property.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The question, in words.</summary>
    public string Label { get; set; } = "";

    /// <summary>One sentence of help under the label.</summary>
    public string? Hint { get; set; }

    /// <summary>textarea, or a type of input: text, date, time, datetime-local, tel, email, number, password, search.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Height of a textarea in lines.</summary>
    public int Rows { get; set; } = 4;

    /// <summary>How many characters may be sent. The field counts along and never cuts off what is pasted.</summary>
    public int? Maxlength { get; set; }

    /// <summary>Says in the label that the field may stay empty.</summary>
    public bool Optional { get; set; }

    /// <summary>The field may stay empty and the text above it already says so.</summary>
    public bool OptionalSaid { get; set; }

    /// <summary>What the browser may fill in, such as <c>name</c>, <c>tel</c>, <c>postal-code</c>.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Keyboard on a phone, such as <c>numeric</c>.</summary>
    public string? Inputmode { get; set; }

    /// <summary>A short field: a date, a postcode, a number.</summary>
    public bool Short { get; set; }

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
        output.Attributes.SetAttribute("class", FrameClass(field));
        output.Content.AppendHtml(Markup.Element("label", "utrecht-form-label utrecht-form-field__label", Label)
            .With("for", field.Id)
            .Add(Markup.Optional(Optional)));
        if (Hint is not null)
            output.Content.AppendHtml(Markup.Hint(field, Hint));
        if (Markup.Error(field) is { } error)
            output.Content.AppendHtml(error);
        output.Content.AppendHtml(Control(field));
    }

    private string FrameClass(FormField field) =>
        "kt-field utrecht-form-field"
        + (field.Error is null ? "" : " utrecht-form-field--invalid")
        + (Short || Type is "date" or "time" or "number" ? " kt-field--short" : "");

    private TagBuilder Control(FormField field)
    {
        var control = (Type == "textarea" ? Textarea(field) : Input(field))
            .With("id", field.Id)
            .With("name", field.Name)
            .With("autocomplete", Autocomplete)
            .With("inputmode", Inputmode)
            .With("data-max", Maxlength?.ToString())
            .With("aria-describedby", field.DescribedBy(Hint))
            .With("aria-invalid", field.Error is null ? null : "true")
            .With("aria-required", Optional || OptionalSaid ? null : "true");
        return control;
    }

    private TagBuilder Textarea(FormField field)
    {
        var area = Markup.Element("textarea", "utrecht-textarea utrecht-textarea--html-textarea").With("rows", Rows.ToString());
        // A browser drops the first line break of a textarea: this one is for it to drop.
        area.InnerHtml.AppendHtml("\n").Append(field.Value);
        return area;
    }

    private TagBuilder Input(FormField field)
    {
        var input = Markup.Element("input", "utrecht-textbox utrecht-textbox--html-input").With("type", Type).With("value", Type == "password" ? null : field.Value);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return input;
    }
}
