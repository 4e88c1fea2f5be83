using System.Reflection;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Tests.App.Purposes;
using Keukentafel.Web.Features.Privacy.Withheld;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Keukentafel.Tests.App.Access;

/// <summary>
/// What the door hands out of every sealed row type that the model has. What is expected follows from the columns of the type and not
/// from its declaration: a law of its own, a report, a conversation, or what it tells of.
/// </summary>
public sealed class SealedRowTests(Apps apps) : IClassFixture<Apps>
{
    const string OfLaw = "Law", OfReport = "ReportId", OfConversation = "ConversationId", About = "AboutId";

    static readonly DateOnly Review = new(2026, 4, 1);

    /// <summary>Types with a column for a law that does not say under which law they were gathered: the law of the help that a goal is about.</summary>
    static readonly Type[] OtherLaw = [typeof(Goal)];

    static readonly MethodInfo Generic = typeof(SealedRowTests).GetMethod(nameof(IsVisible), BindingFlags.Static | BindingFlags.NonPublic)!;

    [Theory, EachDatabase]
    public async Task What_was_gathered_under_a_law_is_handed_out_only_in_a_part_where_that_law_is_open(Database database)
    {
        var at = await PurposeApp.At(await apps.On(database));
        await at.WorkingFor(Law.Wgs);
        var (open, closed) = (at.Person("Marieke"), at.Person("Daan"));
        await using var rows = MadeUpRows.In(at.App);
        await rows.Unlock(open.DossierId, closed.DossierId);
        rows.Database.PurposeBases.Add(new PurposeBasis
        {
            Id = Guid.CreateVersion7(), DossierId = open.DossierId, HouseholdId = at.HouseholdId, PersonId = open.Id, GatheredUnder = Law.Jeugdwet, UsedFor = Law.Wgs,
            Condition = PurposeCondition.IfNecessary, Article = "artikel 8d Wgs", MatrixOf = new DateOnly(2026, 1, 1), RecordedById = Guid.CreateVersion7(), At = at.App.Clock.GetUtcNow(),
        });
        var made = rows.SealedTypes.SelectMany(type => new[]
        {
            Gathered(rows, at, type, open.DossierId).Select(row => row with { Expected = true }),
            Gathered(rows, at, type, closed.DossierId),
        }.SelectMany(row => row)).ToList();
        await rows.Database.SaveChangesAsync(Stop);

        var opened = await rows.Door.OpenHousehold(await rows.Viewer(Personas.Nadia), at.HouseholdId, Purpose.Plan, "het plan");

        Assert.NotEmpty(opened!.Limits!.Laws);
        Assert.Empty(await Wrong(rows, opened, made));
    }

    [Theory, EachDatabase]
    public async Task What_is_there_and_closed_is_said_for_every_type_with_a_law_of_its_own(Database database)
    {
        var at = await PurposeApp.At(await apps.On(database));
        await at.WorkingFor(Law.Wgs);
        var closed = at.Person("Daan").DossierId;
        await using var rows = MadeUpRows.In(at.App);
        await rows.Unlock(closed);
        var made = rows.SealedTypes.Where(HasOwnLaw)
            .Select(type => (type, Household: Guid.CreateVersion7())).ToList();
        foreach (var (type, household) in made) rows.Add(type, closed, (OfLaw, Law.Jeugdwet), ("HouseholdId", household));
        await rows.Database.SaveChangesAsync(Stop);

        var opened = await rows.Door.OpenHousehold(await rows.Viewer(Personas.Nadia), at.HouseholdId, Purpose.Plan, "het plan");

        foreach (var (type, household) in made)
            Assert.Equal([new GatheredPart(Law.Jeugdwet, closed)], await opened!.Limits!.ClosedOf(household));
    }

    [Theory, EachDatabase]
    public async Task What_is_withheld_is_not_handed_out_in_the_house_and_a_professional_finds_it_in_the_list(Database database)
    {
        var at = await PurposeApp.At(await apps.On(database));
        await using var rows = MadeUpRows.In(at.App);
        var shared = await rows.Database.Households.Where(row => row.Id == at.HouseholdId).Select(row => row.DossierId).SingleAsync(Stop);
        await rows.Unlock(shared);
        var made = rows.SealedTypes.SelectMany(type => Withheld(rows, type, shared)).ToList();
        await rows.Database.SaveChangesAsync(Stop);

        var opened = await rows.Door.OpenHousehold(await rows.Viewer(Personas.Marieke), at.HouseholdId, Purpose.OwnDossier, "uw plan");
        Assert.Empty(await Wrong(rows, opened!, made));

        var work = await rows.Door.OpenHousehold(await rows.Viewer(Personas.Samira), at.HouseholdId, Purpose.Safety, "wat is afgeschermd");
        var listed = (await rows.Service<WithheldReader>().Read(work!)).Select(item => item.Id).ToHashSet();
        // What the journal tells of a row is released with that row.
        foreach (var row in made.Where(row => row is { Link: nameof(IWithholdable.WithheldUntilReviewOn), Expected: false } && row.Type.ClrType != typeof(JournalRow)))
            Assert.True(listed.Contains(row.Id), $"{row.Type.ClrType.Name} is not in the list of what is withheld");
    }

    [Theory, EachDatabase]
    public async Task A_household_has_something_left_when_one_row_of_any_listed_type_is_withheld(Database database)
    {
        var at = await PurposeApp.At(await apps.On(database));
        await using var rows = MadeUpRows.In(at.App);
        var dossier = at.Person("Marieke").DossierId;
        await rows.Unlock(dossier);
        var made = new List<(IEntityType Type, Guid Household, bool IsWithheld)>();
        foreach (var type in rows.SealedTypes.Where(IsListed))
            foreach (var until in new DateOnly?[] { Review, null })
            {
                var household = Guid.CreateVersion7();
                rows.Add(type, dossier, (nameof(IWithholdable.WithheldUntilReviewOn), until), ("HouseholdId", household));
                made.Add((type, household, until is not null));
            }
        await rows.Database.SaveChangesAsync(Stop);

        foreach (var (type, household, isWithheld) in made)
            Assert.True(isWithheld == await WithheldReader.IsAnythingLeft(rows.Database, household), type.ClrType.Name);
    }

    static bool HasOwnLaw(IEntityType type) => type.FindProperty(OfLaw) is not null && !OtherLaw.Contains(type.ClrType);

    static bool IsListed(IEntityType type) => typeof(IWithholdable).IsAssignableFrom(type.ClrType) && type.ClrType != typeof(JournalRow);

    /// <summary>Rows of a type in a part where the Jeugdwet is closed: one for each way in which it can be gathered under that law, and some that were not.</summary>
    static IEnumerable<Made> Gathered(MadeUpRows rows, PurposeApp at, IEntityType type, Guid dossier)
    {
        yield return Row("nothing", expected: true);
        if (type.FindProperty(OfLaw) is not null) yield return Row(OfLaw, !HasOwnLaw(type), (OfLaw, Law.Jeugdwet));
        if (type.FindProperty(OfReport) is not null) yield return Row(OfReport, false, (OfReport, Report()));
        else if (type.FindProperty(OfConversation) is not null) yield return Row(OfConversation, false, (OfConversation, rows.Add(rows.Type<Conversation>(), dossier, (OfReport, Report())).Id));
        if (HasOwnLaw(type) && type.FindProperty(OfReport) is not null) yield return Row("own law before that of the report", true, (OfLaw, Law.Wgs), (OfReport, Report()));
        // A report is named as the report, besides as what it is about.
        if (type.FindProperty(About) is not null)
            foreach (var about in rows.SealedTypes.Where(about => HasOwnLaw(about) && about.ClrType != typeof(Report)))
                yield return Row($"{About} of {about.ClrType.Name}", false, (About, rows.Add(about, dossier, (OfLaw, Law.Jeugdwet), ("HouseholdId", at.HouseholdId)).Id));

        Guid Report() => rows.Add(rows.Type<Report>(), dossier, (OfLaw, Law.Jeugdwet), ("HouseholdId", at.HouseholdId)).Id;

        Made Row(string link, bool expected, params (string, object?)[] values) => new(type, rows.Add(type, dossier, [.. values, ("HouseholdId", at.HouseholdId)]).Id, link, expected);
    }

    static IEnumerable<Made> Withheld(MadeUpRows rows, IEntityType type, Guid dossier)
    {
        const string Until = nameof(IWithholdable.WithheldUntilReviewOn);
        var household = rows.Database.Households.Where(row => row.DossierId == dossier).Select(row => row.Id).Single();
        yield return Row("nothing", expected: true);
        if (type.FindProperty(Until) is not null) yield return Row(Until, false, (Until, Review));
        else if (type.FindProperty(OfReport) is not null) yield return Row(OfReport, false, (OfReport, rows.Add(rows.Type<Report>(), dossier, (Until, Review), ("HouseholdId", household)).Id));
        else if (type.FindProperty(OfConversation) is not null)
            yield return Row(OfConversation, false, (OfConversation, rows.Add(rows.Type<Conversation>(), dossier, (Until, Review), ("HouseholdId", household)).Id));

        Made Row(string link, bool expected, params (string, object?)[] values) => new(type, rows.Add(type, dossier, [.. values, ("HouseholdId", household)]).Id, link, expected);
    }

    static async Task<List<string>> Wrong(MadeUpRows rows, OpenedHousehold opened, List<Made> made)
    {
        var wrong = new List<string>();
        foreach (var row in made)
            if (await (Task<bool>)Generic.MakeGenericMethod(row.Type.ClrType).Invoke(null, [opened, rows.Database, row.Id])! != row.Expected)
                wrong.Add($"{row.Type.ClrType.Name} by {row.Link} is {(row.Expected ? "not " : "")}handed out");
        return wrong;
    }

    static Task<bool> IsVisible<T>(OpenedHousehold opened, MunicipalDatabase database, Guid id) where T : class, ISealedRow =>
        opened.Visible(database.Set<T>()).AnyAsync(row => row.Id == id);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A row, by what it is gathered or withheld, and whether it is handed out.</summary>
    sealed record Made(IEntityType Type, Guid Id, string Link, bool Expected);
}
