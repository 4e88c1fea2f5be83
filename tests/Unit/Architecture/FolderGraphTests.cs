using System.Text.RegularExpressions;
using Xunit;

namespace Keukentafel.Tests.Unit.Architecture;

/// <summary>
/// The folders of src/Web and the arrows between them, as docs/architecture.md draws them. A folder may use what stands below it
/// and nothing else, so that there is no circle.
/// </summary>
public sealed partial class FolderGraphTests
{
    /// <summary>Each folder with the folders that it may use. A folder of Features is written without "Features/".</summary>
    static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Platform"] = [],
        ["Shared"] = ["Platform"],
        ["Privacy"] = ["Shared", "Platform"],
        ["Casework"] = ["Privacy", "Shared", "Platform"],
        ["Public"] = ["Casework", "Shared", "Platform"],
        ["Resident"] = ["Casework", "Privacy", "Shared", "Platform"],
        ["Teams"] = ["Casework", "Privacy", "Shared", "Platform"],
        ["Knowledge"] = ["Shared", "Platform"],
        ["Administration"] = ["Shared", "Platform"],
        ["Jobs"] = ["Privacy", "Platform"],
        ["Composition"] = ["Public", "Resident", "Casework", "Teams", "Privacy", "Knowledge", "Administration", "Shared", "Jobs", "Platform"],
        ["Verbs"] = ["Composition", "Jobs", "Platform"],
    };

    /// <summary>What the project Demo may use of Web: it starts the program and adds to it, and knows no page and no use case.</summary>
    static readonly string[] OfDemo = ["Verbs", "Composition", "Platform"];

    static readonly string[] Features = ["Public", "Resident", "Casework", "Teams", "Privacy", "Knowledge", "Administration", "Shared"];

    [Fact]
    public void The_folders_of_Features_are_the_eight_of_the_map() =>
        Assert.Equal(Features.Order(StringComparer.Ordinal), FoldersOf("src/Web/Features"));

    [Fact]
    public void The_folders_of_Web_are_those_of_the_map() =>
        Assert.Equal([.. Arrows.Keys.Except(Features).Append("Features").Append("Assets").Order(StringComparer.Ordinal)],
            FoldersOf("src/Web").Except(["Properties", "wwwroot"]));

    [Fact]
    public void A_folder_uses_only_what_its_arrows_point_at() =>
        Assert.Empty(
            from file in SourceTree.Files("src/Web")
            let folder = FolderOf(SourceTree.Shown(file)["src/Web/".Length..].Replace('/', '.'))
            where folder is not null
            from used in UsedBy(file)
            where used != folder && !Arrows[folder].Contains(used)
            select $"{SourceTree.Shown(file)} uses {used}");

    [Fact]
    public void The_project_Demo_uses_of_Web_what_starts_the_program_and_what_stands_below() =>
        Assert.Equal(OfDemo.Order(StringComparer.Ordinal), SourceTree.Files("src/Demo").SelectMany(UsedBy).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_arrows_make_no_circle()
    {
        var left = new Dictionary<string, string[]>(Arrows, StringComparer.Ordinal);
        while (left.Count > 0)
        {
            var free = left.Where(folder => !folder.Value.Any(left.ContainsKey)).Select(folder => folder.Key).ToList();
            Assert.True(free.Count > 0, $"A circle: {string.Join(", ", left.Keys)}");
            foreach (var folder in free) left.Remove(folder);
        }
    }

    static IEnumerable<string> FoldersOf(string path) =>
        SourceTree.Files(path).Select(file => Path.GetRelativePath(Path.Combine(SourceTree.Root, path), file).Split(Path.DirectorySeparatorChar))
            .Where(parts => parts.Length > 1).Select(parts => parts[0]).Distinct().Order(StringComparer.Ordinal);

    static IEnumerable<string> UsedBy(string file) =>
        file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal)
            ? Name().Matches(File.ReadAllText(file)).Select(name => FolderOf(name.Groups["path"].Value)).OfType<string>()
            : [];

    /// <summary>The folder that a dotted path below src/Web begins with; null for what stands in none.</summary>
    static string? FolderOf(string path)
    {
        var parts = path.Split('.');
        var name = parts[0] == "Features" && parts.Length > 1 ? parts[1] : parts[0];
        return Arrows.ContainsKey(name) ? name : null;
    }

    /// <summary>A namespace of Web, as using or in full.</summary>
    [GeneratedRegex(@"Keukentafel\.Web\.(?<path>[\w.]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
