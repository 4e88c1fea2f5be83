using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Web.Features.Casework.Plans;

namespace Keukentafel.Web.Features.Casework.Households;

/// <summary>How a provision stands, readable.</summary>
static class ProvisionWords
{
    public static ProvisionView View(Provision row, OpenedHousehold opened, string forWhom)
    {
        var (standing, pill) = row switch
        {
            { AwaitsDecision: true } => ("besluit volgt", "soon"),
            { Outcome: DecisionOutcome.Refused or DecisionOutcome.WithdrawnByApplicant } => (PlanWords.Of(row.Outcome.Value), "quiet"),
            { StartedOn: not null } => ("loopt", "ok"),
            { Outcome: { } outcome } => (PlanWords.Of(outcome), "ok"),
            _ => ("afgesproken", "info"),
        };
        return new ProvisionView(
            row.Id, opened.Dossier.Read(row, Field.ProvisionWhat, row.What)!, opened.Dossier.Read(row, Field.ProvisionBy, row.By),
            PlanWords.Of(row.Kind), row.Law?.ShortName(), forWhom, standing, pill, row.StartedOn ?? row.DecidedOn ?? row.AppliedOn);
    }
}
