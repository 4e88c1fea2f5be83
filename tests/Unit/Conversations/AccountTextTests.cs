using Keukentafel.Domain.Conversations;
using Xunit;

namespace Keukentafel.Tests.Unit.Conversations;

/// <summary>The account that is proposed: plain Dutch, the resident's own words as quotes, nothing that was skipped.</summary>
public sealed class AccountTextTests
{
    static readonly DateOnly Tuesday = new(2026, 11, 24);

    static string Compose(IReadOnlyList<SpokenPart> parts, string? present = null, string? report = null, ParticipationStep? step = null) =>
        AccountText.Compose(new AccountSource(Tuesday, present, report, parts, step));

    [Fact]
    public void It_begins_with_the_day_and_who_was_there() =>
        Assert.StartsWith("Wij spraken elkaar op dinsdag 24 november 2026. Dit waren de mensen aan tafel: Jolanda en haar zus.",
            Compose([], present: " Jolanda en haar zus "), StringComparison.Ordinal);

    [Fact]
    public void Own_words_stand_between_quotes_once()
    {
        var text = Compose([new SpokenPart("money", Says: "“Ik durf de post niet open te maken.”", Score: 2)], report: "Help mij met de post");

        Assert.Contains("U schreef in uw melding: ‘Help mij met de post’", text, StringComparison.Ordinal);
        Assert.Contains("\n\nGeld\nU zegt: ‘Ik durf de post niet open te maken.’\nZo gaat het nu: het lukt vaak niet (2 van 5).", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_skipped_is_not_in_it()
    {
        var text = Compose([new SpokenPart("housing"), new SpokenPart("money", Wants: "Rust")]);

        Assert.DoesNotContain("Wonen", text, StringComparison.Ordinal);
        Assert.Contains("Geld\nDit wilt u: ‘Rust’", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("niemand")]
    [InlineData("Nee.")]
    public void Nobody_is_said_as_nobody(string whom) =>
        Assert.Contains("U hebt hierbij nu niemand om u heen.", Compose([new SpokenPart("money", Whom: whom)]), StringComparison.Ordinal);

    [Fact]
    public void The_words_of_somebody_else_are_left_out() =>
        Assert.DoesNotContain("melding", Compose([]), StringComparison.Ordinal);

    [Fact]
    public void It_ends_by_asking_whether_it_is_right() =>
        Assert.EndsWith("Uw tekst blijft naast de onze staan.", Compose([], step: ParticipationStep.Social), StringComparison.Ordinal);

    [Fact]
    public void Own_sentences_are_short()
    {
        var text = Compose([], step: ParticipationStep.None);
        var longest = text.Split('.', '?', '\n').Max(sentence => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);

        Assert.InRange(longest, 1, 12);
    }
}
