using CsCheck;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Tests.Unit.Privacy;

/// <summary>A consent is given by everybody whose yes is needed, and one of them can end it.</summary>
public sealed class ConsentTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    static readonly DateOnly Today = new(2026, 11, 22);

    static readonly Gen<(int Who, int What)[]> Steps = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2]).Array[0, 12];

    [Fact]
    public void Whatever_is_tried_it_holds_exactly_while_everybody_said_yes_and_nobody_took_it_back() => Gen.Select(Gen.Int[1, 3], Steps).Sample((givers, steps) =>
    {
        var consent = Asked(givers);
        foreach (var (who, what) in steps) Try(consent, Giver(who), what);

        var yes = consent.Answers.TrueForAll(answer => answer.Yes == true && answer.TakenBackAt is null);
        Assert.Equal(yes, consent.HoldsOn(Today));
        Assert.Equal(yes, consent.State == ConsentState.Given);
        if (consent.Answers.Exists(answer => answer.TakenBackAt is not null)) Assert.Equal(ConsentState.TakenBack, consent.State);
    });

    [Fact]
    public void Who_is_not_asked_does_not_answer() =>
        Assert.Throws<ConsentRuleException>(() => Asked(1).Answer(Giver(2), true, ConsentHow.Verbal, Guid.Empty, Now));

    [Fact]
    public void One_no_is_enough()
    {
        var consent = Asked(2);
        consent.Answer(Giver(0), false, ConsentHow.Verbal, Guid.Empty, Now);

        Assert.Equal(ConsentState.Refused, consent.State);
        Assert.Throws<ConsentRuleException>(() => consent.Answer(Giver(1), true, ConsentHow.Verbal, Guid.Empty, Now));
    }

    [Fact]
    public void After_its_last_day_it_does_not_hold()
    {
        var consent = Asked(1, Today);
        consent.Answer(Giver(0), true, ConsentHow.Signed, Guid.Empty, Now);

        Assert.True(consent.HoldsOn(Today));
        Assert.False(consent.HoldsOn(Today.AddDays(1)));
    }

    [Theory]
    [InlineData(4, ConsentGivers.Parents)]
    [InlineData(11, ConsentGivers.Parents)]
    [InlineData(12, ConsentGivers.SelfAndParents)]
    [InlineData(15, ConsentGivers.SelfAndParents)]
    [InlineData(16, ConsentGivers.Self)]
    [InlineData(40, ConsentGivers.Self)]
    [InlineData(null, ConsentGivers.Self)]
    public void Age_says_whose_yes_is_needed(int? age, ConsentGivers givers) => Assert.Equal(givers, ConsentAges.Of(age));

    [Fact]
    public void Without_anybody_with_authority_nobody_can_answer_for_a_child()
    {
        Assert.Empty(ConsentAges.People(Giver(0), 9, []));
        Assert.Empty(ConsentAges.People(Giver(0), 14, []));
        Assert.Equal([Giver(1)], ConsentAges.People(Giver(0), 9, [Giver(1)]));
        Assert.Equal([Giver(0), Giver(1)], ConsentAges.People(Giver(0), 14, [Giver(1)]));
        Assert.Equal([Giver(0)], ConsentAges.People(Giver(0), 16, [Giver(1)]));
    }

    [Fact]
    public void The_day_after_the_last_day_others_decide() => Gen.Int[0, 18 * 366].Sample(days =>
    {
        var birth = Today.AddDays(-days);
        var last = ConsentAges.LastDay(birth, Today);
        var now = ConsentAges.Of(PersonPartAccess.AgeOn(birth, Today));
        Assert.Equal(now == ConsentGivers.Self, last is null);
        if (last is not { } day) return;
        Assert.Equal(now, ConsentAges.Of(PersonPartAccess.AgeOn(birth, day)));
        Assert.NotEqual(now, ConsentAges.Of(PersonPartAccess.AgeOn(birth, day.AddDays(1))));
    });

    static void Try(Consent consent, Guid person, int what)
    {
        try
        {
            if (what == 2) consent.TakeBack(person, Guid.Empty, Now);
            else consent.Answer(person, what == 0, ConsentHow.Verbal, Guid.Empty, Now);
        }
        catch (ConsentRuleException)
        {
            // The rule said no: nothing may have changed, which the property checks.
        }
    }

    static Guid Giver(int index) => new($"00000000-0000-0000-0000-00000000000{index}");

    static Consent Asked(int givers, DateOnly? until = null)
    {
        var id = Guid.CreateVersion7();
        return new Consent
        {
            Id = id, DossierId = Guid.Empty, HouseholdId = Guid.Empty, PersonId = Giver(0), Kind = ConsentKind.Help, TextVersion = "hulp-2026-1",
            About = new Sealed([]), AskedById = Guid.Empty, AskedAt = Now, Until = until,
            Answers = [.. Enumerable.Range(0, givers).Select(index => new ConsentAnswer { Id = Guid.CreateVersion7(), ConsentId = id, PersonId = Giver(index) })],
        };
    }
}
