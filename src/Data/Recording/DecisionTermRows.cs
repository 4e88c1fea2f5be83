using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Recording;

/// <summary>Keeps the row of the statutory term of the decision on a provision (rule 10).</summary>
sealed class DecisionTermRows(MunicipalDatabase database, WorkingCalendar calendar, LocalRules local)
{
    public Task Change(Provision provision, DecisionTermChange change, DateTimeOffset now) => change switch
    {
        DecisionTermChange.Start => Start(provision, now),
        DecisionTermChange.Meet => Meet(provision),
    };

    Task Start(Provision provision, DateTimeOffset now)
    {
        if (provision is not { Law: { } law, AppliedOn: { } applied }) return Task.CompletedTask;
        var kind = law.TermOfDecision();
        database.StatutoryTerms.Add(new StatutoryTerm
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            ReportId = provision.ReportId,
            ProvisionId = provision.Id,
            HouseholdId = provision.HouseholdId,
            StartsOn = applied,
            // Without suspensions a term always has a last day.
            DueOn = StatutoryTerms.Compute(kind, applied, [], calendar, local).DueOn!.Value,
        });
        return Task.CompletedTask;
    }

    async Task Meet(Provision provision)
    {
        foreach (var term in await database.StatutoryTerms.Where(term => term.ProvisionId == provision.Id && term.DroppedOn == null).ToListAsync())
            term.MetOn = provision.DecidedOn;
    }
}
