using Keukentafel.Domain.Decisions;

namespace Keukentafel.Domain.Triage;

/// <summary>
/// Triage: from a conversation to a route, with the reason in words. Pure and total: the same input gives the same
/// advice and every input gives one. More trouble never gives a lighter route.
/// </summary>
public static class TriageRules
{
    /// <summary>The version of the rules; an advice keeps it.</summary>
    public const int Version = 1;

    // From here on questions are one story, whatever they are about.
    const int AlwaysConnected = 3;

    const string Money = "money", Housing = "housing";

    /// <summary>Advises a route and says why.</summary>
    public static TriageAdvice Advise(TriageInput input)
    {
        var questions = Questions(input);
        var (route, deciding) = Decide(input, questions);
        return new TriageAdvice(route, [.. deciding, .. Urgencies(input)], Version);
    }

    static (Route, IEnumerable<TriageReason>) Decide(TriageInput input, IReadOnlyList<Question> questions)
    {
        if (input.Danger)
            return (Route.Safety, [new("danger", "Er is gevaar gemeld. Veiligheid gaat voor alles.")]);
        var serious = questions.Where(question => question.IsSerious).ToList();
        var connected = Connected(serious, input.ChildrenInHousehold);
        if (connected.Count > 0 || input.Laws.Count >= 2)
            return (Route.Plan, WhyPlan(connected, input));
        var heaviest = questions.Select(question => question.LightestRoute).DefaultIfEmpty(Route.Information).Max();
        if (input.AsksOnlyInformation && !questions.Any(question => question.IsLow))
            heaviest = Route.Information;
        return (heaviest, WhyLighter(heaviest, questions, serious, input));
    }

    static List<Question> Questions(TriageInput input)
    {
        var acute = new HashSet<string>();
        if (input.NoIncome || input.CutOff)
            acute.Add(Money);
        if (input.Eviction)
            acute.Add(Housing);
        var answers = input.Domains.ToLookup(answer => answer.DomainCode);
        return [.. answers.Select(group => group.Key).Union(acute)
            .Select(code => new Question(code, [.. answers[code]], acute.Contains(code)))];
    }

    static List<Question> Connected(List<Question> serious, bool childrenInHousehold)
    {
        if (serious.Count >= AlwaysConnected || (childrenInHousehold && serious.Count >= 2))
            return serious;
        return [.. serious.Where(one => serious.Exists(other => Connections.Touch(one.Code, other.Code)))];
    }

    static IEnumerable<TriageReason> WhyPlan(List<Question> connected, TriageInput input)
    {
        if (connected.Count > 0)
        {
            yield return new("connected-domains",
                $"Er zijn vragen op {Words.Number(connected.Count)} leefgebieden die elkaar raken: {Words.List(connected.Select(one => one.Name))}. Daarom past één plan.");
        }

        if (input.Laws.Count >= 2)
        {
            yield return new("several-laws",
                $"Er zijn {Words.Number(input.Laws.Count)} wetten nodig: {Words.List(input.Laws.Order().Select(law => law.ShortName()))}. Eén plan houdt die bij elkaar.");
        }
    }

    static IEnumerable<TriageReason> WhyLighter(Route route, IReadOnlyList<Question> questions, List<Question> serious, TriageInput input)
    {
        var deciding = questions.Where(question => question.IsAsked && question.LightestRoute == route).ToList();
        var names = Words.List(deciding.Select(question => question.Name), most: 3);
        yield return route switch
        {
            Route.SingleProvision => new("one-domain-low", $"Het lukt niet goed bij {names}. Daar past één voorziening bij, zonder plan."),
            Route.GeneralFacility => new("mild", $"Er is een vraag bij {names}. Een algemene voorziening kan daarbij helpen."),
            Route.OwnNetwork => new("network-able", $"Er is een vraag bij {names}. Mensen in de omgeving kunnen daarbij helpen."),
            _ when input.AsksOnlyInformation => new("only-question", "Er is alleen een vraag om informatie. Een goed antwoord is genoeg."),
            _ => new("nothing-known", "Er is geen vraag om hulp bekend. Informatie en advies zijn genoeg."),
        };
        if (serious.Count >= 2)
            yield return new("separate-questions", "De vragen staan los van elkaar. Elke vraag kan apart worden geholpen.");
        if (deciding.Exists(question => question.TriedAlready))
            yield return new("tried-already", "Hulp van mensen in de omgeving is al geprobeerd.");
        if (questions.Any(question => question.IsAsked && !question.IsLow && question.HasNoScore))
            yield return new("score-missing", "Nog niet overal is bekend hoe goed het lukt. Vraag dat na.");
    }

    static IEnumerable<TriageReason> Urgencies(TriageInput input)
    {
        if (input.Eviction)
            yield return new("eviction", "Er dreigt ontruiming. Het eerste gesprek over schulden is binnen drie werkdagen (artikel 4 lid 2 Wgs).");
        if (input.CutOff)
            yield return new("cut-off", "Er dreigt afsluiting. Het eerste gesprek over schulden is binnen drie werkdagen (artikel 4 lid 2 Wgs).");
        if (input.NoIncome)
            yield return new("no-income", "Er is geen inkomen. Meld dit vandaag bij werk en inkomen (artikel 44 Participatiewet).");
        if (input.ChildrenInHousehold)
            yield return new("children", "Er wonen kinderen in huis. Vraag ook hoe het met hen gaat.");
    }
}
