using System.Security.Cryptography;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Monitoring;
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
sealed class ReceiveReport(MunicipalDatabase database, MunicipalStore store, Door door, JournalWriter journal, ReportTerms terms, TimeProvider clock)
{
    /// <summary>Days after which a professional looks again whether what was withheld for safety can be released.</summary>
    public const int SafetyReviewDays = 14;

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
        var danger = input.Urgency.HasFlag(Urgency.Danger);
        var report = new Report
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
            Words = open.SealRequired(dossierId, id, Field.ReportWords, input.Words!),
            Reach = open.SealRequired(dossierId, id, Field.ReportReach, ReachWords.Of(input) ?? known!.Reach!),
            PostcodeArea = postcode?.Digits,
            ByAccountId = viewer is { IsResident: true } ? viewer.AccountId : null,
            TeamId = await TeamFor(self, postcode),
            State = ReportState.New,
            PersonId = self?.Person.Id,
            HouseholdId = self?.Household.Id,
            SubjectNumber = self?.Person.SubjectNumber ?? new Guid(RandomNumberGenerator.GetBytes(16)),
            IsSafety = danger,
            WithheldUntilReviewOn = danger ? DutchTime.DateOf(now).AddDays(SafetyReviewDays) : null,
        };
        SealTheRest(report, input, known, open);
        database.Reports.Add(report);
        terms.Start(report);
        Involve(report, now);
        Remember(report, viewer);
        return (report, receipt);
    }

    (Guid, OpenDossier) Intake(DateTimeOffset now)
    {
        var dossier = store.Keys.NewDossier(DossierKind.Intake, ProcessingBasis.ReportIntake, RetentionClass.ReportWithoutProvision, now);
        database.Dossiers.Add(dossier);
        return (dossier.Id, door.OpenNew(dossier));
    }

    static void SealTheRest(Report report, ReportInput input, KnownAsker? known, OpenDossier open)
    {
        report.Wish = Seal(Field.ReportWish, input.Wish);
        report.AskerName = Seal(Field.ReportAskerName, known?.Person.FullName ?? input.Name);
        report.AboutBirthDate = Seal(Field.ReportAboutBirthDate, BirthDate()?.ToString("yyyy-MM-dd"));
        report.Address = Seal(Field.ReportAddress, Address().ToString());
        if (input.IsForSelf) return;
        report.AboutName = Seal(Field.ReportAboutName, input.AboutName);
        if (input.AskedFor == AskedFor.OtherWhoDoesNotKnow) report.WhyUnknown = Seal(Field.ReportWhyUnknown, input.WhyUnknown);

        Sealed? Seal(Field field, string? text) => open.Seal(report.DossierId, report.Id, field, text);
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

    // A whole team reads the report and what belongs to its person; not what is of the others in the household.
    void Involve(Report report, DateTimeOffset now)
    {
        if (report.TeamId is null) return;
        database.Involvements.Add(new Involvement
        {
            Id = Guid.CreateVersion7(now),
            TeamId = report.TeamId,
            ReportId = report.Id,
            HouseholdId = report.HouseholdId,
            PersonId = report.PersonId,
            Kind = InvolvementKind.TeamIntake,
            Purpose = report.IsSafety ? Purpose.Safety : Purpose.Intake,
            From = now,
        });
    }

    void Remember(Report report, Viewer? viewer)
    {
        var subject = new JournalSubject(report.DossierId, report.HouseholdId, report.PersonId, report.Id, report.Id, report.WithheldUntilReviewOn);
        journal.Add(viewer, JournalKind.ReportReceived, subject);
        // The start of benefit can depend on the report date (Pw 44): name, address and date go to work and income the same day.
        if (report.Urgency.HasFlag(Urgency.NoIncome)) journal.Add(null, JournalKind.IncomeReferral, subject);
        database.Facts.Add(new Fact
        {
            Id = Guid.CreateVersion7(report.ReceivedAt),
            Kind = FactKind.ReportReceived,
            On = report.ReceivedOn,
            SubjectNumber = report.SubjectNumber,
            TeamId = report.TeamId,
        });
    }
}
