using System.Net;
using Keukentafel.Data.Municipalities;
using Microsoft.AspNetCore.HttpOverrides;

namespace Keukentafel.Web.Platform.Http;

/// <summary>
/// The reverse proxies that this installation trusts: only they may say from which address, and over which scheme, a
/// visitor came. A host name is never taken from a header of a proxy: it picks the municipality (rule 13).
/// </summary>
static class ReverseProxies
{
    const string Setting = "Proxies";

    /// <summary>Reads the setting: addresses ("10.0.0.5") and networks ("10.1.0.0/16").</summary>
    /// <exception cref="WrongSettingsException">A line is neither.</exception>
    public static void AddReverseProxies(this IServiceCollection services, IConfiguration settings)
    {
        var lines = Lines(settings);
        foreach (var line in lines.Where(line => !IPAddress.TryParse(line, out _) && !System.Net.IPNetwork.TryParse(line, out _)))
            throw new WrongSettingsException($"'{line}' bij {Setting} is geen adres (10.0.0.5) en geen netwerk (10.1.0.0/16).");
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // Back through every proxy that is trusted, and not one further.
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var line in lines)
                if (IPAddress.TryParse(line, out var address)) options.KnownProxies.Add(address);
                else options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(line));
        });
    }

    public static void UseReverseProxies(this WebApplication app)
    {
        // Without a known proxy the middleware would believe everybody.
        if (Lines(app.Configuration).Length > 0) app.UseForwardedHeaders();
    }

    static string[] Lines(IConfiguration settings) => settings.GetSection(Setting).Get<string[]>() ?? [];
}
