using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.SignIn;
using Microsoft.AspNetCore.Authentication;

namespace Keukentafel.Web.Platform.SignIn;

/// <summary>
/// Oefenprovider: the provider of practice mode, where choosing a persona is signing in. Another program brings it; the
/// production program has none.
/// </summary>
interface IPracticeProvider
{
    /// <summary>All its addresses are below this one.</summary>
    string Folder { get; }

    /// <summary>Where one chooses a persona.</summary>
    string ChoicePage { get; }

    /// <summary>The settings by which a municipality knows it.</summary>
    SignInProvider For(string municipality, SignInWay way);

    /// <summary>Adds its services, its pages and the way to reach it.</summary>
    void Add(AuthenticationBuilder authentication);

    /// <summary>Lines that tell whoever starts the program at this address who can sign in.</summary>
    IEnumerable<string> Introduction(MunicipalStores stores, string address);
}
