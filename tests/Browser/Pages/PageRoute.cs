using System.Text.RegularExpressions;
using Keukentafel.Tests.Browser.Host;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Keukentafel.Tests.Browser.Pages;

/// <summary>A page of the program that can be opened, as its route says.</summary>
sealed record PageRoute(string Pattern, Regex Matches)
{
    /// <summary>Every page that somebody can open.</summary>
    public static async Task<IReadOnlyList<PageRoute>> All(RunningProgram program)
    {
        var loader = program.Services.GetRequiredService<PageLoader>();
        var found = new List<PageRoute>();
        foreach (var endpoint in program.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) continue;
            var compiled = await loader.LoadAsync(page, endpoint.Metadata);
            if (compiled.HandlerMethods.Any(handler => string.Equals(handler.HttpMethod, "GET", StringComparison.OrdinalIgnoreCase)) || compiled.HandlerMethods.Count == 0)
                found.Add(Of("/" + endpoint.RoutePattern.RawText!.Trim('/')));
        }
        // A route without a hole goes before one that fits everything.
        return [.. found.OrderBy(route => route.Pattern.Count(letter => letter == '{'))];
    }

    static PageRoute Of(string pattern)
    {
        var optional = Regex.Replace(pattern, @"/\{[^/]*\?\}", "(/[^/]+)?");
        var numbers = Regex.Replace(optional, @"\{\w+:guid\}", "[0-9a-f-]{36}");
        var holes = Regex.Replace(numbers, @"\{[a-zA-Z][^/]*\}", "[^/]+");
        return new PageRoute(pattern, new Regex($"^{holes}$", RegexOptions.ExplicitCapture));
    }
}
