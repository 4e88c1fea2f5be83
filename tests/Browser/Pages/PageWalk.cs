using Keukentafel.Data.Municipalities;
using Keukentafel.Tests.Browser.Host;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Keukentafel.Tests.Browser.Pages;

/// <summary>
/// Walks the program once, as everyone, by following the links that each page shows; looks at each page in light and dark, wide and narrow,
/// and keeps what is wrong. The tests each ask for one kind of wrong.
/// </summary>
public sealed class PageWalk(RunningProgram program) : IAsyncLifetime
{
    /// <summary>Structure depends on the width and colours on the theme: each rule is asked for each, and contrast for all four.</summary>
    static readonly (int Width, ColorScheme Scheme, AxeQuestion Ask)[] Looks =
    [
        (1280, ColorScheme.Light, Axe.Rules), (1280, ColorScheme.Dark, Axe.Colours), (360, ColorScheme.Dark, Axe.Rules), (360, ColorScheme.Light, Axe.Colours),
    ];

    /// <summary>Pages that look different for who opens them, or for what they are about.</summary>
    static readonly Dictionary<string, int> MoreThanOnce = new()
    {
        ["/"] = 2, ["/melden"] = 3, ["/mijn"] = 4, ["/werk"] = 2, ["/huishoudens/{id:guid}"] = 4, ["/werk/meldingen/{id:guid}"] = 4,
        ["/huishoudens/{id:guid}/plan"] = 3, ["/gesprekken/{id:guid}"] = 2, ["/gesprekken/{id:guid}/verslag"] = 2, ["/huishoudens/{id:guid}/stoelen/nieuw/{soort?}"] = 4,
    };

    /// <summary>Pages without a look of their own: they take a form, and lead on when one opens them.</summary>
    static readonly string[] LeadOn = ["/gesprekken/nieuw", "/huishoudens/{id:guid}/acties/{actie:guid}/{wat:regex(^(klaar|open|terug)$)}"];

    /// <summary>How many pages of one kind are opened for their links: not every report can be closed, not every household has a review.</summary>
    const int Followed = 12;

    readonly Dictionary<string, int> visits = [];
    IReadOnlyList<PageRoute> routes = [];

    /// <summary>What axe found: page, look, rule and where.</summary>
    public List<string> Barriers { get; } = [];

    /// <summary>Pages that are wider than the window.</summary>
    public List<string> TooWide { get; } = [];

    /// <summary>Errors in the console, refusals by the security policy, requests to elsewhere.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Pages that load more than they may.</summary>
    public List<string> TooHeavy { get; } = [];

    /// <summary>Pages that nobody came across.</summary>
    public IEnumerable<string> Unseen => routes.Select(route => route.Pattern).Except(visits.Keys).Except(LeadOn);

    public async ValueTask InitializeAsync()
    {
        routes = await PageRoute.All(program);
        await using (var visitor = await program.Visitor())
        {
            await Walk(visitor, "/", "/melden", "/privacy", "/toegankelijkheid", "/demo", "/aanmelden", "/aanmelden/niet-gelukt", "/afmelden", "/fout");
            await AskForHelp(visitor);
        }
        await AskToJoin();
        foreach (var persona in Personas.All)
        {
            await using var visitor = await program.As(persona);
            var home = visitor.Path;
            if (persona == Personas.Samira) await Prepare(visitor);
            // Who just asked for help may hand in a plan of their own.
            if (persona == Personas.Henk) await Send(visitor);
            await Walk(visitor, [home, .. persona == Personas.Samira ? ["/werk/zoeken", await Emergency()] : Array.Empty<string>()]);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Sends an empty report, and then one that is right: pages that no link leads to.</summary>
    async Task AskForHelp(Visitor visitor)
    {
        await visitor.Open("/melden");
        await visitor.Press("Versturen");
        await Look(visitor, "/melden, empty");
        await visitor.Fill("Telefoon", "06 - 1111 2222");
        await Send(visitor);
        await Walk(visitor, visitor.Path);
    }

    /// <summary>A report about a household that a colleague handles, so that there is a request to answer.</summary>
    async Task AskToJoin()
    {
        await using (var visitor = await program.Visitor())
        {
            await visitor.Open("/melden");
            await visitor.Fill("Telefoon", "06 - 1111 2222");
            await visitor.Fill("Uw naam", Personas.Aisha);
            await visitor.Fill("Geboortedatum", $"{Data.DutchTime.DateOf(program.Clock.GetUtcNow()).AddYears(-44):yyyy-MM-dd}");
            await visitor.Fill("Postcode", "1021 KW");
            await Send(visitor);
        }
        await using (var tom = await program.As(Personas.Tom))
        {
            await tom.Leave(tom.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Personas.Aisha }).GetByRole(AriaRole.Link).First);
            await tom.Press("Zoeken");
            await tom.Press($"Kies {Personas.Aisha}");
            await tom.Press("Koppelen");
        }
        await using var samira = await program.As(Personas.Samira);
        await samira.Leave(samira.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Ik red het niet alleen." }).Filter(new() { HasNotText = "nog niet gekoppeld" }).GetByRole(AriaRole.Button).First);
        await Look(samira, "/werk/meldingen/{id:guid}, of a household that a colleague handles");
        await samira.Fill("Waarom wilt u meedoen bij dit huishouden?", "De vraag past bij mijn werk.");
        await samira.Press("Vragen of u mee mag doen");
    }

    static async Task Send(Visitor visitor)
    {
        if (visitor.Path != "/melden") await visitor.Open("/melden");
        await visitor.Fill("Wat is er aan de hand?", "Ik red het niet alleen.");
        await visitor.Press("Versturen");
    }

    /// <summary>Looks back on a plan and begins a conversation, so that these pages are there.</summary>
    async Task Prepare(Visitor visitor)
    {
        await visitor.Leave(visitor.Link("Huishouden aan de Lindenhof").Last);
        await visitor.Open(visitor.Path + "/evaluatie");
        await visitor.Fill("Wat wilt u erbij zeggen?", "Het gaat beter.");
        await visitor.Press("Evaluatie bewaren");
        await Walk(visitor, visitor.Path);
        await visitor.Open("/werk");
        await visitor.Follow("Huishouden aan de Esdoornstraat");
        await visitor.Leave(visitor.Button("Gesprek beginnen").Or(visitor.Link("Naar het gesprek")).First);
        await Walk(visitor, visitor.Path);
    }

    /// <summary>The way into a household with which Samira has nothing to do: what she finds outside her own work leads there.</summary>
    async Task<string> Emergency()
    {
        var stores = program.Services.GetRequiredService<MunicipalStores>();
        await using var database = stores.Of(stores.Catalogue.Default).OpenDatabase();
        var samira = await database.Accounts.SingleAsync(account => account.Name == Personas.Samira);
        var teams = database.TeamMembers.Where(member => member.AccountId == samira.Id).Select(member => member.TeamId);
        var household = await database.Households
            .Where(row => !database.Involvements.Any(one => one.HouseholdId == row.Id && one.Until == null && (one.AccountId == samira.Id || teams.Contains(one.TeamId!.Value)))).FirstAsync();
        return $"/noodtoegang/{household.Id}";
    }

    async Task Walk(Visitor visitor, params string[] from)
    {
        var waiting = new Queue<string>(from);
        var seen = new HashSet<string>(from, StringComparer.Ordinal);
        while (waiting.TryDequeue(out var path))
        {
            if (routes.FirstOrDefault(one => one.Matches.IsMatch(path)) is not { } route) continue;
            var visited = visits.GetValueOrDefault(route.Pattern);
            var isNew = visited < MoreThanOnce.GetValueOrDefault(route.Pattern, 1);
            if (visited >= Followed && !from.Contains(path)) continue;
            await visitor.Open(path);
            // The browser says of every answer that is not 2xx that it failed; that is what this page is for.
            if (path == "/fout") visitor.Complaints();
            if (isNew && visitor.Path == path) await Look(visitor, route.Pattern);
            visits[route.Pattern] = visited + 1;
            var links = await visitor.Page.EvaluateAsync<string[]>("() => [...document.links].filter(a => a.origin === location.origin && !a.download).map(a => a.pathname)");
            foreach (var link in links.Where(seen.Add)) waiting.Enqueue(link);
        }
    }

    async Task Look(Visitor visitor, string page)
    {
        var tab = visitor.Page;
        // What is folded away can be opened by anyone, so it is looked at as well.
        await tab.EvaluateAsync("() => document.querySelectorAll('main details').forEach(one => one.open = true)");
        foreach (var (width, scheme, ask) in Looks)
        {
            await tab.SetViewportSizeAsync(width, 900);
            await tab.EmulateMediaAsync(new() { ColorScheme = scheme });
            Barriers.AddRange(from barrier in await Axe.Run(tab, ask)
                              select $"{page} {width} {scheme}: {barrier.Rule} at {barrier.Target}: {barrier.Help} {Short(barrier.Html)}");
        }
        await tab.SetViewportSizeAsync(320, 900);
        var wide = await tab.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth");
        if (wide > 320) TooWide.Add($"{page}: {wide} pixels");
        await tab.SetViewportSizeAsync(1280, 900);
        await Weigh(tab, page);
        Complaints.AddRange(visitor.Complaints().Select(complaint => $"{page}: {complaint}"));
    }

    async Task Weigh(IPage tab, string page)
    {
        var parts = await tab.EvaluateAsync<Part[]>(
            "() => performance.getEntriesByType('resource').map(one => ({ name: new URL(one.name).pathname, bytes: one.encodedBodySize }))");
        var code = parts.Where(part => part.Name.EndsWith(".css", StringComparison.Ordinal) || part.Name.EndsWith(".js", StringComparison.Ordinal)).Sum(part => part.Bytes);
        var fonts = parts.Select(part => part.Name).Where(name => name.EndsWith(".woff2", StringComparison.Ordinal)).Distinct().Count();
        if (code is 0 or > 60_000 || fonts > 1) TooHeavy.Add($"{page}: {code} bytes of CSS and JavaScript, {fonts} fonts");
    }

    static string Short(string html) => html.Length <= 160 ? html : html[..160] + "…";

    sealed record Part
    {
        public string Name { get; init; } = "";

        public int Bytes { get; init; }
    }
}
