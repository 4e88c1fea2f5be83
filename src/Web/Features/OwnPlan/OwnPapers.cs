using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.OwnPlan;

/// <summary>An appointment as the resident reads it.</summary>
sealed record OwnAppointment(Guid Id, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Subject, string? Place, string? WhoComes);

/// <summary>A written account of a conversation, with the resident's correction beside it.</summary>
sealed record OwnAccount(
    Guid Id, DateOnly HeldOn, string? Of, DateTimeOffset? SentAt, string? Present, string Text, string? Correction, DateTimeOffset? CorrectedAt);

/// <summary>A provision as the resident reads it.</summary>
sealed record OwnProvision(string What, string? By, string? Whose, DateOnly? AppliedOn, DateOnly? DecidedOn, DecisionOutcome? Outcome, DateOnly? StartedOn, bool AwaitsDecision);

/// <summary>A note about the household or one of its people.</summary>
sealed record OwnNote(
    Guid Id, EntryKind Kind, string Text, string? Source, string AuthorFunction, DateTimeOffset At, string? Whose,
    string? Reply, DateTimeOffset? ReplyAt, bool MayReply);

/// <summary>Reads what stands in the dossier beside the plan, as a member of the household may see it.</summary>
[UseCase]
sealed class OwnPapers(MunicipalDatabase database, TimeProvider clock)
{
    /// <summary>Most rows of one kind in a print.</summary>
    public const int MostInPrint = 500;

    /// <summary>Appointments that are still to come.</summary>
    public async Task<IReadOnlyList<OwnAppointment>> Appointments(OpenedHousehold opened, int most)
    {
        var now = clock.GetUtcNow();
        var rows = await opened.Visible(database.Appointments).AsNoTracking()
            .Where(row => row.HouseholdId == opened.Household.Id && row.CancelledAt == null && row.EndsAt > now)
            .OrderBy(row => row.StartsAt).Take(most).ToListAsync();
        return [.. rows.Select(row => new OwnAppointment(row.Id, row.StartsAt, row.EndsAt,
            opened.Dossier.Read(row, Field.AppointmentSubject, row.Subject)!, opened.Dossier.Read(row, Field.AppointmentPlace, row.Place),
            opened.Dossier.Read(row, Field.AppointmentWhoComes, row.WhoComes)))];
    }

    /// <summary>Accounts that were sent, newest first.</summary>
    public async Task<IReadOnlyList<OwnAccount>> Accounts(Viewer viewer, OpenedHousehold opened, int most)
    {
        var rows = await opened.Visible(database.Conversations).AsNoTracking()
            .Where(row => row.HouseholdId == opened.Household.Id && row.State == ConversationState.AccountSent)
            .OrderByDescending(row => row.Id).Take(most).ToListAsync();
        return [.. rows.Select(row => Show(viewer, opened, row))];
    }

    /// <summary>One account with its correction.</summary>
    public static OwnAccount Show(Viewer viewer, OpenedHousehold opened, Conversation row) => new(
        row.Id, row.HeldOn, Whose(viewer, opened, row.PersonId), row.AccountSentAt,
        opened.Dossier.Read(row, Field.ConversationPresent, row.Present),
        opened.Dossier.Read(row, Field.ConversationAccount, row.Account) ?? "",
        opened.Dossier.Read(row, Field.ConversationCorrection, row.Correction), row.CorrectedAt);

    /// <summary>Provisions, newest first.</summary>
    public async Task<IReadOnlyList<OwnProvision>> Provisions(Viewer viewer, OpenedHousehold opened, int most)
    {
        var rows = await opened.Visible(database.Provisions).AsNoTracking().Where(row => row.HouseholdId == opened.Household.Id)
            .OrderByDescending(row => row.Id).Take(most).ToListAsync();
        return [.. rows.Select(row => new OwnProvision(
            opened.Dossier.Read(row, Field.ProvisionWhat, row.What)!, opened.Dossier.Read(row, Field.ProvisionBy, row.By),
            Whose(viewer, opened, row.PersonId), row.AppliedOn, row.DecidedOn, row.Outcome, row.StartedOn, row.AwaitsDecision))];
    }

    /// <summary>Notes, newest first, older than one of them when asked.</summary>
    public async Task<IReadOnlyList<OwnNote>> Notes(Viewer viewer, OpenedHousehold opened, int most, Guid? olderThan = null)
    {
        var query = opened.Visible(database.Entries).AsNoTracking().Where(row => row.HouseholdId == opened.Household.Id);
        if (olderThan is { } key) query = query.Where(row => row.Id < key);
        var rows = await query.OrderByDescending(row => row.Id).Take(most).ToListAsync();
        return await Show(viewer, opened, rows);
    }

    /// <summary>Notes that are newer than one of them, newest first.</summary>
    public async Task<IReadOnlyList<OwnNote>> NewerNotes(Viewer viewer, OpenedHousehold opened, int most, Guid newerThan)
    {
        var rows = await opened.Visible(database.Entries).AsNoTracking()
            .Where(row => row.HouseholdId == opened.Household.Id && row.Id > newerThan).OrderBy(row => row.Id).Take(most).ToListAsync();
        rows.Reverse();
        return await Show(viewer, opened, rows);
    }

    /// <summary>Notes with their author's function and the reply beside them.</summary>
    public async Task<IReadOnlyList<OwnNote>> Show(Viewer viewer, OpenedHousehold opened, IReadOnlyCollection<Entry> rows)
    {
        var authors = rows.Select(row => row.AccountId).Distinct().ToList();
        var functions = await database.Accounts.AsNoTracking().Where(account => authors.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id, account => account.Function);
        return [.. rows.Select(row => new OwnNote(
            row.Id, row.Kind, opened.Dossier.Read(row, Field.EntryText, row.Text)!, opened.Dossier.Read(row, Field.EntrySource, row.Source),
            functions.GetValueOrDefault(row.AccountId, "medewerker"), row.At, Whose(viewer, opened, row.PersonId),
            opened.Dossier.Read(row, Field.EntryReply, row.Reply), row.ReplyAt, ReplyToEntry.MayReply(viewer, row)))];
    }

    static string? Whose(Viewer viewer, OpenedHousehold opened, Guid? personId) =>
        personId is null || personId == viewer.PersonId ? null : opened.GivenNameOf(personId);
}
