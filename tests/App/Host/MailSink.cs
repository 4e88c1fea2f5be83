using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Keukentafel.Tests.App.Host;

/// <summary>A mail server on this machine that takes everything and delivers nothing.</summary>
public sealed class MailSink : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly StringBuilder received = new();
    readonly CancellationTokenSource stop = new();

    public MailSink()
    {
        listener.Start();
        _ = Task.Run(Listen);
    }

    /// <summary>Its port.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Everything that clients said.</summary>
    public string Text
    {
        get
        {
            lock (received) return received.ToString();
        }
    }

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    async Task Listen()
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await Talk(client);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    async Task Talk(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail.example");
        var isMessage = false;
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            lock (received) received.Append(line).Append("\r\n");
            if (isMessage && line != ".") continue;
            var isDone = line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase);
            var isData = line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase);
            isMessage = isData;
            await writer.WriteLineAsync(isDone ? "221 dag" : isData ? "354 ga uw gang" : "250 goed");
            if (isDone) return;
        }
    }
}
