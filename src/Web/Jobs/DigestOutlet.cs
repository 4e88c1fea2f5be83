using System.Globalization;
using Keukentafel.Data;
using Keukentafel.Data.Chain;
using Keukentafel.Data.Municipalities;
using Keukentafel.Web.Platform.Mail;

namespace Keukentafel.Web.Jobs;

/// <summary>
/// Where the newest digest of each chain goes: outside the reach of who can write in the database. Neither way says
/// anything about people.
/// </summary>
/// <param name="File">File that lines are added to; null without.</param>
/// <param name="MailTo">Address; null without.</param>
/// <param name="Mail">The mail server; null without.</param>
sealed record DigestOutlet(string? File, string? MailTo, IMail? Mail)
{
    /// <exception cref="WrongSettingsException">An address without a mail server.</exception>
    public static DigestOutlet From(IConfiguration settings)
    {
        var section = settings.GetSection("PublishDigest");
        var (to, mail) = (section["MailTo"], SmtpMail.Of(settings));
        if (to is { Length: > 0 } && mail is null) throw new WrongSettingsException("PublishDigest:MailTo is ingesteld, maar Mail:Host (de mailserver) niet.");
        return new DigestOutlet(Given(section["File"]), Given(to), mail);
    }

    /// <summary>True when there is a way out.</summary>
    public bool IsOpen => File is not null || MailTo is not null;

    /// <summary>Sends the newest digests out and adds to the given context that it did; the caller saves.</summary>
    /// <returns>Where they went, in words; empty when nothing is sealed yet.</returns>
    public async Task<IReadOnlyList<string>> Publish(MunicipalStore store, MunicipalDatabase database, DateTimeOffset now)
    {
        var lines = (await ChainState.Newest(store)).Select(digest => DigestLine.Write(now, digest)).ToList();
        var ways = new List<string>();
        if (lines.Count == 0) return ways;
        if (File is not null)
        {
            await System.IO.File.AppendAllLinesAsync(File, lines);
            ways.Add("bestand");
        }
        if (MailTo is not null)
        {
            var day = now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            await Mail!.Send(MailTo, $"Keten van {store.Municipality.Name}, {day}",
                $"""
                Dit zijn de nieuwste kenmerken van de inzage en het journaal van {store.Municipality.Name}.
                Bewaar dit bericht. Met `audit verify --against` ziet u later of de keten nog dezelfde is.

                {string.Join('\n', lines)}
                """);
            ways.Add("mail");
        }
        database.ChainPublications.Add(new ChainPublication { Id = Guid.CreateVersion7(now), At = now, Where = string.Join(" en ", ways) });
        return ways;
    }

    static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
