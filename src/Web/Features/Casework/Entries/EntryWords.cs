using Keukentafel.Domain.Reports;

namespace Keukentafel.Web.Features.Casework.Entries;

/// <summary>Words of a note on the screen.</summary>
static class EntryWords
{
    /// <summary>The label of a statement: not everything that is written is true.</summary>
    public static string Of(EntryKind kind) => kind switch
    {
        EntryKind.Fact => "Feit",
        EntryKind.Opinion => "Mening",
        EntryKind.Hearsay => "Van horen zeggen",
    };

    /// <summary>The kind of its pill.</summary>
    public static string Pill(EntryKind kind) => kind == EntryKind.Fact ? "info" : "soon";
}
