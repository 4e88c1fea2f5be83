using System.Net;
using AngleSharp.Html.Dom;
using Keukentafel.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.OwnPlan;

/// <summary>Who may come to the table: an adult of the household says so.</summary>
public sealed class OwnSeatTests
{
    const string Buddy = "Maatje van Samen Wijzer";

    [Theory, EachDatabase]
    public async Task An_adult_says_yes_and_the_seat_is_at_the_table(Database database)
    {
        await using var app = await TestApp.Start(database);
        var marieke = await app.As(Personas.Marieke);

        var mine = await marieke.Press("/mijn", Buddy);

        Assert.Contains("U hebt ja gezegd.", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Wie mag meedoen?", mine.Text, StringComparison.Ordinal);
        Assert.NotNull((await Volunteer(app)).ApprovedAt);
    }

    [Theory, EachDatabase]
    public async Task An_adult_says_no_and_the_seat_is_gone(Database database)
    {
        await using var app = await TestApp.Start(database);
        var marieke = await app.As(Personas.Marieke);

        var mine = await marieke.Press("/mijn", Buddy, "/mijn?handler=Refuse");

        Assert.Contains("U hebt nee gezegd.", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Buddy, (await marieke.Get("/mijn")).Text, StringComparison.Ordinal);
        var seat = await Volunteer(app);
        Assert.NotNull(seat.LeftAt);
        Assert.Null(seat.ApprovedAt);
    }

    [Theory, EachDatabase]
    public async Task A_child_is_told_that_an_adult_chooses_and_cannot_answer_by_another_way(Database database)
    {
        await using var app = await TestApp.Start(database);
        var (marieke, daan) = (await app.As(Personas.Marieke), await app.As(Personas.Daan));
        var seat = (IHtmlFormElement)(await marieke.Get("/mijn")).Item(Buddy).QuerySelector("form")!;
        var his = await daan.Get("/mijn");
        var token = ((IHtmlInputElement)his.Document.QuerySelector("input[name=__RequestVerificationToken]")!).Value;

        var answer = await daan.Post("/mijn?handler=Welcome",
            [.. Page.FieldsOf(seat).Where(field => field.Key != "__RequestVerificationToken"), new("__RequestVerificationToken", token)]);

        Assert.Contains("Een volwassene in uw huis mag kiezen.", his.Item(Buddy).TextContent, StringComparison.Ordinal);
        Assert.Null(his.Item(Buddy).QuerySelector("form"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null((await Volunteer(app)).ApprovedAt);
    }

    static async Task<Participant> Volunteer(TestApp app)
    {
        await using var data = app.OpenDatabase();
        return await data.Participants.AsNoTracking().SingleAsync(seat => seat.Kind == SeatKind.Volunteer, TestContext.Current.CancellationToken);
    }
}
