using System.Security.Cryptography;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Recording;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Standards.Brp;
using Keukentafel.Web.Features.Casework.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.FrontDesk;

/// <summary>A person who is not known here yet.</summary>
sealed record NewPerson(
    string GivenName, string? Prefix, string Surname, DateOnly? BirthDate, string? Street, string? HouseNumber, string? Postcode, Bsn? Bsn);

/// <summary>To whom a report belongs.</summary>
/// <param name="PersonId">A person who is known; null for somebody new.</param>
/// <param name="New">Somebody new; null for a person who is known.</param>
/// <param name="HouseholdId">The household; null for a new one.</param>
/// <param name="Reason">Why a person who is known comes to a household where that person does not live now.</param>
sealed record ReportMatch(Guid? PersonId, NewPerson? New, Guid? HouseholdId, string? Reason);

/// <summary>
/// Matches a report to a person and a household: what was told is sealed again in the person's own part, and the dossier
/// in which it waited is closed. All in the caller's one transaction.
/// </summary>
[UseCase]
sealed class MatchReport(MunicipalDatabase database, MunicipalStore store, Door door, RecordedEvents events, TimeProvider clock)
{
    /// <summary>Matches; null when the report is not there to match for this viewer, or the person or household is not there.</summary>
    public async Task<Report?> Match(Viewer viewer, Guid reportId, ReportMatch match)
    {
        var law = await database.Reports.Where(row => row.Id == reportId).Select(row => row.Law).SingleOrDefaultAsync();
        var made = new List<Dossier>();
        var person = await PersonOf(match, law, made);
        if (person is null) return null;
        if (await door.OpenForMatching(viewer, reportId, person, [.. made]) is not { } opened) return null;
        var report = opened.Report;
        if (await HouseholdOf(match.HouseholdId, person, report, made) is not { } household) return null;
        database.Dossiers.AddRange(made);
        if (match.New is not null) Complete(person, match.New, report, opened.Dossier);

        var intakeId = report.DossierId;
        await SealedRows.MoveWithReport(database, opened.Dossier, new ReportMove(report.Id, intakeId, person.DossierId, household.Id));
        await MoveFacts(report, person);
        household.TeamId ??= report.TeamId;
        var result = report.MatchTo(new MatchedPerson(person.Id, household.Id, person.DossierId, person.SubjectNumber, Given(match.Reason),
            IsNewHere: match.New is not null && match.HouseholdId is null));
        if (await events.Record(viewer, report, result, opened.Dossier) is not null) return null;
        await CloseIntake(intakeId);
        return report;
    }

    async Task<Person?> PersonOf(ReportMatch match, Law? law, List<Dossier> made)
    {
        if (match.New is not { } input) return await database.Persons.SingleOrDefaultAsync(row => row.Id == match.PersonId);
        var now = clock.GetUtcNow();
        var own = NewDossier(DossierKind.Person, law);
        made.Add(own);
        var person = new Person
        {
            Id = Guid.CreateVersion7(now),
            DossierId = own.Id,
            GivenName = "",
            Surname = "",
            BirthDate = input.BirthDate,
            Street = Given(input.Street),
            HouseNumber = Given(input.HouseNumber),
            Postcode = DutchPostcode.TryParse(input.Postcode, out var postcode) ? postcode.Digits + postcode.Letters : null,
            City = store.Municipality.Name,
            SubjectNumber = new Guid(RandomNumberGenerator.GetBytes(16)),
        };
        database.Persons.Add(person.Rename(input.GivenName.Trim(), Given(input.Prefix), input.Surname.Trim()));
        return person;
    }

    void Complete(Person person, NewPerson input, Report report, OpenDossier open)
    {
        if (report.AskedFor == AskedFor.Self)
            person.Reach = open.Seal(person.DossierId, person.Id, Field.PersonReach, open.Read(report, Field.ReportReach, report.Reach));
        if (input.Bsn is not { } bsn) return;
        person.Bsn = open.Seal(person.DossierId, person.Id, Field.PersonBsn, bsn.Reveal());
        person.BsnHash = store.Keys.Hash(bsn.Reveal());
    }

    async Task<Household?> HouseholdOf(Guid? householdId, Person person, Report report, List<Dossier> made)
    {
        if (householdId is { } id)
        {
            var known = await database.Households.Include(row => row.Members).SingleOrDefaultAsync(row => row.Id == id);
            if (known is not null && !known.Members.Any(member => member.PersonId == person.Id && member.Until is null)) await MoveIn(known, person);
            return known;
        }
        var now = clock.GetUtcNow();
        var shared = NewDossier(DossierKind.Household, report.Law);
        made.Add(shared);
        var household = new Household
        {
            Id = Guid.CreateVersion7(now),
            DossierId = shared.Id,
            Label = LabelOf(person),
            TeamId = report.TeamId,
            SubjectNumber = new Guid(RandomNumberGenerator.GetBytes(16)),
            CreatedAt = now,
        };
        database.Households.Add(household);
        await MoveIn(household, person);
        return household;
    }

    /// <summary>What professionals call a household of this person.</summary>
    public static string LabelOf(Person person) =>
        person.Street is { } street ? $"Huishouden aan {street}" : $"Huishouden van {string.Join(' ', new[] { person.Prefix, person.Surname }.OfType<string>())}";

    // A person lives in one household at a time.
    async Task MoveIn(Household household, Person person)
    {
        var now = clock.GetUtcNow();
        var elsewhere = await database.Set<HouseholdMember>().Where(member => member.PersonId == person.Id && member.Until == null).ToListAsync();
        foreach (var member in elsewhere) member.Until = DutchTime.DateOf(now);
        database.Add(new HouseholdMember { Id = Guid.CreateVersion7(now), HouseholdId = household.Id, PersonId = person.Id, From = DutchTime.DateOf(now) });
    }

    // People are counted by their number: what was counted for the report counts for the person from now on.
    async Task MoveFacts(Report report, Person person)
    {
        var counted = await database.Facts.Where(fact => fact.SubjectNumber == report.SubjectNumber).ToListAsync();
        foreach (var fact in counted) database.Entry(fact).Property(row => row.SubjectNumber).CurrentValue = person.SubjectNumber;
    }

    async Task CloseIntake(Guid intakeId)
    {
        if (await database.Dossiers.SingleOrDefaultAsync(row => row.Id == intakeId && row.Kind == DossierKind.Intake) is not { } intake) return;
        intake.WrappedKey = [];
        intake.DestroyedAt = clock.GetUtcNow();
    }

    Dossier NewDossier(DossierKind kind, Law? law) => store.Keys.NewDossier(kind, law.Basis(), law.Retention(), clock.GetUtcNow());

    static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
