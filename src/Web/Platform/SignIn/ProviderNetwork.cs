namespace Keukentafel.Web.Platform.SignIn;

/// <summary>How providers are reached.</summary>
/// <param name="Handler">Sends what they are asked.</param>
/// <param name="MostWait">How long an answer may take; after that the provider is away.</param>
sealed record ProviderNetwork(HttpMessageHandler Handler, TimeSpan MostWait)
{
    /// <summary>How long an answer may take outside tests: somebody waits for it in a browser.</summary>
    public static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(30);
}
