using System.Net;
using Keukentafel.Web.Platform.Settings;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Keukentafel.Web.Platform.Http;

/// <summary>
/// The reverse proxies that this installation trusts: only they may say from which address, and over which scheme, a
/// visitor came. A host name is never taken from a header of a proxy: it picks the municipality (rule 13).
/// </summary>
/// <param name="Networks">Their networks; an address is a network of one.</param>
sealed record ReverseProxies(IReadOnlyList<IPNetwork> Networks)
{
    /// <summary>Reads addresses ("10.0.0.5") and networks ("10.1.0.0/16").</summary>
    public static ReverseProxies From(SettingsReader reader) => new(reader.List<IPNetwork>(SettingTable.Proxies, TryParse));

    /// <summary>Adds what the middleware reads.</summary>
    public void Add(IServiceCollection services) => services.Configure<ForwardedHeadersOptions>(options =>
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        // Back through every proxy that is trusted, and not one further.
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in Networks) options.KnownIPNetworks.Add(network);
    });

    public void Use(WebApplication app)
    {
        // Without a known proxy the middleware would believe everybody.
        if (Networks.Count > 0) app.UseForwardedHeaders();
    }

    static bool TryParse(string text, out IPNetwork network)
    {
        if (!IPAddress.TryParse(text, out var address)) return IPNetwork.TryParse(text, out network);
        network = new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return true;
    }
}
