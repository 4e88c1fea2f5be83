using Keukentafel.Domain.Conversations;

namespace Keukentafel.Tests.Unit.Triage;

public sealed class LifeDomainsTests
{
    [Fact]
    public void There_are_thirteen_for_everyone_and_three_for_families()
    {
        Assert.Equal(13, LifeDomains.All.Count(domain => !domain.IsFamily));
        Assert.Equal(3, LifeDomains.All.Count(domain => domain.IsFamily));
        Assert.Equal(16, LifeDomains.All.Select(domain => domain.Code).Distinct().Count());
    }

    [Fact]
    public void Every_question_is_short_and_speaks_to_the_resident() =>
        Assert.All(LifeDomains.All, domain => Assert.InRange(domain.Question.Split(' ').Length, 3, 12));

    [Fact]
    public void A_domain_is_found_by_its_code_and_an_unknown_code_gives_none()
    {
        Assert.Equal("Geld", LifeDomains.Find("money")?.Name);
        Assert.Null(LifeDomains.Find("language"));
    }

    [Fact]
    public void Each_score_has_its_own_words()
    {
        Assert.Equal([1, 2, 3, 4, 5], SelfRelianceScale.Steps.Select(step => step.Score));
        Assert.All(SelfRelianceScale.Steps, step => Assert.Equal(step, SelfRelianceScale.Of(step.Score)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SelfRelianceScale.Of(6));
    }
}
