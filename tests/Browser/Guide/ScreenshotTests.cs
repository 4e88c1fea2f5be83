using Keukentafel.Tests.Browser.Host;
using Microsoft.Playwright;

namespace Keukentafel.Tests.Browser.Guide;

/// <summary>Pictures for the user guide. Each run takes them; with KEUKENTAFEL_SCREENSHOTS=1 they are written.</summary>
public sealed class ScreenshotTests(RunningProgram program)
{
    const int MostBytes = 250_000;

    [Fact]
    public async Task Pictures_of_the_main_pages_are_small_enough_for_the_guide()
    {
        await using var visitor = await program.Visitor(400);
        await visitor.Open("/melden");
        await Take(visitor, "melden", 400, 860);

        await using var marieke = await program.As(Personas.Marieke, 400);
        await Take(marieke, "mijn", 400, 860);

        await using var samira = await program.As(Personas.Samira);
        await Take(samira, "werk", 1280, 900);
        await samira.Leave(samira.Link("Huishouden aan de Lindenhof").Last);
        await Take(samira, "huishouden", 1280, 980);

        await samira.Go("Vandaag");
        await samira.Follow("Huishouden aan de Esdoornstraat");
        await samira.Leave(samira.Button("Gesprek beginnen").Or(samira.Link("Naar het gesprek")).First);
        await Speak(samira, "people-around", "Mijn zus komt soms langs.", "Het lukt met moeite");
        await Speak(samira, "daytime", "Hij slaapt tot de middag en speelt dan op de computer.", "Het lukt vaak niet");
        await Take(samira, "gesprek", 1200, 960, "#leefgebieden");

        await using var liesbeth = await program.As(Personas.Liesbeth);
        await Take(liesbeth, "monitor", 1280, 900);
    }

    static async Task Speak(Visitor samira, string lifeDomain, string says, string goes)
    {
        var part = samira.Page.Locator($"#deel-{lifeDomain}");
        if (await part.GetAttributeAsync("open") is null) await part.Locator("summary").ClickAsync();
        await part.GetByLabel("Wat zegt de inwoner?").FillAsync(says);
        await samira.Choose(goes, part);
        await Assertions.Expect(part.Locator("[data-saved-row]")).ToContainTextAsync("Bewaard om");
    }

    static async Task Take(Visitor visitor, string name, int width, int height, string top = "html")
    {
        await visitor.Page.SetViewportSizeAsync(width, height);
        await visitor.Page.EvaluateAsync("top => { document.querySelector(top).scrollIntoView(); return document.fonts.ready.then(() => 0); }", top);
        var picture = await visitor.Page.ScreenshotAsync();
        Assert.InRange(picture.Length, 1, MostBytes);
        if (Environment.GetEnvironmentVariable("KEUKENTAFEL_SCREENSHOTS") == "1") await File.WriteAllBytesAsync(Path.Combine(Folder(), $"{name}.png"), picture);
    }

    static string Folder()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(here.FullName, "Keukentafel.slnx"))) here = here.Parent ?? throw new DirectoryNotFoundException("Not inside the source tree.");
        return Directory.CreateDirectory(Path.Combine(here.FullName, "docs", "handleiding", "img")).FullName;
    }
}
