namespace Keukentafel.Domain.Time;

/// <summary>The statutory terms (wettelijke termijnen) that count forward. The names are stored and never change.</summary>
public enum TermKind
{
    /// <summary>Ontvangst van de melding bevestigen (article 2.3.2(1) Wmo 2015).</summary>
    ReportConfirmation,

    /// <summary>Persoonlijk plan inleveren (article 2.3.2(2) Wmo 2015).</summary>
    PersonalPlan,

    /// <summary>Onderzoek (article 2.3.2(1) Wmo 2015).</summary>
    Inquiry,

    /// <summary>Besluit op een aanvraag Wmo (article 2.3.5(2) Wmo 2015).</summary>
    DecisionWmo,

    /// <summary>Tijdelijke voorziening bij spoed (article 2.3.3 Wmo 2015).</summary>
    UrgentProvision,

    /// <summary>Plan van de jeugdhulp na afzien van een familiegroepsplan (article 4.1.3(5) Jeugdwet).</summary>
    FamilyGroupPlanYouth,

    /// <summary>Dat plan op schrift, op verzoek (article 4.1.3(5) Jeugdwet).</summary>
    YouthPlanOnPaper,

    /// <summary>Besluit op een aanvraag jeugdhulp (article 4:13 Awb).</summary>
    DecisionYouth,

    /// <summary>Besluit op een aanvraag bijstand (article 4:13 Awb).</summary>
    DecisionIncome,

    /// <summary>Voorschot op bijstand (article 52 Participatiewet).</summary>
    AdvanceIncome,

    /// <summary>Eerste gesprek over schulden (article 4(1) Wgs).</summary>
    DebtFirstTalk,

    /// <summary>Eerste gesprek over schulden bij een bedreigende situatie (article 4(2) Wgs).</summary>
    DebtFirstTalkThreat,

    /// <summary>Besluit over schuldhulp (article 4a(3) Wgs).</summary>
    DebtDecision,

    /// <summary>Bezwaar maken (article 6:7 Awb).</summary>
    Objection,

    /// <summary>Besluit op bezwaar (article 7:10(1) Awb).</summary>
    DecisionOnObjection,

    /// <summary>Besluit op bezwaar met een adviescommissie (article 7:10(1) Awb).</summary>
    DecisionOnObjectionCommittee,

    /// <summary>Verdaagd besluit op bezwaar (article 7:10(3) Awb).</summary>
    DecisionOnObjectionAdjourned,

    /// <summary>Verdaagd besluit op bezwaar met een adviescommissie (article 7:10(3) Awb).</summary>
    DecisionOnObjectionCommitteeAdjourned,

    /// <summary>Antwoord op een verzoek om inzage of correctie (article 12(3) AVG).</summary>
    AccessRequest,

    /// <summary>Gegevens wissen op verzoek (article 5.3.5 Wmo 2015).</summary>
    WmoErasure,

    /// <summary>Twee weken na een ingebrekestelling, daarna loopt de dwangsom (article 4:17 Awb).</summary>
    Penalty,
}

/// <summary>One row of the table of statutory terms.</summary>
/// <param name="Kind">Which term.</param>
/// <param name="Length">How long; where local rules may set it, the longest that the law allows.</param>
/// <param name="Article">The article of law, in Dutch.</param>
/// <param name="Label">What must be done, in Dutch.</param>
/// <param name="StartEvent">The event that starts it, in Dutch: "de melding".</param>
/// <param name="Remark">What somebody must know about it, in Dutch; empty when nothing.</param>
/// <param name="SuspensionArticle">The article by which it may be suspended; null when it cannot.</param>
/// <param name="Adjournment">A second term that follows at once on the first; null when none.</param>
public sealed record TermRule(
    TermKind Kind,
    TermLength Length,
    string Article,
    string Label,
    string StartEvent,
    string Remark = "",
    string? SuspensionArticle = null,
    TermLength? Adjournment = null);

/// <summary>The table of statutory terms (wettelijke termijnen) and their due dates.</summary>
public static class StatutoryTerms
{
    /// <summary>The version of the table; a stored due date keeps it. Statutes as of 1 July 2026.</summary>
    public const string Version = "2026-07-01";

    const string DecisionSuspension = "artikel 4:15 Awb";
    const string ObjectionSuspension = "artikel 7:10 lid 2 Awb";

    /// <summary>All rows, in the order of <see cref="TermKind"/>.</summary>
    public static IReadOnlyList<TermRule> Rules { get; } =
    [
        new(TermKind.ReportConfirmation, TermLength.AtOnce, "artikel 2.3.2 lid 1 Wmo 2015", "Ontvangst bevestigen", "de melding"),
        new(TermKind.PersonalPlan, TermLength.Days(7), "artikel 2.3.2 lid 2 Wmo 2015", "Eigen plan inleveren", "de melding",
            "De inwoner hoort dat dit mag."),
        new(TermKind.Inquiry, TermLength.Weeks(6), "artikel 2.3.2 lid 1 Wmo 2015", "Onderzoek afronden", "de melding",
            "Dit is geen beslistermijn. Opschorten kan niet."),
        new(TermKind.DecisionWmo, TermLength.Weeks(2), "artikel 2.3.5 lid 2 Wmo 2015", "Besluit Wmo", "de aanvraag",
            SuspensionArticle: DecisionSuspension),
        new(TermKind.UrgentProvision, TermLength.AtOnce, "artikel 2.3.3 Wmo 2015", "Tijdelijke voorziening bij spoed", "de melding"),
        new(TermKind.FamilyGroupPlanYouth, TermLength.Weeks(6), "artikel 4.1.3 lid 5 Jeugdwet", "Plan voor jeugdhulp maken",
            "het afzien van een familiegroepsplan", "Alleen als het team zelf jeugdhulp geeft."),
        new(TermKind.YouthPlanOnPaper, TermLength.Days(14), "artikel 4.1.3 lid 5 Jeugdwet", "Plan voor jeugdhulp op papier geven",
            "het verzoek", "Alleen als het team zelf jeugdhulp geeft."),
        new(TermKind.DecisionYouth, TermLength.Weeks(8), "artikel 4:13 Awb", "Besluit jeugdhulp", "de aanvraag",
            "Een redelijke termijn, ten hoogste acht weken.", DecisionSuspension),
        new(TermKind.DecisionIncome, TermLength.Weeks(8), "artikel 4:13 Awb", "Besluit bijstand", "de aanvraag",
            "Een redelijke termijn, ten hoogste acht weken.", DecisionSuspension),
        new(TermKind.AdvanceIncome, TermLength.Weeks(4), "artikel 52 Participatiewet", "Voorschot op bijstand betalen", "de aanvraag"),
        new(TermKind.DebtFirstTalk, TermLength.Weeks(4), "artikel 4 lid 1 Wgs", "Eerste gesprek over schulden", "de vraag om hulp",
            "Ook na een aangenomen aanbod bij vroegsignalering."),
        new(TermKind.DebtFirstTalkThreat, TermLength.WorkingDays(3), "artikel 4 lid 2 Wgs", "Eerste gesprek over schulden, spoed",
            "de vraag om hulp", "Bij dreigende ontruiming, afsluiting of einde van de zorgverzekering."),
        new(TermKind.DebtDecision, TermLength.Weeks(8), "artikel 4a lid 3 Wgs", "Besluit over schuldhulp", "het eerste gesprek",
            "De gemeente kan een kortere termijn kiezen.", DecisionSuspension),
        new(TermKind.Objection, TermLength.Weeks(6), "artikel 6:7 Awb", "Bezwaar maken", "de verzending van het besluit"),
        new(TermKind.DecisionOnObjection, TermLength.Weeks(6), "artikel 7:10 lid 1 Awb", "Besluit op bezwaar",
            "het einde van de bezwaartermijn", SuspensionArticle: ObjectionSuspension),
        new(TermKind.DecisionOnObjectionCommittee, TermLength.Weeks(12), "artikel 7:10 lid 1 Awb", "Besluit op bezwaar, met commissie",
            "het einde van de bezwaartermijn", SuspensionArticle: ObjectionSuspension),
        new(TermKind.DecisionOnObjectionAdjourned, TermLength.Weeks(6), "artikel 7:10 lid 3 Awb", "Besluit op bezwaar, verdaagd",
            "het einde van de bezwaartermijn", "De inwoner krijgt bericht van het uitstel.", ObjectionSuspension, TermLength.Weeks(6)),
        new(TermKind.DecisionOnObjectionCommitteeAdjourned, TermLength.Weeks(12), "artikel 7:10 lid 3 Awb",
            "Besluit op bezwaar, met commissie en verdaagd", "het einde van de bezwaartermijn",
            "De inwoner krijgt bericht van het uitstel.", ObjectionSuspension, TermLength.Weeks(6)),
        new(TermKind.AccessRequest, TermLength.Months(1), "artikel 12 lid 3 AVG", "Antwoord op verzoek om inzage", "het verzoek",
            "Ook bij een verzoek om gegevens te verbeteren."),
        new(TermKind.WmoErasure, TermLength.Months(3), "artikel 5.3.5 Wmo 2015", "Gegevens wissen op verzoek", "het verzoek"),
        new(TermKind.Penalty, TermLength.Weeks(2), "artikel 4:17 lid 3 Awb", "Alsnog besluiten zonder dwangsom", "de ingebrekestelling",
            "Daarna telt elke dag, ook in het weekend, ten hoogste 42 dagen."),
    ];

    /// <summary>The row of a term, as the law has it.</summary>
    public static TermRule RuleFor(TermKind kind) => Rules[(int)kind];

    /// <summary>The due date of a statutory term.</summary>
    /// <param name="kind">Which term.</param>
    /// <param name="start">The day of the starting event.</param>
    /// <param name="suspensions">Left aside where the term cannot be suspended.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="local">What this municipality has set itself.</param>
    public static Deadline Compute(
        TermKind kind, DateOnly start, IReadOnlyList<Suspension> suspensions, WorkingCalendar calendar, LocalRules local)
    {
        var rule = RuleFor(kind);
        return Term.DueDate(
            start,
            local.LengthOf(rule),
            rule.SuspensionArticle is null ? [] : suspensions,
            calendar,
            new TermSource(rule.StartEvent, rule.Article, rule.SuspensionArticle),
            rule.Adjournment);
    }

    /// <summary>
    /// The penalty (dwangsom, article 4:17(2) Awb) in euro cents: 14 days of € 23, 14 of € 35 and 14 of € 45, at most € 1.442.
    /// The Algemene termijnenwet does not apply to these days.
    /// </summary>
    /// <param name="daysLate">Calendar days from the day after <see cref="TermKind.Penalty"/> fell due, that day included; 0 or less costs nothing.</param>
    public static int PenaltyCents(int daysLate)
    {
        const int daysPerStep = 14;
        return 2300 * DaysIn(0) + 3500 * DaysIn(1) + 4500 * DaysIn(2);

        int DaysIn(int step) => Math.Clamp(daysLate - step * daysPerStep, 0, daysPerStep);
    }
}
