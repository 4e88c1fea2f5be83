using Keukentafel.Data.Access;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;

namespace Keukentafel.Tests.App.Access;

/// <summary>
/// Who may see what, worked out in plain loops over the lists of a <see cref="Town"/> from rules 6 and 7, the purpose matrix and the
/// ages of inspection as they are written (Wmo 5.1.1(4), 5.3.2; Jw 7.3.10-11, 7.4.0; Wgs 8d). It shares no code with the door.
/// </summary>
sealed class DoorOracle(Town town)
{
    /// <summary>Rows: gathered under; columns: used for (Wmo, Jeugdwet, Participatiewet, Wgs).</summary>
    static readonly string[] Matrix =
    [
        "same  need  need  debt",
        "yes   same  need  debt",
        "yes   need  same  debt",
        "yes   need  need  same",
    ];

    // Asked again and again of a town that does not change.
    readonly Dictionary<Guid, List<Involvement>> active = [];
    readonly Dictionary<(Guid, Guid, Guid, Law), bool> open = [];

    // --- who is involved (rule 6) -------------------------------------------------------

    public List<Involvement> Active(Viewer viewer)
    {
        if (active.TryGetValue(viewer.AccountId, out var known)) return known;
        var found = active[viewer.AccountId] = [];
        foreach (var one in town.Involvements)
        {
            var isTheirs = one.AccountId == viewer.AccountId;
            foreach (var team in viewer.TeamIds)
                if (one.TeamId == team) isTheirs = true;
            var hasBegun = one.From <= town.Now;
            var hasEnded = one.Until != null && one.Until.Value <= town.Now;
            if (isTheirs && hasBegun && !hasEnded) found.Add(one);
        }
        return found;
    }

    public HashSet<Guid> InvolvedHouseholds(Viewer viewer)
    {
        var found = new HashSet<Guid>();
        foreach (var one in Active(viewer))
            if (one.HouseholdId is { } household) found.Add(household);
        return found;
    }

    public HashSet<Guid> ReachableHouseholds(Viewer viewer)
    {
        if (viewer.Role != Role.Resident) return InvolvedHouseholds(viewer);
        var found = new HashSet<Guid>();
        foreach (var member in town.Members)
            if (member.Until == null && viewer.PersonId != null && member.PersonId == viewer.PersonId) found.Add(member.HouseholdId);
        return found;
    }

    public HashSet<Guid> InvolvedMembers(Viewer viewer)
    {
        var found = new HashSet<Guid>();
        foreach (var member in town.Members)
            foreach (var one in Active(viewer))
                if (member.Until == null && one.HouseholdId == member.HouseholdId && (one.PersonId == null || one.PersonId == member.PersonId)) found.Add(member.Id);
        return found;
    }

    public HashSet<Guid> InvolvedPersons(Viewer viewer)
    {
        var found = new HashSet<Guid>();
        var members = InvolvedMembers(viewer);
        foreach (var member in town.Members)
            if (members.Contains(member.Id)) found.Add(member.PersonId);
        return found;
    }

    // --- whose own part (rule 7) ----------------------------------------------------------

    List<Person> Present(Guid household)
    {
        var found = new List<Person>();
        foreach (var person in town.Of<Person>())
            foreach (var member in town.Members)
                if (member.HouseholdId == household && member.PersonId == person.Id && member.Until == null && !found.Contains(person)) found.Add(person);
        return found;
    }

    /// <summary>The persons whose own part the viewer sees in a household that is open to them.</summary>
    public List<Person> Scope(Viewer viewer, Guid household)
    {
        var found = new List<Person>();
        foreach (var person in Present(household))
        {
            var isOpen = false;
            if (viewer.Role == Role.Resident) isOpen = MemberSees(viewer.PersonId, person);
            else
                foreach (var one in Active(viewer))
                    if (one.HouseholdId == household && (one.PersonId == null || one.PersonId == person.Id)) isOpen = true;
            if (isOpen) found.Add(person);
        }
        return found;
    }

    bool MemberSees(Guid? viewer, Person person)
    {
        var age = Age(person);
        if (viewer == person.Id) return age is null or >= 12;
        var represents = false;
        foreach (var one in town.Representations)
            if (one.PersonId == person.Id && one.RepresentativeId == viewer && one.From <= town.Today && (one.Until == null || town.Today < one.Until)) represents = true;
        if (!represents || age is null || age >= 16) return false;
        return age < 12 || !person.ObjectsToRepresentative;
    }

    int? Age(Person person)
    {
        if (person.BirthDate is not { } birth || birth > town.Today) return null;
        var age = 0;
        while (birth.AddYears(age + 1) <= town.Today) age++;
        return age;
    }

    // --- for which law (purpose limitation) ----------------------------------------------

    Law? LawOfReport(Guid? id)
    {
        foreach (var report in town.Of<Report>())
            if (report.Id == id) return report.Law;
        return null;
    }

    /// <summary>The law for which an involvement works; null when everything is open in an emergency.</summary>
    Law? LawOf(Involvement one) => one.Kind == InvolvementKind.Emergency ? null : one.Law ?? LawOfReport(one.ReportId) ?? Law.Wmo;

    /// <summary>For which laws somebody works in a household, and in whose part; a null law is an emergency.</summary>
    List<(Law? Law, Guid? Person)> Works(Viewer viewer, Guid household)
    {
        var works = new List<(Law?, Guid?)>();
        foreach (var one in Active(viewer))
            if (one.HouseholdId == household) works.Add((LawOf(one), one.PersonId));
        var own = works.ToList();
        foreach (var provision in town.Of<Provision>())
            foreach (var (_, person) in own)
                if (provision.HouseholdId == household && provision.RecordedById == viewer.AccountId && provision.Law != null && (person == null || person == provision.PersonId))
                    works.Add((provision.Law, provision.PersonId));
        return works;
    }

    public List<Law> WorkingLaws(Viewer viewer, Guid household)
    {
        var found = new SortedSet<Law>();
        foreach (var (law, _) in Works(viewer, household))
            if (law is { } known) found.Add(known);
        return [.. found];
    }

    /// <summary>Whether data gathered under one law may be used for another: about one person, or about all when that is null.</summary>
    bool MayUse(Guid household, Law gathered, Law used, Guid? person)
    {
        var asked = Matrix[(int)gathered].Split(' ', StringSplitOptions.RemoveEmptyEntries)[(int)used];
        if (asked == "same") return true;
        var record = asked switch { "yes" => PurposeCondition.ExplicitConsent, "need" => PurposeCondition.NeedAndBasis, _ => PurposeCondition.IfNecessary };
        foreach (var basis in town.Of<PurposeBasis>())
        {
            if (basis.HouseholdId != household || basis.GatheredUnder != gathered || basis.UsedFor != used || basis.Condition != record) continue;
            if (basis.EndedAt != null || basis.Until < town.Today) continue;
            // Nobody consents for a whole household.
            if (basis.PersonId == null ? asked != "yes" : basis.PersonId == person) return true;
        }
        return false;
    }

    /// <summary>Whether a part is open for what was gathered under a law.</summary>
    public bool IsOpen(Viewer viewer, Household household, Guid dossier, Law gathered)
    {
        var asked = (viewer.AccountId, household.Id, dossier, gathered);
        return open.TryGetValue(asked, out var known) ? known : open[asked] = WorkOutOpen(viewer, household, dossier, gathered);
    }

    bool WorkOutOpen(Viewer viewer, Household household, Guid dossier, Law gathered)
    {
        foreach (var (used, person) in Works(viewer, household.Id))
        {
            if (dossier == household.DossierId)
            {
                if (used == null || MayUse(household.Id, gathered, used.Value, null)) return true;
                var all = Present(household.Id);
                var missing = all.Count;
                foreach (var one in all)
                    if (MayUse(household.Id, gathered, used.Value, one.Id)) missing--;
                if (all.Count > 0 && missing == 0) return true;
                continue;
            }
            foreach (var one in town.Of<Person>())
                if (one.DossierId == dossier && (person == null || person == one.Id) && (used == null || MayUse(household.Id, gathered, used.Value, one.Id))) return true;
        }
        return false;
    }

    // --- dossiers and rows -------------------------------------------------------------------

    public bool CanBeRead(Guid dossier)
    {
        foreach (var one in town.Dossiers)
            if (one.Id == dossier) return one.DestroyedAt == null;
        return false;
    }

    public HashSet<Guid> OpenDossiers(Viewer viewer, Household household)
    {
        var found = new HashSet<Guid>();
        if (CanBeRead(household.DossierId)) found.Add(household.DossierId);
        foreach (var person in Scope(viewer, household.Id))
            if (CanBeRead(person.DossierId)) found.Add(person.DossierId);
        return found;
    }

    /// <summary>Whether a row is visible to who opened a household.</summary>
    public bool Shows(Viewer viewer, Household household, ISealedRow row)
    {
        if (!OpenDossiers(viewer, household).Contains(row.DossierId)) return false;
        if (viewer.Role == Role.Resident) return !IsWithheld(row);
        return GatheredUnder(row) is not { } law || IsOpen(viewer, household, row.DossierId, law);
    }

    /// <summary>The law of a row: its own, else that of its report. What is agreed at the table has none.</summary>
    Law? GatheredUnder(ISealedRow row) => row switch
    {
        Report report => report.Law,
        Entry entry => entry.Law,
        Contact contact => contact.Law ?? LawOfReport(contact.ReportId),
        Provision provision => provision.Law ?? LawOfReport(provision.ReportId),
        Conversation talk => LawOfReport(talk.ReportId),
        TriageDecision decision => LawOfReport(decision.ReportId),
        InvolvementRequest request => LawOfReport(request.ReportId),
        SelfRelianceScore score => LawOfConversation(score.ConversationId),
        ConversationPart part => LawOfConversation(part.ConversationId),
        JournalRow journal => LawOfReport(journal.ReportId) ?? LawOfWhatItTellsOf(journal.AboutId),
        _ => null,
    };

    Law? LawOfWhatItTellsOf(Guid? id)
    {
        foreach (var entry in town.Of<Entry>())
            if (entry.Id == id) return entry.Law;
        foreach (var contact in town.Of<Contact>())
            if (contact.Id == id) return contact.Law;
        foreach (var provision in town.Of<Provision>())
            if (provision.Id == id) return provision.Law;
        return null;
    }

    /// <summary>A row has a review date of its own, or belongs to a conversation or report that has one.</summary>
    bool IsWithheld(object row) => row switch
    {
        ConversationPart part => IsConversationWithheld(part.ConversationId),
        SelfRelianceScore score => IsConversationWithheld(score.ConversationId),
        TriageDecision decision => IsReportWithheld(decision.ReportId),
        InvolvementRequest request => IsReportWithheld(request.ReportId),
        _ => row is IWithholdable { WithheldUntilReviewOn: not null },
    };

    bool IsReportWithheld(Guid id) => town.Of<Report>().Any(report => report.Id == id && report.WithheldUntilReviewOn != null);

    bool IsConversationWithheld(Guid? id) => town.Of<Conversation>().Any(talk => talk.Id == id && talk.WithheldUntilReviewOn != null);

    Law? LawOfConversation(Guid? id)
    {
        foreach (var talk in town.Of<Conversation>())
            if (talk.Id == id) return LawOfReport(talk.ReportId);
        return null;
    }

    /// <summary>The latest review date of what is withheld in a household.</summary>
    public DateOnly? WithheldUntil(Guid household)
    {
        DateOnly? latest = null;
        foreach (var report in town.Of<Report>())
            if (report.HouseholdId == household && (latest == null || report.WithheldUntilReviewOn > latest)) latest = report.WithheldUntilReviewOn;
        foreach (var access in town.Of<EmergencyAccess>())
            if (access.HouseholdId == household && (latest == null || access.WithheldUntilReviewOn > latest)) latest = access.WithheldUntilReviewOn;
        return latest;
    }

    // --- reports ----------------------------------------------------------------------------------

    /// <summary>A report is open through an involvement of its own, or through one with all of its household for a law that may use it.</summary>
    public bool IsInvolvedIn(Viewer viewer, Report report)
    {
        foreach (var one in Active(viewer))
        {
            if (one.ReportId == report.Id) return true;
            if (report.HouseholdId == null || one.HouseholdId != report.HouseholdId || one.PersonId != null) continue;
            if (report.Law == null || LawOf(one) == null || MayUse(report.HouseholdId.Value, report.Law.Value, LawOf(one)!.Value, report.PersonId)) return true;
        }
        return false;
    }

    public bool MayOpen(Viewer viewer, Report report)
    {
        if (viewer.Role != Role.Resident) return IsInvolvedIn(viewer, report) || (viewer.Role == Role.FrontDesk && report.PersonId == null);
        if (report.WithheldUntilReviewOn != null) return false;
        if (report.PersonId == null) return report.ByAccountId == viewer.AccountId;
        foreach (var person in town.Of<Person>())
            if (person.Id == report.PersonId) return viewer.PersonId != null && MemberSees(viewer.PersonId, person);
        return false;
    }
}
