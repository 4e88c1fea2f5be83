using System.Text.RegularExpressions;

namespace Keukentafel.Tests.Unit.Architecture;

/// <summary>
/// The order of the using directives, as "dotnet format" makes it: namespaces, static, aliases, and System first. Asked of the
/// formatter itself it takes minutes, because that builds the whole solution anew; the nightly run does.
/// </summary>
public sealed partial class ImportOrderTests
{
    [Fact]
    public void Using_directives_stand_in_the_order_of_the_formatter()
    {
        var files = SourceTree.Files("src").Concat(SourceTree.Files("tests")).Concat(SourceTree.Files("benchmarks"))
            .Where(file => Path.GetExtension(file) == ".cs" && !SourceTree.Shown(file).Contains("/Migrations/", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count > 500);
        Assert.Empty(files.Where(file => !IsOrdered(Directives(File.ReadLines(file)))).Select(SourceTree.Shown));
    }

    [Theory]
    [InlineData("using B;", "using A;")]
    [InlineData("using A;", "using System;")]
    [InlineData("using A.B;", "using A;")]
    [InlineData("using static A;", "using B;")]
    [InlineData("using A = C;", "using static B;")]
    public void Another_order_is_recognised(params string[] lines) => Assert.False(IsOrdered(Directives(lines)));

    [Theory]
    [InlineData("using System;", "using System.Text;", "using A;", "using AB.C;", "using static A;", "using A = C;", "using var file = Open();")]
    [InlineData("namespace B;", "using B;", "using A;")]
    public void The_order_of_the_formatter_is_accepted(params string[] lines) => Assert.True(IsOrdered(Directives(lines)));

    static IReadOnlyList<Match> Directives(IEnumerable<string> lines) =>
        [.. lines.TakeWhile(line => !line.StartsWith("namespace ", StringComparison.Ordinal)).Select(line => Directive().Match(line)).Where(match => match.Success)];

    static bool IsOrdered(IReadOnlyList<Match> directives)
    {
        var keys = directives.Select(Key).ToList();
        return keys.SequenceEqual(keys.Order(StringComparer.Ordinal));
    }

    // A full stop sorts before every letter and digit, so that A.B comes after A and before AB.
    static string Key(Match directive)
    {
        var isAlias = directive.Groups["alias"].Success;
        var name = isAlias ? directive.Groups["alias"].Value : directive.Groups["name"].Value;
        var kind = isAlias ? 2 : directive.Groups["static"].Success ? 1 : 0;
        var isSystem = !isAlias && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));
        return $"{kind}{(isSystem ? 0 : 1)}{name.ToUpperInvariant()}";
    }

    [GeneratedRegex(@"^using (?<static>static )?((?<alias>\w+) = [^;]+|(?<name>[\w.]+));$", RegexOptions.ExplicitCapture)]
    private static partial Regex Directive();
}
