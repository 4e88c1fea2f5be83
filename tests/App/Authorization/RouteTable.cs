using System.Text.RegularExpressions;

namespace Keukentafel.Tests.App.Authorization;

/// <summary>What a page shows, to who may open it, of the household that its address points at.</summary>
[Flags]
enum Shows
{
    /// <summary>No text of the dossier.</summary>
    Nothing = 0,

    /// <summary>A text of the household's shared part.</summary>
    Shared = 1,

    /// <summary>A text of somebody's own part.</summary>
    Own = 2,

    /// <summary>A name, a street or the household's label.</summary>
    Names = 4,
}

/// <summary>
/// What the matrix must be told: to which row a route parameter points, and which pages show the text of a dossier.
/// A new endpoint with a parameter or a page of a dossier that is not declared here makes the matrix fail.
/// </summary>
static partial class RouteTable
{
    /// <summary>Beginning of the route, parameter, and the row (a key of <see cref="Subject.Ids"/>) or a plain word ("=word").</summary>
    static readonly (string Prefix, string Parameter, string Row)[] Parameters =
    [
        ("/huishoudens/", "id", "household"),
        ("/huishoudens/", "doel", "goal"),
        ("/huishoudens/", "actie", "action"),
        ("/huishoudens/", "stoel", "seat"),
        ("/huishoudens/", "lid", "member"),
        ("/huishoudens/", "provision", "provision"),
        ("/huishoudens/", "afspraak", "appointment"),
        ("/huishoudens/", "evaluatie", "review"),
        ("/huishoudens/", "toestemming", "consent"),
        ("/huishoudens/", "wat", "=klaar"),
        ("/huishoudens/", "soort", "=netwerk"),
        ("/noodtoegang/", "id", "household"),
        ("/inzage/noodtoegang/", "toegang", "emergency"),
        ("/werk/meldingen/", "id", "report"),
        ("/werk/vragen/", "id", "request"),
        ("/werk/team/", "account", "account"),
        ("/balie/", "id", "intake"),
        ("/beheer/accounts/", "id", "account"),
        ("/beheer/teams/", "id", "team"),
        ("/beheer/teams/", "member", "team member"),
        ("/gesprekken/", "id", "conversation"),
        ("/mijn/acties/", "id", "promise"),
        ("/mijn/notities/", "id", "entry"),
        ("/mijn/verslag/", "id", "conversation"),
        ("/mijn/meldingen/", "id", "report"),
        ("/mijn/afspraken/", "afspraak", "appointment"),
        ("/mijn/evaluaties/", "evaluatie", "review"),
        ("/mijn/toestemmingen/", "toestemming", "consent"),
        ("/melden/ontvangen/", "key", "=onbekend"),
    ];

    static readonly Dictionary<string, Shows> Pages = new()
    {
        ["/mijn"] = Shows.Shared | Shows.Own,
        ["/mijn/acties/{id:guid}"] = Shows.Shared,
        ["/mijn/afspraken/{afspraak:guid}.ics"] = Shows.Nothing,
        ["/mijn/evaluaties/{evaluatie:guid}"] = Shows.Shared,
        ["/mijn/notities"] = Shows.Shared,
        ["/mijn/notities/{id:guid}"] = Shows.Shared,
        ["/mijn/toestemmingen"] = Shows.Nothing,
        ["/mijn/toestemmingen/{toestemming:guid}"] = Shows.Own,
        ["/mijn/verslag/{id:guid}"] = Shows.Own,
        ["/mijn/meldingen/{id:guid}/eigen-plan"] = Shows.Nothing,
        ["/werk"] = Shows.Names,
        ["/werk/meldingen/{id:guid}"] = Shows.Own,
        ["/werk/meldingen/{id:guid}/afsluiten"] = Shows.Nothing,
        ["/werk/meldingen/{id:guid}/overdragen"] = Shows.Nothing,
        ["/werk/meldingen/{id:guid}/snel"] = Shows.Own,
        ["/werk/meldingen/{id:guid}/wet"] = Shows.Nothing,
        ["/gesprekken/{id:guid}"] = Shows.Own,
        ["/gesprekken/{id:guid}/route"] = Shows.Nothing,
        ["/gesprekken/{id:guid}/verslag"] = Shows.Own,
        ["/huishoudens/{id:guid}"] = Shows.Shared | Shows.Own | Shows.Names,
        ["/huishoudens/{id:guid}/acties/nieuw"] = Shows.Shared,
        ["/huishoudens/{id:guid}/acties/{actie:guid}"] = Shows.Shared,
        ["/huishoudens/{id:guid}/acties/{actie:guid}/{wat:regex(^(klaar|open|terug)$)}"] = Shows.Nothing,
        ["/huishoudens/{id:guid}/afspraak"] = Shows.Names,
        ["/huishoudens/{id:guid}/afspraken/{afspraak:guid}"] = Shows.Shared,
        ["/huishoudens/{id:guid}/afspraken/{afspraak:guid}.ics"] = Shows.Nothing,
        ["/huishoudens/{id:guid}/contact"] = Shows.Names,
        ["/huishoudens/{id:guid}/doelen/nieuw"] = Shows.Names,
        ["/huishoudens/{id:guid}/doelen/{doel:guid}"] = Shows.Shared,
        ["/huishoudens/{id:guid}/doelen/{doel:guid}/acties/nieuw"] = Shows.Shared,
        ["/huishoudens/{id:guid}/doelbinding"] = Shows.Names,
        ["/huishoudens/{id:guid}/evaluatie"] = Shows.Shared,
        ["/huishoudens/{id:guid}/evaluaties/{evaluatie:guid}"] = Shows.Shared,
        ["/huishoudens/{id:guid}/hulp"] = Shows.Names,
        ["/huishoudens/{id:guid}/leden/nieuw"] = Shows.Names,
        ["/huishoudens/{id:guid}/leden/{lid:guid}"] = Shows.Names,
        ["/huishoudens/{id:guid}/leden/{lid:guid}/uitnodiging"] = Shows.Names,
        ["/huishoudens/{id:guid}/notitie"] = Shows.Names,
        ["/huishoudens/{id:guid}/notities"] = Shows.Shared,
        ["/huishoudens/{id:guid}/plan"] = Shows.Shared,
        ["/huishoudens/{id:guid}/plan/sluiten"] = Shows.Shared,
        ["/huishoudens/{id:guid}/regisseur"] = Shows.Names,
        ["/huishoudens/{id:guid}/stoelen/nieuw/{soort?}"] = Shows.Nothing,
        ["/huishoudens/{id:guid}/stoelen/{stoel:guid}"] = Shows.Names,
        ["/huishoudens/{id:guid}/toestemmingen"] = Shows.Names,
        ["/huishoudens/{id:guid}/toestemmingen/nieuw"] = Shows.Names,
        ["/huishoudens/{id:guid}/toestemmingen/{toestemming:guid}"] = Shows.Own,
        ["/huishoudens/{id:guid}/veiligheid/eerder"] = Shows.Nothing,
        ["/huishoudens/{id:guid}/veiligheid"] = Shows.Names,
        ["/huishoudens/{id:guid}/voorziening"] = Shows.Names,
        ["/huishoudens/{id:guid}/voorzieningen/{provision:guid}"] = Shows.Own,
    };

    /// <summary>What a page shows; null when it is not declared.</summary>
    public static Shows? ShowsOf(Address address) => Pages.TryGetValue(address.Pattern, out var shows) ? shows : null;

    /// <summary>Parameters of a route that point nowhere yet.</summary>
    public static IEnumerable<string> Undeclared(Address address) =>
        address.Parameters.Where(parameter => RowOf(address.Pattern, parameter) is null).Select(parameter => $"{address.Pattern}: {parameter}");

    /// <summary>The address with the ids of a household filled in.</summary>
    public static string Fill(Address address, Subject subject) => Hole().Replace(address.Pattern, hole =>
    {
        var row = RowOf(address.Pattern, hole.Groups["name"].Value) ?? throw new InvalidOperationException($"{address.Pattern} is not declared.");
        return row[0] == '=' ? row[1..] : subject.Ids[row].ToString();
    });

    /// <summary>What stands between the slashes of an address.</summary>
    public static string[] Parts(string path) => path.Split('/');

    static string? RowOf(string pattern, string parameter) =>
        Parameters.FirstOrDefault(known => known.Parameter == parameter && pattern.StartsWith(known.Prefix, StringComparison.Ordinal)).Row;

    [GeneratedRegex(@"\{\**(?<name>\w+)[^/]*\}(?=/|\.|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Hole();
}
