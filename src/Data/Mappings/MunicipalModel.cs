using Keukentafel.Data.Chain;
using Keukentafel.Data.DueWork;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.SignIn;
using Keukentafel.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Mappings;

/// <summary>The tables of a municipal database: names in snake case, an index for each question that a page asks.</summary>
static class MunicipalModel
{
    public static void Build(ModelBuilder model)
    {
        Ground(model);
        Households(model);
        Reports(model);
        Conversations(model);
        Plans(model);
        Teams(model);
        Permissions(model);
        SignIn(model);
        model.Entity<Fact>().HasIndex(fact => new { fact.Kind, fact.On });
        model.Entity<Fact>().HasIndex(fact => fact.On);
        model.Entity<Fact>().HasIndex(fact => new { fact.SubjectNumber, fact.Kind });
        ChainModel.Add(model);
        SnakeCase.Apply(model);
        ChainModel.Name(model, "journal");
    }

    static void Ground(ModelBuilder model)
    {
        model.Entity<Dossier>(dossier =>
        {
            // A key that still wraps a dossier cannot be removed.
            dossier.HasOne<MunicipalityKey>().WithMany().HasForeignKey(row => row.KeyId).OnDelete(DeleteBehavior.Restrict);
            dossier.Property(row => row.KeyId).HasDefaultValue(1).HasSentinel(-1);
        });
        model.Entity<Involvement>(involvement =>
        {
            involvement.HasIndex(row => new { row.AccountId, row.Until });
            involvement.HasIndex(row => row.HouseholdId);
            involvement.HasIndex(row => row.ReportId);
            involvement.HasIndex(row => new { row.TeamId, row.Until });
        });
        model.Entity<InvolvementRequest>(request =>
        {
            request.Property(row => row.Version).IsConcurrencyToken();
            request.HasIndex(row => new { row.IsAccepted, row.HouseholdId });
            request.HasIndex(row => new { row.ReportId, row.RequestedById });
        });
        model.Entity<JournalRow>(journal =>
        {
            journal.HasIndex(row => new { row.HouseholdId, row.At });
            journal.HasIndex(row => new { row.ReportId, row.At });
            journal.HasIndex(row => row.DossierId);
            journal.HasIndex(row => row.At);
        });
        model.Entity<Submission>();
        model.Entity<Draft>().HasIndex(draft => new { draft.AccountId, draft.Key }).IsUnique();
        model.Entity<MunicipalityKey>().Property(key => key.Id).ValueGeneratedNever();
        model.Entity<ProtectionKey>().Property(key => key.KeyId).HasDefaultValue(1).HasSentinel(-1);
        model.Entity<Destruction>().HasIndex(row => row.DossierId);
        model.Entity<DestructionProposal>().HasIndex(row => row.DossierId).IsUnique();
        model.Entity<ChainCheck>().HasIndex(check => check.At);
        model.Entity<ChainPublication>().HasIndex(publication => publication.At);
        model.Entity<DueWorkRow>().HasIndex(work => new { work.ParkedAt, work.DueAt });
    }

    static void Households(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.Property(row => row.Version).IsConcurrencyToken();
            person.HasIndex(row => new { row.SurnameKey, row.BirthDate });
            person.HasIndex(row => new { row.Postcode, row.HouseNumber });
            person.HasIndex(row => row.BsnHash);
            person.HasIndex(row => new { row.SurnameSound, row.BirthDate });
            person.HasIndex(row => new { row.SecondSurnameSound, row.BirthDate });
            person.HasIndex(row => new { row.BirthDate, row.Id });
            person.Ignore(row => row.FullName);
        });
        model.Entity<Household>(household =>
        {
            household.Property(row => row.Version).IsConcurrencyToken();
            household.HasMany(row => row.Members).WithOne().HasForeignKey(member => member.HouseholdId);
        });
        model.Entity<HouseholdMember>(member =>
        {
            member.HasOne(row => row.Person).WithMany().HasForeignKey(row => row.PersonId);
            member.HasIndex(row => new { row.PersonId, row.Until });
        });
        model.Entity<Representation>().HasIndex(row => row.RepresentativeId);
        model.Entity<Representation>().HasIndex(row => row.PersonId);
    }

    static void Reports(ModelBuilder model)
    {
        model.Entity<Report>(report =>
        {
            report.Property(row => row.Version).IsConcurrencyToken();
            report.HasIndex(row => row.Reference).IsUnique();
            report.HasIndex(row => new { row.State, row.TeamId });
            report.HasIndex(row => new { row.HandlerId, row.State });
            report.HasIndex(row => row.HouseholdId);
            report.HasIndex(row => row.PersonId);
            report.HasIndex(row => row.ByAccountId);
        });
        model.Entity<Contact>().HasIndex(contact => new { contact.HouseholdId, contact.At });
        model.Entity<Appointment>(appointment =>
        {
            appointment.HasIndex(row => new { row.AccountId, row.StartsAt });
            appointment.HasIndex(row => new { row.HouseholdId, row.StartsAt });
        });
        model.Entity<Entry>().HasIndex(entry => new { entry.HouseholdId, entry.At });
        model.Entity<Provision>(provision =>
        {
            provision.Property(row => row.Version).IsConcurrencyToken();
            provision.Ignore(row => row.AwaitsDecision);
            provision.HasIndex(row => row.HouseholdId);
            provision.HasIndex(row => row.ReportId);
        });
        model.Entity<StatutoryTerm>(term =>
        {
            term.Ignore(row => row.IsOpen);
            term.HasIndex(row => row.ReportId);
            term.HasIndex(row => row.ProvisionId);
            term.HasIndex(row => new { row.HouseholdId, row.DueOn });
        });
    }

    static void Conversations(ModelBuilder model)
    {
        model.Entity<Conversation>(conversation =>
        {
            conversation.Property(row => row.Version).IsConcurrencyToken();
            conversation.HasMany(row => row.Parts).WithOne().HasForeignKey(part => part.ConversationId);
            conversation.HasIndex(row => row.ReportId);
            conversation.HasIndex(row => row.HouseholdId);
        });
        model.Entity<ConversationPart>(part =>
        {
            part.Property(row => row.Version).IsConcurrencyToken();
            part.HasIndex(row => new { row.ConversationId, row.LifeDomain }).IsUnique();
        });
        model.Entity<SelfRelianceScore>().HasIndex(score => new { score.PersonId, score.At });
        model.Entity<SelfRelianceScore>().HasIndex(score => score.ReviewId);
        model.Entity<ParticipationScore>().HasIndex(score => new { score.PersonId, score.At });
        model.Entity<ParticipationScore>().HasIndex(score => score.ReviewId);
        model.Entity<TriageDecision>().HasIndex(decision => decision.ReportId);
    }

    static void Plans(ModelBuilder model)
    {
        model.Entity<Plan>(plan =>
        {
            plan.Property(row => row.Version).IsConcurrencyToken();
            plan.HasMany(row => row.Directors).WithOne().HasForeignKey(period => period.PlanId);
            plan.HasIndex(row => new { row.HouseholdId, row.State });
            plan.HasIndex(row => row.HouseholdId).HasFilter("state = 'Active'").IsUnique().HasDatabaseName("one_active_plan_per_household");
        });
        model.Entity<DirectorPeriod>(period =>
        {
            period.HasIndex(row => row.PlanId).HasFilter("until IS NULL").IsUnique().HasDatabaseName("one_director_at_a_time");
            period.HasIndex(row => new { row.AccountId, row.Until });
            period.HasIndex(row => new { row.PlanId, row.From });
        });
        model.Entity<Goal>(goal =>
        {
            goal.Property(row => row.Version).IsConcurrencyToken();
            goal.HasIndex(row => row.PlanId);
        });
        model.Entity<GoalAction>(action =>
        {
            action.Property(row => row.Version).IsConcurrencyToken();
            action.Property(row => row.DoneAt);
            action.Property(row => row.DoneById);
            action.Property(row => row.ObjectedAt);
            action.Property(row => row.Objection);
            action.Ignore(row => row.IsPromise);
            action.Ignore(row => row.ObjectionUntil);
            action.HasIndex(row => row.GoalId);
            action.HasIndex(row => row.ParticipantId);
        });
        model.Entity<Participant>(participant =>
        {
            participant.HasIndex(row => row.PlanId);
            participant.HasIndex(row => row.AccountId);
        });
        model.Entity<Review>().HasMany(row => row.Goals).WithOne().HasForeignKey(goal => goal.ReviewId);
        model.Entity<Review>().HasIndex(row => row.PlanId);
    }

    static void Permissions(ModelBuilder model)
    {
        model.Entity<PurposeBasis>(basis =>
        {
            basis.Property(row => row.Article).HasMaxLength(200);
            basis.HasIndex(row => new { row.HouseholdId, row.EndedAt });
            basis.HasIndex(row => row.ConsentId);
        });
        model.Entity<Consent>(consent =>
        {
            consent.Property(row => row.Version).IsConcurrencyToken();
            consent.Property(row => row.TextVersion).HasMaxLength(40);
            consent.HasMany(row => row.Answers).WithOne().HasForeignKey(answer => answer.ConsentId);
            consent.HasIndex(row => row.HouseholdId);
        });
        model.Entity<ConsentAnswer>().HasIndex(answer => answer.PersonId);
        model.Entity<EmergencyAccess>(access =>
        {
            access.Property(row => row.Version).IsConcurrencyToken();
            access.HasIndex(row => row.HouseholdId);
            access.HasIndex(row => new { row.Outcome, row.At });
        });
    }

    static void Teams(ModelBuilder model)
    {
        // One account per person, also when somebody signs in for the first time in two tabs at once.
        model.Entity<Account>().HasIndex(account => account.PersonId).IsUnique();
        model.Entity<Team>(team =>
        {
            team.HasMany(row => row.Members).WithOne().HasForeignKey(member => member.TeamId);
            team.HasMany(row => row.Areas).WithOne().HasForeignKey(area => area.TeamId);
        });
        model.Entity<TeamMember>().HasIndex(member => member.AccountId);
    }

    static void SignIn(ModelBuilder model)
    {
        model.Entity<Account>().HasIndex(account => account.SignInName).IsUnique();
        model.Entity<SignInSession>(session =>
        {
            session.HasIndex(row => row.AccountId);
            session.HasIndex(row => row.ProviderSessionKey);
            session.HasIndex(row => row.SubjectKey);
            session.HasIndex(row => row.EndsAt);
        });
        model.Entity<SignInLink>().HasIndex(link => link.SubjectKey).IsUnique();
        model.Entity<SignInLink>().HasIndex(link => link.AccountId);
        model.Entity<Invitation>().HasIndex(invitation => invitation.CodeHash).IsUnique();
        model.Entity<Invitation>().HasIndex(invitation => invitation.PersonId);
        model.Entity<OwnSignIn>(own =>
        {
            own.HasIndex(row => row.NameHash).IsUnique();
            own.HasIndex(row => row.AccountId).IsUnique();
            own.HasMany(row => row.RecoveryCodes).WithOne().HasForeignKey(code => code.OwnSignInId);
        });
    }
}
