using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Keukentafel.Tests.App.Authorization;

/// <summary>One address of the program: a page or a minimal endpoint.</summary>
/// <param name="Pattern">Its route: "/huishoudens/{id:guid}".</param>
/// <param name="Permission">What it declares; null when it declares nothing.</param>
/// <param name="Parameters">Names of its route parameters.</param>
/// <param name="Handlers">What it takes: method and name of the handler.</param>
sealed record Address(string Pattern, Permission? Permission, IReadOnlyList<string> Parameters, IReadOnlyList<(string Method, string? Handler)> Handlers)
{
    /// <summary>How far its permission reaches.</summary>
    public Reach Reach => PermissionTable.All[Permission!.Value].Reach;

    /// <summary>True when opening it shows something.</summary>
    public bool ShowsAPage => Handlers.Any(handler => handler.Method == "GET");

    public override string ToString() => Pattern;

    /// <summary>Every address that the program answers at.</summary>
    public static async Task<IReadOnlyList<Address>> All(TestApp app)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var found = new List<Address>();
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>();
            var compiled = page is null ? null : await loader.LoadAsync(page, endpoint.Metadata);
            var handlers = compiled is null
                ? endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Select(method => (method, (string?)null)) ?? [("GET", null)]
                : compiled.HandlerMethods.Select(handler => (handler.HttpMethod.ToUpperInvariant(), handler.Name));
            found.Add(new Address(
                "/" + endpoint.RoutePattern.RawText!.Trim('/'),
                PermissionGate.Declared(compiled?.Endpoint ?? endpoint),
                [.. endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name)],
                [.. handlers]));
        }
        return found;
    }
}
