namespace Keukentafel.Tests;

/// <summary>How often a test repeats what it does: a few times in each run, very often in ./test nightly.</summary>
static class Rounds
{
    /// <summary>Set to 1 by ./test nightly.</summary>
    public const string Variable = "KEUKENTAFEL_TEST_NIGHTLY";

    /// <summary>Trait of the tests that ./test nightly runs.</summary>
    public const string Trait = "Suite";

    /// <summary>Value of that trait.</summary>
    public const string Nightly = "nightly";

    static bool IsNightly => Environment.GetEnvironmentVariable(Variable) == "1";

    /// <summary>The number for this run.</summary>
    public static int Of(int each, int nightly) => IsNightly ? nightly : each;
}
