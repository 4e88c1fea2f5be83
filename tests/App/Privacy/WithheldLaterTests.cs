using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Tests.App.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Privacy;

/// <summary>A report can turn out to be about safety later: who read it before that is withheld with it, until it is released.</summary>
public sealed class WithheldLaterTests
{
    [Theory, EachDatabase]
    public async Task Views_of_a_report_disappear_when_it_is_withheld_and_come_back_when_it_is_released(Database database)
    {
        await using var app = await TestApp.Start(database);
        var subject = await Subject.Of(app, Personas.Marieke);
        var marieke = await app.As(Personas.Marieke);
        await Record(app, subject, "de melding van toen", Purpose.Intake, subject.Ids["report"], subject.Household.Id, subject.Asker.Id);
        await Record(app, subject, "het gesprek en de route", Purpose.Conversation, subject.Household.Id, subject.Asker.Id);
        await Record(app, subject, "het gewone plan", Purpose.Plan, subject.Household.Id);

        var before = (await marieke.Get("/mijn/inzage")).Text;
        await Withhold(app, subject, new DateOnly(2026, 4, 1));
        var during = (await marieke.Get("/mijn/inzage")).Text;
        await Withhold(app, subject, null);
        var after = (await marieke.Get("/mijn/inzage")).Text;

        foreach (var words in new[] { "de melding van toen", "het gesprek en de route" })
        {
            Assert.Contains(words, before, StringComparison.Ordinal);
            Assert.DoesNotContain(words, during, StringComparison.Ordinal);
            Assert.Contains(words, after, StringComparison.Ordinal);
        }
        Assert.Contains("het gewone plan", during, StringComparison.Ordinal);
    }

    static async Task Withhold(TestApp app, Subject subject, DateOnly? until)
    {
        await using var data = app.OpenDatabase();
        var id = subject.Ids["report"];
        await data.Reports.Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(report => report.WithheldUntilReviewOn, until));
    }

    static async Task Record(TestApp app, Subject subject, string what, Purpose purpose, params Guid[] about)
    {
        var now = app.Clock.GetUtcNow();
        var (id, account) = (Guid.CreateVersion7(now), subject.Ids["account"]);
        await using var log = app.OpenAccessLog();
        var record = new AccessRecord
        {
            Id = id, At = now, AccountId = account, Function = "maatschappelijk werker", Kind = AccessKind.View, What = what, Purpose = purpose,
            Subjects = [.. about.Select(one => new AccessSubject { AccessRecordId = id, SubjectId = one, At = now })],
        };
        record.Hash = RowHash.Of(app.Store().Keys, record, record.Subjects.Select(one => one.SubjectId));
        log.Records.Add(record);
        await log.SaveChangesAsync();
    }
}
