using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Authorization;

/// <summary>A hash per table of a municipality's database: equal when nothing changed.</summary>
static class Fingerprint
{
    /// <summary>One line per table.</summary>
    public static async Task<string> Of(TestApp app)
    {
        await using var database = app.OpenDatabase();
        await database.Database.OpenConnectionAsync();
        var lines = new List<string>();
        foreach (var table in database.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
            lines.Add($"{table} {await HashOf(database.Database.GetDbConnection(), table)}");
        return string.Join('\n', lines);
    }

    /// <summary>The tables that differ.</summary>
    public static string Difference(string before, string after) => string.Join(", ", after.Split('\n').Except(before.Split('\n')).Select(line => line.Split(' ')[0]));

    /// <summary>Apart from the order of the rows.</summary>
    static async Task<string> HashOf(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var (rows, sum) = (0, 0UL);
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
            var text = string.Join('\u001f', values.Select(value => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)));
            unchecked
            {
                sum += BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            }
            rows++;
        }
        return $"{rows} {sum:x}";
    }
}
