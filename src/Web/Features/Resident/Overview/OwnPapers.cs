using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Features.Resident.Words;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Resident.Overview;

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

    /// <summary>Asks for appointments that are still to come.</summary>
    public Func<IReadOnlyList<OwnAppointment>> AskAppointments(ReadBatch batch, OpenedHousehold opened, int most)
    {
        var now = clock.GetUtcNow();
        var rows = batch.Rows(opened.Visible(database.Appointments)
            .Where(row => row.HouseholdId == opened.Household.Id && row.CancelledAt == null && row.EndsAt > now)
            .OrderBy(row => row.StartsAt).Take(most));
        return () => [.. rows.Select(row => new OwnAppointment(row.Id, row.StartsAt, row.EndsAt,
            opened.Dossier.Read(row, Field.AppointmentSubject, row.Subject)!, opened.Dossier.Read(row, Field.AppointmentPlace, row.Place),
            opened.Dossier.Read(row, Field.AppointmentWhoComes, row.WhoComes)))];
    }

    /// <summary>Asks for accounts that were sent, newest first.</summary>
    public Func<IReadOnlyList<OwnAccount>> AskAccounts(ReadBatch batch, Viewer viewer, OpenedHousehold opened, int most)
    {
        var rows = batch.Rows(opened.Visible(database.Conversations)
            .Where(row => row.HouseholdId == opened.Household.Id && row.State == ConversationState.AccountSent)
            .OrderByDescending(row => row.Id).Take(most));
        return () => [.. rows.Select(row => Show(viewer, opened, row))];
    }

    /// <summary>One account with its correction.</summary>
    public static OwnAccount Show(Viewer viewer, OpenedHousehold opened, Conversation row) => new(
        row.Id, row.HeldOn, Whose(viewer, opened, row.PersonId), row.AccountSentAt,
        opened.Dossier.Read(row, Field.ConversationPresent, row.Present),
        opened.Dossier.Read(row, Field.ConversationAccount, row.Account) ?? "",
        opened.Dossier.Read(row, Field.ConversationCorrection, row.Correction), row.CorrectedAt);

    /// <summary>Asks for provisions, newest first.</summary>
    public Func<IReadOnlyList<OwnProvision>> AskProvisions(ReadBatch batch, Viewer viewer, OpenedHousehold opened, int most)
    {
        var rows = batch.Rows(opened.Visible(database.Provisions).Where(row => row.HouseholdId == opened.Household.Id)
            .OrderByDescending(row => row.Id).Take(most));
        return () => [.. rows.Select(row => new OwnProvision(
            opened.Dossier.Read(row, Field.ProvisionWhat, row.What)!, opened.Dossier.Read(row, Field.ProvisionBy, row.By),
            Whose(viewer, opened, row.PersonId), row.AppliedOn, row.DecidedOn, row.Outcome, row.StartedOn, row.AwaitsDecision))];
    }

    /// <summary>Asks for notes, newest first.</summary>
    public Func<IReadOnlyList<OwnNote>> AskNotes(ReadBatch batch, Viewer viewer, OpenedHousehold opened, int most) =>
        AskNotes(batch, viewer, opened, Entries(opened).OrderByDescending(row => row.Id).Take(most));

    /// <summary>Notes, newest first, older than one of them when asked.</summary>
    public Task<IReadOnlyList<OwnNote>> Notes(Viewer viewer, OpenedHousehold opened, int most, Guid? olderThan)
    {
        var rows = olderThan is { } key ? Entries(opened).Where(row => row.Id < key) : Entries(opened);
        return ReadBatch.Ask(database, batch => AskNotes(batch, viewer, opened, rows.OrderByDescending(row => row.Id).Take(most)));
    }

    /// <summary>Notes that are newer than one of them, newest first.</summary>
    public async Task<IReadOnlyList<OwnNote>> NewerNotes(Viewer viewer, OpenedHousehold opened, int most, Guid newerThan)
    {
        var notes = await ReadBatch.Ask(database, batch =>
            AskNotes(batch, viewer, opened, Entries(opened).Where(row => row.Id > newerThan).OrderBy(row => row.Id).Take(most)));
        return [.. notes.Reverse()];
    }

    /// <summary>One note with its author's function and the reply beside it; null when it is not in scope.</summary>
    public async Task<OwnNote?> Note(Viewer viewer, OpenedHousehold opened, Guid id) =>
        (await ReadBatch.Ask(database, batch => AskNotes(batch, viewer, opened, Entries(opened).Where(row => row.Id == id)))).SingleOrDefault();

    IQueryable<Entry> Entries(OpenedHousehold opened) => opened.Visible(database.Entries).Where(row => row.HouseholdId == opened.Household.Id);

    Func<IReadOnlyList<OwnNote>> AskNotes(ReadBatch batch, Viewer viewer, OpenedHousehold opened, IQueryable<Entry> chosen)
    {
        var authors = chosen.Select(row => row.AccountId);
        var rows = batch.Rows(chosen);
        var functions = batch.Values(
            database.Accounts.Where(account => authors.Contains(account.Id)).Select(account => new { account.Id, account.Function }), row => (Id: row.GetGuid(0), Function: row.GetString(1)));
        return () =>
        {
            var functionOf = functions.ToDictionary(row => row.Id, row => row.Function);
            return [.. rows.Select(row => new OwnNote(
                row.Id, row.Kind, opened.Dossier.Read(row, Field.EntryText, row.Text)!, opened.Dossier.Read(row, Field.EntrySource, row.Source),
                functionOf.GetValueOrDefault(row.AccountId, "medewerker"), row.At, Whose(viewer, opened, row.PersonId),
                opened.Dossier.Read(row, Field.EntryReply, row.Reply), row.ReplyAt, ReplyToEntry.MayReply(viewer, row)))];
        };
    }

    static string? Whose(Viewer viewer, OpenedHousehold opened, Guid? personId) =>
        personId is null || personId == viewer.PersonId ? null : opened.GivenNameOf(personId);
}
