using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Tests.Unit.Decisions;

public sealed class ProvisionTests
{
    static readonly DateOnly Applied = new(2026, 3, 2), Today = new(2026, 3, 17);

    [Fact]
    public void An_individual_provision_has_a_law_and_an_application()
    {
        Assert.Throws<ArgumentException>(() => Provision.Record(Told(ProvisionKind.Individual) with { Law = null }));
        Assert.Throws<ArgumentException>(() => Provision.Record(Told(ProvisionKind.Individual) with { AppliedOn = null }));
    }

    [Fact]
    public void Only_a_decision_starts_an_individual_provision_and_no_other_has_a_law()
    {
        var individual = Provision.Record(Told(ProvisionKind.Individual)).Provision;
        var general = Provision.Record(Told(ProvisionKind.General)).Provision;

        Assert.Equal((Law.Wmo, Applied, null, true), (individual.Law, individual.AppliedOn, individual.StartedOn, individual.AwaitsDecision));
        Assert.Equal((null, null, Today, false), (general.Law, general.AppliedOn, general.StartedOn, general.AwaitsDecision));
    }

    [Theory]
    [InlineData(ProvisionKind.General)]
    [InlineData(ProvisionKind.Informal)]
    public void Only_an_individual_provision_takes_a_decision(ProvisionKind kind)
    {
        var provision = Provision.Record(Told(kind)).Provision;

        Assert.Equal(ProvisionRefusal.TakesNoDecision, provision.Decide(Decision(Today, startedOn: null), Today).Refusal);
        Assert.Null(provision.Outcome);
    }

    [Fact]
    public void The_days_of_a_decision_follow_each_other()
    {
        var provision = Provision.Record(Told(ProvisionKind.Individual)).Provision;

        Assert.Equal(ProvisionRefusal.DecidedBeforeApplication, provision.Decide(Decision(Applied.AddDays(-1), startedOn: null), Today).Refusal);
        Assert.Equal(ProvisionRefusal.StartedBeforeApplication, provision.Decide(Decision(Today, Applied.AddDays(-1)), Today).Refusal);
        Assert.Equal(ProvisionRefusal.StartIsToCome, provision.Decide(Decision(Today, Today.AddDays(1)), Today).Refusal);
        Assert.True(provision.AwaitsDecision);
        Assert.Empty(provision.RefusesDecision(Applied, Applied, Applied));
        Assert.Equal([ProvisionRefusal.DecidedBeforeApplication, ProvisionRefusal.StartIsToCome], provision.RefusesDecision(Applied.AddDays(-1), Today.AddDays(1), Today));
    }

    [Fact]
    public void Granted_help_awaits_its_start_and_refused_help_has_none()
    {
        var provision = Provision.Record(Told(ProvisionKind.Individual)).Provision;

        Assert.IsType<ProvisionEvent.Decided>(provision.Decide(Decision(Today, startedOn: null), Today).Event);
        Assert.Equal((Today, DecisionOutcome.Granted, true), (provision.DecidedOn, provision.Outcome, provision.AwaitsStart));
        provision.Decide(Decision(Today, Today), Today);
        Assert.Equal((Today, false), (provision.StartedOn, provision.AwaitsStart));
        provision.Decide(Decision(Today, Today) with { Outcome = DecisionOutcome.Refused }, Today);
        Assert.Equal((null, false), (provision.StartedOn, provision.AwaitsStart));
    }

    static ProvisionDecision Decision(DateOnly on, DateOnly? startedOn) => new(on, DecisionOutcome.Granted, new Sealed([1]), startedOn);

    static NewProvision Told(ProvisionKind kind) => new()
    {
        Id = Guid.CreateVersion7(), DossierId = Guid.Empty, HouseholdId = Guid.Empty, PersonId = Guid.Empty, Kind = kind, Law = Law.Wmo,
        What = new Sealed([0]), AppliedOn = Applied, StartedOn = Today, At = new DateTimeOffset(2026, 3, 17, 9, 0, 0, TimeSpan.Zero),
    };
}
