using System.Globalization;
using System.Net;
using System.Net.Http.Json;

namespace Keukentafel.Bench;

/// <summary>One thing that is measured, as it is asked of the product and of the limit program.</summary>
sealed record Scenario(string Name, IReadOnlyList<Actor> Actors, Func<int, HttpRequestMessage> Product, Func<int, HttpRequestMessage> Limit, bool KeepsActor = false)
{
    const string Words = "De bewoner vertelt dat de post zich opstapelt en dat de verhuurder heeft gebeld. Samen kijken we dinsdag wat er ligt.";

    public static async Task<IReadOnlyList<Scenario>> All(Uri product, World world)
    {
        var workers = await Many(world.Workers, worker => Actor.SignIn(product, worker.Account, "/werk"));
        var leads = await Many(world.Leads, lead => Actor.SignIn(product, lead, "/werk/team"));
        var residents = await Many(world.Residents, resident => Actor.SignIn(product, resident, "/mijn"));
        var policy = await Actor.SignIn(product, world.Policy, "/monitor");
        var talks = await Talking(product, world.Talks);
        var (start, end) = LastQuarter();
        var all = new List<Scenario>
        {
            new("household", workers, i => Get($"/huishoudens/{Worker(i).Household}"), i => Get($"/household?account={Worker(i).Account}&id={Worker(i).Household}")),
            new("werk", workers, _ => Get("/werk"), i => Get($"/werk?account={Worker(i).Account}")),
            new("waiting-list", leads, _ => Get("/werk/team"), i => Get($"/team?account={world.Leads[i % leads.Count]}")),
            new("name-search", workers, i => Form("/werk/zoeken", workers[i % workers.Count], ("Q", Worker(i).Surname)),
                i => Post($"/search?account={Worker(i).Account}&name={Uri.EscapeDataString(Worker(i).Surname)}")),
            new("mijn", residents, _ => Get("/mijn"), i => Get($"/mijn?account={world.Residents[i % residents.Count]}")),
            new("monitor", [policy], _ => Get("/monitor"), _ => Get(string.Create(CultureInfo.InvariantCulture, $"/monitor?start={start:yyyy-MM-dd}&end={end:yyyy-MM-dd}"))),
            new("store-report", [Actor.Stranger(product)], Report, _ => Post($"/report?words={Uri.EscapeDataString(Words)}")),
            new("save-action", workers, i => Form($"/huishoudens/{Worker(i).Household}/doelen/{Worker(i).Goal}/acties/nieuw", workers[i % workers.Count],
                    ("Input.What", Words), ("Input.SeatId", Worker(i).Seat), ("Once", $"{Guid.CreateVersion7()}")),
                i => Post($"/action?account={Worker(i).Account}&id={Worker(i).Household}&goal={Worker(i).Goal}&seat={Worker(i).Seat}&words={Uri.EscapeDataString(Words)}")),
        };
        // Each program edits conversations of its own: otherwise one makes the version old that the other was given.
        var (ours, theirs) = (talks.Take(talks.Count / 2).ToList(), talks.Skip(talks.Count / 2).ToList());
        if (talks.Count > 1) all.Insert(7, new("save-part", [.. ours.Select(talk => talk.Actor)], i => Part(ours[i % ours.Count].Talk, ours[i % ours.Count].Actor), i => SavePart(theirs[i % theirs.Count].Talk), KeepsActor: true));
        if (world.Longest is { } longest)
        {
            var director = await Actor.SignIn(product, longest.Account, "/werk");
            all.Insert(1, new("household-2000-rows", [director], _ => Get($"/huishoudens/{longest.Household}"), _ => Get($"/household?account={longest.Account}&id={longest.Household}")));
        }
        return all;

        Worker Worker(int place) => world.Workers[place % workers.Count];
    }

    // Who can save a part: a first save that is refused is told and left out.
    static async Task<List<(Talk Talk, Actor Actor)>> Talking(Uri product, IReadOnlyList<Talk> talks)
    {
        var able = new List<(Talk, Actor)>();
        foreach (var talk in talks)
        {
            var actor = await Actor.SignIn(product, talk.Account, "/werk");
            await actor.ReadVersion(talk);
            using var request = Part(talk, actor);
            using var answer = await actor.Client.SendAsync(request);
            Remember(actor, answer);
            if (answer.StatusCode == HttpStatusCode.OK) able.Add((talk, actor));
            else Console.Error.WriteLine($"save-part: conversation {talk.Conversation}, part {talk.Domain}, version {actor.Version}: {(int)answer.StatusCode}; not measured");
        }
        return able;
    }

    static async Task<List<Actor>> Many<T>(IEnumerable<T> who, Func<T, Task<Actor>> signIn)
    {
        var actors = new List<Actor>();
        foreach (var one in who) actors.Add(await signIn(one));
        return actors;
    }

    static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);

    static HttpRequestMessage Post(string path) => new(HttpMethod.Post, path);

    static HttpRequestMessage Form(string path, Actor actor, params (string Name, string Value)[] fields) => new(HttpMethod.Post, path)
    {
        Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(new("__RequestVerificationToken", actor.Token))),
    };

    static HttpRequestMessage Report(int place) => new(HttpMethod.Post, "/v1/reports")
    {
        Content = JsonContent.Create(new
        {
            words = $"{Words} {place}",
            phone = "06 12345678",
            name = "Anna de Vries",
            street = "Lindenhof",
            houseNumber = "14",
            postcode = "1012LH",
        }),
    };

    static HttpRequestMessage Part(Talk talk, Actor actor)
    {
        var request = Form($"/gesprekken/{talk.Conversation}?handler=Deel&domein={talk.Domain}", actor,
            ($"{talk.Domain}.Input.Says", $"{Words} {Guid.CreateVersion7()}"), ($"{talk.Domain}.Input.Wants", "Dat iemand met mij meekijkt."), ($"{talk.Domain}.Input.Can", "Zelf bellen."),
            ("Once", $"{Guid.CreateVersion7()}"), ("Version", actor.Version));
        request.Headers.Add("X-Requested-With", "fetch");
        return request;
    }

    static HttpRequestMessage SavePart(Talk talk) => Post($"/part?account={talk.Account}&id={talk.Household}&conversation={talk.Conversation}&words={Uri.EscapeDataString(Words)}");

    /// <summary>What came back that the next request needs.</summary>
    public static void Remember(Actor actor, HttpResponseMessage answer)
    {
        if (answer.Headers.TryGetValues("Row-Version", out var version)) actor.Version = version.First();
    }

    /// <summary>True for what the product answers when it went well.</summary>
    public static bool IsGood(HttpStatusCode status) => status is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Redirect or HttpStatusCode.SeeOther;

    static (DateOnly Start, DateOnly End) LastQuarter()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var end = new DateOnly(today.Year, (today.Month - 1) / 3 * 3 + 1, 1);
        return (end.AddMonths(-3), end);
    }
}
