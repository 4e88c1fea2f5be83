using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.SignIn;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Features.Demo;

namespace Keukentafel.Web.Platform.SignIn;

/// <summary>The providers of every municipality, from the section <c>SignIn</c>; checked when the program starts.</summary>
sealed class SignInProviders
{
    readonly Dictionary<(string, SignInWay), SignInProvider> providers = [];

    public SignInProviders(IConfiguration settings, MunicipalStores stores)
    {
        var municipalities = stores.Catalogue.All.Select(municipality => municipality.Key).ToList();
        foreach (var section in settings.GetSection("SignIn").GetChildren())
        {
            if (!municipalities.Contains(section.Key)) throw new WrongSettingsException($"SignIn noemt '{section.Key}', maar die gemeente is niet ingesteld.");
            Read(section, "Professionals", SignInWay.Professional);
            Read(section, "Residents", SignInWay.Resident);
        }
        if (!DemoMode.IsOn(settings)) return;
        foreach (var municipality in municipalities)
            foreach (var way in new[] { SignInWay.Professional, SignInWay.Resident })
                providers[(municipality, way)] = PracticeProvider.For(municipality, way);
    }

    /// <summary>The provider of a municipality for professionals or residents; null when there is none.</summary>
    public SignInProvider? Find(string municipality, SignInWay way) => providers.GetValueOrDefault((municipality, way));

    /// <summary>The provider of the municipality of this request.</summary>
    public SignInProvider? Find(HttpContext context, SignInWay way) =>
        Find(context.RequestServices.GetRequiredService<MunicipalStore>().Municipality.Key, way);

    void Read(IConfigurationSection municipality, string name, SignInWay way)
    {
        var section = municipality.GetSection(name);
        if (!section.Exists()) return;
        SignInProvider provider;
        try
        {
            provider = section.Get<SignInProvider>(options => options.ErrorOnUnknownConfiguration = true)!;
        }
        catch (InvalidOperationException)
        {
            throw new WrongSettingsException($"{section.Path} is niet te lezen: een naam klopt niet, of een rol is niet een van {string.Join(", ", Enum.GetNames<Role>())}.");
        }
        (provider.Municipality, provider.Way) = (municipality.Key, way);
        foreach (var wrong in Wrong(provider)) throw new WrongSettingsException($"{section.Path}: {wrong}");
        providers[(municipality.Key, way)] = provider;
    }

    static IEnumerable<string> Wrong(SignInProvider provider)
    {
        if (!IsHttps(provider.Issuer)) yield return "Issuer is geen adres dat met https:// begint.";
        if (provider.MetadataAddress is { } address && !IsHttps(address)) yield return "MetadataAddress is geen adres dat met https:// begint.";
        if (string.IsNullOrWhiteSpace(provider.ClientId)) yield return "ClientId is leeg.";
        if (provider.Way == SignInWay.Resident && string.IsNullOrWhiteSpace(provider.BsnClaim)) yield return "BsnClaim is leeg.";
        if (provider.Way == SignInWay.Resident) yield break;
        if (string.IsNullOrWhiteSpace(provider.LinkClaim) && provider.Roles.Length == 0)
            yield return "Zet LinkClaim of Roles. Anders is van niemand bekend wie het is.";
        if (provider.Roles.Any(line => line.Claim.Length == 0 || line.Role == Role.Resident)) yield return "Een regel van Roles heeft geen Claim, of de rol van inwoner.";
        if (provider.Teams.Any(line => line.Claim.Length == 0 || line.Team.Length == 0)) yield return "Een regel van Teams heeft geen Claim of geen Team.";
    }

    static bool IsHttps(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;
}
