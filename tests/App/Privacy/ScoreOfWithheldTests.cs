using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Plans;
using Keukentafel.Tests.App.Authorization;
using Keukentafel.Web.Features.Casework.Conversations;
using Keukentafel.Web.Platform.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Keukentafel.Tests.App.Privacy;

/// <summary>What was scored in a conversation that is withheld does not come back as "before" in a review.</summary>
public sealed class ScoreOfWithheldTests
{
    const string Addiction = "addiction";

    [Theory, EachDatabase]
    public async Task A_review_shows_no_score_of_a_conversation_that_is_withheld(Database database)
    {
        await using var app = await TestApp.Start(database);
        var subject = await Subject.Of(app, Personas.Marieke);
        var review = await Reviewed(app, subject);
        var marieke = await app.As(Personas.Marieke);
        var path = $"/mijn/evaluaties/{review}";

        var before = (await marieke.Get(path)).Text;
        await using var data = app.OpenDatabase();
        await data.Conversations.Where(row => row.PersonId == subject.Asker.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.WithheldUntilReviewOn, new DateOnly(2026, 4, 1)));
        var during = (await marieke.Get(path)).Text;
        await data.SelfRelianceScores.Where(row => row.LifeDomain == Addiction && row.ReviewId == null).ExecuteDeleteAsync();
        var without = (await marieke.Get(path)).Text;

        Assert.Contains("Verslaving", before, StringComparison.Ordinal);
        Assert.NotEqual(before, during);
        Assert.Equal(without, during);
    }

    /// <summary>A score of the held conversation, and a review a day later in which the same was scored again.</summary>
    static async Task<Guid> Reviewed(TestApp app, Subject subject)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Store = app.Store();
        var data = scope.ServiceProvider.GetRequiredService<MunicipalDatabase>();
        var own = await data.Dossiers.SingleAsync(row => row.Id == subject.Asker.DossierId);
        var open = scope.ServiceProvider.GetRequiredService<Door>().OpenNew(own);
        var talk = await data.Conversations.FirstAsync(row => row.PersonId == subject.Asker.Id && row.AccountSentAt != null);
        var sent = ScoreMoment.Of(talk.HeldOn, talk.AccountSentAt!.Value);
        var later = sent.AddDays(1);
        var review = new Review
        {
            Id = Guid.CreateVersion7(later), DossierId = subject.Household.DossierId, PlanId = subject.Ids["plan"], HeldOn = DutchTime.DateOf(later),
            AccountId = subject.Ids["account"], At = later,
        };
        data.Reviews.Add(review);
        Score(sent, 1, null);
        Score(later, 5, review.Id);
        await data.SaveChangesAsync();
        return review.Id;

        void Score(DateTimeOffset at, int score, Guid? reviewId)
        {
            var id = Guid.CreateVersion7(at);
            data.SelfRelianceScores.Add(new SelfRelianceScore
            {
                Id = id, DossierId = own.Id, PersonId = subject.Asker.Id, LifeDomain = Addiction, At = at, ReviewId = reviewId,
                Score = open.SealNumber(own.Id, id, Field.SelfRelianceScore, score)!.Value,
            });
        }
    }
}
