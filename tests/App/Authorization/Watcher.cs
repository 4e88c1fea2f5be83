using Keukentafel.Data;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Authorization;

/// <summary>
/// Somebody who tries every address, with what domain.md lets that person see. Worked out here from the involvements and
/// the ages, apart from the code of the door.
/// </summary>
sealed record Watcher(
    string Name, Role? Role, Visitor Browser, string Token, IReadOnlySet<Guid> Dossiers, IReadOnlySet<Guid> Households, IReadOnlySet<Guid> Unmatched)
{
    /// <summary>Roles, involved or not; every role stands here.</summary>
    static readonly string[] Names =
    [
        Personas.Samira, Personas.Fenna, Personas.Joost, Personas.Nadia, Personas.Bram, Personas.Tom, Personas.Liesbeth, Personas.Rachid, Personas.Els,
        Personas.Marieke, Personas.Daan, Personas.Henk, Personas.Aisha,
    ];

    public override string ToString() => Name;

    /// <summary>True when this person belongs at the table of that household.</summary>
    public bool IsInvolvedIn(Subject subject) => Households.Contains(subject.Household.Id);

    /// <summary>True when the permission lets this role through the gate.</summary>
    public bool May(Address address) => PermissionTable.Allows(address.Permission!.Value, Role);

    /// <summary>Dossiers of which this address may show a text to this person.</summary>
    public bool MaySeeDossier(Guid dossier, Address address) => May(address) && (Dossiers.Contains(dossier)
        // Who judges an emergency access reads its reason, which stands in the shared part of the household.
        || address.Permission is Permission.JudgeEmergency
        // The lead of its team reads why a colleague asks to be involved with a household.
        || (Role == Domain.Teams.Role.TeamLead && address.Permission is Permission.AnswerRequests)
        // The front desk finds out to whom a report belongs: it reads reports that are not matched, there and nowhere else.
        || (Role == Domain.Teams.Role.FrontDesk && address.Permission == Permission.MatchReports && Unmatched.Contains(dossier)));

    /// <summary>Households of which this address may show a name, a street or a label to this person.</summary>
    public bool MaySeeNames(Guid household, Address address) => May(address) && (Households.Contains(household)
        // Dividing work and supervising access name a household; they show no text of it.
        || address.Permission is Permission.DivideWork or Permission.SuperviseAccess or Permission.JudgeEmergency
        || (Role == Domain.Teams.Role.TeamLead && address.Permission is Permission.AnswerRequests));

    /// <summary>Everybody who tries: somebody of each role, a visitor who is not signed in, and somebody of the other municipality.</summary>
    public static async Task<IReadOnlyList<Watcher>> All(TestApp app)
    {
        await using var database = app.OpenDatabase();
        var unmatched = (await database.Reports.Where(report => report.HouseholdId == null).Select(report => report.DossierId).ToListAsync()).ToHashSet();
        var nothing = new HashSet<Guid>();
        var visitor = app.Visitor();
        var all = new List<Watcher> { new("een bezoeker", null, visitor, await visitor.ForgeryToken(), nothing, nothing, unmatched) };
        foreach (var name in Names)
        {
            var account = await database.Accounts.AsNoTracking().SingleAsync(row => row.Name == name);
            var (dossiers, households) = account.PersonId is { } person
                ? await OfResident(database, person, DutchTime.DateOf(app.Clock.GetUtcNow()))
                : await OfProfessional(database, account.Id);
            var browser = await app.As(name);
            all.Add(new Watcher(name, account.Role, browser, await browser.ForgeryToken(), dossiers, households, unmatched));
        }
        return all;
    }

    static async Task<(HashSet<Guid>, HashSet<Guid>)> OfProfessional(MunicipalDatabase database, Guid account)
    {
        var teams = await database.TeamMembers.Where(member => member.AccountId == account).Select(member => (Guid?)member.TeamId).ToListAsync();
        var rows = await database.Involvements.Where(row => row.Until == null && (row.AccountId == account || teams.Contains(row.TeamId))).ToListAsync();
        var households = rows.Where(row => row.HouseholdId is not null).Select(row => row.HouseholdId!.Value).ToHashSet();
        var dossiers = await database.Households.Where(row => households.Contains(row.Id)).Select(row => row.DossierId)
            .Concat(database.HouseholdMembers.Where(member => households.Contains(member.HouseholdId)).Select(member => member.Person!.DossierId)).ToListAsync();
        var reports = rows.Select(row => row.ReportId).ToList();
        dossiers.AddRange(await database.Reports.Where(report => reports.Contains(report.Id)).Select(report => report.DossierId).ToListAsync());
        return ([.. dossiers], households);
    }

    static async Task<(HashSet<Guid>, HashSet<Guid>)> OfResident(MunicipalDatabase database, Guid person, DateOnly today)
    {
        var household = await database.Households.Include(row => row.Members).ThenInclude(member => member.Person)
            .SingleAsync(row => row.Members.Any(member => member.PersonId == person));
        var children = await database.Representations.Where(row => row.RepresentativeId == person).Select(row => row.PersonId).ToListAsync();
        var open = household.Members.Select(member => member.Person!).Where(member => member.Id == person
            || (children.Contains(member.Id) && (member.BirthDate > today.AddYears(-12) || (member.BirthDate > today.AddYears(-16) && !member.ObjectsToRepresentative))));
        return ([household.DossierId, .. open.Select(member => member.DossierId)], [household.Id]);
    }
}
