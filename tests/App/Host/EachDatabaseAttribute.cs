using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Keukentafel.Tests.App.Host;

/// <summary>Where the municipalities of a test stand.</summary>
public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once on SQLite and once on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAttribute : DataAttribute
{
    /// <summary>Set to "sqlite" to leave PostgreSQL out.</summary>
    public const string OnlyVariable = "KEUKENTAFEL_TEST_DATABASE";

    static bool OnlySqlite => string.Equals(Environment.GetEnvironmentVariable(OnlyVariable), "sqlite", StringComparison.OrdinalIgnoreCase);

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var rows = new List<ITheoryDataRow> { new TheoryDataRow<Database>(Database.Sqlite) };
        if (!OnlySqlite)
            rows.Add(new TheoryDataRow<Database>(Database.Postgres) { Skip = PostgresServer.IsPossible ? null : "PostgreSQL is not on this machine." });
        return new ValueTask<IReadOnlyCollection<ITheoryDataRow>>(rows);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
