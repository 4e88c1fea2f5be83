using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Platform;

public sealed class MigrationTests
{
    [Fact]
    public void No_model_change_waits_for_a_migration()
    {
        DbContext[] contexts =
        [
            new SqliteMunicipalDatabaseDesign().CreateDbContext([]), new PostgresMunicipalDatabaseDesign().CreateDbContext([]),
            new SqliteAccessLogDesign().CreateDbContext([]), new PostgresAccessLogDesign().CreateDbContext([]),
        ];
        Assert.All(contexts, context => Assert.False(context.Database.HasPendingModelChanges(), $"{context.GetType().Name} needs a migration"));
        Assert.Equal(
            [typeof(SqliteMunicipalDatabase), typeof(PostgresMunicipalDatabase), typeof(SqliteAccessLog), typeof(PostgresAccessLog)],
            contexts.Select(context => context.GetType()));
    }
}
