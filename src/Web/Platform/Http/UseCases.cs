using System.Reflection;

namespace Keukentafel.Web.Platform.Http;

/// <summary>A use case: a plain class with one public method, used by pages, API and jobs alike. It is made anew for each request.</summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class UseCaseAttribute : Attribute;

static class UseCases
{
    /// <summary>Registers every class that says that it is a use case.</summary>
    public static void Add(IServiceCollection services)
    {
        foreach (var type in typeof(UseCases).Assembly.GetTypes().Where(type => type.GetCustomAttribute<UseCaseAttribute>() is not null))
            services.AddScoped(type);
    }
}
