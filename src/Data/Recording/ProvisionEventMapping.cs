using Keukentafel.Data.Journal;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Data.Recording;

/// <summary>Which consequences each event of a provision has.</summary>
/// <param name="provision">The provision, after the event.</param>
sealed class ProvisionEventMapping(Provision provision) : IProvisionEventMapping<ProvisionConsequences>
{
    public ProvisionConsequences Of(ProvisionEvent.Recorded happened) => new([Entry(JournalKind.ProvisionRecorded)], DecisionTermChange.Start)
    {
        LawsInvolved = provision.Law is { } law ? [law] : [],
    };

    public ProvisionConsequences Of(ProvisionEvent.Decided happened) => new([Entry(JournalKind.DecisionRecorded)], DecisionTermChange.Meet);

    JournalEntry Entry(JournalKind kind) => new(kind, JournalSubject.Of(provision));
}
