using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Reading;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Access;

/// <summary>
/// The one door to a dossier. Opening does three things at once or none: it checks involvement, writes the access record,
/// and hands out what can read and write the sealed values within its scope. Null means: no involvement, or not there;
/// the two cannot be told apart.
/// </summary>
public sealed class Door(MunicipalDatabase database, MunicipalStore store, PendingAccess pending, TimeProvider clock)
{
    readonly PurposeReader purposes = new(database);

    /// <summary>Opens a household's shared part and the own parts that this viewer may see.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="householdId">Which household.</param>
    /// <param name="purpose">For what.</param>
    /// <param name="what">What is shown, in words for the resident: "het plan".</param>
    public Task<OpenedHousehold?> OpenHousehold(Viewer viewer, Guid householdId, Purpose purpose, string what) =>
        Open(viewer, database.Households.Where(row => row.Id == householdId), purpose, what);

    /// <summary>Opens the household that something of it belongs to; null too when that is not there.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="of">The id of the household, asked of what belongs to it.</param>
    /// <param name="purpose">For what.</param>
    /// <param name="what">What is shown, in words for the resident.</param>
    public Task<OpenedHousehold?> OpenHouseholdOf(Viewer viewer, IQueryable<Guid> of, Purpose purpose, string what) =>
        Open(viewer, database.Households.Where(row => of.Contains(row.Id)), purpose, what);

    async Task<OpenedHousehold?> Open(Viewer viewer, IQueryable<Household> asked, Purpose purpose, string what)
    {
        if (await Reach(viewer, asked) is not { } household) return null;
        var householdId = household.Id;
        var now = clock.GetUtcNow();
        var batch = new ReadBatch(database);
        var persons = household.Members.Select(member => member.Person!).ToList();
        var scoped = AskScope(batch, viewer, household, persons, now);
        var withheldUntil = batch.Values(
            database.Reports.Where(report => report.HouseholdId == householdId).Select(report => report.WithheldUntilReviewOn)
                .Concat(database.EmergencyAccesses.Where(access => access.HouseholdId == householdId).Select(access => access.WithheldUntilReviewOn)),
            row => row.GetOrNull<DateOnly>(0));
        var dossiers = batch.Rows(Present([household.DossierId, .. persons.Select(person => person.DossierId)]));
        await batch.Run();
        var (scope, limits) = scoped();
        var safetyUntil = withheldUntil.Max();
        var opened = new OpenedHousehold(database)
        {
            Household = household,
            // The keys of persons out of scope stay wrapped.
            Dossier = new OpenDossier(dossiers.Where(row => row.Id == household.DossierId || scope.Any(person => person.DossierId == row.Id)).Select(store.Keys.Open)),
            VisiblePersons = scope,
            Limits = limits,
            ViewerIsMember = viewer.IsResident,
            WithholdUntilReviewOn = viewer.IsResident ? null : safetyUntil,
        };
        Record(viewer, AccessKind.View, what, purpose, [household.Id, .. scope.Select(person => person.Id)], now,
            withheld: purpose == Purpose.Safety || (!viewer.IsResident && safetyUntil is not null));
        return opened;
    }

    /// <summary>Opens a report: the intake dossier, or after matching the person's own part.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="reportId">Which report.</param>
    /// <param name="purpose">For what.</param>
    /// <param name="what">What is shown, in words for the resident.</param>
    public async Task<OpenedReport?> OpenReport(Viewer viewer, Guid reportId, Purpose purpose, string what)
    {
        var now = clock.GetUtcNow();
        if (await FindReport(viewer, reportId, now) is not { } report) return null;
        var opened = new OpenedReport { Report = report, Dossier = await Unlock([report.DossierId]) };
        Guid[] subjects = [report.Id, .. Known(report.HouseholdId), .. Known(report.PersonId)];
        Record(viewer, AccessKind.View, what, purpose, subjects, now, withheld: report.WithheldUntilReviewOn is not null);
        return opened;
    }

    /// <summary>
    /// Opens rows for a list: one access record with the ids of the people shown. The caller has chosen the rows by
    /// involvement; a list shows only what its access rule allows. A search that found nobody leaves its record too.
    /// </summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="kind">List or search.</param>
    /// <param name="what">Which list, in words for the resident.</param>
    /// <param name="purpose">For what.</param>
    /// <param name="subjects">The households, reports or persons that are shown.</param>
    /// <param name="dossiers">The dossiers of which a value is shown in the list; empty when only plain columns are.</param>
    /// <param name="withheld">True when household members do not see this record: it was made for a safety matter.</param>
    public async Task<OpenDossier> OpenList(
        Viewer viewer, AccessKind kind, string what, Purpose purpose, IReadOnlyCollection<Guid> subjects, IReadOnlyCollection<Guid> dossiers, bool withheld = false)
    {
        var opened = await Unlock(dossiers);
        if (subjects.Count > 0 || kind == AccessKind.Search) Record(viewer, kind, what, purpose, subjects, clock.GetUtcNow(), withheld);
        return opened;
    }

    /// <summary>
    /// Records a list of households and reports of which no narrative is shown. What stands in it for a safety matter gets a record of its
    /// own, which the household does not see: the list itself tells that there is something.
    /// </summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="what">Which list, in words for the resident.</param>
    /// <param name="purpose">For what.</param>
    /// <param name="shown">The households and reports that are shown, and whether each is shown for a safety matter.</param>
    public void RecordList(Viewer viewer, string what, Purpose purpose, IEnumerable<(Guid Id, bool IsWithheld)> shown)
    {
        foreach (var part in shown.GroupBy(one => one.IsWithheld, one => one.Id))
            Record(viewer, AccessKind.List, what, purpose, [.. part], clock.GetUtcNow(), withheld: part.Key);
    }

    /// <summary>
    /// Opens a report that is not matched yet together with the own part of the person whom it is about, so that what was
    /// told can be taken there. The viewer must be allowed to open the report; nothing of the person's part is shown.
    /// </summary>
    /// <param name="viewer">Who matches.</param>
    /// <param name="reportId">Which report.</param>
    /// <param name="person">Whom it is about.</param>
    /// <param name="made">The dossiers that are made in this very request, for a person or household that is new here.</param>
    public async Task<OpenedReport?> OpenForMatching(Viewer viewer, Guid reportId, Person person, params Dossier[] made)
    {
        var now = clock.GetUtcNow();
        if (await FindReport(viewer, reportId, now) is not { PersonId: null } report) return null;
        var stored = await database.Dossiers.AsNoTracking()
            .Where(row => (row.Id == report.DossierId || row.Id == person.DossierId) && row.DestroyedAt == null).ToListAsync();
        Record(viewer, AccessKind.View, "uw melding, om die bij u te leggen", Purpose.Matching, [report.Id, person.Id], now,
            withheld: report.WithheldUntilReviewOn is not null);
        return new OpenedReport { Report = report, Dossier = new OpenDossier(stored.Concat(made).Select(store.Keys.Open)) };
    }

    /// <summary>Opens dossiers that were made in this very request, so that what was just told can be sealed. Nothing is viewed.</summary>
    public OpenDossier OpenNew(params Dossier[] made) => new(made.Select(store.Keys.Open));

    /// <summary>The households in which this viewer is involved now: the rule of every list and count (rule 6).</summary>
    public IQueryable<Guid> InvolvedHouseholds(Viewer viewer) =>
        Active(viewer, clock.GetUtcNow()).Where(row => row.HouseholdId != null).Select(row => row.HouseholdId!.Value);

    /// <summary>The households that this viewer can open at all: a professional's, or the one that a resident lives in.</summary>
    public IQueryable<Guid> ReachableHouseholds(Viewer viewer) => viewer.IsResident
        ? database.HouseholdMembers.Where(member => member.PersonId == viewer.PersonId && member.Until == null).Select(member => member.HouseholdId)
        : InvolvedHouseholds(viewer);

    /// <summary>The reports that this professional may open now: the rule of every list and count of reports (rule 6).</summary>
    public IQueryable<Report> InvolvedReports(Viewer viewer)
    {
        var now = clock.GetUtcNow();
        var active = Active(viewer, now);
        var open = purposes.OpenFor(active.Where(row => row.PersonId == null), DateIn(now));
        return database.Reports.Where(report => active.Any(row => row.ReportId == report.Id)
            || (report.HouseholdId != null && open.Any(row => row.HouseholdId == report.HouseholdId
                && (report.Law == null || row.GatheredUnder == null || (row.GatheredUnder == report.Law && (row.PersonId == null || row.PersonId == report.PersonId))))));
    }

    /// <summary>The people whose part this professional may open now: the rule of every search by name or address (rule 6).</summary>
    public IQueryable<Person> InvolvedPersons(Viewer viewer)
    {
        var active = Active(viewer, clock.GetUtcNow());
        return database.Persons.Where(person => database.HouseholdMembers.Any(member => member.PersonId == person.Id && member.Until == null
            && active.Any(row => row.HouseholdId == member.HouseholdId && (row.PersonId == null || row.PersonId == person.Id))));
    }

    /// <summary>
    /// The same people, each in the household through which this professional may open the part: for a list that names both. It begins
    /// at the involvements, so that it costs what this professional has and not what the municipality has.
    /// </summary>
    public IQueryable<HouseholdMember> InvolvedMembers(Viewer viewer)
    {
        var active = Active(viewer, clock.GetUtcNow());
        var whole = active.Where(row => row.HouseholdId != null && row.PersonId == null).Select(row => row.HouseholdId!.Value);
        var persons = active.Where(row => row.PersonId != null).Select(row => row.PersonId!.Value);
        return database.HouseholdMembers.Where(member => member.Until == null
            && (whole.Contains(member.HouseholdId)
                || (persons.Contains(member.PersonId) && active.Any(row => row.HouseholdId == member.HouseholdId && row.PersonId == member.PersonId))));
    }

    /// <summary>The involvements that this professional has at an instant, as a person or through a team.</summary>
    IQueryable<Involvement> Active(Viewer viewer, DateTimeOffset now)
    {
        var teams = viewer.TeamIds;
        // Written out in four: each finds its rows in an index of who with until when. With the end asked apart, years of ended ones are read.
        return database.Involvements.Where(row => row.From <= now
            && ((row.AccountId == viewer.AccountId && row.Until == null)
                || (row.AccountId == viewer.AccountId && row.Until > now)
                || (row.TeamId != null && teams.Contains(row.TeamId.Value) && row.Until == null)
                || (row.TeamId != null && teams.Contains(row.TeamId.Value) && row.Until > now)));
    }

    /// <summary>
    /// The one household that is asked for with its present members, tracked. One question, whether it is not there or not theirs:
    /// neither the answer nor the time that it takes tells which.
    /// </summary>
    async Task<Household?> Reach(Viewer viewer, IQueryable<Household> asked)
    {
        var reachable = ReachableHouseholds(viewer);
        // Joined one by one and not by an Include of both, for which SQLite reads all members of the municipality first.
        var rows = await (from household in asked.Where(row => reachable.Contains(row.Id))
                          join member in database.HouseholdMembers.Where(row => row.Until == null) on household.Id equals member.HouseholdId into members
                          from member in members.DefaultIfEmpty()
                          join person in database.Persons on member.PersonId equals person.Id into persons
                          from person in persons.DefaultIfEmpty()
                          select new { household, member, person }).ToListAsync();
        return rows.Count == 0 ? null : rows[0].household;
    }

    /// <summary>Asks in a batch whose own part the viewer may see and what limits the use of it; the answer can be read when it has run.</summary>
    Func<(IReadOnlyList<Person> Persons, PurposeLimits? Limits)> AskScope(ReadBatch batch, Viewer viewer, Household household, List<Person> persons, DateTimeOffset now)
    {
        var today = DateIn(now);
        if (viewer.IsResident)
        {
            var represented = batch.Values(Represented(viewer.PersonId, today), row => row.GetGuid(0));
            return () => ([.. persons.Where(person => MaySeeOwnPart(viewer.PersonId!.Value, person, represented.Contains(person.Id), today))], null);
        }
        var asked = purposes.AskWork(batch, Active(viewer, now).Where(row => row.HouseholdId == household.Id), viewer.AccountId, household.Id);
        var bases = purposes.AskBases(batch, household.Id, today);
        return () =>
        {
            var works = asked();
            IReadOnlyList<Person> scope = works.Any(work => work.PersonId is null)
                ? persons
                : [.. persons.Where(person => works.Any(work => work.PersonId == person.Id))];
            return (scope, purposes.Limits(household, scope, works, bases, today));
        };
    }

    async Task<HashSet<Guid>> RepresentedBy(Guid personId, DateTimeOffset now)
    {
        var children = await Represented(personId, DateIn(now)).ToListAsync();
        return [.. children];
    }

    IQueryable<Guid> Represented(Guid? personId, DateOnly today) => database.Representations
        .Where(row => row.RepresentativeId == personId && row.From <= today && (row.Until == null || row.Until > today)).Select(row => row.PersonId);

    static bool MaySeeOwnPart(Guid viewerPersonId, Person person, bool represents, DateOnly today) =>
        PersonPartAccess.MaySee(new PartQuestion(
            viewerPersonId, person.Id, PartViewer.HouseholdMember, represents, person.AgeOn(today), person.ObjectsToRepresentative,
            // Rows that are withheld for safety are left out one by one: see OpenedHousehold.Visible.
            WithheldForSafety: false)).Allowed;

    async Task<Report?> FindReport(Viewer viewer, Guid reportId, DateTimeOffset now)
    {
        var found = await ReachableReports(viewer, DateIn(now)).SingleOrDefaultAsync(row => row.Id == reportId);
        return found is not null && viewer.IsResident && !await MayResidentOpen(viewer, found, now) ? null : found;
    }

    IQueryable<Report> ReachableReports(Viewer viewer, DateOnly today)
    {
        if (viewer.IsResident)
        {
            var represented = Represented(viewer.PersonId, today);
            return database.Reports.Where(report => report.WithheldUntilReviewOn == null
                && (report.PersonId == null ? report.ByAccountId == viewer.AccountId : report.PersonId == viewer.PersonId || represented.Contains(report.PersonId.Value)));
        }
        var involved = InvolvedReports(viewer).Select(report => report.Id);
        return database.Reports.Where(report => involved.Contains(report.Id) || (viewer.Role == Role.FrontDesk && report.PersonId == null));
    }

    async Task<bool> MayResidentOpen(Viewer viewer, Report report, DateTimeOffset now)
    {
        // Once it is known whom a report is about it stands in that person's own part, also for who made it (rule 7).
        if (report.PersonId is not { } personId) return report.ByAccountId == viewer.AccountId;
        if (viewer.PersonId is not { } viewerPersonId) return false;
        var person = await database.Persons.AsNoTracking().SingleAsync(row => row.Id == personId);
        var represents = viewerPersonId != personId && (await RepresentedBy(viewerPersonId, now)).Contains(personId);
        return MaySeeOwnPart(viewerPersonId, person, represents, DateIn(now));
    }

    async Task<OpenDossier> Unlock(IReadOnlyCollection<Guid> dossierIds)
    {
        if (dossierIds.Count == 0) return new OpenDossier([]);
        return new OpenDossier((await Present(dossierIds).AsNoTracking().ToListAsync()).Select(store.Keys.Open));
    }

    /// <summary>What was destroyed has no key any more.</summary>
    IQueryable<Dossier> Present(IReadOnlyCollection<Guid> dossierIds) =>
        database.Dossiers.Where(row => dossierIds.Contains(row.Id) && row.DestroyedAt == null);

    void Record(Viewer viewer, AccessKind kind, string what, Purpose purpose, IReadOnlyCollection<Guid> subjects, DateTimeOffset now, bool withheld)
    {
        var id = Guid.CreateVersion7(now);
        var distinct = subjects.Distinct().ToList();
        var record = new AccessRecord
        {
            Id = id,
            At = now,
            AccountId = viewer.AccountId,
            Function = viewer.Function,
            Team = viewer.TeamName,
            Kind = kind,
            What = what,
            Purpose = purpose,
            Withheld = withheld,
            Subjects = [.. distinct.Select(subject => new AccessSubject { AccessRecordId = id, SubjectId = subject, At = now })],
        };
        record.Hash = RowHash.Of(store.Keys, record, distinct);
        pending.Add(store.Access.Write(record));
    }

    static IEnumerable<Guid> Known(Guid? id) => id is { } known ? [known] : [];

    static DateOnly DateIn(DateTimeOffset moment) => DutchTime.DateOf(moment);
}
