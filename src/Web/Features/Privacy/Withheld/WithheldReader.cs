using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Privacy.Withheld;

/// <summary>Finds what is withheld from the members of a household.</summary>
[UseCase]
sealed class WithheldReader(MunicipalDatabase database)
{
    const int MostOfEach = 500;
    const int MostJournal = 5000;

    /// <summary>What is withheld within this viewer's scope, tracked, the first to look at again on top.</summary>
    public async Task<IReadOnlyList<WithheldItem>> Read(OpenedHousehold opened) =>
        [.. (await Items(opened, withheld: true)).OrderBy(item => item.ReviewOn).ThenBy(item => item.At)];

    /// <summary>What stands there and is read along in the house: from before a safety matter began, tracked, the newest on top.</summary>
    public async Task<IReadOnlyList<WithheldItem>> ReadAlong(OpenedHousehold opened) =>
        [.. (await Items(opened, withheld: false)).OrderByDescending(item => item.At)];

    async Task<IEnumerable<WithheldItem>> Items(OpenedHousehold opened, bool withheld)
    {
        var reports = await Of(opened, withheld, database.Reports.Where(row => row.HouseholdId == opened.Household.Id));
        var contacts = await Of(opened, withheld, database.Contacts.Where(row => row.HouseholdId == opened.Household.Id));
        var appointments = await Of(opened, withheld, database.Appointments.Where(row => row.HouseholdId == opened.Household.Id));
        var entries = await Of(opened, withheld, database.Entries.Where(row => row.HouseholdId == opened.Household.Id));
        var talks = await Of(opened, withheld, database.Conversations.Include(row => row.Parts).Where(row => row.HouseholdId == opened.Household.Id));
        var provisions = await Of(opened, withheld, database.Provisions.Where(row => row.HouseholdId == opened.Household.Id));
        var consents = await Of(opened, withheld, database.Consents.Where(row => row.HouseholdId == opened.Household.Id));
        var bases = await Of(opened, withheld, database.PurposeBases.Where(row => row.HouseholdId == opened.Household.Id));
        var emergencies = await Of(opened, withheld, database.EmergencyAccesses.Where(row => row.HouseholdId == opened.Household.Id));
        return
        [
            .. reports.Select(row => Item(opened, row, "melding", row.ReceivedAt, Field.ReportWords, row.Words)),
            .. contacts.Select(row => Item(opened, row, "contact", row.At, Field.ContactNote, row.Note)),
            .. appointments.Select(row => Item(opened, row, "afspraak", row.StartsAt, Field.AppointmentSubject, row.Subject)),
            .. entries.Select(row => Item(opened, row, "notitie", row.At, Field.EntryText, row.Text)),
            .. talks.Select(row => Item(opened, row, "gesprek", DutchTime.At(row.HeldOn, new TimeOnly(12, 0)), Field.ConversationAccount, row.Account, row.Parts.Select(part => part.Id))),
            .. provisions.Select(row => Item(opened, row, "voorziening", Made(row.Id), Field.ProvisionWhat, row.What)),
            .. consents.Select(row => Item(opened, row, "toestemming", row.AskedAt, Field.ConsentAbout, row.About)),
            .. bases.Select(row => Item(opened, row, "grondslag", row.At, Field.PurposeReason, row.Reason)),
            .. emergencies.Select(row => Item(opened, row, "noodtoegang", row.At, Field.EmergencyReason, row.Reason)),
        ];
    }

    /// <summary>Withheld rows of the journal within scope, tracked.</summary>
    public Task<List<JournalRow>> Journal(OpenedHousehold opened) =>
        opened.Visible(database.Journal).Where(row => row.HouseholdId == opened.Household.Id && row.WithheldUntilReviewOn != null)
            .OrderBy(row => row.Id).Take(MostJournal).ToListAsync();

    /// <summary>True when anything of this household is withheld, in anybody's part: nothing of it is read.</summary>
    public static async Task<bool> IsAnythingLeft(MunicipalDatabase database, Guid householdId) =>
        await database.Reports.AnyAsync(row => row.HouseholdId == householdId && row.WithheldUntilReviewOn != null)
        || await database.Contacts.AnyAsync(row => row.HouseholdId == householdId && row.WithheldUntilReviewOn != null)
        || await database.Appointments.AnyAsync(row => row.HouseholdId == householdId && row.WithheldUntilReviewOn != null)
        || await database.Entries.AnyAsync(row => row.HouseholdId == householdId && row.WithheldUntilReviewOn != null)
        || await database.Conversations.AnyAsync(row => row.HouseholdId == householdId && row.WithheldUntilReviewOn != null)
        || await database.Provisions.AnyAsync(row => row.HouseholdId == householdId && row.WithheldUntilReviewOn != null)
        || await database.Consents.AnyAsync(row => row.HouseholdId == householdId && row.WithheldUntilReviewOn != null)
        || await database.PurposeBases.AnyAsync(row => row.HouseholdId == householdId && row.WithheldUntilReviewOn != null)
        || await database.EmergencyAccesses.AnyAsync(row => row.HouseholdId == householdId && row.WithheldUntilReviewOn != null);

    static Task<List<T>> Of<T>(OpenedHousehold opened, bool withheld, IQueryable<T> rows) where T : class, ISealedRow, IWithholdable =>
        opened.Visible(rows).Where(row => row.WithheldUntilReviewOn != null == withheld).OrderByDescending(row => row.Id).Take(MostOfEach).ToListAsync();

    static WithheldItem Item<T>(OpenedHousehold opened, T row, string kind, DateTimeOffset at, Field field, Sealed? words, IEnumerable<Guid>? parts = null)
        where T : ISealedRow, IWithholdable => new(
        row, row.Id, kind, Beginning(opened.Dossier.Read(row, field, words)), at,
        opened.VisiblePersons.FirstOrDefault(person => person.DossierId == row.DossierId)?.GivenName, [row.Id, .. parts ?? []]);

    /// <summary>A UUID of version 7 begins with the instant at which it was made.</summary>
    static DateTimeOffset Made(Guid id) => DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16));

    static string? Beginning(string? words) => words is { Length: > 120 } ? string.Concat(words.AsSpan(0, 118).TrimEnd(), "…") : words;
}
