using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Triage;
using Xunit;

namespace Keukentafel.Tests.Unit.Triage;

/// <summary>From what was said at the table to what triage weighs.</summary>
public sealed class TriageOfConversationTests
{
    static TriageInput Input(params SpokenPart[] parts) => TriageOfConversation.Input(parts, Urgency.None, false, [], false);

    [Fact]
    public void A_part_that_was_skipped_does_not_count() => Assert.Empty(Input(new SpokenPart("money")).Domains);

    [Fact]
    public void A_wish_somebody_around_and_a_score_are_taken_over()
    {
        var answer = Assert.Single(Input(new SpokenPart("money", Wants: "Rust", Whom: "mijn zus", Tried: "nee", Score: 2)).Domains);

        Assert.Equal(new DomainAnswer("money", 2, Wants: true, HasOwnNetwork: true, TriedAlready: false), answer);
    }

    [Theory]
    [InlineData("Niemand")]
    [InlineData(" geen. ")]
    [InlineData("-")]
    public void Nobody_is_no_network(string whom) =>
        Assert.False(Assert.Single(Input(new SpokenPart("money", Wants: "Rust", Whom: whom)).Domains).HasOwnNetwork);

    [Fact]
    public void Urgency_laws_and_children_are_taken_over()
    {
        var input = TriageOfConversation.Input([], Urgency.Danger | Urgency.NoIncome, childrenInHousehold: true, [Law.Wmo], asksOnlyInformation: true);

        Assert.True(input is { Danger: true, NoIncome: true, Eviction: false, CutOff: false, ChildrenInHousehold: true, AsksOnlyInformation: true });
        Assert.Equal([Law.Wmo], input.Laws);
    }

    [Theory]
    [InlineData(Law.Wmo)]
    [InlineData(Law.Jeugdwet)]
    [InlineData(Law.Participatiewet)]
    [InlineData(Law.Wgs)]
    public void Each_law_has_a_term_for_its_decision(Law law) =>
        Assert.StartsWith("Besluit", Keukentafel.Domain.Time.StatutoryTerms.RuleFor(law.TermOfDecision()).Label, StringComparison.Ordinal);
}
