namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>Ids of elements that no one names, unique on the page.</summary>
internal static class ElementIds
{
    internal static string Next(HttpContext context, string prefix)
    {
        var next = context.Items[typeof(ElementIds)] is int last ? last + 1 : 1;
        context.Items[typeof(ElementIds)] = next;
        return $"{prefix}-{next}";
    }
}
