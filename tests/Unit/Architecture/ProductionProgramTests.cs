using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Keukentafel.Tests.Unit.Architecture;

/// <summary>The production program, src/Web, has no practice mode: it is left out when the program is built, not turned off.</summary>
public sealed partial class ProductionProgramTests
{
    static readonly string[] OfPractice = ["Keukentafel.Demo", "OpenIddict"];

    [Theory]
    [InlineData("Web"), InlineData("Data"), InlineData("Domain"), InlineData("Standards")]
    public void No_assembly_of_it_refers_to_practice_mode(string project) =>
        Assert.DoesNotContain(ReferencesOf(project), IsOfPractice);

    [Fact]
    public void The_program_with_practice_mode_does_refer_to_it() =>
        Assert.Contains(ReferencesOf("Demo"), IsOfPractice);

    [Fact]
    public void Nothing_of_practice_mode_is_published_with_it()
    {
        Assert.Contains(LibrariesOf("Keukentafel.Web"), name => name == "Keukentafel.Data");
        Assert.DoesNotContain(LibrariesOf("Keukentafel.Web"), IsOfPractice);
        Assert.Contains(LibrariesOf("Keukentafel.Demo"), IsOfPractice);
    }

    /// <summary>The tests run the program with practice mode: what is tested is what is published.</summary>
    [Fact]
    public void A_package_has_the_same_version_in_both_programs()
    {
        var (production, practice) = (PackagesOf("Web"), PackagesOf("Demo"));

        Assert.NotEmpty(production);
        Assert.Empty(production.Except(practice));
    }

    [Fact]
    public void A_made_up_person_has_no_name_in_it()
    {
        var names = Persona().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, "src/Demo/People/DemoPeople.cs"))).Select(persona => persona.Groups["name"].Value).ToList();

        Assert.Contains("Samira Haddad", names);
        Assert.Empty(
            from project in new[] { "Web", "Data", "Domain", "Standards" }
            from file in SourceTree.Files($"src/{project}")
            let text = File.ReadAllText(file)
            where names.Exists(name => text.Contains(name, StringComparison.Ordinal))
            select SourceTree.Shown(file));
    }

    static bool IsOfPractice(string name) => OfPractice.Any(part => name.StartsWith(part, StringComparison.Ordinal));

    static IEnumerable<string> ReferencesOf(string project) => Assembly.Load($"Keukentafel.{project}").GetReferencedAssemblies().Select(name => name.Name!);

    /// <summary>The libraries of a program, as the runtime looks for them.</summary>
    static List<string> LibrariesOf(string program)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, $"{program}.deps.json")));
        return [.. file.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name.Split('/')[0])];
    }

    static List<string> PackagesOf(string project)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, "src", project, "packages.lock.json")));
        return
        [
            .. from framework in file.RootElement.GetProperty("dependencies").EnumerateObject()
               from package in framework.Value.EnumerateObject()
               where package.Value.TryGetProperty("resolved", out _)
               select $"{framework.Name} {package.Name} {package.Value.GetProperty("resolved").GetString()}",
        ];
    }

    [GeneratedRegex("Role\\.\\w+, \"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Persona();
}
