using System.Globalization;
using System.Text.Json.Nodes;

namespace Keukentafel.Bench;

/// <summary>How a page came in, on a slow telephone: medians.</summary>
/// <param name="Page">Which page.</param>
/// <param name="LargestPaintMs">When the largest part of it was there.</param>
/// <param name="BlockedMs">Total blocking time: of what the page did from its first paint on, that part of each task that goes over 50 ms.</param>
/// <param name="BeforePaintMs">The same of what it did before, when there was nothing yet to touch.</param>
/// <param name="Bytes">What was fetched.</param>
/// <param name="Requests">In how many requests.</param>
sealed record Shown(string Page, double LargestPaintMs, double BlockedMs, double BeforePaintMs, long Bytes, int Requests);

/// <summary>Pages in Chromium with a four times slower processor and slow 4G, nothing cached.</summary>
static class Front
{
    const double MostPaintMs = 2000, MostBlockedMs = 100;

    const string Watch = """
        window.seen = { paint: 0, tasks: [] };
        new PerformanceObserver(list => { for (const entry of list.getEntries()) window.seen.paint = entry.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver(list => window.seen.tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
        """;

    const string Tell = """
        (() => { const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
          const first = performance.getEntriesByName('first-contentful-paint')[0].startTime;
          const over = (from, to) => seen.tasks.reduce((sum, task) => sum + Math.max(0, Math.min(task.startTime + task.duration, to) - Math.max(task.startTime, from) - 50), 0);
          return JSON.stringify({ paint: seen.paint, blocked: over(first, Infinity), before: over(0, first), bytes: all.reduce((sum, entry) => sum + entry.transferSize, 0), requests: all.length, path: location.pathname }); })()
        """;

    public static async Task<int> Run(Arguments arguments, Place place, string folder)
    {
        await using var served = await Served.Start(place.Product, place.Environment, _ => ["serve"], first: "/");
        await using var browser = await Browser.Start(folder);
        if (browser is null)
        {
            Console.Error.WriteLine("Chromium is not on this machine: install the package chromium.");
            return 1;
        }
        var (worker, wrong) = (place.World.Workers[0], 0);
        using var stranger = Actor.Stranger(served.Address);
        using var professional = await Actor.SignIn(served.Address, worker.Account, "/werk");
        using var resident = await Actor.SignIn(served.Address, place.World.Residents[0], "/mijn");
        Console.WriteLine("page\tlcp_ms\ttbt_ms\tbefore_paint_ms\tbytes\trequests");
        var found = new List<Shown>();
        foreach (var (name, path, actor) in new[] { ("/", "/", stranger), ("/melden", "/melden", stranger), ("/mijn", "/mijn", resident), ("household", $"/huishoudens/{worker.Household}", professional) })
        {
            var rounds = new List<Shown>();
            for (var round = 0; round < Math.Max(3, arguments.Rounds); round++) rounds.Add(await Open(browser, served.Address, name, path, actor));
            var shown = new Shown(name, Middle(rounds, round => round.LargestPaintMs), Middle(rounds, round => round.BlockedMs), Middle(rounds, round => round.BeforePaintMs), rounds[0].Bytes, rounds[0].Requests);
            found.Add(shown);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{shown.LargestPaintMs:0}\t{shown.BlockedMs:0}\t{shown.BeforePaintMs:0}\t{shown.Bytes}\t{shown.Requests}"));
            if (shown.LargestPaintMs > MostPaintMs || shown.BlockedMs > MostBlockedMs) wrong++;
        }
        Lasting.Save(arguments, "front", found);
        return wrong == 0 ? 0 : 1;
    }

    static async Task<Shown> Open(Browser browser, Uri address, string name, string path, Actor actor)
    {
        await using var tab = await browser.Open();
        await tab.Send("Page.enable");
        await tab.Send("Network.enable");
        await tab.Send("Network.clearBrowserCache");
        await tab.Send("Network.clearBrowserCookies");
        foreach (var (cookie, value) in actor.Cookies(address)) await tab.Send("Network.setCookie", new JsonObject { ["name"] = cookie, ["value"] = value, ["url"] = address.ToString() });
        await tab.Send("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = 360, ["height"] = 800, ["deviceScaleFactor"] = 2, ["mobile"] = true });
        // Slow 4G: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up.
        await tab.Send("Network.emulateNetworkConditions", new JsonObject { ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 204_800, ["uploadThroughput"] = 96_000 });
        await tab.Send("Emulation.setCPUThrottlingRate", new JsonObject { ["rate"] = 4 });
        await tab.Send("Page.addScriptToEvaluateOnNewDocument", new JsonObject { ["source"] = Watch });
        await tab.Send("Page.navigate", new JsonObject { ["url"] = new Uri(address, path).ToString() });
        await tab.WaitFor("Page.loadEventFired");
        await Task.Delay(TimeSpan.FromSeconds(3));
        var told = await tab.Send("Runtime.evaluate", new JsonObject { ["expression"] = Tell });
        var seen = JsonNode.Parse((string)told["result"]!["value"]!)!;
        if ((string)seen["path"]! != path) throw new InvalidOperationException($"{path} led to {seen["path"]}");
        return new Shown(name, (double)seen["paint"]!, (double)seen["blocked"]!, (double)seen["before"]!, (long)seen["bytes"]!, (int)seen["requests"]!);
    }

    static double Middle(List<Shown> rounds, Func<Shown, double> value) => rounds.Select(value).Order().ElementAt(rounds.Count / 2);
}
