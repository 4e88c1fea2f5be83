using Keukentafel.Domain.Privacy;
using Keukentafel.Tests.Unit.Architecture;
using Xunit;

namespace Keukentafel.Tests.Unit.Language;

/// <summary>What residents read is short: on average at most twelve words a sentence, and never more than twenty.</summary>
public sealed class ResidentLanguageTests
{
    const int MostWords = 20;
    const double MostOnAverage = 12;

    static readonly string[] ForResidents = ["src/Web/Features/Public", "src/Web/Features/Resident", "src/Web/Features/Casework/Reports", "src/Demo/Features"];

    public static TheoryData<string> Pages =>
        [.. Files(".cshtml").Where(file => !Path.GetFileName(file).StartsWith("_View", StringComparison.Ordinal)).Select(SourceTree.Shown)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_for_residents_has_no_sentence_of_more_than_twenty_words(string page) =>
        Assert.DoesNotContain(PageText.OfPage(Read(page)), sentence => PageText.Words(sentence) > MostWords);

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_sentences_of_a_page_for_residents_are_short_on_average(string page)
    {
        var sentences = PageText.OfPage(Read(page)).Where(sentence => sentence[^1] is '.' or '?' or '!').Select(PageText.Words).ToList();

        Assert.True(sentences.Count == 0 || sentences.Average() <= MostOnAverage, $"{sentences.DefaultIfEmpty().Average():0.0} words on average");
    }

    [Fact]
    public void A_message_to_residents_has_no_sentence_of_more_than_twenty_words() =>
        Assert.DoesNotContain(Files(".cs").SelectMany(file => PageText.OfCode(File.ReadAllText(file))), sentence => PageText.Words(sentence) > MostWords);

    [Fact]
    public void What_is_asked_with_a_consent_is_short()
    {
        var sentences = ConsentText.All.SelectMany(text => (string[])[text.Title, .. text.Asks, .. text.Free, .. text.TakingBack]).Select(PageText.Words).ToList();

        Assert.DoesNotContain(sentences, words => words > MostWords);
        Assert.True(sentences.Average() <= MostOnAverage);
    }

    [Fact]
    public void The_pages_for_residents_are_found() =>
        Assert.Contains(Files(".cshtml"), file => PageText.OfPage(File.ReadAllText(file)).Contains("Dit hebt u samen afgesproken."));

    [Theory]
    [InlineData("<p>U vraagt hulp. Wij bellen u.</p>", "U vraagt hulp.", "Wij bellen u.")]
    [InlineData("<p>U vroeg het op <kt-date value=\"x\" />.</p>", "U vroeg het op woord.")]
    [InlineData("<kt-card title=\"Uw plan\"><p>@Model.Name <strong>helpt</strong> u.</p></kt-card>", "Uw plan", "woord helpt u.")]
    [InlineData("@if (x)\n{\n<p>Ja.</p>\n}\nelse\n{\n<p>Nee.</p>\n}", "Ja.", "Nee.")]
    [InlineData("<p>@(x ? \"Dit is gedaan.\" : \"Dit komt nog.\")</p>", "woord", "Dit is gedaan.", "Dit komt nog.")]
    public void Sentences_are_read_from_a_page(string source, params string[] sentences) =>
        Assert.Equal(sentences.Order(StringComparer.Ordinal), PageText.OfPage(source).Order(StringComparer.Ordinal));

    static IEnumerable<string> Files(string extension) =>
        ForResidents.SelectMany(SourceTree.Files).Where(file => file.EndsWith(extension, StringComparison.Ordinal));

    static string Read(string page) => File.ReadAllText(Path.Combine(SourceTree.Root, page));
}
