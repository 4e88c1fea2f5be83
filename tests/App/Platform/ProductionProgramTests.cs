using System.Diagnostics;
using Keukentafel.Web.Verbs;

namespace Keukentafel.Tests.App.Platform;

/// <summary>The production program asked for practice mode, which it does not have: in a process, as an administrator starts it.</summary>
public sealed class ProductionProgramTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("keukentafel-production-").FullName;

    [Theory]
    [InlineData("demo")]
    [InlineData("load --households 10 --seed 1")]
    [InlineData("load --help")]
    public async Task A_verb_of_practice_mode_is_answered_in_one_sentence(string line)
    {
        var (code, output) = await Run(line.Split(' '));

        Assert.Equal(ExitCode.Usage, code);
        Assert.Equal($"The verb {line.Split(' ')[0]} belongs to practice mode, which this program does not have. Use Keukentafel.Demo.", output.Trim());
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task It_does_not_start_when_the_settings_ask_for_practice_mode()
    {
        var (code, output) = await Run("serve", "--Demo=true");

        Assert.Equal(ExitCode.WrongSettings, code);
        Assert.Equal("The setting Demo is true, and this program has no practice mode. Use Keukentafel.Demo, or remove the setting.", output.Trim());
    }

    [Fact]
    public async Task The_list_of_verbs_has_none_of_practice_mode()
    {
        var (code, output) = await Run("help");

        Assert.Equal(ExitCode.Ok, code);
        Assert.Equal(
            ["serve", "work", "migrate", "backup", "restore", "audit", "keys", "help"],
            output.Split('\n').Where(row => row.StartsWith("  ", StringComparison.Ordinal)).Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    async Task<(int Code, string Output)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(VerbTable).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["DATA"] = folder;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Proef";
        start.Environment["Municipalities__proefstad"] = "sqlite";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience.Limit);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output + await errors);
    }
}
