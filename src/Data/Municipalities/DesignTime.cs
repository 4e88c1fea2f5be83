using Keukentafel.Data.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Keukentafel.Data.Municipalities;

/// <summary>Contexts for `dotnet ef migrations add`; no database is opened.</summary>
sealed class SqliteMunicipalDatabaseDesign : IDesignTimeDbContextFactory<SqliteMunicipalDatabase>
{
    public SqliteMunicipalDatabase CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteMunicipalDatabase>().UseSqlite("Data Source=:memory:").Options);
}

sealed class PostgresMunicipalDatabaseDesign : IDesignTimeDbContextFactory<PostgresMunicipalDatabase>
{
    public PostgresMunicipalDatabase CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresMunicipalDatabase>().UseNpgsql("Host=design").Options);
}

sealed class SqliteAccessLogDesign : IDesignTimeDbContextFactory<SqliteAccessLog>
{
    public SqliteAccessLog CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteAccessLog>().UseSqlite("Data Source=:memory:").Options);
}

sealed class PostgresAccessLogDesign : IDesignTimeDbContextFactory<PostgresAccessLog>
{
    public PostgresAccessLog CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresAccessLog>()
            .UseNpgsql("Host=design", options => options.MigrationsHistoryTable("__access_migrations")).Options);
}
