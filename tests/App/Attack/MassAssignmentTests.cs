using System.Globalization;
using Keukentafel.Domain.Teams;
using Keukentafel.Tests.App.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Attack;

/// <summary>
/// Every form is sent with all columns of the database as extra fields, under every prefix that it uses. None may end up
/// in a row: a form sets what it shows and nothing else.
/// </summary>
public sealed class MassAssignmentTests
{
    const string Text = "zzToegekendzz";
    static readonly Guid Id = Guid.Parse("0badc0de-0bad-40de-80de-0badc0de0bad");
    static readonly DateOnly Day = new(2031, 5, 5);
    const int Number = 98765;

    /// <summary>More than this is refused as a whole.</summary>
    const int MostFields = 800;

    [Theory, EachDatabase]
    public async Task A_field_that_a_form_does_not_show_sets_nothing(Database database)
    {
        await using var matrix = new Matrix();
        var all = await matrix.On(database);
        var columns = await Columns(all.App);
        var roles = await Roles(all.App);
        var (wrong, tried) = (new List<string>(), 0);
        await foreach (var form in FormWalk.Of(all))
        {
            tried++;
            var shown = form.Form.QuerySelectorAll("[name]").Select(field => field.GetAttribute("name")!).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var prefixes = shown.Select(name => name[..(name.LastIndexOf('.') + 1)]).Prepend("Input.").Prepend("").Distinct();
            var extra = (from prefix in prefixes from column in columns where !shown.Contains(prefix + column.Key) select KeyValuePair.Create(prefix + column.Key, column.Value)).Take(MostFields);
            var answer = await form.User.Browser.Post(form.Action, form.Filled().Concat(extra));
            if ((int)answer.StatusCode >= 500 || answer.StatusCode == System.Net.HttpStatusCode.RequestEntityTooLarge) wrong.Add($"{form}: answers {(int)answer.StatusCode}");
        }
        wrong.AddRange((await Contents.Of(all.App)).Where(value => IsOurs(value.Value)).Select(value => $"{value.Row} has it in {value.Column}"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(roles, await Roles(all.App));
        Assert.True(tried > 50, $"only {tried} forms were tried");
    }

    static bool IsOurs(object value) => value switch
    {
        string text => text.Contains(Text, StringComparison.Ordinal),
        Guid id => id == Id,
        DateOnly day => day == Day,
        DateTimeOffset moment => moment.Year == Day.Year,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture) == Number.ToString(CultureInfo.InvariantCulture),
        _ => false,
    };

    /// <summary>Every column of the database, by the name of its property, with a value that is easy to find back.</summary>
    static async Task<IReadOnlyDictionary<string, string>> Columns(TestApp app)
    {
        await using var database = app.OpenDatabase();
        var columns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in database.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
            columns[property.Name] = ValueFor(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType);
        columns["Role"] = nameof(Role.FunctionalAdministrator);
        // The number of a form is its own.
        columns.Remove("Once");
        return columns;
    }

    static string ValueFor(Type type) =>
        type == typeof(Guid) ? Id.ToString()
        : type == typeof(DateOnly) ? "2031-05-05"
        : type == typeof(DateTimeOffset) ? "2031-05-05T05:05:05Z"
        : type == typeof(bool) ? "true"
        : type.IsEnum ? Enum.GetNames(type)[^1]
        : type.IsPrimitive || type == typeof(decimal) ? Number.ToString(CultureInfo.InvariantCulture)
        : Text;

    static async Task<string> Roles(TestApp app)
    {
        await using var database = app.OpenDatabase();
        return string.Join('\n', await database.Accounts.OrderBy(account => account.Id).Select(account => $"{account.Id} {account.Role} {account.PersonId}").ToListAsync());
    }
}
