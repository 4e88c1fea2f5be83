using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Entries;

/// <summary>Which notes are shown.</summary>
/// <param name="Kind">Only this kind of statement.</param>
/// <param name="PersonId">Only this person's own part.</param>
/// <param name="OnlyAnswered">Only with a resident's reply beside it.</param>
sealed record EntryFilter(EntryKind? Kind, Guid? PersonId, bool OnlyAnswered);

/// <summary>A note with the reply beside it.</summary>
sealed record EntryView(
    Guid Id, EntryKind Kind, string Text, string? Source, string Author, DateTimeOffset At, string? OwnPartOf, bool IsWithheld, string? Reply, DateTimeOffset? ReplyAt);

/// <summary>A page of notes, newest first, with the keys of the next and previous page.</summary>
sealed record EntryPage(IReadOnlyList<EntryView> Entries, Guid? NewerThan, Guid? OlderThan);

/// <summary>Reads the notes of a household page by page.</summary>
[UseCase]
sealed class EntryList(MunicipalDatabase database)
{
    const int PageSize = 20;

    /// <param name="opened">The household, through the door.</param>
    /// <param name="filter">Which notes.</param>
    /// <param name="olderThan">Only notes before this one.</param>
    /// <param name="newerThan">Only notes after this one, the nearest of these.</param>
    public async Task<EntryPage> Read(OpenedHousehold opened, EntryFilter filter, Guid? olderThan, Guid? newerThan)
    {
        var rows = Filtered(opened, filter);
        if (newerThan is { } newer) rows = rows.Where(entry => entry.Id > newer).OrderBy(entry => entry.Id);
        else if (olderThan is { } older) rows = rows.Where(entry => entry.Id < older).OrderByDescending(entry => entry.Id);
        else rows = rows.OrderByDescending(entry => entry.Id);
        var found = await rows.Take(PageSize + 1)
            .Select(entry => new { entry, author = database.Accounts.Where(account => account.Id == entry.AccountId).Select(account => account.Name).FirstOrDefault() })
            .ToListAsync();
        var isCut = found.Count > PageSize;
        var page = found.Take(PageSize).OrderByDescending(row => row.entry.Id).Select(row => View(opened, row.entry, row.author)).ToList();
        if (page.Count == 0) return new EntryPage(page, null, null);
        var hasNewer = newerThan is null ? olderThan is not null : isCut;
        var hasOlder = newerThan is not null || isCut;
        return new EntryPage(page, hasNewer ? page[0].Id : null, hasOlder ? page[^1].Id : null);
    }

    IQueryable<Entry> Filtered(OpenedHousehold opened, EntryFilter filter)
    {
        var rows = opened.Visible(database.Entries).AsNoTracking().Where(entry => entry.HouseholdId == opened.Household.Id);
        if (filter.Kind is { } kind) rows = rows.Where(entry => entry.Kind == kind);
        if (filter.PersonId is { } person) rows = rows.Where(entry => entry.PersonId == person);
        return filter.OnlyAnswered ? rows.Where(entry => entry.ReplyAt != null) : rows;
    }

    static EntryView View(OpenedHousehold opened, Entry entry, string? author) => new(
        entry.Id, entry.Kind,
        opened.Dossier.Read(entry, Field.EntryText, entry.Text)!, opened.Dossier.Read(entry, Field.EntrySource, entry.Source),
        author ?? "iemand die hier niet meer werkt", entry.At,
        opened.VisiblePersons.FirstOrDefault(person => person.Id == entry.PersonId)?.GivenName, entry.WithheldUntilReviewOn is not null,
        opened.Dossier.Read(entry, Field.EntryReply, entry.Reply), entry.ReplyAt);
}
