using System.Net;

namespace Keukentafel.Bench;

/// <summary>A page to measure, with the client of somebody who may see it.</summary>
sealed record Page(string Name, HttpClient Client);

/// <summary>Finds the pages that can be measured here.</summary>
static class Pages
{
    static readonly string[] Open = ["/", "/melden", "/demo"];
    static readonly string[] SignedIn = ["/werk", "/mijn", "/monitor"];

    /// <summary>The open pages, and of the others those that a demo persona gets to see.</summary>
    public static async Task<IReadOnlyList<Page>> Find(Uri address)
    {
        var stranger = NewClient(address);
        var found = new List<Page>();
        foreach (var path in Open)
        {
            if (await Answers(stranger, path)) found.Add(new(path, stranger));
            else Console.Error.WriteLine($"{path}: not there; not measured");
        }

        var wanted = SignedIn.ToList();
        var personas = await DemoSignIn.CountForms(stranger);
        for (var persona = 0; persona < personas && wanted.Count > 0; persona++)
        {
            var client = NewClient(address);
            if (!await DemoSignIn.Post(client, persona)) continue;
            foreach (var path in wanted.ToList())
                if (await Answers(client, path))
                {
                    found.Add(new(path, client));
                    wanted.Remove(path);
                }
        }
        foreach (var path in wanted) Console.Error.WriteLine($"{path}: no demo persona gets it; not measured");
        return found;
    }

    // As a browser asks: compressed, so that the bytes are those on the line. A redirect is not a page.
    static HttpClient NewClient(Uri address)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = address,
        };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
        return client;
    }

    static async Task<bool> Answers(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return response.StatusCode == HttpStatusCode.OK;
    }
}
