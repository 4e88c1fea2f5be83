using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Keukentafel.Demo.Practice;

/// <summary>The way to the practice provider is the way to this program itself, whatever name it is called by.</summary>
sealed class PracticeNetwork(IServer server) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? throw new HttpRequestException("The program does not listen yet.");
        var port = BindingAddress.Parse(address).Port;
        request.Headers.Host = request.RequestUri!.Host;
        request.RequestUri = new UriBuilder(request.RequestUri) { Host = "127.0.0.1", Port = port }.Uri;
        return base.SendAsync(request, cancellationToken);
    }
}
