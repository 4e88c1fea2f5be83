using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace Keukentafel.Tests.App.Attack;

/// <summary>One such program for all tests of a class, started on first use.</summary>
public sealed class Listening : IAsyncDisposable
{
    readonly Lazy<Task<ListeningApp>> app = new(() => ListeningApp.Start());

    internal Task<ListeningApp> App => app.Value;

    public async ValueTask DisposeAsync()
    {
        if (app.IsValueCreated) await (await app.Value).DisposeAsync();
    }
}

/// <summary>The program with its real server on a port of this machine, for what only bytes on a wire can show.</summary>
sealed class ListeningApp : IAsyncDisposable
{
    readonly WebApplication app;
    readonly Municipalities municipalities;

    ListeningApp(WebApplication app, Municipalities municipalities) => (this.app, this.municipalities) = (app, municipalities);

    int Port => new Uri(app.Urls.First()).Port;

    public static async Task<ListeningApp> Start(params (string Name, string Value)[] settings)
    {
        var copy = await Municipalities.Copy(Database.Sqlite);
        var program = TestApp.Build(copy, new FakeTime(FakeTime.Start), builder =>
        {
            builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
            builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        });
        await program.StartAsync();
        return new ListeningApp(program, copy);
    }

    /// <summary>Opens a connection and sends these bytes; the connection stays open.</summary>
    public async Task<NetworkStream> Send(string bytes)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, Port);
        var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes));
        }
        catch (IOException)
        {
            // The server answered and closed before it had everything; what it said is still to be read.
        }
        return stream;
    }

    /// <summary>Everything that the server says until it closes the connection.</summary>
    public static async Task<string> ReadToEnd(NetworkStream stream)
    {
        await using var open = stream;
        using var read = new MemoryStream();
        try
        {
            await stream.CopyToAsync(read);
        }
        catch (IOException)
        {
            // Closed hard: what came before counts.
        }
        return Encoding.UTF8.GetString(read.ToArray());
    }

    /// <summary>Sends a whole request and reads the answer. Host and Connection: close are added.</summary>
    public async Task<string> Ask(string firstLine, string body = "", params string[] headers)
    {
        string[] usual = ["Host: buurtstad.localhost", "Connection: close"];
        var length = body.Length > 0 && !headers.Any(header => header.StartsWith("Transfer-Encoding", StringComparison.Ordinal)) ? [$"Content-Length: {body.Length}"] : Array.Empty<string>();
        return await ReadToEnd(await Send(string.Join("\r\n", [firstLine, .. usual, .. headers, .. length, "", body])));
    }

    /// <summary>The status in the first line of an answer; 0 when there was none.</summary>
    public static int StatusOf(string answer) => answer.Length > 12 && int.TryParse(answer.AsSpan(9, 3), out var status) ? status : 0;

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await municipalities.DisposeAsync();
    }
}
