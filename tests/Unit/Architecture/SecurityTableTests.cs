using System.Text.RegularExpressions;

namespace Keukentafel.Tests.Unit.Architecture;

/// <summary>docs/security.md: every requirement once, and what it points at is there.</summary>
public sealed partial class SecurityTableTests
{
    /// <summary>OWASP ASVS 5.0.0, levels 1 and 2: section, and how many of its first requirements these are.</summary>
    const string Requirements =
        "1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 "
        + "6.1:3 6.2:11 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 "
        + "10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 "
        + "13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2";

    static readonly string[] Rows = [.. File.ReadLines(Path.Combine(SourceTree.Root, "docs/security.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2]))];

    [Fact]
    public void Every_requirement_is_answered_once()
    {
        var asked = Requirements.Split(' ').Select(section => section.Split(':'))
            .SelectMany(section => Enumerable.Range(1, int.Parse(section[1], System.Globalization.CultureInfo.InvariantCulture)).Select(number => $"{section[0]}.{number}"));
        Assert.Equal(asked.Order(StringComparer.Ordinal), Rows.SelectMany(row => row.Split('|')[1].Split(',')).Select(number => number.Trim()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_file_that_it_names_is_there() =>
        Assert.DoesNotContain(
            Named(2, 3).Where(name => name[0] is not ('/' or '.') && (name.Contains('/') || name.EndsWith(".txt", StringComparison.Ordinal) || name.EndsWith(".props", StringComparison.Ordinal))),
            name => !Path.Exists(Path.Combine(SourceTree.Root, name)));

    [Fact]
    public void Every_test_that_it_names_is_there()
    {
        var tests = SourceTree.Files("tests").Select(Path.GetFileNameWithoutExtension).ToHashSet();
        Assert.DoesNotContain(Named(4).Where(name => name.EndsWith("Tests", StringComparison.Ordinal)), name => !tests.Contains(name));
    }

    static IEnumerable<string> Named(params int[] columns) =>
        from row in Rows
        from column in columns
        from Match name in Quoted().Matches(row.Split('|')[column])
        select name.Groups["name"].Value;

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
