using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Time;
using Keukentafel.Web.Features.Casework.FrontDesk;
using Keukentafel.Web.Features.Casework.Households;
using Keukentafel.Web.Features.Casework.Involvements;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Handling;

/// <summary>A date that the law gives, with its reason.</summary>
sealed record ReportDate(string Label, DateOnly On, DateOnly? MetOn, string Reason, string Remark);

/// <summary>Something that happened with a report.</summary>
sealed record ReportMoment(DateTimeOffset At, string What, string? Who, string? Detail, JournalKind Kind);

/// <summary>Another report that is the same question.</summary>
sealed record ReportLink(Guid Id, string Reference, bool IsEarlier);

/// <summary>What a report that waits to be matched may repeat: another report, or somebody who is known.</summary>
/// <param name="OtherId">The other report; null for somebody who is known.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Why">Waarom lijkt dit.</param>
sealed record PossibleDouble(Guid? OtherId, string? Reference, string Why);

/// <summary>Who is asked to help, in the words of who reported.</summary>
sealed record ReportWordsRead(string Words, string? Wish, string? AskerName, string Reach, string? AboutName, string? WhyUnknown, string? Address);

/// <summary>What who has a report alone sees of its household: who decides about it, and what came of the own request.</summary>
sealed record ClosedHousehold(IReadOnlyList<HouseholdContact> Handlers, IReadOnlyList<HouseholdContact> Leads, OwnRequest? Request);

/// <summary>All that the page of a report shows.</summary>
/// <param name="Report">The report.</param>
/// <param name="Read">What was told.</param>
/// <param name="TeamName">Its team.</param>
/// <param name="HandlerName">Who has it.</param>
/// <param name="HouseholdLabel">The household that it was matched to.</param>
/// <param name="ConversationId">Its conversation.</param>
/// <param name="HasHousehold">True when the viewer can open the household; who has or looks up the report alone cannot.</param>
/// <param name="Closed">Who decides about a household that the viewer cannot open; null when that is not so, or the report ended.</param>
/// <param name="Dates">Its statutory terms.</param>
/// <param name="Events">What happened.</param>
/// <param name="Links">Reports that are the same question.</param>
/// <param name="Doubles">What it may repeat.</param>
sealed record ReportView(
    Report Report,
    ReportWordsRead Read,
    string? TeamName,
    string? HandlerName,
    string? HouseholdLabel,
    Guid? ConversationId,
    bool HasHousehold,
    ClosedHousehold? Closed,
    IReadOnlyList<ReportDate> Dates,
    IReadOnlyList<ReportMoment> Events,
    IReadOnlyList<ReportLink> Links,
    IReadOnlyList<PossibleDouble> Doubles);

/// <summary>Reads a report with its dates and its history, through the door.</summary>
[UseCase]
sealed class ReadReport(MunicipalDatabase database, Door door, UnmatchedReports unmatched, FindPerson findPerson, HouseholdContacts contacts, RequestReader requests)
{
    const int MostEvents = 60;

    /// <summary>Reads it; null when it is not there or the viewer is not involved.</summary>
    public async Task<ReportView?> Read(Viewer viewer, Guid reportId)
    {
        var opened = await door.OpenReport(viewer, reportId, Purpose.Intake, "de melding");
        if (opened is null) return null;
        var report = opened.Report;
        var reachable = door.ReachableHouseholds(viewer);
        var around = await database.Reports.Where(row => row.Id == reportId).Select(row => new
        {
            Team = database.Teams.Where(team => team.Id == row.TeamId).Select(team => team.Name).FirstOrDefault(),
            Handler = database.Accounts.Where(account => account.Id == row.HandlerId).Select(account => account.Name).FirstOrDefault(),
            Household = database.Households.Where(household => household.Id == row.HouseholdId).Select(household => household.Label).FirstOrDefault(),
            HasHousehold = row.HouseholdId != null && reachable.Contains(row.HouseholdId.Value),
            Conversation = database.Conversations.Where(talk => talk.ReportId == row.Id).OrderByDescending(talk => talk.Id).Select(talk => (Guid?)talk.Id).FirstOrDefault(),
        }).SingleAsync();
        var terms = await database.StatutoryTerms.AsNoTracking()
            .Where(term => term.ReportId == reportId && term.DroppedOn == null).OrderBy(term => term.DueOn).ToListAsync();
        return new ReportView(report, WordsOf(opened), around.Team, around.Handler, around.Household, around.Conversation, around.HasHousehold,
            around.HasHousehold ? null : await ClosedOf(opened),
            [.. terms.Select(DateOf)], await EventsOf(opened), await LinksOf(viewer, report), await DoublesOf(viewer, opened));
    }

    async Task<ClosedHousehold?> ClosedOf(OpenedReport opened)
    {
        if (opened.Report is not { HouseholdId: { } household, IsEnded: false }) return null;
        var who = await contacts.Of(household);
        return new ClosedHousehold(who.Handlers, who.Leads, await requests.Last(opened));
    }

    async Task<IReadOnlyList<PossibleDouble>> DoublesOf(Viewer viewer, OpenedReport opened)
    {
        if (opened.Report is not { PersonId: null, State: ReportState.New or ReportState.PickedUp }) return [];
        var told = ReportPerson.Of(opened.Report, opened.Dossier);
        var alike = await unmatched.Like(viewer, told);
        return
        [
            .. alike.Select(pair => new PossibleDouble(pair.Other.Report.Id, pair.Other.Report.Reference, pair.Why)),
            .. (await findPerson.ProbablyKnown(viewer, told)).Select(why => new PossibleDouble(null, null, why)),
        ];
    }

    static ReportWordsRead WordsOf(OpenedReport opened)
    {
        var report = opened.Report;
        return new ReportWordsRead(
            Text(Field.ReportWords, report.Words) ?? "",
            Text(Field.ReportWish, report.Wish),
            Text(Field.ReportAskerName, report.AskerName),
            Text(Field.ReportReach, report.Reach) ?? "",
            Text(Field.ReportAboutName, report.AboutName),
            Text(Field.ReportWhyUnknown, report.WhyUnknown),
            Text(Field.ReportAddress, report.Address));

        string? Text(Field field, Sealed? value) => opened.Dossier.Read(report, field, value);
    }

    static ReportDate DateOf(StatutoryTerm term)
    {
        var rule = StatutoryTerms.RuleFor(term.Kind);
        return new ReportDate(rule.Label, term.DueOn, term.MetOn, rule.Article, rule.Remark);
    }

    async Task<IReadOnlyList<ReportMoment>> EventsOf(OpenedReport opened)
    {
        var rows = await (from row in database.Journal.AsNoTracking()
                          join account in database.Accounts on row.AccountId equals (Guid?)account.Id into accounts
                          from who in accounts.DefaultIfEmpty()
                          where row.ReportId == opened.Report.Id
                          orderby row.At descending, row.Id descending
                          select new { row, Name = (string?)who.Name }).Take(MostEvents).ToListAsync();
        return [.. rows.Select(found => new ReportMoment(found.row.At, JournalWords.Of(found.row.Kind), found.Name,
            opened.Dossier.Has(found.row.DossierId) ? opened.Dossier.Read(found.row, Field.JournalDetail, found.row.Detail) : null, found.row.Kind))];
    }

    async Task<IReadOnlyList<ReportLink>> LinksOf(Viewer viewer, Report report)
    {
        var links = await door.InvolvedReports(viewer).AsNoTracking()
            .Where(other => other.Id == report.DuplicateOfId || other.DuplicateOfId == report.Id)
            .OrderBy(other => other.ReceivedAt).Take(10).Select(other => new { other.Id, other.Reference }).ToListAsync();
        return [.. links.Select(other => new ReportLink(other.Id, other.Reference, other.Id == report.DuplicateOfId))];
    }
}
