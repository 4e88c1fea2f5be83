namespace Keukentafel.Tests.App.Authorization;

/// <summary>The marked municipality, everybody who tries, and every address, once per database.</summary>
public sealed class Matrix : IAsyncDisposable
{
    readonly Dictionary<Database, Lazy<Task<Prepared>>> prepared;

    public Matrix() => prepared = Enum.GetValues<Database>().ToDictionary(database => database, database => new Lazy<Task<Prepared>>(() => Prepare(database, Logging)));

    /// <summary>Where the log goes; nowhere without it.</summary>
    internal Microsoft.Extensions.Logging.ILoggerProvider? Logging { get; init; }

    internal Task<Prepared> On(Database database) => prepared[database].Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var one in prepared.Values.Where(one => one.IsValueCreated)) await (await one.Value).App.DisposeAsync();
    }

    static async Task<Prepared> Prepare(Database database, Microsoft.Extensions.Logging.ILoggerProvider? logging)
    {
        var app = await TestApp.Start(database, logging: logging);
        var (lindenhof, elsewhere) = (await Subject.Of(app, Personas.Marieke), await Subject.Of(app, Personas.Aisha));
        var marks = await Marks.Put(app);
        return new Prepared(app, marks, lindenhof, elsewhere, await Watcher.All(app), await Address.All(app));
    }

    internal sealed record Prepared(
        TestApp App, Marks Marks, Subject Lindenhof, Subject Elsewhere, IReadOnlyList<Watcher> Watchers, IReadOnlyList<Address> Addresses)
    {
        /// <summary>The addresses that declare what the matrix needs; a test of its own fails for the others.</summary>
        public IEnumerable<Address> Known => Addresses.Where(address => address.Permission is not null && !RouteTable.Undeclared(address).Any());

        public Watcher Named(string name) => Watchers.Single(watcher => watcher.Name == name);

        /// <summary>What an answer shows that this person may not see, in words; empty when all is well.</summary>
        public async Task<IReadOnlyList<string>> LeaksOf(HttpResponseMessage answer, Watcher watcher, Address address)
        {
            var text = await answer.Content.ReadAsStringAsync() + string.Join('\n', answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value.Prepend(header.Key)));
            return
            [
                .. Marks.DossiersIn(text).Where(dossier => !watcher.MaySeeDossier(dossier, address)).Select(dossier => $"shows a text of dossier {dossier}"),
                .. Marks.HouseholdsIn(text).Where(household => !watcher.MaySeeNames(household, address)).Select(household => $"shows a name of household {household}"),
            ];
        }

        /// <summary>What a page should show of a household and does not, in words.</summary>
        public IEnumerable<string> MissingIn(string body, Shows shows, Subject subject)
        {
            var found = Marks.DossiersIn(body);
            if (shows.HasFlag(Shows.Shared) && !found.Contains(subject.Household.DossierId)) yield return "shows no text of the shared part";
            if (shows.HasFlag(Shows.Own) && !found.Any(dossier => subject.OwnParts.Contains(dossier))) yield return "shows no text of an own part";
            if (shows.HasFlag(Shows.Names) && !Marks.HouseholdsIn(body).Contains(subject.Household.Id)) yield return "shows no name";
        }
    }
}
