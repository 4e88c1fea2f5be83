using System.Text.RegularExpressions;
using Xunit;

namespace Keukentafel.Tests.Unit.Architecture;

/// <summary>What every file of the repository keeps to.</summary>
public sealed partial class FilesTests
{
    const int LongestFile = 400;

    [Fact]
    public void No_code_file_is_longer_than_can_be_read_in_one_go()
    {
        var longest = SourceTree.Files("src").Concat(SourceTree.Files("tests"))
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && !SourceTree.Shown(f).Contains("/Migrations/"))
            .Select(f => (File: SourceTree.Shown(f), Lines: File.ReadLines(f).Count()))
            .Where(f => f.Lines > LongestFile);

        Assert.Empty(longest);
    }

    [Fact]
    public void No_file_names_the_machine_that_it_was_made_on() =>
        Assert.Empty(LinesThatMatch(MachinePath()));

    [Fact]
    public void No_file_names_a_package_registry() =>
        Assert.Empty(LinesThatMatch(RegistryAddress()));

    static IEnumerable<string> LinesThatMatch(Regex pattern) =>
        from file in SourceTree.Files()
        where IsText(file)
        from line in File.ReadLines(file).Index()
        where pattern.IsMatch(line.Item)
        select $"{SourceTree.Shown(file)}:{line.Index + 1}";

    static bool IsText(string file) =>
        Path.GetExtension(file).ToLowerInvariant() is not (".png" or ".woff2" or ".ico" or ".jpg" or ".pdf" or ".db" or ".zip");

    // Both patterns are written so that they do not find themselves.
    [GeneratedRegex(@"(?<![\w.~:/-])/(home|root|work|tmp|Users)/[\w.]|(?<!\w)[A-Z]:\\Users\\", RegexOptions.ExplicitCapture)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"https?://[^/\s""]*(registry|nuget|npmj)|registry\s*=\s*\S", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex RegistryAddress();
}
