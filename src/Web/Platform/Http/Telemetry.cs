using System.Diagnostics;

namespace Keukentafel.Web.Platform.Http;

/// <summary>Traces tell of the program, not of people: no query string, no path with an id, no client address, no user agent.</summary>
static class Telemetry
{
    static readonly string[] Personal = ["url.query", "url.path", "url.full", "client.address", "user_agent.original", "network.peer.address"];

    public static void WithoutQuery(Activity activity, HttpRequest request)
    {
        foreach (var tag in Personal) activity.SetTag(tag, null);
    }
}
