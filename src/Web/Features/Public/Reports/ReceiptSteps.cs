using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Time;
using Keukentafel.Web.Platform.TagHelpers;

namespace Keukentafel.Web.Features.Public.Reports;

/// <summary>One thing that happens after a report, in words for the resident.</summary>
/// <param name="On">By when.</param>
/// <param name="When">The date in words: "Vandaag", "Uiterlijk maandag 3 maart 2026".</param>
/// <param name="What">What happens.</param>
/// <param name="Why">Why by then.</param>
/// <param name="Article">The article of law.</param>
/// <param name="IsUrgent">True for help that cannot wait, because somebody is not safe.</param>
sealed record ReceiptStep(DateOnly On, string When, string What, string Why, string Article, bool IsUrgent);

/// <summary>What happens when, in plain words with its reason: the heart of the receipt.</summary>
static class ReceiptSteps
{
    /// <summary>The steps that follow from the terms, first things first.</summary>
    public static IReadOnlyList<ReceiptStep> Of(IEnumerable<StatutoryTerm> terms) =>
        [.. terms.Where(term => term.DroppedOn is null).Select(Step).OfType<ReceiptStep>().OrderBy(step => step.On)];

    static ReceiptStep? Step(StatutoryTerm term) => Words(term.Kind) is var (when, what, why)
        ? new(term.DueOn, when.Replace("{datum}", DutchDates.Long(term.DueOn), StringComparison.Ordinal), what, why, StatutoryTerms.RuleFor(term.Kind).Article, term.Kind == TermKind.UrgentProvision)
        : null;

    static (string When, string What, string Why)? Words(TermKind kind) => kind switch
    {
        TermKind.ReportConfirmation => ("Op {datum}", "Uw melding is binnen. Dit is uw bevestiging.", "De gemeente moet dat meteen bevestigen."),
        TermKind.UrgentProvision => ("Op {datum}", "Het team kijkt of u direct hulp nodig hebt.", "Bij spoed mag hulp niet wachten."),
        TermKind.DebtFirstTalkThreat => ("Uiterlijk {datum}", "U hebt een eerste gesprek over uw geldzorgen.",
            "U raakt misschien uw woning, energie of zorgverzekering kwijt. Daarom mag het niet langer duren dan drie werkdagen."),
        TermKind.DebtFirstTalk => ("Uiterlijk {datum}", "U hebt een eerste gesprek over uw geldzorgen.", "De wet geeft ons hiervoor vier weken."),
        TermKind.PersonalPlan => ("Tot en met {datum}", "U kunt zelf een plan inleveren. Dat mag, het hoeft niet.",
            "De wet geeft u zeven dagen voor een eigen plan."),
        TermKind.AdvanceIncome => ("Uiterlijk {datum}", "U krijgt een voorschot, als u bijstand aanvraagt en er recht op hebt.",
            "Zonder inkomen kunt u niet lang wachten. De wet noemt vier weken."),
        TermKind.Inquiry => ("Uiterlijk {datum}", "Wij hebben met u gepraat. U krijgt een verslag van het gesprek.",
            "De wet geeft ons zes weken om uit te zoeken wat u helpt."),
        TermKind.DecisionYouth => ("Uiterlijk {datum}", "U weet welke hulp uw kind en u krijgen.", "De wet geeft ons hiervoor ten hoogste acht weken."),
        TermKind.DecisionIncome => ("Uiterlijk {datum}", "U krijgt een besluit over bijstand.", "De wet geeft ons hiervoor ten hoogste acht weken."),
        _ => null,
    };
}
