using System.Diagnostics;

namespace Keukentafel.Tests.Unit.Architecture;

/// <summary>The summary of ./test: what failed once is named, what failed twice counts.</summary>
public sealed class SummaryTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("keukentafel-summary-").FullName;

    [Fact]
    public async Task A_test_that_passes_when_it_is_run_again_is_named_as_flaky_and_counts_as_passed()
    {
        Write("unit.xml", passed: 1, failed: 1, Failed("Keys.Turn(database: Sqlite)", "too &lt;slow&gt;"), Passed("Keys.Keep"));
        Write("unit-again.xml", passed: 1, failed: 0, Passed("Keys.Turn(database: Sqlite)"));

        var (code, lines) = await Run("summarise.mjs", folder, "unit");

        Assert.Equal((0, "tests: 2 passed, 0 failed"), (code, lines[^1]));
        Assert.Equal("flaky: Keys.Turn(database: Sqlite)", lines[^2]);
        Assert.Contains("too <slow>", string.Join('\n', lines), StringComparison.Ordinal);
        Assert.Contains("too <slow>", await File.ReadAllTextAsync(Path.Combine(folder, "flaky.txt"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_that_fails_twice_counts_as_failed()
    {
        Write("unit.xml", passed: 1, failed: 2, Failed("Keys.Turn", "first"), Failed("Keys.Open", "once"), Passed("Keys.Keep"));
        Write("unit-again.xml", passed: 1, failed: 1, Failed("Keys.Turn", "second"), Passed("Keys.Open"));

        var (code, lines) = await Run("summarise.mjs", folder, "unit");

        Assert.Equal((1, "tests: 2 passed, 1 failed"), (code, lines[^1]));
        Assert.Contains("FAILED Keys.Turn", lines);
        Assert.Equal("flaky: Keys.Open", lines[^2]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<assemblies><assembly passed=\"1\" failed=\"0\"><test name=\"Keys.Turn\" result=\"Pass\"/>")]
    public async Task A_second_run_that_is_missing_or_was_cut_off_excuses_nothing(string again)
    {
        Write("unit.xml", passed: 0, failed: 1, Failed("Keys.Turn", "first"));
        if (again.Length > 0) await File.WriteAllTextAsync(Path.Combine(folder, "unit-again.xml"), again, TestContext.Current.CancellationToken);

        Assert.Equal("tests: 0 passed, 1 failed", (await Run("summarise.mjs", folder, "unit")).Lines[^1]);
    }

    [Fact]
    public async Task Nothing_is_run_again_but_each_method_that_failed()
    {
        Write("unit.xml", passed: 1, failed: 3, Failed("Keys.Turn(1)", ""), Failed("Keys.Turn(2)", ""), Failed("Keys.Open", ""), Passed("Keys.Keep"));

        Assert.Equal(["-method", "Keys.Turn", "-method", "Keys.Open"], (await Run("failed.mjs", Path.Combine(folder, "unit.xml"))).Lines);
    }

    [Fact]
    public async Task When_much_fails_nothing_is_run_again()
    {
        Write("unit.xml", passed: 0, failed: 21, [.. Enumerable.Range(0, 21).Select(number => Failed($"Keys.Turn{number}", ""))]);

        Assert.Empty((await Run("failed.mjs", Path.Combine(folder, "unit.xml"))).Lines);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static string Passed(string name) => Test(name, "Pass", "/>");

    static string Failed(string name, string message) => Test(name, "Fail", $"><failure><message><![CDATA[{message}]]></message><stack-trace><![CDATA[at Keys]]></stack-trace></failure></test>");

    static string Test(string name, string result, string end) =>
        $"""<test name="{name}" type="Keys" method="{name.Split('.')[1].Split('(')[0]}" result="{result}"{end}""";

    static async Task<(int Code, string[] Lines)> Run(string tool, params string[] arguments)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(SourceTree.Root, "tests/tools", tool), .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (node.ExitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    void Write(string name, int passed, int failed, params string[] tests) => File.WriteAllText(
        Path.Combine(folder, name), $"""<assemblies><assembly passed="{passed}" failed="{failed}" skipped="0" errors="0"><collection>{string.Concat(tests)}</collection></assembly></assemblies>""");
}
