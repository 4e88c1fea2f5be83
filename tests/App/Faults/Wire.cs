using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Keukentafel.Tests.App.Faults;

/// <summary>The wire between the program and PostgreSQL, that can be cut and made slow.</summary>
sealed class Wire : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly ConcurrentBag<TcpClient> open = [];
    readonly string host;
    readonly int port;
    readonly Task accepting;
    volatile bool isCut;

    Wire(string host, int port)
    {
        (this.host, this.port) = (host, port);
        listener.Start();
        accepting = Task.Run(Accept);
    }

    /// <summary>How long each piece of an answer waits on its way.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Lays a wire to the database of this connection string.</summary>
    /// <returns>The wire, and the connection string that goes by it.</returns>
    public static (Wire Wire, string Connection) To(string connection)
    {
        var there = new NpgsqlConnectionStringBuilder(connection);
        var wire = new Wire(there.Host!, there.Port);
        return (wire, new NpgsqlConnectionStringBuilder(connection)
        {
            Host = "127.0.0.1", Port = ((IPEndPoint)wire.listener.LocalEndpoint).Port, CommandTimeout = 2, Timeout = 2,
        }.ConnectionString);
    }

    /// <summary>Nothing comes through any more, and what was under way is lost.</summary>
    public void Cut()
    {
        isCut = true;
        while (open.TryTake(out var client)) client.Close();
    }

    /// <summary>Everything comes through again.</summary>
    public void Mend() => isCut = false;

    public async ValueTask DisposeAsync()
    {
        Cut();
        listener.Stop();
        await accepting;
    }

    async Task Accept()
    {
        try
        {
            while (true)
            {
                var here = await listener.AcceptTcpClientAsync();
                if (isCut)
                {
                    here.Close();
                    continue;
                }
                var there = new TcpClient();
                await there.ConnectAsync(host, port);
                open.Add(here);
                open.Add(there);
                _ = Carry(here, there, isAnswer: false);
                _ = Carry(there, here, isAnswer: true);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The wire is taken away.
        }
    }

    async Task Carry(TcpClient from, TcpClient to, bool isAnswer)
    {
        var piece = new byte[16_384];
        try
        {
            while (await from.GetStream().ReadAsync(piece) is var length and > 0)
            {
                if (isAnswer && Delay > TimeSpan.Zero) await Task.Delay(Delay);
                await to.GetStream().WriteAsync(piece.AsMemory(0, length));
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut on the way.
        }
        finally
        {
            from.Close();
            to.Close();
        }
    }
}
