using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Time;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Decisions;

/// <summary>For whom a provision is.</summary>
/// <param name="DossierId">The person's own part.</param>
/// <param name="HouseholdId">The household.</param>
/// <param name="PersonId">The person.</param>
/// <param name="ReportId">The report that it answers, if any.</param>
/// <param name="WithheldUntilReviewOn">Review date when it is withheld from household members.</param>
sealed record ProvisionFor(Guid DossierId, Guid HouseholdId, Guid PersonId, Guid? ReportId, DateOnly? WithheldUntilReviewOn);

/// <summary>A provision as a professional fills it in.</summary>
/// <param name="Kind">General, individual or informal.</param>
/// <param name="What">What it is.</param>
/// <param name="By">Who gives it.</param>
/// <param name="Law">The law, for an individual one.</param>
/// <param name="AppliedOn">Date of the application, for an individual one.</param>
/// <param name="StartedOn">When it started, if it did.</param>
sealed record NewProvision(ProvisionKind Kind, string What, string? By, Law? Law, DateOnly? AppliedOn, DateOnly? StartedOn);

/// <summary>Records a provision of any kind. An individual one gets its statutory term and stays open until its decision.</summary>
[UseCase]
sealed class RecordProvision(MunicipalDatabase database, JournalWriter journal, WorkingCalendar calendar, LocalRules local, TimeProvider clock)
{
    /// <summary>Records it in the present transaction.</summary>
    /// <exception cref="ArgumentException">An individual provision without law or application date.</exception>
    public async Task<Provision> Record(Viewer viewer, OpenDossier dossier, ProvisionFor person, NewProvision filledIn)
    {
        var individual = filledIn.Kind == ProvisionKind.Individual;
        if (individual && (filledIn.Law is null || filledIn.AppliedOn is null)) throw new ArgumentException("An individual provision has a law and an application.", nameof(filledIn));
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var provision = new Provision
        {
            Id = id,
            DossierId = person.DossierId,
            HouseholdId = person.HouseholdId,
            PersonId = person.PersonId,
            ReportId = person.ReportId,
            Kind = filledIn.Kind,
            Law = individual ? filledIn.Law : null,
            What = dossier.SealRequired(person.DossierId, id, Field.ProvisionWhat, filledIn.What),
            By = dossier.Seal(person.DossierId, id, Field.ProvisionBy, filledIn.By),
            AppliedOn = individual ? filledIn.AppliedOn : null,
            StartedOn = individual ? null : filledIn.StartedOn,
            RecordedById = viewer.AccountId,
            At = now,
            WithheldUntilReviewOn = person.WithheldUntilReviewOn,
        };
        database.Provisions.Add(provision);
        journal.Add(viewer, JournalKind.ProvisionRecorded,
            new JournalSubject(person.DossierId, person.HouseholdId, person.PersonId, person.ReportId, id, person.WithheldUntilReviewOn));
        if (provision is { Law: { } law, AppliedOn: { } applied })
        {
            StartTerm(provision, law, applied);
            await CountLaw(person.HouseholdId, law);
        }
        return provision;
    }

    void StartTerm(Provision provision, Law law, DateOnly applied)
    {
        var kind = law.TermOfDecision();
        database.StatutoryTerms.Add(new StatutoryTerm
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Kind = kind,
            ReportId = provision.ReportId,
            ProvisionId = provision.Id,
            HouseholdId = provision.HouseholdId,
            StartsOn = applied,
            // Without suspensions a term always has a last day.
            DueOn = StatutoryTerms.Compute(kind, applied, [], calendar, local).DueOn!.Value,
        });
    }

    async Task CountLaw(Guid householdId, Law law)
    {
        var household = await database.Households.AsNoTracking().SingleAsync(row => row.Id == householdId);
        var known = await database.Facts.AnyAsync(fact => fact.Kind == FactKind.LawInvolved && fact.SubjectNumber == household.SubjectNumber && fact.Law == law)
            || database.Facts.Local.Any(fact => fact.Kind == FactKind.LawInvolved && fact.SubjectNumber == household.SubjectNumber && fact.Law == law);
        if (known) return;
        database.Facts.Add(new Fact
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), Kind = FactKind.LawInvolved, On = clock.Today(),
            SubjectNumber = household.SubjectNumber, TeamId = household.TeamId, Law = law,
        });
    }
}
