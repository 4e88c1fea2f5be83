using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>Registers what the page frame and the tag helpers need.</summary>
public static class PageFrame
{
    /// <summary>Adds the asset manifest, Dutch words for rules that have none, and the system's clock unless there is one.</summary>
    public static IServiceCollection AddPageFrame(this IServiceCollection services)
    {
        services.AddSingleton<AssetManifest>();
        // After all other configuration, so that its messages also reach the rules that MVC itself adds.
        services.PostConfigure<MvcOptions>(options => options.ModelMetadataDetailsProviders.Add(new DutchRules()));
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }
}
