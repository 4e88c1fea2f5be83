using Keukentafel.Data.Mappings;
using Keukentafel.Data.Reading;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Access;

/// <summary>
/// The access log of one municipality. On SQLite it is a file of its own, so that page reads and access writes do not
/// wait for each other; on PostgreSQL two tables of the same database.
/// </summary>
public abstract class AccessLog(DbContextOptions options) : DbContext(options), ICancellableReads
{
    /// <inheritdoc />
    public ReadCancellation Reads { get; } = new();

    /// <summary>One row per view.</summary>
    public DbSet<AccessRecord> Records => Set<AccessRecord>();

    /// <summary>Whose data a view showed.</summary>
    public DbSet<AccessSubject> Subjects => Set<AccessSubject>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Configure(configurationBuilder, Database.ProviderName);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AccessRecord>(record =>
        {
            record.HasMany(row => row.Subjects).WithOne().HasForeignKey(subject => subject.AccessRecordId);
            record.HasIndex(row => new { row.AccountId, row.At });
            record.HasIndex(row => row.At);
        });
        modelBuilder.Entity<AccessSubject>(subject =>
        {
            subject.HasKey(row => new { row.AccessRecordId, row.SubjectId });
            subject.HasIndex(row => new { row.SubjectId, row.At });
        });
        ChainModel.Add(modelBuilder);
        SnakeCase.Apply(modelBuilder);
        ChainModel.Name(modelBuilder, "access");
        modelBuilder.Entity<AccessRecord>().ToTable("access_records");
        modelBuilder.Entity<AccessSubject>().ToTable("access_subjects");
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteAccessLog(DbContextOptions<SqliteAccessLog> options) : AccessLog(options);

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresAccessLog(DbContextOptions<PostgresAccessLog> options) : AccessLog(options);
