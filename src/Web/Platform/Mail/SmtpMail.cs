using Keukentafel.Data.Municipalities;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Keukentafel.Web.Platform.Mail;

/// <summary>Mail over SMTP, with TLS unless the settings say otherwise.</summary>
/// <param name="Host">Name of the mail server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is protected.</param>
/// <param name="From">Address of the sender.</param>
/// <param name="User">Account on the mail server; null without.</param>
/// <param name="Password">Its password.</param>
sealed record SmtpMail(string Host, int Port, SecureSocketOptions Security, string From, string? User, string? Password) : IMail
{
    /// <summary>The server of the settings; null when none is set.</summary>
    /// <exception cref="WrongSettingsException">Half of the settings.</exception>
    public static SmtpMail? Of(IConfiguration settings)
    {
        var section = settings.GetSection("Mail");
        if (section["Host"] is not { Length: > 0 } host) return null;
        var from = section["From"] is { Length: > 0 } given ? given : throw new WrongSettingsException("Mail:Host is ingesteld, maar Mail:From (het adres van de afzender) niet.");
        var security = section["Security"] switch
        {
            null or "" or "starttls" => SecureSocketOptions.StartTls,
            "tls" => SecureSocketOptions.SslOnConnect,
            "none" => SecureSocketOptions.None,
            var other => throw new WrongSettingsException($"Mail:Security kan tls, starttls of none zijn, niet '{other}'."),
        };
        return new SmtpMail(host, section.GetValue("Port", 587), security, from, section["User"], section["Password"]);
    }

    public async Task Send(string to, string subject, string text)
    {
        using var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text } };
        message.From.Add(MailboxAddress.Parse(From));
        message.To.Add(MailboxAddress.Parse(to));
        using var client = new SmtpClient { Timeout = 30_000 };
        await client.ConnectAsync(Host, Port, Security);
        if (User is { Length: > 0 }) await client.AuthenticateAsync(User, Password ?? "");
        await client.SendAsync(message);
        await client.DisconnectAsync(quit: true);
    }
}
