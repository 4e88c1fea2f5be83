using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Keukentafel.Web.Platform.Pictures;

/// <summary>Writes markup for a picture. Text and attribute values are always encoded; numbers are written for machines.</summary>
internal sealed class Svg
{
    private readonly StringBuilder markup = new();

    internal Svg Open(string element, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(element, attributes);
        markup.Append('>');
        return this;
    }

    internal Svg Close(string element)
    {
        markup.Append("</").Append(element).Append('>');
        return this;
    }

    internal Svg Shape(string element, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(element, attributes);
        markup.Append("/>");
        return this;
    }

    internal Svg Text(string element, string text, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(element, attributes);
        markup.Append('>').Append(HtmlEncoder.Default.Encode(text)).Append("</").Append(element).Append('>');
        return this;
    }

    internal IHtmlContent ToHtml() => new HtmlString(markup.ToString());

    internal static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private void Start(string element, ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        markup.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            var text = value switch
            {
                double number => Number(number),
                IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
                _ => value.ToString() ?? "",
            };
            markup.Append(' ').Append(name).Append("=\"").Append(HtmlEncoder.Default.Encode(text)).Append('"');
        }
    }
}
