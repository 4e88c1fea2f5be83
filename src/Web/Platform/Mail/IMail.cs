namespace Keukentafel.Web.Platform.Mail;

/// <summary>The border to the mail server of the municipality. No personal data goes through it.</summary>
interface IMail
{
    /// <summary>Sends one message in plain words; it is handed over when this ends.</summary>
    Task Send(string to, string subject, string text);
}
