using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.DueWork;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Time;
using Keukentafel.Web.Features.Casework.Handling;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Involvements;

/// <summary>Who has a report asks to be involved with its household, which others decide about.</summary>
[UseCase]
sealed class AskInvolvement(MunicipalDatabase database, Door door, JournalWriter journal, WorkingCalendar calendar, TimeProvider clock)
{
    static readonly TimeOnly ReminderAt = new(8, 0);

    /// <summary>Asks. A request that waits already is not made twice.</summary>
    /// <param name="viewer">Who has the report.</param>
    /// <param name="reportId">The report.</param>
    /// <param name="reason">Why.</param>
    public async Task<Handled> Ask(Viewer viewer, Guid reportId, string reason)
    {
        if (await door.OpenReport(viewer, reportId, Purpose.Intake, "de melding, om te vragen of een collega mee kan doen") is not { Report: var report } opened) return Handled.NotThere;
        if (report.IsEnded || report.HandlerId != viewer.AccountId) return Handled.Refused("Alleen wie de melding heeft, kan dit vragen.");
        if (report.HouseholdId is not { } household) return Handled.Refused("Zoek eerst uit bij wie deze melding hoort.");
        if (await door.InvolvedHouseholds(viewer).AnyAsync(id => id == household)) return Handled.Refused("U doet al mee bij dit huishouden.");
        if (await database.OpenRequests().AnyAsync(row => row.ReportId == reportId)) return Handled.Refused("U vroeg dit al. Wacht op het antwoord.");
        var (now, due) = (clock.GetUtcNow(), calendar.AddWorkingDays(clock.Today(), InvolvementRequest.WorkingDays));
        var id = Guid.CreateVersion7(now);
        database.InvolvementRequests.Add(new InvolvementRequest
        {
            Id = id,
            DossierId = report.DossierId,
            HouseholdId = household,
            ReportId = report.Id,
            RequestedById = viewer.AccountId,
            Reason = opened.Dossier.SealRequired(report.DossierId, id, Field.InvolvementReason, reason),
            RequestedAt = now,
            DueOn = due,
        });
        database.DueWork.Add(new DueWorkRow { Id = Guid.CreateVersion7(now), Kind = DueWorkKind.InvolvementRequestDue, AboutId = id, DueAt = DutchTime.At(due, ReminderAt) });
        journal.Add(viewer, JournalKind.InvolvementAsked, JournalSubject.Of(report) with { AboutId = id }, opened.Dossier, reason);
        return Handled.Done;
    }
}
