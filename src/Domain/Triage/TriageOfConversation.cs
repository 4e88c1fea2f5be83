using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Reports;

namespace Keukentafel.Domain.Triage;

/// <summary>Makes of a conversation (gesprek) what triage weighs.</summary>
public static class TriageOfConversation
{
    /// <summary>The input of triage. Parts that were skipped do not count.</summary>
    /// <param name="parts">What was said per life domain.</param>
    /// <param name="urgency">What is urgent, as the report said and the professional saw.</param>
    /// <param name="childrenInHousehold">Whether children live in the household.</param>
    /// <param name="laws">The laws that the professional sees at work.</param>
    /// <param name="asksOnlyInformation">Whether the resident only asks for information.</param>
    public static TriageInput Input(
        IEnumerable<SpokenPart> parts, Urgency urgency, bool childrenInHousehold, IEnumerable<Law> laws, bool asksOnlyInformation) => new()
        {
            Domains = [.. parts.Where(part => !part.IsEmpty).Select(Answer)],
            Danger = urgency.HasFlag(Urgency.Danger),
            Eviction = urgency.HasFlag(Urgency.Eviction),
            CutOff = urgency.HasFlag(Urgency.CutOff),
            NoIncome = urgency.HasFlag(Urgency.NoIncome),
            ChildrenInHousehold = childrenInHousehold,
            Laws = laws.ToHashSet(),
            AsksOnlyInformation = asksOnlyInformation,
        };

    static DomainAnswer Answer(SpokenPart part) =>
        new(part.DomainCode, part.Score, Wants: !string.IsNullOrWhiteSpace(part.Wants), part.HasSomebody, part.HasTried);
}
