using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Households;

/// <summary>Reads what happened, newest first, with each note and the reply beside it.</summary>
[UseCase]
sealed class TimelineReader(MunicipalDatabase database)
{
    const int PageSize = 20;

    /// <summary>
    /// How many moments are looked through for one page. Whether a moment may be seen for the laws worked for depends on the report and the
    /// note that it is about, and PostgreSQL asks that of all moments of the household before it takes the newest.
    /// </summary>
    const int Window = 200;

    /// <summary>The least by which two moments differ in both databases.</summary>
    static readonly TimeSpan Instant = TimeSpan.FromMicroseconds(1);

    static readonly JournalKind[] Alarms = [JournalKind.ActionObjected];

    /// <summary>Asks for it in a batch; the answer can be read when the batch has run.</summary>
    public Func<Timeline> Ask(ReadBatch batch, OpenedHousehold opened, DateTimeOffset? before)
    {
        var quiet = JournalWords.Quiet;
        var rows = database.Journal.Where(row => row.HouseholdId == opened.Household.Id && !quiet.Contains(row.Kind));
        if (before is { } moment) rows = rows.Where(row => row.At < moment);
        List<DateTimeOffset> beyond = [];
        // Who lives there is told nothing by where a page ends.
        if (!opened.ViewerIsMember)
        {
            rows = rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Id);
            beyond = batch.Values(rows.Skip(Window).Take(1).Select(row => row.At), row => row.MaybeMoment(0)!.Value);
            rows = rows.Take(Window);
        }
        var journal = batch.Rows(opened.Visible(rows).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(PageSize + 1));
        var accounts = batch.Accounts(() => journal.Select(row => row.AccountId));
        List<Entry> entries = [];
        List<Contact> contacts = [];
        batch.Afterwards(() =>
        {
            var about = journal.Select(row => row.AboutId).OfType<Guid>().Distinct().ToList();
            if (about.Count == 0) return;
            entries = batch.Rows(opened.Visible(database.Entries).Where(entry => about.Contains(entry.Id)));
            contacts = batch.Rows(opened.Visible(database.Contacts).Where(contact => about.Contains(contact.Id)));
        });
        return () => Page(opened, [.. journal.Select(row => new Found(
            row, entries.Find(entry => entry.Id == row.AboutId), contacts.Find(contact => contact.Id == row.AboutId),
            row.AccountId is { } by ? accounts.GetValueOrDefault(by) : null))], beyond.Count > 0 ? After(beyond[0], before) : null);
    }

    /// <summary>Where the next page begins: with what else happened at that instant, unless a whole window of it brought nothing further.</summary>
    static DateTimeOffset After(DateTimeOffset beyond, DateTimeOffset? before) => beyond + Instant == before ? beyond : beyond + Instant;

    /// <param name="opened">What the door handed out.</param>
    /// <param name="found">What was found in the window, newest first, at most one more than a page.</param>
    /// <param name="next">Where the page after the window begins; null when the window held all.</param>
    static Timeline Page(OpenedHousehold opened, List<Found> found, DateTimeOffset? next)
    {
        if (found.Count <= PageSize && next is not null)
            return new Timeline([.. found.Where(item => item.Row.At >= next).Select(item => View(opened, item))], next);
        var page = found.Take(PageSize).ToList();
        // Rows of one instant stay on one page, so that the key of the next page skips none.
        if (found.Count > PageSize && found[PageSize].Row.At == page[^1].Row.At && page[0].Row.At != page[^1].Row.At)
            page = [.. page.Where(item => item.Row.At != found[PageSize].Row.At)];
        return new Timeline([.. page.Select(item => View(opened, item))], found.Count > page.Count ? page[^1].Row.At : null);
    }

    static TimelineItem View(OpenedHousehold opened, Found found)
    {
        var (row, entry, contact, account) = found;
        // The answer itself happened here; the note stands where it was written, with the answer beside it.
        var answer = row.Kind == JournalKind.EntryAnswered && entry is not null ? opened.Dossier.Read(entry, Field.EntryReply, entry.Reply) : null;
        if (answer is not null) entry = null;
        var person = opened.VisiblePersons.FirstOrDefault(person => person.DossierId == row.DossierId);
        return new TimelineItem(
            account?.Name, account is null ? JournalWords.WithoutName(row.Kind) : What(row.Kind, contact), row.At, account?.Role == Role.Resident, Alarms.Contains(row.Kind), person?.GivenName,
            row.WithheldUntilReviewOn is not null || entry?.WithheldUntilReviewOn is not null,
            answer ?? opened.Dossier.Read(row, Field.JournalDetail, row.Detail),
            entry is null ? null : JournalWords.Of(entry.Kind),
            Text(opened, entry, contact),
            entry is null ? null : opened.Dossier.Read(entry, Field.EntrySource, entry.Source),
            entry is null ? null : opened.Dossier.Read(entry, Field.EntryReply, entry.Reply),
            entry?.ReplyAt,
            Href(row));
    }

    /// <summary>Where one reads more about it; null when this is all.</summary>
    static string? Href(JournalRow row) => row.Kind switch
    {
        JournalKind.ReviewHeld => $"/huishoudens/{row.HouseholdId}/evaluaties/{row.AboutId}",
        JournalKind.AppointmentMade => $"/huishoudens/{row.HouseholdId}/afspraken/{row.AboutId}",
        _ => null,
    };

    static string What(JournalKind kind, Contact? contact) => contact switch
    {
        null => JournalWords.Of(kind),
        { Reached: true } => $"had contact {JournalWords.Of(contact.How)}",
        _ => $"zocht contact {JournalWords.Of(contact.How)}, niemand bereikt",
    };

    static string? Text(OpenedHousehold opened, Entry? entry, Contact? contact) =>
        entry is not null ? opened.Dossier.Read(entry, Field.EntryText, entry.Text)
        : contact is not null ? opened.Dossier.Read(contact, Field.ContactNote, contact.Note)
        : null;

    sealed record Found(JournalRow Row, Entry? Entry, Contact? Contact, Account? Account);
}
