using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Keukentafel.Tests.App.Authorization;

/// <summary>A household and the rows that routes point at.</summary>
sealed record Subject(Household Household, Person Asker, IReadOnlyDictionary<string, Guid> Ids)
{
    /// <summary>The own parts of its members.</summary>
    public IEnumerable<Guid> OwnParts => Household.Members.Select(member => member.Person!.DossierId);

    /// <summary>The household of somebody, with one row of each kind that a route can point at.</summary>
    public static async Task<Subject> Of(TestApp app, string asker)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Store = app.Store();
        var database = scope.ServiceProvider.GetRequiredService<MunicipalDatabase>();
        var account = await database.Accounts.SingleAsync(row => row.Name == asker);
        var household = await database.Households.Include(row => row.Members).ThenInclude(member => member.Person)
            .SingleAsync(row => row.Members.Any(member => member.PersonId == account.PersonId));
        var person = household.Members.Single(member => member.PersonId == account.PersonId).Person!;
        var report = await database.Reports.Where(row => row.HouseholdId == household.Id).OrderBy(row => row.Id).FirstAsync();
        var plan = await database.Plans.Where(row => row.HouseholdId == household.Id).Select(row => row.Id).SingleAsync();
        var dossiers = await database.Dossiers.Where(row => row.Id == person.DossierId || row.Id == household.DossierId).ToArrayAsync();
        var door = scope.ServiceProvider.GetRequiredService<Door>();
        var colleague = await database.Accounts.Where(row => row.Name == Personas.Nadia).Select(row => row.Id).SingleAsync();
        Add(database, door.OpenNew(dossiers), household, person, plan, report, colleague, app.Clock.GetUtcNow());
        await database.SaveChangesAsync();
        return new Subject(household, person, await IdsOf(database, household, person, report.Id));
    }

    /// <summary>A conversation with its account, an entry and a provision, which the demo does not have for every household.</summary>
    static void Add(MunicipalDatabase database, OpenDossier open, Household household, Person person, Guid planId, Report report, Guid colleagueId, DateTimeOffset now)
    {
        var accountId = report.HandlerId!.Value;
        var id = Guid.CreateVersion7(now);
        var (conversation, _) = Conversation.Begin(report, id, accountId, DutchTime.DateOf(now));
        conversation.SendAccount(open.SealRequired(person.DossierId, id, Field.ConversationAccount, "Zo spraken wij elkaar."), ConversationScores.None, now);
        database.Conversations.Add(conversation);
        var provision = Guid.CreateVersion7(now);
        database.Provisions.Add(Provision.Record(new NewProvision
        {
            Id = provision, DossierId = person.DossierId, HouseholdId = household.Id, PersonId = person.Id, ReportId = report.Id, Kind = ProvisionKind.Individual, Law = Law.Wmo,
            AppliedOn = DutchTime.DateOf(now), At = now, What = open.SealRequired(person.DossierId, provision, Field.ProvisionWhat, "Een hulpmiddel"),
        }).Provision);
        var appointment = Guid.CreateVersion7(now);
        database.Appointments.Add(new Domain.Reports.Appointment
        {
            Id = appointment, DossierId = household.DossierId, HouseholdId = household.Id, AccountId = accountId, StartsAt = now.AddDays(2), EndsAt = now.AddDays(2).AddHours(1),
            Subject = open.SealRequired(household.DossierId, appointment, Field.AppointmentSubject, "Aan de keukentafel"),
        });
        var review = Guid.CreateVersion7(now);
        database.Reviews.Add(new Domain.Plans.Review
        {
            Id = review, DossierId = household.DossierId, PlanId = planId, HeldOn = DutchTime.DateOf(now), AccountId = accountId, At = now,
            ResidentWords = open.Seal(household.DossierId, review, Field.ReviewResidentWords, "Het gaat beter."),
        });
        var consent = Guid.CreateVersion7(now);
        database.Consents.Add(new Domain.Privacy.Consent
        {
            Id = consent, DossierId = person.DossierId, HouseholdId = household.Id, PersonId = person.Id, Kind = Domain.Privacy.ConsentKind.Help, UsedFor = Law.Wmo,
            TextVersion = Domain.Privacy.ConsentText.On(Domain.Privacy.ConsentKind.Help, DutchTime.DateOf(now)).Version, AskedById = accountId, AskedAt = now,
            About = open.SealRequired(person.DossierId, consent, Field.ConsentAbout, "Een maatje voor de post."),
            Answers = [new Domain.Privacy.ConsentAnswer { Id = Guid.CreateVersion7(now), ConsentId = consent, PersonId = person.Id }],
        });
        var emergency = Guid.CreateVersion7(now);
        database.EmergencyAccesses.Add(new Domain.Privacy.EmergencyAccess
        {
            Id = emergency, DossierId = household.DossierId, HouseholdId = household.Id, AccountId = accountId, TeamId = household.TeamId, At = now.AddDays(-2), Until = now.AddDays(-2).AddHours(4),
            Reason = open.SealRequired(household.DossierId, emergency, Field.EmergencyReason, "De buren belden: er werd geroepen."),
        });
        var request = Guid.CreateVersion7(now);
        database.InvolvementRequests.Add(new Domain.Privacy.InvolvementRequest
        {
            Id = request, DossierId = person.DossierId, HouseholdId = household.Id, ReportId = report.Id, RequestedById = colleagueId, RequestedAt = now,
            Reason = open.SealRequired(person.DossierId, request, Field.InvolvementReason, "Ik ken de oudste zoon van school."), DueOn = DutchTime.DateOf(now).AddDays(3),
        });
        var entry = Guid.CreateVersion7(now);
        database.Entries.Add(new Domain.Reports.Entry
        {
            Id = entry, DossierId = household.DossierId, HouseholdId = household.Id, Kind = Domain.Reports.EntryKind.Fact, AccountId = accountId, At = now,
            Text = open.SealRequired(household.DossierId, entry, Field.EntryText, "Wij dronken koffie."),
        });
    }

    static async Task<IReadOnlyDictionary<string, Guid>> IdsOf(MunicipalDatabase database, Household household, Person asker, Guid reportId)
    {
        var plan = await database.Plans.SingleAsync(row => row.HouseholdId == household.Id);
        var goal = await database.Goals.Where(row => row.PlanId == plan.Id && row.PersonId == null).OrderBy(row => row.Id).FirstAsync();
        var action = await database.GoalActions.Where(row => row.GoalId == goal.Id && row.DoneAt == null).OrderBy(row => row.Id).FirstAsync();
        return new Dictionary<string, Guid>
        {
            ["household"] = household.Id,
            ["member"] = household.Members.Single(member => member.PersonId == asker.Id).Id,
            ["intake"] = await database.Reports.Where(row => row.HouseholdId == null).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(),
            ["account"] = await database.Accounts.Where(row => row.Name == Personas.Samira).Select(row => row.Id).SingleAsync(),
            ["team"] = household.TeamId!.Value,
            ["team member"] = await database.TeamMembers.Where(row => row.TeamId == household.TeamId).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(),
            ["report"] = reportId,
            ["plan"] = plan.Id,
            ["goal"] = goal.Id,
            ["action"] = action.Id,
            ["promise"] = await database.GoalActions.Where(row => row.GoalId == goal.Id && row.OwnerKind == Domain.Plans.SeatKind.Professional).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(),
            ["seat"] = await database.Participants.Where(row => row.PlanId == plan.Id).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(),
            ["entry"] = await database.Entries.Where(row => row.HouseholdId == household.Id && row.PersonId == null).OrderByDescending(row => row.Id).Select(row => row.Id).FirstAsync(),
            ["conversation"] = await database.Conversations.Where(row => row.HouseholdId == household.Id).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(),
            ["emergency"] = await database.EmergencyAccesses.Where(row => row.HouseholdId == household.Id).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(),
            ["request"] = await database.InvolvementRequests.Where(row => row.HouseholdId == household.Id).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(),
            ["consent"] = await database.Consents.Where(row => row.HouseholdId == household.Id).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(),
            ["appointment"] = await database.Appointments.Where(row => row.HouseholdId == household.Id).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(),
            ["review"] = await database.Reviews.Where(row => row.PlanId == plan.Id).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(),
            ["provision"] = await database.Provisions.Where(row => row.HouseholdId == household.Id).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(),
        };
    }
}
