using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Municipalities;
using Keukentafel.Data.Reading;
using Keukentafel.Data.Recording;

namespace Keukentafel.Web.Platform.Municipalities;

/// <summary>The municipality of this request, chosen by the host name and by nothing else (rule 13).</summary>
sealed class CurrentMunicipality
{
    MunicipalStore? store;

    public MunicipalStore Store
    {
        get => store ?? throw new InvalidOperationException("Er is geen gemeente gekozen.");
        set => store = value;
    }

    public bool IsChosen => store is not null;
}

static class MunicipalServices
{
    /// <summary>Per request: the municipality's database, access log, door and journal.</summary>
    public static void AddMunicipality(this IServiceCollection services)
    {
        services.AddScoped<CurrentMunicipality>();
        services.AddScoped(provider => provider.GetRequiredService<CurrentMunicipality>().Store);
        services.AddScoped(provider => ForRequest(provider, provider.GetRequiredService<MunicipalStore>().OpenDatabase()));
        services.AddScoped(provider => ForRequest(provider, provider.GetRequiredService<MunicipalStore>().OpenAccessLog()));
        services.AddScoped<PendingAccess>();
        services.AddScoped<Door>();
        services.AddScoped<JournalWriter>();
        services.AddScoped<RecordedEvents>();
        services.AddScoped<RecordedActions>();
        services.AddScoped<InvolvementRegister>();
        services.AddScoped<HouseholdHandlers>();
    }

    /// <summary>Reads of a request that only asks follow the request; one that changes something runs to its end (ADR 20).</summary>
    static T ForRequest<T>(IServiceProvider provider, T context) where T : ICancellableReads
    {
        if (provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } request && (HttpMethods.IsGet(request.Request.Method) || HttpMethods.IsHead(request.Request.Method)))
            context.Reads.CancelWith(request.RequestAborted);
        return context;
    }

    public static IApplicationBuilder UseMunicipality(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var stores = context.RequestServices.GetRequiredService<MunicipalStores>();
        var municipality = stores.Catalogue.ForHost(context.Request.Host.Host);
        if (municipality is not null) context.RequestServices.GetRequiredService<CurrentMunicipality>().Store = stores.Of(municipality);
        else if (!context.Request.Path.StartsWithSegments("/assets")) OnlyThePageThatSaysSo(context.Request);
        await next(context);
    });

    /// <summary>Without a municipality there is no store, and so no session, no form and nothing to ask for.</summary>
    static void OnlyThePageThatSaysSo(HttpRequest request)
    {
        // An address of the API that is not there gets its own kind of answer.
        var path = request.Path.StartsWithSegments("/v1") ? "/v1" : "/fout";
        (request.Method, request.Path, request.QueryString, request.ContentType, request.ContentLength) = (HttpMethods.Get, path, QueryString.Empty, null, null);
        request.Headers.Cookie = default;
    }
}
