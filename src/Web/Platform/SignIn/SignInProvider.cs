using System.Security.Cryptography;
using System.Text;
using Keukentafel.Domain.SignIn;
using Keukentafel.Domain.Teams;

namespace Keukentafel.Web.Platform.SignIn;

/// <summary>
/// Aanmelddienst: where the professionals or the residents of one municipality show who they are (OpenID Connect). Its
/// properties are the settings under <c>SignIn:[municipality]:Professionals</c> and <c>:Residents</c>.
/// </summary>
public sealed class SignInProvider
{
    /// <summary>The municipality that it serves.</summary>
    public string Municipality { get; set; } = "";

    /// <summary>For whom it is.</summary>
    public SignInWay Way { get; set; }

    /// <summary>Who signs the tokens; exactly as the provider writes it.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>Where the provider describes itself, when that is not below the issuer.</summary>
    public string? MetadataAddress { get; set; }

    /// <summary>How the provider knows us.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>What we prove that with.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Name on the button: "DigiD".</summary>
    public string? Name { get; set; }

    /// <summary>Scopes beside openid.</summary>
    public string[] Scopes { get; set; } = [];

    /// <summary>Whether claims come from the user information endpoint too.</summary>
    public bool UserInfo { get; set; }

    /// <summary>Levels of certainty (acr) that are good enough, asked for and checked; empty when the provider decides.</summary>
    public string[] AcrValues { get; set; } = [];

    /// <summary>Level that is asked for and checked when somebody must show again who they are.</summary>
    public string? StepUpAcr { get; set; }

    /// <summary>Claim that is compared with the sign-in name of an account, the first time.</summary>
    public string? LinkClaim { get; set; }

    /// <summary>Claim with roles.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>Which value is which role; the first line that fits counts. Without lines the administrator gives roles.</summary>
    public RoleLine[] Roles { get; set; } = [];

    /// <summary>Claim with teams.</summary>
    public string TeamClaim { get; set; } = "groups";

    /// <summary>Which value is which team. Without lines the administrator keeps teams.</summary>
    public TeamLine[] Teams { get; set; } = [];

    /// <summary>Claim with the BSN of a resident.</summary>
    public string BsnClaim { get; set; } = "bsn";

    /// <summary>Whether signing out there needs the identity token. For residents it may hold the BSN, and it would stand in an address.</summary>
    public bool KeepIdentityToken { get; set; }

    /// <summary>The provider of practice mode, which is in this program itself.</summary>
    internal bool IsPractice { get; set; }

    /// <summary>Under which name ASP.NET Core knows it.</summary>
    internal string Scheme => SchemeOf(Way);

    /// <summary>Name of the scheme of a way.</summary>
    internal static string SchemeOf(SignInWay way) => way == SignInWay.Resident ? "inwoner" : "medewerker";

    /// <summary>An address of the practice provider on the host that is being visited.</summary>
    internal static string AtThisHost(HttpRequest request, string address) =>
        $"{request.Scheme}://{request.Host}{new Uri(address).PathAndQuery}";

    /// <summary>Hash by which something of a provider is found: who somebody is there, or a session there.</summary>
    internal byte[] KeyOf(string value) => SHA256.HashData(Encoding.UTF8.GetBytes($"{Issuer}\n{value}"));

    /// <summary>A value of the claim with roles, and the role that it means here.</summary>
    public sealed record RoleLine
    {
        /// <summary>Value of the claim.</summary>
        public string Claim { get; init; } = "";

        /// <summary>The role.</summary>
        public Role Role { get; init; }

        /// <summary>Function as residents read it, for an account that is made.</summary>
        public string? Function { get; init; }
    }

    /// <summary>A value of the claim with teams, and the team that it means here.</summary>
    public sealed record TeamLine
    {
        /// <summary>Value of the claim.</summary>
        public string Claim { get; init; } = "";

        /// <summary>Name of the team.</summary>
        public string Team { get; init; } = "";

        /// <summary>Discipline of who comes in by this line.</summary>
        public string Discipline { get; init; } = "other";

        /// <summary>Moederorganisatie of who comes in by this line.</summary>
        public string ParentOrganisation { get; init; } = "";
    }
}
