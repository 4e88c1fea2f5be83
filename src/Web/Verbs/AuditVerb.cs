using System.Globalization;
using Keukentafel.Data.Chain;
using Keukentafel.Data.Municipalities;
using Keukentafel.Web.Composition;
using Keukentafel.Web.Jobs;

namespace Keukentafel.Web.Verbs;

/// <summary>Checks the digest chains, and publishes their newest digests.</summary>
static class AuditVerb
{
    public const string Help = """
        Gebruik: audit verify [gemeente] [--against bestand]
                 audit publish [gemeente]
        verify: rekent van elke rij van de inzage en het journaal het kenmerk na, en van elke schakel van hun keten. Noemt elke rij die
        verwijderd, veranderd, herschikt, ingevoegd of teruggedateerd is. Kan terwijl het programma draait; toont hoe ver het is.
        --against: vergelijkt ook met kenmerken die eerder bekend zijn gemaakt, zodat een keten die geheel is herschreven opvalt.
        publish: maakt de nieuwste kenmerken nu bekend, in het bestand PublishDigest:File en per mail aan PublishDigest:MailTo.
        Code 0: alles klopt, of bekendgemaakt; 1: er is iets gevonden, of er was niets om bekend te maken; 2: verkeerd gebruik; 78: verkeerde instelling.
        """;

    public static async Task<int> Run(string[] args)
    {
        if (Read(args) is not { } asked)
        {
            await Console.Error.WriteLineAsync(Help);
            return ExitCode.Usage;
        }
        var installation = Installation.Open(TimeProvider.System);
        var chosen = installation.Stores.Catalogue.All.Where(one => asked.Municipality is null || one.Key == asked.Municipality).ToList();
        if (chosen.Count == 0) throw new WrongSettingsException($"{asked.Municipality}: deze gemeente kennen we hier niet.");
        var code = ExitCode.Ok;
        if (asked.Against is { } file && !File.Exists(file)) throw new WrongSettingsException($"{file}: dit bestand is er niet.");
        var published = asked.Against is null ? [] : DigestLine.Read(await File.ReadAllLinesAsync(asked.Against));
        if (asked.Against is not null && !published.Any(digest => chosen.Exists(one => one.Key == digest.Municipality)))
            throw new WrongSettingsException($"In {Path.GetFileName(asked.Against)} staat geen kenmerk van deze gemeente.");
        foreach (var municipality in chosen)
        {
            var store = installation.Stores.Of(municipality);
            code = Math.Max(code, asked.Publish ? await Publish(store, installation.Settings.Jobs.Digest) : await Verify(store, asked.Against is null ? null : published));
        }
        return code;
    }

    static Asked? Read(string[] args)
    {
        if (args is not [("verify" or "publish") and var what, .. var rest]) return null;
        string? against = null;
        if (Array.IndexOf(rest, "--against") is var at and >= 0)
        {
            if (what != "verify" || at + 1 >= rest.Length) return null;
            against = rest[at + 1];
            rest = [.. rest[..at], .. rest[(at + 2)..]];
        }
        if (rest.Length > 1 || rest.Any(one => one.StartsWith('-'))) return null;
        return new Asked(what == "publish", rest.FirstOrDefault(), against);
    }

    static async Task<int> Verify(MunicipalStore store, IReadOnlyList<PublishedDigest>? published)
    {
        var shown = TimeProvider.System.GetTimestamp();
        var report = await new ChainVerifier(store, progress =>
        {
            if (TimeProvider.System.GetElapsedTime(shown) < TimeSpan.FromSeconds(2)) return Task.CompletedTask;
            shown = TimeProvider.System.GetTimestamp();
            return Console.Error.WriteLineAsync($"{store.Municipality.Key}, {progress.Log}: {Number(progress.Rows)} van {Number(progress.Of)} rijen");
        }).Verify(published);
        foreach (var finding in report.Findings) Console.WriteLine($"{store.Municipality.Key}: {ChainWords.Of(finding)}");
        if (report.Count > report.Findings.Count) Console.WriteLine($"{store.Municipality.Key}: en nog {Number(report.Count - report.Findings.Count)}");
        await using (var database = store.OpenDatabase())
        {
            database.ChainChecks.Add(ChainState.CheckOf(report, TimeProvider.System.GetUtcNow(), published is not null, ChainWords.Lines(report)));
            await database.SaveChangesAsync();
        }
        Console.WriteLine(report.Count == 0
            ? $"{store.Municipality.Key}: {Number(report.Rows)} rijen kloppen, {Number(report.NotYet)} wachten op verzegelen"
            : $"{store.Municipality.Key}: {Number(report.Rows)} rijen nagekeken, {Number(report.Count)} keer klopt er iets niet");
        return report.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    static async Task<int> Publish(MunicipalStore store, DigestOutlet outlet)
    {
        if (!outlet.IsOpen) throw new WrongSettingsException("Stel PublishDigest:File of PublishDigest:MailTo in.");
        await using var database = store.OpenDatabase();
        var ways = await outlet.Publish(store, database, TimeProvider.System.GetUtcNow());
        await database.SaveChangesAsync();
        Console.WriteLine(ways.Count == 0 ? $"{store.Municipality.Key}: er is nog niets verzegeld" : $"{store.Municipality.Key}: bekendgemaakt ({string.Join(" en ", ways)})");
        return ways.Count == 0 ? ExitCode.Failed : ExitCode.Ok;
    }

    static string Number(long number) => number.ToString("N0", CultureInfo.GetCultureInfo("nl-NL"));

    sealed record Asked(bool Publish, string? Municipality, string? Against);
}
