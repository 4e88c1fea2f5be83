using CsCheck;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Triage;

namespace Keukentafel.Tests.Unit.Triage;

public sealed class TriageRulesTests
{
    static readonly string[] Codes = [.. LifeDomains.All.Select(domain => domain.Code), "own-domain", ""];

    static readonly Gen<DomainAnswer> Answer = Gen.Select(
        Gen.Int[0, Codes.Length - 1], Gen.Int[0, 5], Gen.Bool, Gen.Bool, Gen.Bool,
        (code, score, wants, network, tried) => new DomainAnswer(Codes[code], score == 0 ? null : score, wants, network, tried));

    static readonly Gen<TriageInput> Input = Gen.Select(
        Answer.Array[0, 5], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Bool, Gen.Int[0, 15], Gen.Bool,
        (answers, danger, eviction, cutOff, noIncome, children, laws, information) => new TriageInput
        {
            Domains = answers,
            Danger = danger == 0,
            Eviction = eviction == 0,
            CutOff = cutOff == 0,
            NoIncome = noIncome == 0,
            ChildrenInHousehold = children,
            Laws = Enum.GetValues<Law>().Where(law => (laws & (1 << (int)law)) != 0).Take(laws % 3).ToHashSet(),
            AsksOnlyInformation = information,
        });

    [Fact]
    public void Danger_always_gives_safety() =>
        Input.Sample(input => Assert.Equal(Route.Safety, TriageRules.Advise(input with { Danger = true }).Route));

    [Fact]
    public void Without_danger_it_is_never_safety() =>
        Input.Sample(input => Assert.NotEqual(Route.Safety, TriageRules.Advise(input with { Danger = false }).Route));

    [Fact]
    public void Another_domain_never_gives_a_lighter_route() =>
        Gen.Select(Input, Answer).Sample((input, answer) =>
            Heavier(input, input with { Domains = [.. input.Domains, answer] }));

    [Fact]
    public void More_trouble_never_gives_a_lighter_route() =>
        Gen.Select(Input.Where(input => input.Domains.Count > 0), Gen.Int[1, 5]).Sample((input, score) =>
        {
            Heavier(input, input with { Eviction = true });
            Heavier(input, input with { CutOff = true });
            Heavier(input, input with { NoIncome = true });
            Heavier(input, input with { ChildrenInHousehold = true });
            Heavier(input, input with { Laws = Enum.GetValues<Law>().ToHashSet() });
            Heavier(input, input with { AsksOnlyInformation = false });
            var first = input.Domains[0];
            Heavier(input, First(input, first with { Wants = true }));
            Heavier(input, First(input, first with { TriedAlready = true }));
            Heavier(input, First(input, first with { HasOwnNetwork = false }));
            if (first.SelfReliance is null || score < first.SelfReliance)
                Heavier(input, First(input, first with { SelfReliance = score }));
        });

    [Fact]
    public void Every_advice_says_why_in_words_that_can_be_read() =>
        Input.Sample(input =>
        {
            var advice = TriageRules.Advise(input);
            Assert.NotEmpty(advice.Reasons);
            Assert.Equal(advice.Reasons.Count, advice.Reasons.Select(reason => reason.Code).Distinct().Count());
            Assert.Equal(TriageRules.Version, advice.Version);
            // What stands after a colon is a list, not a sentence.
            Assert.All(advice.Reasons, reason => Assert.All(
                reason.Sentence.Split(". "), sentence => Assert.InRange(sentence.Split(':')[0].Split(' ').Length, 2, 20)));
        });

    [Fact]
    public void The_same_input_in_another_order_gives_the_same_route() =>
        Input.Sample(input => Assert.Equal(
            TriageRules.Advise(input).Route,
            TriageRules.Advise(input with { Domains = [.. input.Domains.Reverse()] }).Route));

    [Fact]
    public void Nothing_filled_in_is_information()
    {
        var advice = TriageRules.Advise(new TriageInput());
        Assert.Equal(Route.Information, advice.Route);
        Assert.Equal("nothing-known", advice.Reasons[0].Code);
    }

    [Fact]
    public void Three_domains_that_touch_are_one_plan_and_the_words_say_so()
    {
        var advice = TriageRules.Advise(With(new("money", 1), new("housing", 3, Wants: true), new("home-relations", 2), new("daytime", 4)));
        Assert.Equal(Route.Plan, advice.Route);
        Assert.Equal(
            new TriageReason("connected-domains", "Er zijn vragen op drie leefgebieden die elkaar raken: geld, wonen en thuis. Daarom past één plan."),
            advice.Reasons[0]);
    }

    [Fact]
    public void Two_laws_are_one_plan()
    {
        var advice = TriageRules.Advise(new TriageInput { Laws = new HashSet<Law> { Law.Wgs, Law.Wmo } });
        Assert.Equal(Route.Plan, advice.Route);
        Assert.Equal("Er zijn twee wetten nodig: Wmo 2015 en Wgs. Eén plan houdt die bij elkaar.", advice.Reasons[0].Sentence);
    }

    [Fact]
    public void Two_questions_that_do_not_touch_stay_single()
    {
        var advice = TriageRules.Advise(With(new("physical-health", 2), new("justice", 2)));
        Assert.Equal(Route.SingleProvision, advice.Route);
        Assert.Contains(advice.Reasons, reason => reason.Code == "separate-questions");
    }

    [Fact]
    public void With_children_in_the_house_two_questions_are_one_story() =>
        Assert.Equal(Route.Plan, TriageRules.Advise(With(new("physical-health", 2), new("justice", 2)) with { ChildrenInHousehold = true }).Route);

    [Fact]
    public void One_domain_where_it_does_not_work_is_one_provision() =>
        Assert.Equal(Route.SingleProvision, TriageRules.Advise(With(new DomainAnswer("daily-care", 2, Wants: true))).Route);

    [Fact]
    public void People_around_who_can_help_come_first() =>
        Assert.Equal(Route.OwnNetwork, TriageRules.Advise(With(new DomainAnswer("daily-care", 2, HasOwnNetwork: true))).Route);

    [Fact]
    public void People_around_who_tried_already_are_not_asked_again()
    {
        var advice = TriageRules.Advise(With(new DomainAnswer("daily-care", 2, HasOwnNetwork: true, TriedAlready: true)));
        Assert.Equal(Route.SingleProvision, advice.Route);
        Assert.Contains(advice.Reasons, reason => reason.Code == "tried-already");
    }

    [Fact]
    public void People_around_must_be_able_for_everybody_who_asks() =>
        Assert.Equal(
            Route.SingleProvision,
            TriageRules.Advise(With(new DomainAnswer("daily-care", 2, HasOwnNetwork: true), new DomainAnswer("daily-care", 2))).Route);

    [Fact]
    public void A_mild_wish_is_a_general_facility() =>
        Assert.Equal(Route.GeneralFacility, TriageRules.Advise(With(new DomainAnswer("neighbourhood", 4, Wants: true))).Route);

    [Fact]
    public void A_wish_without_a_score_asks_for_the_score() =>
        Assert.Contains(TriageRules.Advise(With(new DomainAnswer("housing", Wants: true))).Reasons, reason => reason.Code == "score-missing");

    [Fact]
    public void Only_a_question_is_information() =>
        Assert.Equal("only-question", TriageRules.Advise(With(new DomainAnswer("neighbourhood", 4, Wants: true)) with { AsksOnlyInformation = true }).Reasons[0].Code);

    [Fact]
    public void A_threat_of_eviction_names_the_three_working_days()
    {
        var advice = TriageRules.Advise(new TriageInput { Eviction = true });
        Assert.Equal(Route.SingleProvision, advice.Route);
        Assert.Contains("drie werkdagen (artikel 4 lid 2 Wgs)", advice.Reasons[^1].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_domain_of_the_municipality_itself_keeps_its_name() =>
        Assert.StartsWith(
            "Het lukt niet goed bij taal.",
            TriageRules.Advise(With(new DomainAnswer("language", 1, DomainName: "taal"))).Reasons[0].Sentence, StringComparison.Ordinal);

    static TriageInput With(params DomainAnswer[] answers) => new() { Domains = answers };

    static TriageInput First(TriageInput input, DomainAnswer answer) => input with { Domains = [answer, .. input.Domains.Skip(1)] };

    static void Heavier(TriageInput lighter, TriageInput heavier) =>
        Assert.True(TriageRules.Advise(heavier).Route >= TriageRules.Advise(lighter).Route);
}
