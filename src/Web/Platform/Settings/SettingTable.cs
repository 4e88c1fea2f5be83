using Keukentafel.Data.Sealing;

namespace Keukentafel.Web.Platform.Settings;

/// <summary>Every setting, its values and its default; a test keeps the table of docs/operations equal to it.</summary>
static class SettingTable
{
    public static readonly Setting Environment = new("ASPNETCORE_ENVIRONMENT", "a name; environment only", "een naam", "`Production`");
    public static readonly NumberSetting Port = new("PORT", 0, 65535, 5080);
    public static readonly Setting Urls = new("URLS", "address such as `http://10.0.0.5:5080`", "een adres zoals http://10.0.0.5:5080", "`http://127.0.0.1:5080`");
    public static readonly Setting Data = new("DATA", "folder", "een map", "`./data`");
    public static readonly Setting MasterKeyText = new(MasterKey.Variable, "32 bytes in Base64; environment only", "32 bytes in Base64", "the file `master.key` in `DATA`");
    public static readonly Setting Municipality = new("Municipalities:<key>", "`sqlite` or an Npgsql connection string", "sqlite of een verbinding met PostgreSQL (Host=…;Database=…)", "none");
    public static readonly Setting DefaultMunicipality = new("DefaultMunicipality", "key of a municipality", "de naam van een gemeente uit Municipalities", "the first by name");
    public static readonly SwitchSetting Demo = new("Demo", false);
    public static readonly Setting SignIn = new("SignIn:<key>:…", "see [sign-in](sign-in.md)", "een aanmelddienst", "none");
    public static readonly NumberSetting SessionHours = new("SessionHours", 1, 11, 10);
    public static readonly NumberSetting SessionMinutes = new("SessionMinutes", 1, 660, 30);
    public static readonly NumberSetting PublicFormsPerMinute = new("PublicFormsPerMinute", 1, 1_000_000_000, 30);
    public static readonly ListSetting Proxies = new("Proxies", "address (`10.0.0.5`) or network (`10.1.0.0/16`)", "een adres (10.0.0.5) of een netwerk (10.1.0.0/16)", "none: forwarded headers are not read");
    public static readonly SwitchSetting Work = new("Work", true);
    public static readonly Setting DigestFile = new("PublishDigest:File", "file", "een bestand", "none");
    public static readonly Setting DigestMailTo = new("PublishDigest:MailTo", "mail address", "een mailadres", "none");
    public static readonly Setting PublicAddress = new("PublicAddress", "address with `http` or `https`", "een adres dat met https:// begint, zoals https://{gemeente}.example.nl", "only the path");
    public static readonly Setting VerifyHour = new("Audit:VerifyHour", "0 to 23, or `never`", "een uur van 0 tot en met 23, of never", "3");
    public static readonly Setting MailHost = new("Mail:Host", "name or address", "de naam van de mailserver", "no mail");
    public static readonly NumberSetting MailPort = new("Mail:Port", 1, 65535, 587);
    public static readonly Setting MailSecurity = new("Mail:Security", "`starttls`, `tls` or `none`", "starttls, tls of none", "`starttls`");
    public static readonly Setting MailFrom = new("Mail:From", "mail address", "het mailadres van de afzender", "required with `Mail__Host`");
    public static readonly Setting MailUser = new("Mail:User", "text", "een naam", "none");
    public static readonly Setting MailPassword = new("Mail:Password", "text", "een wachtwoord", "none");
    public static readonly Setting PostgresPrograms = new("PG_PROGRAMS", "folder", "een map", "the newest under `/usr/lib/postgresql`, or the path");
    public static readonly ListSetting DaysByRoyalDecree = new("DaysByRoyalDecree", "date such as `2028-05-05`", "een datum zoals 2028-05-05", "none");
    public static readonly Setting Traces = new("OTEL_EXPORTER_OTLP_ENDPOINT", "address with `http` or `https`", "een adres dat met http:// of https:// begint", "no traces");
    public static readonly SwitchSetting Measure = new("Measure", false);

    /// <summary>All, in the order of the documentation.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        Environment, Port, Urls, Data, MasterKeyText, Municipality, DefaultMunicipality, Demo, SignIn, SessionHours, SessionMinutes, PublicFormsPerMinute,
        Proxies, Work, DigestFile, DigestMailTo, PublicAddress, VerifyHour, MailHost, MailPort, MailSecurity, MailFrom, MailUser, MailPassword,
        PostgresPrograms, DaysByRoyalDecree, Traces, Measure,
    ];
}
