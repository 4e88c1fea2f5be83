using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Keukentafel.Bench;

/// <summary>A professional with a household of the own caseload that has a goal and a seat.</summary>
sealed record Worker(string Account, string Household, string Goal, string Seat, string Surname);

/// <summary>A conversation that is still being written down.</summary>
sealed record Talk(string Account, string Household, string Conversation, string Domain);

/// <summary>Who is there to measure with: found in the database that was loaded.</summary>
sealed record World(IReadOnlyList<Worker> Workers, IReadOnlyList<Talk> Talks, IReadOnlyList<string> Leads, IReadOnlyList<string> Residents, string Policy, Worker? Longest, IReadOnlyList<Worker> Caseload)
{
    public static async Task<World> Read(bool isPostgres, string connection)
    {
        await using DbConnection database = isPostgres ? new NpgsqlConnection(connection) : new SqliteConnection(connection);
        await database.OpenAsync();
        const string Cases = """
            SELECT CAST(d.account_id AS TEXT), CAST(p.household_id AS TEXT), CAST(min(CAST(g.id AS TEXT)) AS TEXT), CAST(min(CAST(s.id AS TEXT)) AS TEXT), min(x.surname)
            FROM plans p JOIN director_periods d ON d.plan_id=p.id AND d.until IS NULL JOIN goals g ON g.plan_id=p.id JOIN households h ON h.id=p.household_id AND h.dossier_id=g.dossier_id
            JOIN participants s ON s.plan_id=p.id AND s.account_id=d.account_id JOIN household_members m ON m.household_id=p.household_id JOIN persons x ON x.id=m.person_id
            """;
        var workers = await Rows(database, $"{Cases} WHERE p.state='Active' GROUP BY d.account_id,p.household_id ORDER BY p.household_id LIMIT 4000");
        var longest = await Rows(database, $"""
            {Cases} WHERE p.state='Active' AND p.household_id=(SELECT household_id FROM journal GROUP BY household_id ORDER BY count(*) DESC LIMIT 1)
            GROUP BY d.account_id,p.household_id LIMIT 1
            """);
        var talks = await Rows(database, """
            SELECT CAST(c.account_id AS TEXT),CAST(c.household_id AS TEXT),CAST(c.id AS TEXT),min(t.life_domain) FROM conversations c JOIN conversation_parts t ON t.conversation_id=c.id
            JOIN involvements i ON i.household_id=c.household_id AND i.account_id=c.account_id AND i.until IS NULL
            WHERE c.state='Draft' GROUP BY c.account_id,c.household_id,c.id ORDER BY c.id LIMIT 64
            """);
        var caseload = workers.Select(row => new Worker(row[0], row[1], row[2], row[3], row[4])).ToList();
        var picked = caseload.DistinctBy(worker => worker.Account).Take(64).ToList();
        return new World(
            picked, [.. talks.Select(row => new Talk(row[0], row[1], row[2], row[3]))],
            [.. (await Rows(database, "SELECT CAST(id AS TEXT) FROM accounts WHERE role='TeamLead' ORDER BY id LIMIT 32")).Select(row => row[0])],
            [.. (await Rows(database, """
                SELECT CAST(a.id AS TEXT) FROM accounts a JOIN household_members m ON m.person_id=a.person_id JOIN plans p ON p.household_id=m.household_id AND p.state='Active'
                WHERE a.role='Resident' AND a.demo_introduction IS NOT NULL ORDER BY a.id LIMIT 32
                """)).Select(row => row[0])],
            (await Rows(database, "SELECT CAST(id AS TEXT) FROM accounts WHERE role='PolicyOfficer' LIMIT 1"))[0][0],
            longest.Select(row => new Worker(row[0], row[1], row[2], row[3], row[4])).FirstOrDefault(), caseload);
    }

    static async Task<List<string[]>> Rows(DbConnection database, string sql)
    {
        await using var command = database.CreateCommand();
        // A million households take minutes to look through.
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(place => Convert.ToString(reader.GetValue(place), CultureInfo.InvariantCulture) ?? "")]);
        return rows;
    }
}
