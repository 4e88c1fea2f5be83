using System.Reflection;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Demo.Load;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Access;

/// <summary>
/// The door against an oracle that was written apart from it, over generated towns: every viewer at every household, report and list.
/// What differs is said with the seed of the town.
/// </summary>
public sealed class DoorTests(Towns towns) : IClassFixture<Towns>
{
    static readonly Law[] Laws = Enum.GetValues<Law>();

    [Theory, EachDatabase]
    public async Task A_household_opens_for_whom_it_is_with_the_parts_laws_and_rows_that_are_theirs(Database database) => await Everybody(database, async at =>
    {
        foreach (var household in at.Town.Households)
        {
            var purpose = at.Any<Purpose>();
            // Both ways to ask open the same.
            var opened = household.Id.GetHashCode() % 2 == 0
                ? await at.Door.OpenHousehold(at.Viewer, household.Id, purpose, household.Label)
                : await at.Door.OpenHouseholdOf(at.Viewer, at.Data.Households.Where(row => row.Id == household.Id).Select(row => row.Id), purpose, household.Label);
            at.Same(at.Oracle.ReachableHouseholds(at.Viewer).Contains(household.Id), opened is not null, $"{household.Label} opens");
            if (opened is null) continue;

            var scope = at.Oracle.Scope(at.Viewer, household.Id);
            at.Same(Ids(scope.Select(person => person.Id)), Ids(opened.VisiblePersons.Select(person => person.Id)), $"{household.Label}: whose part");
            at.Same(Ids(at.Oracle.OpenDossiers(at.Viewer, household)), Ids(opened.Dossier.Dossiers), $"{household.Label}: dossiers");
            at.Same(Ids(at.Town.Members.Where(member => member.HouseholdId == household.Id && member.Until == null).Select(member => member.Id)),
                Ids(opened.Members.Select(member => member.Id)), $"{household.Label}: members");
            var withheld = at.Viewer.IsResident ? null : at.Oracle.WithheldUntil(household.Id);
            at.Same(withheld, opened.WithholdUntilReviewOn, $"{household.Label}: review date");
            at.Same(at.Viewer.IsResident, opened.ViewerIsMember, $"{household.Label}: viewer is a member");
            SameLimits(at, household, opened, scope);
            foreach (var type in SealedTypes(at.Data)) await SameRows(type, at, household, opened);
            at.Expect(AccessKind.View, household.Label, purpose, purpose == Purpose.Safety || withheld is not null, [household.Id, .. scope.Select(person => person.Id)]);
        }
    });

    [Theory, EachDatabase]
    public async Task A_report_opens_for_whom_it_is(Database database) => await Everybody(database, async at =>
    {
        foreach (var report in at.Reports())
        {
            var purpose = at.Any<Purpose>();
            var opened = await at.Door.OpenReport(at.Viewer, report.Id, purpose, report.Reference);
            at.Same(at.Oracle.MayOpen(at.Viewer, report), opened is not null, $"report {report.Id} opens");
            if (opened is null) continue;
            at.Same(report.Id, opened.Report.Id, "the report");
            at.Same(at.Oracle.CanBeRead(report.DossierId) ? Ids([report.DossierId]) : "", Ids(opened.Dossier.Dossiers), $"report {report.Id}: dossiers");
            at.Expect(AccessKind.View, report.Reference, purpose, report.WithheldUntilReviewOn is not null, [report.Id, .. Known(report.HouseholdId), .. Known(report.PersonId)]);
        }
    });

    [Theory, EachDatabase]
    public async Task A_report_is_matched_once_by_whom_may_open_it(Database database) => await Everybody(database, async at =>
    {
        var made = at.Store.Keys.NewDossier(DossierKind.Person, ProcessingBasis.Wmo, RetentionClass.Wmo15Years, at.Town.Now);
        foreach (var report in at.Reports().Where((row, place) => row.PersonId is null || place % 3 == 0))
        {
            var person = at.Town.Of<Person>()[report.Id.ToByteArray()[0] % at.Town.Of<Person>().Count];
            var opened = await at.Door.OpenForMatching(at.Viewer, report.Id, person, made);
            at.Same(at.Oracle.MayOpen(at.Viewer, report) && report.PersonId is null, opened is not null, $"report {report.Id} is matched");
            if (opened is null) continue;
            at.Same(Ids(new[] { report.DossierId, person.DossierId }.Where(at.Oracle.CanBeRead).Append(made.Id)), Ids(opened.Dossier.Dossiers), $"report {report.Id}: dossiers");
            at.Expect(AccessKind.View, "uw melding, om die bij u te leggen", Purpose.Matching, report.WithheldUntilReviewOn is not null, [report.Id, person.Id]);
        }
    });

    [Theory, EachDatabase]
    public async Task Every_list_holds_what_its_viewer_is_involved_in(Database database) => await Everybody(database, async at =>
    {
        at.Same(Ids(at.Oracle.ReachableHouseholds(at.Viewer)), Ids(await at.Door.ReachableHouseholds(at.Viewer).ToListAsync()), "households that can be reached");
        if (at.Viewer.IsResident) return;
        at.Same(Ids(at.Oracle.InvolvedHouseholds(at.Viewer)), Ids(await at.Door.InvolvedHouseholds(at.Viewer).ToListAsync()), "households");
        at.Same(Ids(at.Oracle.InvolvedPersons(at.Viewer)), Ids(await at.Door.InvolvedPersons(at.Viewer).Select(row => row.Id).ToListAsync()), "persons");
        at.Same(Ids(at.Oracle.InvolvedMembers(at.Viewer)), Ids(await at.Door.InvolvedMembers(at.Viewer).Select(row => row.Id).ToListAsync()), "members");
        at.Same(Ids(at.Town.Of<Report>().Where(row => at.Oracle.IsInvolvedIn(at.Viewer, row)).Select(row => row.Id)),
            Ids(await at.Door.InvolvedReports(at.Viewer).Select(row => row.Id).ToListAsync()), "reports");
    });

    [Theory, EachDatabase]
    public async Task A_list_opens_what_was_not_destroyed_and_is_recorded_when_it_shows_somebody_or_was_searched(Database database) => await Everybody(database, async at =>
    {
        if (at.Viewer.IsResident) return;
        foreach (var kind in Enum.GetValues<AccessKind>())
        {
            var (subjects, dossiers) = (at.Town.Of<Person>().Take(at.Next(3)).Select(person => person.Id).ToList(), at.Town.Dossiers.Take(at.Next(9)).Select(dossier => dossier.Id).ToList());
            var (purpose, withheld) = (at.Any<Purpose>(), at.Next(2) == 0);
            var opened = await at.Door.OpenList(at.Viewer, kind, $"lijst {kind}", purpose, [.. subjects, .. subjects], dossiers, withheld);
            at.Same(Ids(dossiers.Where(at.Oracle.CanBeRead)), Ids(opened.Dossiers), "dossiers");
            if (subjects.Count > 0 || kind == AccessKind.Search) at.Expect(kind, $"lijst {kind}", purpose, withheld, subjects);
        }
    });

    [Theory, EachDatabase]
    public async Task The_towns_hold_rows_of_every_sealed_type(Database database)
    {
        var (app, stored) = await towns.On(database);
        await using var data = app.OpenDatabase();
        Assert.All(SealedTypes(data), type => Assert.All(stored, town => Assert.Contains(town.Rows, row => row.GetType() == type)));
    }

    // --- one viewer in one town ---------------------------------------------------------

    /// <summary>Runs for every viewer of every town, and compares what was recorded with what was expected to be.</summary>
    async Task Everybody(Database database, Func<Visit, Task> visit)
    {
        var (app, stored) = await towns.On(database);
        foreach (var town in stored)
        {
            var oracle = new DoorOracle(town);
            foreach (var viewer in town.Viewers)
            {
                await using var data = app.OpenDatabase();
                // Records of other tests with the same viewer say another function.
                var at = new Visit(town, oracle, viewer with { Function = Guid.CreateVersion7().ToString() }, data, app.Store());
                await visit(at);
                await at.SameRecords();
            }
        }
    }

    static void SameLimits(Visit at, Household household, OpenedHousehold opened, List<Person> scope)
    {
        at.Same(at.Viewer.IsResident, opened.Limits is null, $"{household.Label}: no limits");
        if (opened.Limits is not { } limits) return;
        at.Same(string.Join(',', at.Oracle.WorkingLaws(at.Viewer, household.Id)), string.Join(',', limits.Laws), $"{household.Label}: laws");
        foreach (var law in Laws)
            foreach (var dossier in scope.Select(person => person.DossierId).Prepend(household.DossierId))
                at.Same(!at.Oracle.IsOpen(at.Viewer, household, dossier, law), limits.IsClosed(new GatheredPart(law, dossier)), $"{household.Label}: {law} closed in {dossier}");
    }

    static Task SameRows(Type type, Visit at, Household household, OpenedHousehold opened) =>
        (Task)typeof(DoorTests).GetMethod(nameof(SameRowsOf), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, [at, household, opened])!;

    static async Task SameRowsOf<T>(Visit at, Household household, OpenedHousehold opened) where T : class, ISealedRow
    {
        var shown = await opened.Visible(at.Data.Set<T>().AsNoTracking()).Select(row => EF.Property<Guid>(row, nameof(ISealedRow.Id))).ToListAsync();
        at.Same(Ids(at.Town.Of<T>().Where(row => at.Oracle.Shows(at.Viewer, household, row)).Select(row => row.Id)), Ids(shown), $"{household.Label}: {typeof(T).Name}");
    }

    static List<Type> SealedTypes(MunicipalDatabase data) =>
        [.. data.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => typeof(ISealedRow).IsAssignableFrom(type)).Distinct()];

    static string Ids(IEnumerable<Guid> ids) => string.Join(' ', ids.Distinct().Order());

    static IEnumerable<Guid> Known(Guid? id) => id is { } known ? [known] : [];

    sealed class Visit(Town town, DoorOracle oracle, Viewer viewer, MunicipalDatabase data, MunicipalStore store)
    {
        readonly Chance chance = Chance.Of(town.Seed, households: 0, number: 0);
        readonly PendingAccess pending = new();
        readonly List<string> expected = [];
        Door? door;

        public Town Town => town;

        public DoorOracle Oracle => oracle;

        public Viewer Viewer => viewer;

        public MunicipalDatabase Data => data;

        public MunicipalStore Store => store;

        public Door Door => door ??= new Door(data, store, pending, new FakeTime(town.Now));

        /// <summary>All reports; for a resident those that could be theirs by some rule, and some others.</summary>
        public IEnumerable<Report> Reports() => town.Of<Report>().Where(report => !viewer.IsResident
            || report.PersonId == viewer.PersonId || (report.PersonId is null && report.ByAccountId == viewer.AccountId)
            || town.Representations.Exists(row => row.PersonId == report.PersonId && row.RepresentativeId == viewer.PersonId) || chance.Below(8) == 0);

        public int Next(int below) => chance.Below(below);

        public T Any<T>() where T : struct, Enum => Enum.GetValues<T>()[chance.Below(Enum.GetValues<T>().Length)];

        public void Expect(AccessKind kind, string what, Purpose purpose, bool withheld, IEnumerable<Guid> subjects) =>
            expected.Add($"{kind} {what} {purpose} {withheld} {viewer.TeamName} {town.Now:O} {Ids(subjects)}");

        public async Task SameRecords()
        {
            await pending.Durable;
            await using var log = store.OpenAccessLog();
            var records = await log.Records.AsNoTracking().Include(record => record.Subjects)
                .Where(record => record.AccountId == viewer.AccountId && record.Function == viewer.Function).ToListAsync();
            Same(string.Join('\n', expected.Order()), string.Join('\n', records.Select(record =>
                $"{record.Kind} {record.What} {record.Purpose} {record.Withheld} {record.Team} {record.At:O} {Ids(record.Subjects.Select(subject => subject.SubjectId))}").Order()), "records");
            foreach (var record in records)
                Same(Convert.ToHexString(RowHash.Of(store.Keys, record, record.Subjects.Select(subject => subject.SubjectId))), Convert.ToHexString(record.Hash), $"hash of {record.What}");
        }

        public void Same<T>(T fromOracle, T fromDoor, string what)
        {
            if (!Equals(fromOracle, fromDoor))
                Assert.Fail($"Town {town.Seed}, {viewer.Role} {viewer.Name} ({viewer.AccountId}): {what}.\nOracle: {fromOracle}\nDoor:   {fromDoor}");
        }
    }
}
