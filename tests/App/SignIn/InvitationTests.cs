using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Keukentafel.Domain.SignIn;
using Keukentafel.Tests.App.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.SignIn;

public sealed partial class InvitationTests
{
    [Theory, EachDatabase]
    public async Task A_resident_without_DigiD_sets_up_signing_in_with_the_code_of_the_letter_and_comes_in_with_name_and_code(Database database)
    {
        await using var app = await TestApp.Start(database);
        var (code, born) = await Letter(app);
        var henk = app.Visitor();

        var second = await henk.Submit(await henk.Get("/uitnodiging"), "main form", ("Code", code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)), ("Born", born));
        var secret = SecretIn(second);
        var done = await henk.Submit(second, "main form", ("TimeCode", TimeCode.Of(secret, TimeCode.StepOf(app.Clock.GetUtcNow()))));

        Assert.Contains("Het is gelukt", done.Text, StringComparison.Ordinal);
        Assert.Contains("Uw plan", (await henk.Get("/mijn")).Text, StringComparison.Ordinal);
        var name = done.Document.QuerySelector("main strong")!.TextContent;
        var recovery = done.Document.QuerySelector("main li")!.TextContent;
        Assert.Contains("passen niet", (await Begin(app, code, born)).Text, StringComparison.Ordinal);

        var now = TimeCode.StepOf(app.Clock.GetUtcNow());
        Assert.False(await ComesIn(app, name, TimeCode.Of(secret, now)), "a code that was used");
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True(await ComesIn(app, name.ToLowerInvariant(), TimeCode.Of(secret, now + 1)));
        Assert.False(await ComesIn(app, name, TimeCode.Of(secret, now + 1)), "the same code again");
        Assert.False(await ComesIn(app, "ZZZZ-ZZZZ", TimeCode.Of(secret, now + 2)), "another name");
        Assert.True(await ComesIn(app, name, recovery));
        Assert.False(await ComesIn(app, name, recovery), "a recovery code that was used");
    }

    [Theory, EachDatabase]
    public async Task After_five_wrong_codes_even_the_right_one_waits_a_quarter_of_an_hour(Database database)
    {
        await using var app = await TestApp.Start(database);
        var (name, secret) = await SetUp(app);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        for (var wrong = 0; wrong < OwnSignIn.MostFailures; wrong++) Assert.False(await ComesIn(app, name, "000000"));

        Assert.False(await ComesIn(app, name, Right()));
        app.Clock.Advance(OwnSignIn.Wait + TimeSpan.FromSeconds(1));
        Assert.True(await ComesIn(app, name, Right()));

        string Right() => TimeCode.Of(secret, TimeCode.StepOf(app.Clock.GetUtcNow()));
    }

    [Theory, EachDatabase]
    public async Task A_code_that_is_late_taken_back_or_tried_with_wrong_birth_dates_opens_nothing(Database database)
    {
        await using var app = await TestApp.Start(database);
        var (code, born) = await Letter(app);
        for (var wrong = 0; wrong < Invitation.MostFailures; wrong++) Assert.Contains("passen niet", (await Begin(app, code, "1950-01-01")).Text, StringComparison.Ordinal);
        Assert.Contains("passen niet", (await Begin(app, code, born)).Text, StringComparison.Ordinal);

        var (second, _) = await Letter(app);
        Assert.Contains("Koppel uw telefoon", (await Begin(app, second, born)).Text, StringComparison.Ordinal);
        var (third, _) = await Letter(app);
        Assert.Contains("passen niet", (await Begin(app, second, born)).Text, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromDays(Invitation.Days));
        Assert.Contains("passen niet", (await Begin(app, third, born)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Codes_names_and_secrets_stand_nowhere_in_the_database_as_they_are(Database database)
    {
        await using var app = await TestApp.Start(database);
        var (code, born) = await Letter(app);
        var (name, secret) = await SetUp(app, code, born);
        await using var data = app.OpenDatabase();
        var own = await data.OwnSignIns.SingleAsync();
        var invitation = await data.Invitations.SingleAsync();

        Assert.Equal((32, 32), (invitation.CodeHash.Length, own.NameHash.Length));
        Assert.False(own.Secret.AsSpan().IndexOf(secret) >= 0);
        Assert.NotNull(invitation.UsedAt);
        Assert.DoesNotContain(name, System.Text.Encoding.UTF8.GetString(own.NameHash), StringComparison.Ordinal);
    }

    /// <summary>A professional makes a letter for Marieke.</summary>
    static async Task<(string Code, string Born)> Letter(TestApp app)
    {
        var samira = await app.As(Personas.Samira);
        await using var data = app.OpenDatabase();
        var person = await (from account in data.Accounts join row in data.Persons on account.PersonId equals row.Id where account.Name == Personas.Marieke select row).SingleAsync();
        var member = await data.HouseholdMembers.SingleAsync(row => row.PersonId == person.Id);
        var page = await samira.Get($"/huishoudens/{member.HouseholdId}/leden/{member.Id}/uitnodiging");
        if (page.Document.QuerySelector(".kt-letter") is not null) page = await samira.Submit(page, "main form");
        var letter = await samira.Submit(page, "main .kt-middle form");
        return (CodeOnPaper().Match(letter.Text).Value, person.BirthDate!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    static async Task<Page> Begin(TestApp app, string code, string born)
    {
        var visitor = app.Visitor();
        return await visitor.Submit(await visitor.Get("/uitnodiging"), "main form", ("Code", code), ("Born", born));
    }

    static async Task<(string Name, byte[] Secret)> SetUp(TestApp app)
    {
        var (code, born) = await Letter(app);
        return await SetUp(app, code, born);
    }

    static async Task<(string Name, byte[] Secret)> SetUp(TestApp app, string code, string born)
    {
        var visitor = app.Visitor();
        var second = await visitor.Submit(await visitor.Get("/uitnodiging"), "main form", ("Code", code), ("Born", born));
        var secret = SecretIn(second);
        var done = await visitor.Submit(second, "main form", ("TimeCode", TimeCode.Of(secret, TimeCode.StepOf(app.Clock.GetUtcNow()))));
        return (done.Document.QuerySelector("main strong")!.TextContent, secret);
    }

    static async Task<bool> ComesIn(TestApp app, string name, string code)
    {
        var visitor = app.Visitor();
        var page = await visitor.Submit(await visitor.Get("/aanmelden/met-code"), "main form", ("Name", name), ("Code", code));
        return page is { Status: HttpStatusCode.OK, Path: "/mijn" };
    }

    /// <summary>The secret as a telephone reads it: base 32.</summary>
    static byte[] SecretIn(Page page)
    {
        var text = page.Document.QuerySelector("main strong")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var bits = string.Concat(text.Select(sign => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }

    [GeneratedRegex("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}", RegexOptions.ExplicitCapture)]
    private static partial Regex CodeOnPaper();
}
