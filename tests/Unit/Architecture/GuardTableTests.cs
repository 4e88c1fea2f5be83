using Xunit;

namespace Keukentafel.Tests.Unit.Architecture;

/// <summary>
/// tests/rules.tsv follows the code: told within seconds, where tests/rules-guard, which disables each guard, tells it after half an hour.
/// </summary>
public sealed class GuardTableTests
{
    static readonly string[][] Rows = [.. File.ReadLines(Path.Combine(SourceTree.Root, "tests/rules.tsv")).Skip(1).Select(line => line.Split('\t'))];

    [Fact]
    public void Every_guard_stands_once_in_its_file() =>
        Assert.Empty(
            from row in Rows
            let found = File.ReadAllText(Path.Combine(SourceTree.Root, row[1])).Split(row[2]).Length - 1
            where found != 1
            select $"rule {row[0]}, {row[1]}: {row[2]} stands there {found} times");

    [Fact]
    public void Every_test_that_it_names_is_there()
    {
        var tests = SourceTree.Files("tests").Select(Path.GetFileNameWithoutExtension).ToHashSet();
        Assert.DoesNotContain(Rows.Select(row => row[5].Split('.').Last(part => part.EndsWith("Tests", StringComparison.Ordinal))), name => !tests.Contains(name));
    }
}
