using System.Globalization;
using Keukentafel.Data;
using Keukentafel.Data.Chain;
using Keukentafel.Data.Municipalities;
using Keukentafel.Web.Platform.Mail;
using Keukentafel.Web.Platform.Settings;

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
    /// <summary>Reads the settings.</summary>
    public static DigestOutlet From(SettingsReader reader, IMail? mail)
    {
        var to = reader.Text(SettingTable.DigestMailTo, SmtpMail.IsAddress);
        if (to is not null && mail is null) reader.Fault(SettingTable.DigestMailTo.Key, "is ingesteld, maar Mail:Host (de mailserver) niet. Zet Mail:Host en Mail:From.");
        return new DigestOutlet(reader.Text(SettingTable.DigestFile), to, mail);
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
}
