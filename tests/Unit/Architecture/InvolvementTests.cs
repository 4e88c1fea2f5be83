using System.Reflection;
using System.Text.RegularExpressions;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Tests.Unit.Architecture;

/// <summary>
/// Only the register begins, changes or ends an involvement (ADR 24). Its type has no public constructor or setter, so that the compiler keeps Web
/// out; this keeps out the rest of Data, what goes round the type, and practice mode but for the bulk load.
/// </summary>
public sealed partial class InvolvementTests
{
    const string Register = "src/Data/Access/InvolvementRegister.cs";

    static readonly string[] Code = [.. SourceTree.Files("src").Where(file => Path.GetExtension(file) == ".cs")];

    [Fact]
    public void It_can_neither_be_made_nor_changed_in_public()
    {
        Assert.Empty(typeof(Involvement).GetConstructors());
        Assert.DoesNotContain(typeof(Involvement).GetProperties(), property => property.SetMethod is { IsPublic: true });
        Assert.DoesNotContain(typeof(Involvement).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static),
            method => method.DeclaringType == typeof(Involvement) && method.ReturnType == typeof(Involvement));
    }

    [Fact]
    public void Only_the_register_makes_one_but_for_the_bulk_load() => Assert.DoesNotContain(Lines(Making()),
        line => !line.StartsWith(Register + ":", StringComparison.Ordinal) && !line.StartsWith("src/Demo/Load/", StringComparison.Ordinal));

    [Fact]
    public void Only_the_register_adds_or_changes_one_and_only_destruction_removes_one() => Assert.DoesNotContain(Lines(Changing()),
        line => !line.StartsWith(Register + ":", StringComparison.Ordinal) && !line.StartsWith("src/Data/Retention/DossierRows.cs:", StringComparison.Ordinal));

    [Fact]
    public void A_household_opens_by_itself_only_where_it_is_made_with_the_report() => Assert.Equal(
        ["People/DemoBuilder.cs", "Recording/ReportInvolvements.cs"],
        Lines(OpeningNew()).Select(line => string.Join('/', line[..line.IndexOf(':', StringComparison.Ordinal)].Split('/')[^2..])).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("var row = new Involvement(id, kind, purpose, now);")]
    [InlineData("database.Add(new Involvement (id, kind, purpose, now));")]
    public void Making_one_is_recognised(string line) => Assert.Matches(Making(), line);

    [Theory]
    [InlineData("database.Involvements.Add(row);")]
    [InlineData("await database.Set<Involvement>().ToListAsync();")]
    [InlineData("await database.Involvements.Where(row => row.Until == null).ExecuteUpdateAsync(row => row.SetProperty(one => one.Until, now));")]
    [InlineData("database.Involvements.Remove(row);")]
    [InlineData("row.With(household);")]
    public void Changing_one_is_recognised(string line) => Assert.Matches(Changing(), line);

    static IEnumerable<string> Lines(Regex pattern) =>
        from file in Code
        where !SourceTree.Shown(file).StartsWith("src/Data/Migrations/", StringComparison.Ordinal) && SourceTree.Shown(file) != "src/Data/MunicipalDatabase.cs"
        from line in File.ReadLines(file)
        where pattern.IsMatch(line)
        select $"{SourceTree.Shown(file)}: {line.Trim()}";

    [GeneratedRegex(@"new Involvement\s*\(")]
    private static partial Regex Making();

    [GeneratedRegex(@"Involvements\s*\.(Add|Attach|Update|Remove|Entry)|Set<Involvement>|Involvements\b.*\.Execute(Update|Delete)|Entry\(involvement|\brow\.With\(")]
    private static partial Regex Changing();

    [GeneratedRegex(@"[Rr]egister\.OpenNew\(")]
    private static partial Regex OpeningNew();
}
