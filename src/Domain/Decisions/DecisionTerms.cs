using Keukentafel.Domain.Time;

namespace Keukentafel.Domain.Decisions;

/// <summary>Which statutory term a decision on an individual provision has.</summary>
public static class DecisionTerms
{
    /// <summary>The term of a decision under this law; it starts with the application, for debt help with the first talk.</summary>
    public static TermKind TermOfDecision(this Law law) => law switch
    {
        Law.Wmo => TermKind.DecisionWmo,
        Law.Jeugdwet => TermKind.DecisionYouth,
        Law.Participatiewet => TermKind.DecisionIncome,
        Law.Wgs => TermKind.DebtDecision,
    };
}
