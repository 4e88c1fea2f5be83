using System.Xml.Linq;

namespace Keukentafel.Tests.Unit.Architecture;

/// <summary>The files of the clone that the tests were built from.</summary>
static class SourceTree
{
    static readonly string[] Ignored = ["bin", "obj", "node_modules", "artifacts", "data", "assets", ".git", ".vs", ".idea"];

    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> SourceProjects() =>
        Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension).Select(name => name!).Order(StringComparer.Ordinal);

    public static IEnumerable<string> ProjectReferences(string project) =>
        Elements(project).Where(e => e.Name.LocalName == "ProjectReference")
            .Select(e => Path.GetFileNameWithoutExtension((string)e.Attribute("Include")!)).Order(StringComparer.Ordinal);

    public static IEnumerable<string> ProjectElements(string project) =>
        Elements(project).Select(e => e.Name.LocalName);

    /// <summary>Files below a folder of the clone, without what is built or fetched.</summary>
    public static IEnumerable<string> Files(string below = "") => Walk(Path.Combine(Root, below));

    public static string Shown(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    static IEnumerable<XElement> Elements(string project) =>
        XDocument.Load(Path.Combine(Root, "src", project, $"{project}.csproj")).Descendants();

    static IEnumerable<string> Walk(string folder) =>
        Directory.GetFiles(folder).Where(f => Path.GetFileName(f) != ".git").Concat(Directory.GetDirectories(folder)
            .Where(d => !Ignored.Contains(Path.GetFileName(d))).SelectMany(Walk));

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Keukentafel.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests were not built inside a clone.");
    }
}
