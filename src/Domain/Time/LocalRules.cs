namespace Keukentafel.Domain.Time;

/// <summary>The terms that a municipality may set by local rule (verordening); the defaults are the longest that the law allows.</summary>
public sealed record LocalRules
{
    /// <summary>Eight weeks for a debt help decision and for a youth help decision.</summary>
    public static LocalRules Default { get; } = new(TermLength.Weeks(8), TermLength.Weeks(8));

    /// <summary>Sets the local terms.</summary>
    /// <param name="debtDecision">Debt help decision after the first talk, at most eight weeks (article 4a(3) Wgs).</param>
    /// <param name="youthDecision">Youth help decision after the application, at most eight weeks (article 4:13 Awb).</param>
    /// <exception cref="ArgumentOutOfRangeException">A term is empty or can be longer than eight weeks.</exception>
    public LocalRules(TermLength debtDecision, TermLength youthDecision)
    {
        DebtDecision = AtMostEightWeeks(debtDecision, nameof(debtDecision));
        YouthDecision = AtMostEightWeeks(youthDecision, nameof(youthDecision));
    }

    /// <summary>Debt help decision (article 4a(3) Wgs).</summary>
    public TermLength DebtDecision { get; }

    /// <summary>Youth help decision (article 4:13 Awb).</summary>
    public TermLength YouthDecision { get; }

    internal TermLength LengthOf(TermRule rule) => rule.Kind switch
    {
        TermKind.DebtDecision => DebtDecision,
        TermKind.DecisionYouth => YouthDecision,
        _ => rule.Length,
    };

    static TermLength AtMostEightWeeks(TermLength length, string name)
    {
        var longest = length.Unit switch
        {
            TermUnit.Days => 56,
            TermUnit.Weeks => 8,
            TermUnit.Months => 1,
            TermUnit.WorkingDays => 30,
        };
        if (length.Count < 1 || length.Count > longest)
            throw new ArgumentOutOfRangeException(name, length.InDutch(), "A local term is at least one unit and at most eight weeks.");
        return length;
    }
}
