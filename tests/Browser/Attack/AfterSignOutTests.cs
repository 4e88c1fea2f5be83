using Keukentafel.Tests.Browser.Host;
using Microsoft.Playwright;

namespace Keukentafel.Tests.Browser.Attack;

/// <summary>Somebody else sits down at the same computer.</summary>
public sealed class AfterSignOutTests(RunningProgram program)
{
    [Theory]
    [InlineData(Personas.Samira, "Huishouden aan de Lindenhof")]
    [InlineData(Personas.Marieke, null)]
    public async Task The_back_button_shows_nothing_of_a_dossier_after_signing_out(string persona, string? link)
    {
        await using var visitor = await program.As(persona);
        if (link is not null) await visitor.Leave(visitor.Link(link).Last);
        var (dossier, words) = (visitor.Path, await visitor.Main.InnerTextAsync());
        Assert.NotEmpty(words);

        await visitor.Leave(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Afmelden" }).First);
        await visitor.IsAt("U bent afgemeld");
        for (var step = 0; step < 2; step++)
        {
            await visitor.Page.GoBackAsync();
            Assert.NotEqual(dossier, visitor.Path);
            Assert.DoesNotContain("Lindenhof", await visitor.Main.InnerTextAsync(), StringComparison.Ordinal);
        }
        Assert.DoesNotContain("keukentafel", (await visitor.Context.CookiesAsync()).Select(cookie => cookie.Name));
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));
    }
}
