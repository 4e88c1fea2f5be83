using System.Text.RegularExpressions;

namespace Keukentafel.Tests.Unit.Architecture;

/// <summary>What no test does, because its outcome would then depend on the machine, its speed or the date. BannedSymbols.txt keeps out DateTime.Now and the like.</summary>
public sealed partial class SteadyTests
{
    /// <summary>They listen on the port that they are given, until the test is over.</summary>
    static readonly string[] Listeners = ["tests/App/Faults/Wire.cs", "tests/App/Host/MailSink.cs"];

    /// <summary>The one place that pauses: between two looks at a condition.</summary>
    const string Polling = "tests/App/Host/Waiting.cs";

    static readonly string[] Code = [.. SourceTree.Files("tests").Where(file => Path.GetExtension(file) is ".cs" or ".mjs" && SourceTree.Shown(file) != "tests/Unit/Architecture/SteadyTests.cs")];

    [Fact]
    public void No_test_waits_for_an_interval_instead_of_for_what_must_happen() =>
        Assert.DoesNotContain(Lines(Sleep()), line => !line.StartsWith(Polling + ":", StringComparison.Ordinal));

    [Fact]
    public void No_test_looks_up_a_free_port_before_something_listens_on_it()
    {
        Assert.DoesNotContain(Lines(PortLookUp()), line => !Listeners.Any(file => line.StartsWith(file + ":", StringComparison.Ordinal)));
        Assert.DoesNotContain("createServer", File.ReadAllText(Path.Combine(SourceTree.Root, "test")), StringComparison.Ordinal);
    }

    [Fact]
    public void No_pattern_of_a_test_has_a_limit_on_the_wall_clock() => Assert.Empty(Lines(PatternLimit()));

    [Fact]
    public void No_test_measures_time() => Assert.Empty(Lines(Watch()));

    [Fact]
    public void No_test_takes_the_clock_of_the_machine() => Assert.Empty(Lines(MachineClock()));

    [Fact]
    public void No_test_reads_the_text_of_a_query_plan() => Assert.Empty(Lines(QueryPlan()));

    [Fact]
    public void A_wait_has_the_limit_that_all_waits_share() => Assert.Empty(Lines(OwnLimit()));

    [Theory]
    [InlineData("await Task.Delay(10);")]
    [InlineData("Thread.Sleep(10);")]
    [InlineData("await page.WaitForTimeoutAsync(10);")]
    public void A_wait_for_an_interval_is_recognised(string line) => Assert.Matches(Sleep(), line);

    [Theory]
    [InlineData("using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(5));")]
    [InlineData("await ready.Task.WaitAsync(TimeSpan.FromMinutes(2));")]
    [InlineData("await Expect(row).ToBeVisibleAsync(new() { Timeout = 5_000 });")]
    [InlineData("context.SetDefaultTimeout(5000);")]
    public void A_limit_of_its_own_is_recognised(string line) => Assert.Matches(OwnLimit(), line);

    [Theory]
    [InlineData("""[GeneratedRegex("a", RegexOptions.None, matchTimeoutMilliseconds: 500)]""")]
    [InlineData("""Regex.Replace(text, "a", "", RegexOptions.None, TimeSpan.FromSeconds(1))""")]
    public void A_limit_on_a_pattern_is_recognised(string line) => Assert.Matches(PatternLimit(), line);

    static IEnumerable<string> Lines(Regex pattern) =>
        from file in Code
        from line in File.ReadLines(file).Index()
        where pattern.IsMatch(line.Item)
        select $"{SourceTree.Shown(file)}:{line.Index + 1}: {line.Item.Trim()}";

    [GeneratedRegex(@"\bTask\.Delay\(|\bThread\.Sleep\(|\bSpinWait\b|\bWaitForTimeoutAsync\(|\bsetTimeout\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Sleep();

    [GeneratedRegex(@"\bTcpListener\(|\bFreePort\(|\bGetActiveTcpListeners\(", RegexOptions.ExplicitCapture)]
    private static partial Regex PortLookUp();

    [GeneratedRegex(@"\bmatchTimeoutMilliseconds\b|\bRegex\b.*\bTimeSpan\.From", RegexOptions.ExplicitCapture)]
    private static partial Regex PatternLimit();

    [GeneratedRegex(@"\bStopwatch\b|\bTickCount(64)?\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Watch();

    [GeneratedRegex(@"\bTimeProvider\.System\b", RegexOptions.ExplicitCapture)]
    private static partial Regex MachineClock();

    [GeneratedRegex(@"\bEXPLAIN\b|\bQUERY PLAN\b", RegexOptions.ExplicitCapture)]
    private static partial Regex QueryPlan();

    [GeneratedRegex(@"CancellationTokenSource\(TimeSpan|\bCancelAfter\(|\bWaitAsync\(TimeSpan|\bWaitForExit\(\d|\b(SetDefaultTimeout|SetDefaultExpectTimeout)\(\d|(?<!Command|Connect)\bTimeout = \d", RegexOptions.ExplicitCapture)]
    private static partial Regex OwnLimit();
}
