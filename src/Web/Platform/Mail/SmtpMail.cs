using Keukentafel.Web.Platform.Settings;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Keukentafel.Web.Platform.Mail;

/// <summary>Mail over SMTP, with TLS unless the settings say otherwise.</summary>
/// <param name="Host">Name of the mail server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is protected.</param>
/// <param name="Sender">Address of the sender.</param>
/// <param name="User">Account on the mail server; null without.</param>
/// <param name="Password">Its password.</param>
sealed record SmtpMail(string Host, int Port, SecureSocketOptions Security, string Sender, string? User, string? Password) : IMail
{
    /// <summary>The server of the settings; null when none is set.</summary>
    public static SmtpMail? From(SettingsReader reader)
    {
        var (host, sender) = (reader.Text(SettingTable.MailHost), reader.Text(SettingTable.MailFrom, IsAddress));
        var (port, security) = (reader.Number(SettingTable.MailPort), reader.Value(SettingTable.MailSecurity, TrySecurity, SecureSocketOptions.StartTls));
        if (host is null) return null;
        if (reader.Text(SettingTable.MailFrom) is null) reader.Fault(SettingTable.MailFrom.Key, "ontbreekt, terwijl Mail:Host is ingesteld. Zet het mailadres van de afzender.");
        return new SmtpMail(host, port, security, sender ?? "", reader.Text(SettingTable.MailUser), reader.Text(SettingTable.MailPassword));
    }

    /// <summary>Whether a text is one mail address.</summary>
    public static bool IsAddress(string text) => MailboxAddress.TryParse(text, out var address) && address.Address.Contains('@', StringComparison.Ordinal);

    public async Task Send(string to, string subject, string text)
    {
        using var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text } };
        message.From.Add(MailboxAddress.Parse(Sender));
        message.To.Add(MailboxAddress.Parse(to));
        using var client = new SmtpClient { Timeout = 30_000 };
        await client.ConnectAsync(Host, Port, Security);
        if (User is { Length: > 0 }) await client.AuthenticateAsync(User, Password ?? "");
        await client.SendAsync(message);
        await client.DisconnectAsync(quit: true);
    }

    static bool TrySecurity(string text, out SecureSocketOptions security)
    {
        (var isKnown, security) = text switch
        {
            "starttls" => (true, SecureSocketOptions.StartTls),
            "tls" => (true, SecureSocketOptions.SslOnConnect),
            "none" => (true, SecureSocketOptions.None),
            _ => (false, default),
        };
        return isKnown;
    }
}
