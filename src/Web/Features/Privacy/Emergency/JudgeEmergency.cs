using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.DueWork;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Privacy.Emergency;

/// <summary>The privacy officer judges an emergency access, and decides when the people who live there are told of it.</summary>
[UseCase]
sealed class JudgeEmergency(MunicipalDatabase database, JournalWriter journal, TimeProvider clock)
{
    /// <summary>Writes the outcome; a later one replaces it, and the journal keeps both.</summary>
    public void Judge(Viewer viewer, EmergencyToJudge found, EmergencyOutcome outcome, string note)
    {
        var row = found.Row;
        (row.Outcome, row.JudgedById, row.JudgedAt) = (outcome, viewer.AccountId, clock.GetUtcNow());
        row.OutcomeNote = found.Dossier.SealRequired(row.DossierId, row.Id, Field.EmergencyOutcomeNote, note);
        journal.Add(viewer, JournalKind.EmergencyJudged, OpenEmergency.Subject(row), found.Dossier, outcome == EmergencyOutcome.Justified ? "Terecht" : "Onterecht");
    }

    /// <summary>It stays withheld until another day; or, without a day, the people who live there read it from now on.</summary>
    public async Task Withhold(Viewer viewer, EmergencyToJudge found, DateOnly? until)
    {
        var row = found.Row;
        if (row.WithheldUntilReviewOn is null) return;
        row.WithheldUntilReviewOn = until;
        foreach (var told in await database.Journal.Where(one => one.HouseholdId == row.HouseholdId && one.AboutId == row.Id).ToListAsync()) told.WithheldUntilReviewOn = until;
        journal.Add(viewer, until is null ? JournalKind.WithheldReleased : JournalKind.WithheldExtended, OpenEmergency.Subject(row));
        if (until is null)
            database.DueWork.Add(new DueWorkRow { Id = Guid.CreateVersion7(clock.GetUtcNow()), Kind = DueWorkKind.AccessRecordsReleased, AboutId = row.HouseholdId, DueAt = clock.GetUtcNow() });
    }
}
