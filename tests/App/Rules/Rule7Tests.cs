using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Tests.App.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Rules;

/// <summary>Rule 7: one person's own part never appears to another in the house, except a child's to its legal representative.</summary>
public sealed class Rule7Tests
{
    static readonly string[] Pages = ["/mijn", "/mijn/notities", "/mijn/inzage", "/mijn/afdrukken", "/mijn/gegevens"];

    /// <summary>Around each age at which the law draws a line.</summary>
    static readonly (int Age, bool Objects, bool Represents)[] Everything =
        [.. from age in new[] { 11, 12, 15, 16, 30 } from objects in new[] { false, true } from represents in new[] { false, true } select (age, objects, represents)];

    [Theory, EachDatabase]
    public async Task A_mother_reads_of_her_son_what_his_age_and_his_wish_allow_and_he_reads_nothing_of_hers(Database database)
    {
        await using var app = await TestApp.Start(database);
        var subject = await Subject.Of(app, Personas.Marieke);
        var marks = await Marks.Put(app);
        var (marieke, daan) = (await app.As(Personas.Marieke), await app.As(Personas.Daan));
        var (mother, son) = (subject.Asker, subject.Household.Members.Select(member => member.Person!).Single(person => person.GivenName == "Daan"));
        var today = Data.DutchTime.DateOf(app.Clock.GetUtcNow());
        Assert.Contains(son.DossierId, marks.DossiersIn((await marieke.Get("/mijn")).Body));
        foreach (var (age, objects, represents) in Everything)
        {
            await using (var data = app.OpenDatabase())
            {
                await data.Persons.Where(row => row.Id == son.Id).ExecuteUpdateAsync(row => row
                    .SetProperty(person => person.BirthDate, today.AddYears(-age)).SetProperty(person => person.ObjectsToRepresentative, objects));
                await data.Representations.Where(row => row.PersonId == son.Id).ExecuteUpdateAsync(row => row
                    .SetProperty(representation => representation.Until, represents ? null : today.AddDays(-1)));
            }
            var allowed = represents && (age < 12 || (age < 16 && !objects));
            foreach (var page in Pages)
            {
                var (hers, his) = (await marieke.Get(page), await daan.Get(page));
                Assert.True((int)his.Status < 500, $"{page} answers {(int)his.Status} to a son of {age}");
                Assert.True(allowed || !marks.DossiersIn(hers.Body).Contains(son.DossierId), $"{page} tells the mother of a son of {age}");
                Assert.False(marks.DossiersIn(his.Body).Contains(mother.DossierId), $"{page} tells the son of his mother");
            }
            Assert.Equal(allowed, marks.DossiersIn((await marieke.Get("/mijn")).Body).Contains(son.DossierId));
            if (age < 12) Assert.DoesNotContain(son.DossierId, marks.DossiersIn((await daan.Get("/mijn")).Body));
        }
    }

    [Theory, EachDatabase]
    public async Task What_is_withheld_for_safety_reaches_nobody_in_the_house_and_neither_does_who_read_it(Database database)
    {
        await using var app = await TestApp.Start(database);
        var subject = await Subject.Of(app, Personas.Marieke);
        var marks = await Marks.Put(app);
        var shared = marks.OfDossier(subject.Household.DossierId);
        var (marieke, daan) = (await app.As(Personas.Marieke), await app.As(Personas.Daan));
        Assert.Contains(shared, (await marieke.Get("/mijn/notities")).Body, StringComparison.Ordinal);
        await using (var data = app.OpenDatabase())
        {
            var review = new DateOnly(2026, 4, 1);
            await data.Entries.Where(row => row.HouseholdId == subject.Household.Id).ExecuteUpdateAsync(row => row.SetProperty(entry => entry.WithheldUntilReviewOn, review));
            await data.EmergencyAccesses.Where(row => row.HouseholdId == subject.Household.Id).ExecuteUpdateAsync(row => row.SetProperty(access => access.WithheldUntilReviewOn, review));
        }
        await Record(app, subject, "het bezoek van Veilig Thuis", withheld: true);
        await Record(app, subject, "het gewone plan", withheld: false);

        foreach (var member in new[] { marieke, daan })
        {
            Assert.DoesNotContain(shared, (await member.Get("/mijn/notities")).Body, StringComparison.Ordinal);
            var inspections = (await member.Get("/mijn/inzage")).Text;
            Assert.Contains("het gewone plan", inspections, StringComparison.Ordinal);
            Assert.DoesNotContain("Veilig Thuis", inspections, StringComparison.Ordinal);
        }
    }

    static async Task Record(TestApp app, Subject subject, string what, bool withheld)
    {
        var now = app.Clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await using var log = app.OpenAccessLog();
        var record = new AccessRecord
        {
            Id = id, At = now, AccountId = subject.Ids["account"], Function = "maatschappelijk werker", Kind = AccessKind.View, What = what, Purpose = Purpose.Plan, Withheld = withheld,
            Subjects = [new AccessSubject { AccessRecordId = id, SubjectId = subject.Household.Id, At = now }],
        };
        record.Hash = RowHash.Of(app.Store().Keys, record, record.Subjects.Select(one => one.SubjectId));
        log.Records.Add(record);
        await log.SaveChangesAsync();
    }
}
