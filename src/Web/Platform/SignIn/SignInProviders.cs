using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.SignIn;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Settings;

namespace Keukentafel.Web.Platform.SignIn;

/// <summary>The providers of every municipality, from the section <c>SignIn</c>; checked when the program starts.</summary>
sealed class SignInProviders
{
    const string Section = "SignIn";
    static readonly SignInWay[] Ways = [SignInWay.Professional, SignInWay.Resident];
    readonly Dictionary<(string, SignInWay), SignInProvider> providers;

    SignInProviders(IEnumerable<SignInProvider> all) => providers = all.ToDictionary(provider => (provider.Municipality, provider.Way));

    /// <summary>Reads the providers of these municipalities; in practice mode each has that of practice.</summary>
    public static SignInProviders From(SettingsReader reader, IReadOnlyList<string> municipalities, DemoMode demo)
    {
        foreach (var unknown in reader.NamesBelow(Section).Except(municipalities))
            reader.Fault($"{Section}:{unknown}", "deze gemeente is niet ingesteld. Zet haar bij Municipalities, of haal dit weg.");
        var read = municipalities.SelectMany(municipality => Ways.Select(way => Read(reader, municipality, way))).OfType<SignInProvider>().ToList();
        return new SignInProviders(demo.Provider is { } practice ? municipalities.SelectMany(municipality => Ways.Select(way => practice.For(municipality, way))) : read);
    }

    /// <summary>The provider of a municipality for professionals or residents; null when there is none.</summary>
    public SignInProvider? Find(string municipality, SignInWay way) => providers.GetValueOrDefault((municipality, way));

    /// <summary>The provider of the municipality of this request.</summary>
    public SignInProvider? Find(HttpContext context, SignInWay way) =>
        Find(context.RequestServices.GetRequiredService<MunicipalStore>().Municipality.Key, way);

    static SignInProvider? Read(SettingsReader reader, string municipality, SignInWay way)
    {
        var key = $"{Section}:{municipality}:{(way == SignInWay.Resident ? "Residents" : "Professionals")}";
        var provider = reader.Bind<SignInProvider>(key, $"dit is niet te lezen. Gebruik alleen de namen van docs/operations/sign-in.md, en als rol een van {string.Join(", ", Enum.GetNames<Role>())}.");
        if (provider is null) return null;
        (provider.Municipality, provider.Way) = (municipality, way);
        foreach (var wrong in Wrong(provider)) reader.Fault(key, wrong);
        return provider;
    }

    static IEnumerable<string> Wrong(SignInProvider provider)
    {
        if (!IsHttps(provider.Issuer)) yield return "Issuer is geen adres dat met https:// begint. Zet het adres van de aanmelddienst.";
        if (provider.MetadataAddress is { } address && !IsHttps(address)) yield return "MetadataAddress is geen adres dat met https:// begint. Zet een ander adres, of laat het weg.";
        if (string.IsNullOrWhiteSpace(provider.ClientId)) yield return "ClientId is leeg. Zet de naam waaronder de aanmelddienst ons kent.";
        if (provider.Way == SignInWay.Resident && string.IsNullOrWhiteSpace(provider.BsnClaim)) yield return "BsnClaim is leeg. Zet de claim met het BSN, of laat de instelling weg.";
        if (provider.Way == SignInWay.Resident) yield break;
        if (string.IsNullOrWhiteSpace(provider.LinkClaim) && provider.Roles.Length == 0)
            yield return "Zet LinkClaim of Roles. Anders is van niemand bekend wie het is.";
        if (provider.Roles.Any(line => line.Claim.Length == 0 || line.Role == Role.Resident)) yield return "Een regel van Roles heeft geen Claim, of de rol van inwoner. Zet beide, met een andere rol.";
        if (provider.Teams.Any(line => line.Claim.Length == 0 || line.Team.Length == 0)) yield return "Een regel van Teams heeft geen Claim of geen Team. Zet beide.";
    }

    static bool IsHttps(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;
}
