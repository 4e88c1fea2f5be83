using Keukentafel.Demo;
using Keukentafel.Web.Verbs;

namespace Keukentafel.Tests.App.Http;

public sealed class StartTests
{
    [Fact]
    public async Task Production_with_the_demo_on_does_not_start()
    {
        var folder = Directory.CreateTempSubdirectory("keukentafel-start-").FullName;
        var code = await VerbTable.Run(
            ["serve", "--environment=Production", "--Demo=true", $"--DATA={folder}", "--Municipalities:buurtstad=sqlite", "--URLS=http://127.0.0.1:0"], PracticeProgram.Addition);
        Directory.Delete(folder, recursive: true);
        Assert.Equal(ExitCode.WrongSettings, code);
    }

    [Fact]
    public async Task An_unknown_verb_says_so() => Assert.Equal(ExitCode.Usage, await VerbTable.Run(["bestaat-niet"]));
}
