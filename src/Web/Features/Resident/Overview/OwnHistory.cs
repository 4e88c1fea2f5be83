using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Features.Casework.Reviews;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Resident.Overview;

/// <summary>A contact as the resident reads it.</summary>
sealed record OwnContact(DateTimeOffset At, ContactHow How, bool Reached, string? WithWhom, string? Note);

/// <summary>Own words that a resident sent: with a report, or as a message.</summary>
sealed record OwnMessage(DateTimeOffset At, string Words);

/// <summary>Reads what was said and sent over time, as a member of the household may see it.</summary>
[UseCase]
sealed class OwnHistory(MunicipalDatabase database, ReviewReader reviews)
{
    const int MostReviews = 20;

    /// <summary>Contacts and attempts, newest first.</summary>
    public async Task<IReadOnlyList<OwnContact>> Contacts(OpenedHousehold opened, int most)
    {
        var rows = await opened.Visible(database.Contacts).AsNoTracking().Where(row => row.HouseholdId == opened.Household.Id)
            .OrderByDescending(row => row.At).Take(most).ToListAsync();
        return [.. rows.Select(row => new OwnContact(row.At, row.How, row.Reached,
            opened.Dossier.Read(row, Field.ContactWithWhom, row.WithWhom), opened.Dossier.Read(row, Field.ContactNote, row.Note)))];
    }

    /// <summary>Messages and questions that this resident sent, newest first.</summary>
    public async Task<IReadOnlyList<OwnMessage>> Messages(Viewer viewer, OpenedHousehold opened, int most)
    {
        var rows = await opened.Visible(database.Journal).AsNoTracking()
            .Where(row => row.HouseholdId == opened.Household.Id && row.Kind == JournalKind.ResidentRemark && row.AccountId == viewer.AccountId && row.Detail != null)
            .OrderByDescending(row => row.Id).Take(most).ToListAsync();
        return [.. rows.Select(row => new OwnMessage(row.At, opened.Dossier.Read(row, Field.JournalDetail, row.Detail)!))];
    }

    /// <summary>What was told with the reports that people of the household made for themselves, newest first.</summary>
    public async Task<IReadOnlyList<OwnMessage>> Reported(OpenedHousehold opened, int most)
    {
        var rows = await opened.Visible(database.Reports).AsNoTracking()
            .Where(row => row.HouseholdId == opened.Household.Id && row.AskedFor == AskedFor.Self)
            .OrderByDescending(row => row.Id).Take(most).ToListAsync();
        return [.. rows.Select(row => new OwnMessage(row.ReceivedAt, string.Join('\n', new[]
        {
            opened.Dossier.Read(row, Field.ReportWords, row.Words), opened.Dossier.Read(row, Field.ReportWish, row.Wish),
        }.OfType<string>())))];
    }

    /// <summary>Reviews that were held, newest first.</summary>
    public async Task<IReadOnlyList<ReviewView>> Reviews(OpenedHousehold opened)
    {
        var ids = await opened.Visible(database.Reviews).AsNoTracking()
            .Where(row => database.Plans.Any(plan => plan.Id == row.PlanId && plan.HouseholdId == opened.Household.Id))
            .OrderByDescending(row => row.At).Take(MostReviews).Select(row => row.Id).ToListAsync();
        var held = new List<ReviewView>();
        foreach (var id in ids) held.Add((await reviews.Read(opened, id))!);
        return held;
    }
}
