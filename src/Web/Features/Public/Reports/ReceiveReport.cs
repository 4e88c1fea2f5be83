using System.Security.Cryptography;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;
using Keukentafel.Standards.Brp;
using Keukentafel.Web.Features.Casework.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Public.Reports;

/// <summary>
/// Receives a report that was checked before: seals it, routes it to a team, sets its terms. Who is signed in as a resident
/// and asks for oneself is known; every other report waits in a dossier of its own until it is matched.
/// </summary>
[UseCase]
sealed class ReceiveReport(MunicipalDatabase database, MunicipalStore store, Door door, RecordedEvents events, TimeProvider clock)
{
    /// <summary>Adds the report to the present transaction.</summary>
    /// <param name="input">What was filled in; <see cref="ReportRules"/> found nothing wrong.</param>
    /// <param name="once">The form's own number.</param>
    /// <param name="viewer">Who fills it in; null for a visitor.</param>
    /// <param name="known">What we know of the resident who asks.</param>
    /// <returns>The report and the key of its receipt.</returns>
    public async Task<(Report Report, ReceiptKey Receipt)> Receive(ReportInput input, Guid once, Viewer? viewer, KnownAsker? known)
    {
        var now = clock.GetUtcNow();
        var self = input.IsForSelf ? known : null;
        var (dossierId, open) = self is null ? Intake(now) : (self.Person.DossierId, self.Dossier);
        var id = Guid.CreateVersion7(now);
        var receipt = ReceiptKey.Of(id, once, store.Keys);
        var postcode = DutchPostcode.TryParse(input.Postcode ?? self?.Person.Postcode, out var read) ? read : null;
        var (report, received) = Report.Receive(new NewReport
        {
            Id = id,
            DossierId = dossierId,
            Reference = await NewReference(),
            ReceiptKeyHash = receipt.HashWith(store.Keys),
            ReceivedAt = now,
            ReceivedOn = DutchTime.DateOf(now),
            Channel = ChannelOf(input, viewer),
            AskedFor = input.AskedFor,
            Urgency = input.Urgency,
            Texts = Sealed(input, known, (field, text) => open.Seal(dossierId, id, field, text)),
            PostcodeArea = postcode?.Digits,
            ByAccountId = viewer is { IsResident: true } ? viewer.AccountId : null,
            TeamId = await TeamFor(self, postcode),
            PersonId = self?.Person.Id,
            HouseholdId = self?.Household.Id,
            SubjectNumber = self?.Person.SubjectNumber ?? new Guid(RandomNumberGenerator.GetBytes(16)),
        });
        database.Reports.Add(report);
        await events.Record(viewer, report, received);
        return (report, receipt);
    }

    (Guid, OpenDossier) Intake(DateTimeOffset now)
    {
        var dossier = store.Keys.NewDossier(DossierKind.Intake, ProcessingBasis.ReportIntake, RetentionClass.ReportWithoutProvision, now);
        database.Dossiers.Add(dossier);
        return (dossier.Id, door.OpenNew(dossier));
    }

    static ReportTexts Sealed(ReportInput input, KnownAsker? known, Func<Field, string?, Sealed?> seal)
    {
        return new ReportTexts(
            Words: seal(Field.ReportWords, input.Words!)!.Value,
            Reach: seal(Field.ReportReach, ReachWords.Of(input) ?? known!.Reach!)!.Value,
            Wish: seal(Field.ReportWish, input.Wish),
            AskerName: seal(Field.ReportAskerName, known?.Person.FullName ?? input.Name),
            AboutName: seal(Field.ReportAboutName, input.IsForSelf ? null : input.AboutName),
            WhyUnknown: seal(Field.ReportWhyUnknown, input.AskedFor == AskedFor.OtherWhoDoesNotKnow ? input.WhyUnknown : null),
            AboutBirthDate: seal(Field.ReportAboutBirthDate, BirthDate()?.ToString("yyyy-MM-dd")),
            Address: seal(Field.ReportAddress, Address().ToString()));

        DateOnly? BirthDate() => input.BirthDate ?? (input.IsForSelf ? known?.Person.BirthDate : null);
        ReportAddress Address() => input.IsForSelf && known is { Person: var person } && input is { Street: null, HouseNumber: null, Postcode: null }
            ? new(person.Street, person.HouseNumber, person.Postcode)
            : new(input.Street, input.HouseNumber, input.Postcode);
    }

    static Channel ChannelOf(ReportInput input, Viewer? viewer) =>
        viewer is null or { IsResident: true } ? Channel.Web : input.Channel ?? Channel.Telephone;

    async Task<string> NewReference()
    {
        var reference = ReportReference.New();
        while (await database.Reports.AnyAsync(report => report.Reference == reference)) reference = ReportReference.New();
        return reference;
    }

    /// <summary>The household's team, else that of the postcode, else the first team: no report is lost.</summary>
    async Task<Guid?> TeamFor(KnownAsker? self, DutchPostcode? postcode)
    {
        if (self?.Household.TeamId is { } teamId) return teamId;
        var teams = await database.Teams.AsNoTracking().Include(team => team.Areas).Where(team => team.IsActive).OrderBy(team => team.Id).ToListAsync();
        return (teams.FirstOrDefault(team => postcode is not null && Covers(team, postcode.Digits)) ?? teams.FirstOrDefault())?.Id;
    }

    static bool Covers(Team team, string digits) => team.Areas.Any(area =>
        string.CompareOrdinal(area.First, digits) <= 0 && string.CompareOrdinal(digits, area.Last) <= 0);
}
