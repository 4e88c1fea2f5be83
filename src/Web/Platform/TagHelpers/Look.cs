using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>Registers what the page frame and the tag helpers need.</summary>
public static class Look
{
    /// <summary>Adds the asset manifest, and the system's clock unless there is one.</summary>
    public static IServiceCollection AddLook(this IServiceCollection services)
    {
        services.AddSingleton<AssetManifest>();
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }
}
