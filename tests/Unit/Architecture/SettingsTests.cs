using System.Text.RegularExpressions;
using Keukentafel.Web.Platform.Settings;
using Keukentafel.Web.Platform.SignIn;
using Xunit;

namespace Keukentafel.Tests.Unit.Architecture;

/// <summary>Settings are read in one place, and documented as they are.</summary>
public sealed partial class SettingsTests
{
    // Where the configuration is made, and read into records once.
    static readonly string[] Readers =
    [
        "src/Web/Composition/Installation.cs", "src/Web/Composition/PlatformServices.cs", "src/Web/Composition/ProgramSettings.cs", "src/Web/Platform/Settings/SettingsReader.cs",
    ];

    // The master key stays out of the configuration; the name of the environment chooses its files; PATH is no setting.
    static readonly string[] EnvironmentReaders = ["src/Data/Sealing/MasterKey.cs", "src/Web/Composition/Installation.cs", "src/Data/Municipalities/PostgresBackup.cs"];

    [Fact]
    public void Nothing_else_reads_the_configuration() => Assert.Empty(FilesWith(Configuration()).Except(Readers));

    [Fact]
    public void Nothing_else_reads_the_environment() => Assert.Empty(FilesWith(EnvironmentVariable()).Except(EnvironmentReaders));

    [Fact]
    public void The_table_of_the_documentation_is_that_of_the_program()
    {
        var documented = Rows("docs/operations/README.md").Where(cells => cells.Length == 4).Select(cells => string.Join(" | ", FirstName(cells[0]), cells[2], cells[3]));

        Assert.Equal(SettingTable.All.Select(setting => $"{setting.Name} | {setting.Values} | {setting.Default}"), documented);
    }

    [Fact]
    public void The_settings_of_a_provider_are_all_documented()
    {
        var documented = Rows("docs/operations/sign-in.md").SelectMany(cells => Name().Matches(cells[0]).Select(match => match.Groups["name"].Value));
        var read = typeof(SignInProvider).GetProperties().Select(property => property.Name).Except([nameof(SignInProvider.Municipality), nameof(SignInProvider.Way)]);

        Assert.Equal(read.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    static IEnumerable<string> FilesWith(Regex pattern) => SourceTree.Files("src")
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
        .Where(file => pattern.IsMatch(File.ReadAllText(file))).Select(SourceTree.Shown);

    /// <summary>The rows of the table whose first column is "setting".</summary>
    static IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(SourceTree.Root, file))
        .SkipWhile(line => !line.StartsWith("| setting |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    static string FirstName(string cell) => Name().Match(cell).Groups["name"].Value;

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex(@"\bIConfiguration(Section|Root)?\b|\.Configuration\s*[.\[,)]|\bGetSection\(|\bConfigurationBuilder\b")]
    private static partial Regex Configuration();

    [GeneratedRegex(@"\bEnvironment\s*\.\s*GetEnvironmentVariable")]
    private static partial Regex EnvironmentVariable();
}
