using System.Text.RegularExpressions;
using Xunit;

namespace Keukentafel.Tests.Unit.Architecture;

/// <summary>A partial is found by its name while a page is rendered; the compiler does not tell that it is gone.</summary>
public sealed partial class PartialsTests
{
    const string Pages = "src/Web/Features";

    [Fact]
    public void Every_partial_that_a_page_names_is_there()
    {
        var missing = from page in SourceTree.Files(Pages)
                      where page.EndsWith(".cshtml", StringComparison.Ordinal)
                      from Match partial in Partial().Matches(File.ReadAllText(page))
                      let name = partial.Groups["name"].Value
                      where !Places(page, name).Any(File.Exists)
                      select $"{SourceTree.Shown(page)} names {name}";

        Assert.Empty(missing);
    }

    /// <summary>Where Razor Pages looks: at the path, or else in the folder of the page, those above it, and Shared.</summary>
    static IEnumerable<string> Places(string page, string name)
    {
        if (name[0] is '/' or '~') return [Path.Combine(SourceTree.Root, "src/Web", name.TrimStart('~', '/'))];
        var root = Path.Combine(SourceTree.Root, Pages);
        var folders = new List<string> { Path.Combine(root, "Shared") };
        for (var folder = Path.GetDirectoryName(page)!; folder.Length >= root.Length; folder = Path.GetDirectoryName(folder)!) folders.Add(folder);
        return folders.Select(folder => Path.Combine(folder, $"{name}.cshtml"));
    }

    [GeneratedRegex("<partial name=\"(?<name>[^\"@]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Partial();
}
