using Keukentafel.Tests.Browser.Host;

namespace Keukentafel.Tests.Browser.Pages;

public sealed class EveryPageTests(PageWalk walk, RunningProgram program) : IClassFixture<PageWalk>
{
    [Fact]
    public async Task Axe_would_find_a_picture_without_words_and_words_that_cannot_be_read()
    {
        await using var visitor = await program.Visitor();
        await visitor.Open("/");
        await visitor.Page.EvaluateAsync("() => { const one = document.createElement('p'); one.style.color = '#d8d2c8'; one.append('grijs', new Image()); document.querySelector('main').append(one); }");
        var found = await Axe.Run(visitor.Page, Axe.Rules);
        Assert.Equal(["color-contrast", "image-alt"], found.Select(barrier => barrier.Rule).Order());
    }

    [Fact]
    public void Every_page_is_found_by_following_links() => Nothing([.. walk.Unseen]);

    [Fact]
    public void Axe_finds_nothing_in_light_and_dark_on_desk_and_phone() => Nothing(walk.Barriers);

    [Fact]
    public void No_page_scrolls_sideways_at_320_pixels() => Nothing(walk.TooWide);

    [Fact]
    public void No_page_asks_elsewhere_makes_an_error_or_breaks_the_security_policy() => Nothing(walk.Complaints);

    [Fact]
    public void Every_page_stays_within_60_kilobytes_of_code_and_one_font() => Nothing(walk.TooHeavy);

    static void Nothing(IReadOnlyCollection<string> found) =>
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found.Distinct()));
}
