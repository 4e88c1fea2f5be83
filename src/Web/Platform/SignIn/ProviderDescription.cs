using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Keukentafel.Web.Platform.SignIn;

/// <summary>
/// What a provider says of itself: its addresses and its keys. It is asked anew every few hours, and at once when a token
/// names a key that is not known yet, so that nobody is turned away because the provider took a new key.
/// </summary>
sealed class ProviderDescription(string address, HttpClient network, bool requireHttps) : IConfigurationManager<OpenIdConnectConfiguration>
{
    static readonly TimeSpan Keep = TimeSpan.FromHours(6);

    /// <summary>Tokens with made-up keys do not make us ask the provider all the time.</summary>
    static readonly TimeSpan BetweenQuestions = TimeSpan.FromSeconds(30);

    OpenIdConnectConfiguration? present;
    long askedAt;
    long? askedForKeyAt;

    /// <summary>The keys with this name; without a name all.</summary>
    public IEnumerable<SecurityKey> Keys(string? name) => (present?.SigningKeys ?? []).Where(key => name is null || key.KeyId == name);

    public Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel) =>
        present is { } known && TimeProvider.System.GetElapsedTime(Interlocked.Read(ref askedAt)) < Keep ? Task.FromResult(known) : Ask(cancel);

    /// <summary>Looks for a key that a token names.</summary>
    public async Task Find(string? key, CancellationToken cancel)
    {
        await GetConfigurationAsync(cancel);
        if (Keys(key).Any() || (askedForKeyAt is { } last && TimeProvider.System.GetElapsedTime(last) < BetweenQuestions)) return;
        askedForKeyAt = TimeProvider.System.GetTimestamp();
        await Ask(cancel);
    }

    public void RequestRefresh() => Interlocked.Exchange(ref askedAt, 0);

    async Task<OpenIdConnectConfiguration> Ask(CancellationToken cancel)
    {
        try
        {
            present = await OpenIdConnectConfigurationRetriever.GetAsync(address, new HttpDocumentRetriever(network) { RequireHttps = requireHttps }, cancel);
            Interlocked.Exchange(ref askedAt, TimeProvider.System.GetTimestamp());
            return present;
        }
        catch (Exception error) when (present is not null && error is IOException or HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            // What it said before still holds while it is away.
            return present;
        }
    }
}
