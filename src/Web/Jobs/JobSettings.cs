using System.Globalization;
using Keukentafel.Data;
using Keukentafel.Data.Municipalities;
using Keukentafel.Web.Platform.Mail;
using Keukentafel.Web.Platform.Settings;

namespace Keukentafel.Web.Jobs;

/// <summary>What the settings say about work that is due.</summary>
/// <param name="Digest">Where the newest digests go.</param>
/// <param name="Mail">The mail server; null without.</param>
/// <param name="PublicAddress">Address of a municipality's pages, with {gemeente} for its key; null when it is not known.</param>
/// <param name="VerifyHour">At which hour of the Dutch night the chains are checked; null when somebody else does that.</param>
sealed record JobSettings(DigestOutlet Digest, IMail? Mail, string? PublicAddress, int? VerifyHour)
{
    /// <summary>Sending one message takes no longer; after that another node may try.</summary>
    public static readonly TimeSpan LongestMail = TimeSpan.FromMinutes(5);

    /// <summary>Nothing leaves the house and nothing is checked.</summary>
    public static JobSettings None { get; } = new(new DigestOutlet(null, null, null), null, null, null);

    /// <summary>Reads the settings.</summary>
    public static JobSettings From(SettingsReader reader)
    {
        var mail = SmtpMail.From(reader);
        var address = reader.Text(SettingTable.PublicAddress, IsAddress)?.TrimEnd('/');
        return new JobSettings(DigestOutlet.From(reader, mail), mail, address, reader.Value<int?>(SettingTable.VerifyHour, TryHour, 3));
    }

    /// <summary>Where a page of a municipality is, as a person reads it.</summary>
    public string PageOf(Municipality municipality, string path) =>
        PublicAddress is null ? path : PublicAddress.Replace("{gemeente}", municipality.Key, StringComparison.Ordinal) + path;

    /// <summary>The next time that it is this hour in the Netherlands.</summary>
    public static DateTimeOffset NextAt(int hour, DateTimeOffset now)
    {
        var day = DutchTime.DateOf(now);
        var today = DutchTime.At(day, new TimeOnly(hour, 0));
        return today > now ? today : DutchTime.At(day.AddDays(1), new TimeOnly(hour, 0));
    }

    static bool IsAddress(string text) =>
        Uri.TryCreate(text.Replace("{gemeente}", "gemeente", StringComparison.Ordinal), UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    static bool TryHour(string text, out int? hour)
    {
        hour = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 24 ? number : null;
        return hour is not null || text == "never";
    }
}
