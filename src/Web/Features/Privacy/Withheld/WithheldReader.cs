using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
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
        var items = new List<WithheldItem>();
        foreach (var rule in SealedRows.All) items.AddRange((await rule.List(database, opened, withheld, MostOfEach)).Select(row => Item(opened, row)));
        return items;
    }

    /// <summary>Withheld rows of the journal within scope, tracked.</summary>
    public Task<List<JournalRow>> Journal(OpenedHousehold opened) =>
        opened.Visible(database.Journal).Where(row => row.HouseholdId == opened.Household.Id && row.WithheldUntilReviewOn != null)
            .OrderBy(row => row.Id).Take(MostJournal).ToListAsync();

    /// <summary>True when anything of this household is withheld, in anybody's part: nothing of it is read.</summary>
    public static async Task<bool> IsAnythingLeft(MunicipalDatabase database, Guid householdId)
    {
        foreach (var rule in SealedRows.All)
            if (await rule.IsAnyWithheld(database, householdId)) return true;
        return false;
    }

    static WithheldItem Item(OpenedHousehold opened, WithheldRow row) => new(
        row.Row, row.Place.Id, row.Label, Beginning(opened.Dossier.Read(row.Place, row.Field, row.Words)), row.At,
        opened.VisiblePersons.FirstOrDefault(person => person.DossierId == row.Place.DossierId)?.GivenName, row.JournalIds);

    static string? Beginning(string? words) => words is { Length: > 120 } ? string.Concat(words.AsSpan(0, 118).TrimEnd(), "…") : words;
}
