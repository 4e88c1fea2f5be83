using System.Net;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Keukentafel.Tests.App.Http;

/// <summary>Each public endpoint that takes a form declares how often one address may send it.</summary>
public sealed class PublicFormLimitTests
{
    [Fact]
    public async Task Every_public_endpoint_that_takes_forms_declares_a_limit()
    {
        await using var app = await TestApp.Start(Database.Sqlite);
        var loader = app.Services.GetRequiredService<PageLoader>();
        var (undeclared, limited) = (new List<string>(), new List<string>());
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>();
            var loaded = page is null ? endpoint : Of(await loader.LoadAsync(page, endpoint.Metadata));
            if (PublicFormLimits.IsUndeclared(loaded)) undeclared.Add(endpoint.RoutePattern.RawText!);
            if (loaded.Metadata.GetMetadata<EnableRateLimitingAttribute>() is { PolicyName: PublicFormLimits.Policy }) limited.Add("/" + endpoint.RoutePattern.RawText!.Trim('/'));
        }

        Assert.Empty(undeclared);
        foreach (var known in new[] { "/melden", "/v1/reports", "/demo", "/aanmelden/met-code", "/afmelden", "/uitnodiging" }) Assert.Contains(known, limited);
    }

    [Fact]
    public void An_endpoint_that_takes_public_forms_and_declares_nothing_is_found()
    {
        Assert.True(PublicFormLimits.IsUndeclared(Made("POST")));
        Assert.True(PublicFormLimits.IsUndeclared(Made()));
        Assert.False(PublicFormLimits.IsUndeclared(Made("GET")));
        Assert.False(PublicFormLimits.IsUndeclared(Made(new EnableRateLimitingAttribute(PublicFormLimits.Policy), "POST")));
        Assert.False(PublicFormLimits.IsUndeclared(Made(new DisableRateLimitingAttribute(), "POST")));
        Assert.False(PublicFormLimits.IsUndeclared(new Endpoint(null, new EndpointMetadataCollection(new MayAttribute(Permission.Casework), new HttpMethodMetadata(["POST"])), null)));
    }

    [Fact]
    public async Task Different_public_forms_of_one_address_count_together_and_reading_does_not_count()
    {
        await using var app = await TestApp.Start(Database.Sqlite, new Dictionary<string, string?> { ["PublicFormsPerMinute"] = "2" });
        var visitor = app.Visitor();
        for (var time = 0; time < 5; time++) Assert.Equal(HttpStatusCode.OK, (await visitor.GetOnce("/melden")).StatusCode);

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Post("/melden", [])).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Post("/afmelden", [])).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.Post("/uitnodiging", [])).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetOnce("/melden")).StatusCode);
    }

    /// <summary>A page as routing finds it: with the attributes of its model.</summary>
    static Endpoint Of(CompiledPageActionDescriptor page) => new(null, new EndpointMetadataCollection([.. page.EndpointMetadata ?? [], page]), page.DisplayName);

    static Endpoint Made(params string[] methods) => Made(null, methods);

    static Endpoint Made(object? declared, params string[] methods)
    {
        var metadata = new List<object> { new MayAttribute(Permission.Public) };
        if (declared is not null) metadata.Add(declared);
        if (methods.Length > 0) metadata.Add(new HttpMethodMetadata(methods));
        return new Endpoint(null, new EndpointMetadataCollection(metadata), null);
    }
}
