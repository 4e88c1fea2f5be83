using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Web.Platform.Http;

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
sealed record FilledInProvision(ProvisionKind Kind, string What, string? By, Law? Law, DateOnly? AppliedOn, DateOnly? StartedOn);

/// <summary>Records a provision of any kind. An individual one gets its statutory term and stays open until its decision.</summary>
[UseCase]
sealed class RecordProvision(MunicipalDatabase database, RecordedEvents events, TimeProvider clock)
{
    /// <summary>Records it in the present transaction.</summary>
    /// <exception cref="ArgumentException">An individual provision without law or application date.</exception>
    public async Task<Provision> Record(Viewer viewer, OpenDossier dossier, ProvisionFor person, FilledInProvision filledIn)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var (provision, recorded) = Provision.Record(new NewProvision
        {
            Id = id,
            DossierId = person.DossierId,
            HouseholdId = person.HouseholdId,
            PersonId = person.PersonId,
            ReportId = person.ReportId,
            Kind = filledIn.Kind,
            Law = filledIn.Law,
            What = dossier.SealRequired(person.DossierId, id, Field.ProvisionWhat, filledIn.What),
            By = dossier.Seal(person.DossierId, id, Field.ProvisionBy, filledIn.By),
            AppliedOn = filledIn.AppliedOn,
            StartedOn = filledIn.StartedOn,
            RecordedById = viewer.AccountId,
            At = now,
            WithheldUntilReviewOn = person.WithheldUntilReviewOn,
        });
        database.Provisions.Add(provision);
        await events.Record(viewer, provision, recorded);
        return provision;
    }
}
