using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>Small pieces of markup that the tag helpers share. Text is always encoded.</summary>
internal static class Markup
{
    internal static TagBuilder Element(string name, string? cssClass = null, string? text = null)
    {
        var element = new TagBuilder(name);
        if (cssClass is not null)
            element.Attributes["class"] = cssClass;
        if (text is not null)
            element.InnerHtml.Append(text);
        return element;
    }

    internal static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
            element.Attributes[attribute] = value;
        return element;
    }

    internal static TagBuilder Add(this TagBuilder element, IHtmlContent? content)
    {
        if (content is not null)
            element.InnerHtml.AppendHtml(content);
        return element;
    }

    internal static TagBuilder Hint(FormField field, string text) =>
        Element("div", "utrecht-form-field-description utrecht-form-field__description", text).With("id", field.HintId);

    internal static TagBuilder? Error(FormField field) =>
        field.Error is not { } error
            ? null
            : Element("div", "utrecht-form-field-error-message utrecht-form-field__error-message", error).With("id", field.ErrorId);

    internal static TagBuilder? Optional(bool optional) =>
        optional ? Element("span", "kt-field__optional", " (mag leeg blijven)") : null;
}
