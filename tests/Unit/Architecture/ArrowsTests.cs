using System.Reflection;
using Xunit;

namespace Keukentafel.Tests.Unit.Architecture;

/// <summary>The arrows of docs/architecture.md: Demo → Web → Data → Domain and Web → Standards, and no others.</summary>
public sealed class ArrowsTests
{
    static readonly string[] Frameworks = ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Extensions", "Microsoft.Data", "Npgsql"];

    [Theory]
    [InlineData("Domain", "")]
    [InlineData("Standards", "")]
    [InlineData("Data", "Domain")]
    [InlineData("Web", "Data Standards")]
    [InlineData("Demo", "Web")]
    public void A_project_refers_only_to_where_its_arrows_point(string project, string arrows) =>
        Assert.Equal(arrows.Split(' ', StringSplitOptions.RemoveEmptyEntries), SourceTree.ProjectReferences(project));

    [Theory]
    [InlineData("Domain")]
    [InlineData("Standards")]
    public void A_pure_project_names_no_package_and_no_framework(string project) =>
        Assert.DoesNotContain(SourceTree.ProjectElements(project), name => name is "PackageReference" or "FrameworkReference");

    [Theory]
    [InlineData("Domain")]
    [InlineData("Standards")]
    public void A_pure_assembly_is_linked_to_the_runtime_alone(string project)
    {
        var linked = Assembly.Load($"Keukentafel.{project}").GetReferencedAssemblies().Select(a => a.Name!).ToList();

        Assert.DoesNotContain(linked, name => name.StartsWith("Keukentafel.", StringComparison.Ordinal));
        Assert.DoesNotContain(linked, name => Frameworks.Any(f => name.StartsWith(f, StringComparison.Ordinal)));
    }

    [Fact]
    public void There_are_five_source_projects() =>
        Assert.Equal(["Data", "Demo", "Domain", "Standards", "Web"], SourceTree.SourceProjects());
}
