using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>A message that the next page shows once: what was done, and how to undo it. Never about a person by name.</summary>
public static class Flash
{
    internal const string TextKey = "Flash";
    internal const string KindKey = "FlashKind";
    internal const string UndoKey = "FlashUndo";

    /// <summary>Says what was done. <paramref name="undo"/> is the address that takes it back by POST.</summary>
    public static void Say(ITempDataDictionary tempData, string text, string? undo = null) => Put(tempData, text, "ok", undo);

    /// <summary>Warns about something that the user should look at.</summary>
    public static void Warn(ITempDataDictionary tempData, string text) => Put(tempData, text, "warning", null);

    private static void Put(ITempDataDictionary tempData, string text, string kind, string? undo)
    {
        tempData[TextKey] = text;
        tempData[KindKey] = kind;
        tempData[UndoKey] = undo;
    }
}
