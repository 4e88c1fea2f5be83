using Keukentafel.Data;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Teams;
using Keukentafel.Domain.Triage;

namespace Keukentafel.Demo.People;

/// <summary>
/// Two years of figures about households that have left: only facts, as they stay behind when a dossier is gone. About seven of
/// ten asked one question, about one in eight came under more than one law.
/// </summary>
static class DemoHistory
{
    const int Households = 1600;
    static readonly string[] LifeDomains = ["money", "mental-health", "people-around"];

    public static void Add(DemoBuilder demo, Team[] teams, DateOnly today)
    {
        for (var i = 0; i < Households; i++)
        {
            demo.Clock.Set(today.AddDays(-740 + i * 720 / Households));
            var about = new About(demo, teams[i % teams.Length], new Guid(i + 1, 0x4b54, 0x4745, [1, 2, 3, 4, 5, 6, 7, 8]), demo.Clock.Today());
            One(about, i);
        }
    }

    static void One(About about, int i)
    {
        var route = (i % 10) switch { < 3 => Route.Information, < 5 => Route.GeneralFacility, 5 => Route.OwnNetwork, 6 => Route.SingleProvision, 7 when i % 30 == 7 => Route.Safety, _ => Route.Plan };
        var law = (Law)(i % 4);
        about.Add(FactKind.ReportReceived, 0);
        about.Add(FactKind.FirstContact, 2, value: 6 + i * 37 % 150);
        about.Add(FactKind.ReportRouted, 4, route: route, law: law);
        about.Add(FactKind.HelpStarted, 6, value: route == Route.Plan ? 9 + i % 25 : 1 + i % 9);
        about.Add(FactKind.LawInvolved, 6, law: law);
        if (i % 8 == 3) about.Add(FactKind.LawInvolved, 20, law: (Law)((i + 1) % 4));
        if (route == Route.Plan) PlanOf(about, i);
    }

    static void PlanOf(About about, int i)
    {
        var domain = LifeDomains[i % LifeDomains.Length];
        about.Add(FactKind.PlanActivated, 10);
        about.Add(FactKind.GoalSet, 10, domain: domain);
        for (var owner = 0; owner < 5; owner++)
            if ((i + owner) % 3 != 0) about.Add(FactKind.ActionAgreed, 11, domain: domain, owner: (SeatKind)owner);
        about.Add(FactKind.SelfRelianceScored, 10, domain: domain, value: 1 + i % 3, second: 1 + i % 3);
        about.Add(FactKind.ParticipationScored, 10, value: i % 3, second: i % 3);
        if (i > Households - 220) return;
        about.Add(FactKind.ActionEnded, 60, domain: domain, owner: (SeatKind)(i % 5), value: i % 6 == 0 ? 0 : 1);
        about.Add(FactKind.GoalReviewed, 95, domain: domain, value: i % 4 - 1, second: i % 5 == 0 ? i % 4 - 2 : i % 4 - 1);
        about.Add(FactKind.SelfRelianceScored, 95, domain: domain, value: Math.Min(5, 1 + i % 3 + (i % 7 == 0 ? 0 : 1)), second: 1 + i % 3);
        about.Add(FactKind.ParticipationScored, 95, value: Math.Min(4, i % 3 + (i % 2)), second: i % 3);
    }

    sealed record About(DemoBuilder Demo, Team Team, Guid Subject, DateOnly Start)
    {
        public void Add(FactKind kind, int daysLater, Route? route = null, Law? law = null, string? domain = null, SeatKind? owner = null, int? value = null, int? second = null) =>
            Demo.Database.Facts.Add(new Fact
            {
                Id = Demo.NewId(), Kind = kind, On = Start.AddDays(daysLater), SubjectNumber = Subject, TeamId = Team.Id,
                Route = route, Law = law, LifeDomain = domain, Owner = owner, Value = value, SecondValue = second,
            });
    }
}
