using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>The errors of a form in one place, each linked to its field. Takes the focus when the page opens.</summary>
[HtmlTargetElement("kt-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTagHelper : TagHelper
{
    /// <summary>The page being rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var errors = ViewContext.ViewData.ModelState
            .OrderBy(entry => Place(ViewContext.ViewData.ModelMetadata, entry.Key), StringComparer.Ordinal)
            .SelectMany(entry => entry.Value!.Errors.Take(1).Select(error => (entry.Key, error.ErrorMessage)))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "kt-errors utrecht-alert utrecht-alert--error");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-errors", "");
        var heading = errors.Count == 1 ? "Er is nog iets niet goed ingevuld" : $"Er zijn {errors.Count} dingen nog niet goed ingevuld";
        var list = Markup.Element("ul", "kt-errors__list");
        foreach (var (key, message) in errors)
            list.Add(Markup.Element("li").Add(Line(key, message)));
        output.Content.AppendHtml(Markup.Element("div", "utrecht-alert__content")
            .Add(Markup.Element("h2", "nl-heading nl-heading--level-3", heading))
            .Add(list));
    }

    /// <summary>Where a field stands: properties are declared in the order in which they are asked.</summary>
    private static string Place(ModelMetadata metadata, string key)
    {
        var place = "";
        var current = metadata;
        foreach (var name in key.Split('.', '['))
        {
            var index = current.Properties.TakeWhile(property => property.PropertyName != name).Count();
            place += index.ToString("D4", CultureInfo.InvariantCulture) + ".";
            if (index == current.Properties.Count)
                break;
            current = current.Properties[index];
        }

        return place;
    }

    private static TagBuilder Line(string key, string message) =>
        key.Length == 0
            ? Markup.Element("span", null, message)
            : Markup.Element("a", "nl-link", message).With("href", "#" + FormField.IdOf(key));
}
