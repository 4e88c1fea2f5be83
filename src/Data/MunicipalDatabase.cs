using Keukentafel.Data.Access;
using Keukentafel.Data.Chain;
using Keukentafel.Data.DueWork;
using Keukentafel.Data.Mappings;
using Keukentafel.Data.Reading;
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

namespace Keukentafel.Data;

/// <summary>One municipality's database: dossiers, teams, journal, facts and due work.</summary>
public abstract class MunicipalDatabase(DbContextOptions options) : DbContext(options), ICancellableReads
{
    /// <inheritdoc />
    public ReadCancellation Reads { get; } = new();

    /// <summary>Keys, wrapped.</summary>
    public DbSet<Dossier> Dossiers => Set<Dossier>();

    /// <summary>Who may see what; only <see cref="InvolvementRegister"/> adds or changes one.</summary>
    public DbSet<Involvement> Involvements => Set<Involvement>();

    /// <summary>Requests to be involved with a household that another handles.</summary>
    public DbSet<InvolvementRequest> InvolvementRequests => Set<InvolvementRequest>();

    /// <summary>What opens use under another law.</summary>
    public DbSet<PurposeBasis> PurposeBases => Set<PurposeBasis>();

    /// <summary>Consents.</summary>
    public DbSet<Consent> Consents => Set<Consent>();

    /// <summary>Answers to what was asked.</summary>
    public DbSet<ConsentAnswer> ConsentAnswers => Set<ConsentAnswer>();

    /// <summary>Households that were opened because it could not wait.</summary>
    public DbSet<EmergencyAccess> EmergencyAccesses => Set<EmergencyAccess>();

    /// <summary>What happened.</summary>
    public DbSet<JournalRow> Journal => Set<JournalRow>();

    /// <summary>People.</summary>
    public DbSet<Person> Persons => Set<Person>();

    /// <summary>Households.</summary>
    public DbSet<Household> Households => Set<Household>();

    /// <summary>Who lives where.</summary>
    public DbSet<HouseholdMember> HouseholdMembers => Set<HouseholdMember>();

    /// <summary>Who has authority over whom.</summary>
    public DbSet<Representation> Representations => Set<Representation>();

    /// <summary>Reports.</summary>
    public DbSet<Report> Reports => Set<Report>();

    /// <summary>Contacts.</summary>
    public DbSet<Contact> Contacts => Set<Contact>();

    /// <summary>Appointments.</summary>
    public DbSet<Appointment> Appointments => Set<Appointment>();

    /// <summary>Notes.</summary>
    public DbSet<Entry> Entries => Set<Entry>();

    /// <summary>Conversations.</summary>
    public DbSet<Conversation> Conversations => Set<Conversation>();

    /// <summary>Parts of conversations.</summary>
    public DbSet<ConversationPart> ConversationParts => Set<ConversationPart>();

    /// <summary>Self-reliance.</summary>
    public DbSet<SelfRelianceScore> SelfRelianceScores => Set<SelfRelianceScore>();

    /// <summary>Participation at reviews.</summary>
    public DbSet<ParticipationScore> ParticipationScores => Set<ParticipationScore>();

    /// <summary>Routes that were decided.</summary>
    public DbSet<TriageDecision> TriageDecisions => Set<TriageDecision>();

    /// <summary>Plans.</summary>
    public DbSet<Plan> Plans => Set<Plan>();

    /// <summary>Directors.</summary>
    public DbSet<DirectorPeriod> DirectorPeriods => Set<DirectorPeriod>();

    /// <summary>Goals.</summary>
    public DbSet<Goal> Goals => Set<Goal>();

    /// <summary>Actions.</summary>
    public DbSet<GoalAction> GoalActions => Set<GoalAction>();

    /// <summary>Seats.</summary>
    public DbSet<Participant> Participants => Set<Participant>();

    /// <summary>Reviews.</summary>
    public DbSet<Review> Reviews => Set<Review>();

    /// <summary>Provisions.</summary>
    public DbSet<Provision> Provisions => Set<Provision>();

    /// <summary>Statutory terms.</summary>
    public DbSet<StatutoryTerm> StatutoryTerms => Set<StatutoryTerm>();

    /// <summary>Accounts.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>Sessions of people who signed in.</summary>
    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();

    /// <summary>Who a professional is at the provider.</summary>
    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();

    /// <summary>Invitations for residents without DigiD.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>Sign-ins of residents without DigiD.</summary>
    public DbSet<OwnSignIn> OwnSignIns => Set<OwnSignIn>();

    /// <summary>Teams.</summary>
    public DbSet<Team> Teams => Set<Team>();

    /// <summary>Members of teams.</summary>
    public DbSet<TeamMember> TeamMembers => Set<TeamMember>();

    /// <summary>Postcode areas of teams.</summary>
    public DbSet<PostcodeArea> PostcodeAreas => Set<PostcodeArea>();

    /// <summary>Facts for figures.</summary>
    public DbSet<Fact> Facts => Set<Fact>();

    /// <summary>Work that is due.</summary>
    public DbSet<DueWorkRow> DueWork => Set<DueWorkRow>();

    /// <summary>Forms that were sent, so that sending twice does it once.</summary>
    public DbSet<Submission> Submissions => Set<Submission>();

    /// <summary>Half-filled forms.</summary>
    public DbSet<Draft> Drafts => Set<Draft>();

    /// <summary>The destruction register.</summary>
    public DbSet<Destruction> Destructions => Set<Destruction>();

    /// <summary>Destructions that wait for a second person.</summary>
    public DbSet<DestructionProposal> DestructionProposals => Set<DestructionProposal>();

    /// <summary>When the chains were checked.</summary>
    public DbSet<ChainCheck> ChainChecks => Set<ChainCheck>();

    /// <summary>When the digests left the house.</summary>
    public DbSet<ChainPublication> ChainPublications => Set<ChainPublication>();

    /// <summary>The municipality's own keys, wrapped by the master key.</summary>
    public DbSet<MunicipalityKey> MunicipalityKeys => Set<MunicipalityKey>();

    /// <summary>Data Protection keys of this municipality, encrypted.</summary>
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
            if (entry.State == EntityState.Modified) entry.Entity.Version++;
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        Conventions.Configure(configurationBuilder, Database.ProviderName);
        configurationBuilder.Conventions.Add(_ => new SealedRowCheck(SealedRows.All));
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder) => MunicipalModel.Build(modelBuilder);
}

/// <summary>On SQLite.</summary>
public sealed class SqliteMunicipalDatabase(DbContextOptions<SqliteMunicipalDatabase> options) : MunicipalDatabase(options);

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresMunicipalDatabase(DbContextOptions<PostgresMunicipalDatabase> options) : MunicipalDatabase(options);
