using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Time;
using Keukentafel.Web.Jobs;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.Municipalities;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using OpenTelemetry.Trace;

namespace Keukentafel.Web.Composition;

/// <summary>What the program is made of.</summary>
static class PlatformServices
{
    public static void Add(WebApplicationBuilder builder, TimeProvider clock, IPracticeProvider? practice)
    {
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateScopes, options.ValidateOnBuild) = (true, true));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Errors.MostBodyBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        var services = builder.Services;
        services.AddSingleton(clock);
        var settings = ProgramSettings.Read(builder.Configuration, practice);
        services.AddSingleton(settings);
        services.AddSingleton(settings.Demo);
        services.AddSingleton(settings.Session);
        services.AddSingleton(settings.SignIn);
        services.AddSingleton(settings.Jobs);
        services.AddSingleton(new WorkingCalendar(settings.DaysByRoyalDecree));
        services.AddSingleton(LocalRules.Default);
        services.AddSingleton<MunicipalStores>(provider => Installation.Open(provider.GetRequiredService<TimeProvider>(), settings).Stores);
        settings.Proxies.Add(services);
        services.AddHsts(options => (options.MaxAge, options.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
        services.AddPageFrame();
        services.AddMunicipality();
        services.AddHttpContextAccessor();
        services.AddDataProtection();
        services.AddSingleton<IDataProtectionProvider, MunicipalDataProtection>();
        builder.AddSession(settings.Demo);
        services.AddScoped<DraftStore>();
        services.AddScoped<FormIdempotency>();
        services.AddAntiforgery(options => (options.Cookie.Name, options.Cookie.SecurePolicy) = (Session.CookieName(settings.Demo, "keukentafel-formulier"), Session.SecurePolicy(settings.Demo)));
        services.Configure<CookieTempDataProviderOptions>(options =>
            (options.Cookie.Name, options.Cookie.SecurePolicy) = (Session.CookieName(settings.Demo, "keukentafel-bericht"), Session.SecurePolicy(settings.Demo)));
        services.AddRazorPages(options =>
            {
                options.RootDirectory = "/Features";
                // The same page, with the goal already chosen.
                options.Conventions.AddPageRoute("/Casework/Plans/Actions/NewAction", "/huishoudens/{id:guid}/doelen/{doel:guid}/acties/nieuw");
            })
            .AddMvcOptions(options =>
            {
                DutchMessages.Use(options.ModelBindingMessageProvider);
                options.Filters.Add<UnhandledMethodFilter>();
                options.Filters.Add<ForgedForms>();
            });
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
            options.SerializerOptions.Converters.Add(new CleanInput.JsonText());
        });
        services.AddProblemDetails();
        services.AddOpenApi();
        services.AddPublicFormLimits(settings.PublicFormsPerMinute);
        services.AddReadiness();
        services.AddResponseCompression();
        if (settings.Work) services.AddHostedService<DueWorkRunner>().AddHostedService<ChainKeeper>();
        if (settings.Traces)
            services.AddOpenTelemetry().WithTracing(tracing => tracing
                .AddAspNetCoreInstrumentation(options => options.EnrichWithHttpRequest = Telemetry.WithoutQuery)
                .AddOtlpExporter());
        UseCases.Add(services);
    }
}
