using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Keukentafel.Tests.App.Faults;

/// <summary>The wire between the program and PostgreSQL, that can be cut, and on which answers can be held.</summary>
sealed class Wire : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly ConcurrentBag<Socket> open = [];
    readonly EndPoint database;
    readonly Task accepting;
    volatile bool isCut;
    volatile TaskCompletionSource released = Open();

    Wire(EndPoint database)
    {
        this.database = database;
        listener.Start();
        accepting = Task.Run(Accept);
    }

    /// <summary>Lays a wire to the database of this connection string.</summary>
    /// <param name="connection">Of the database itself.</param>
    /// <param name="seconds">How long the program waits for an answer.</param>
    /// <returns>The wire, and the connection string that goes by it.</returns>
    public static (Wire Wire, string Connection) To(string connection, int seconds)
    {
        var there = new NpgsqlConnectionStringBuilder(connection);
        var isFolder = there.Host!.StartsWith('/');
        var wire = new Wire(isFolder ? new UnixDomainSocketEndPoint($"{there.Host}/.s.PGSQL.{there.Port}") : new DnsEndPoint(there.Host, there.Port, AddressFamily.InterNetwork));
        return (wire, new NpgsqlConnectionStringBuilder(connection)
        {
            Host = "127.0.0.1", Port = ((IPEndPoint)wire.listener.LocalEndpoint).Port, CommandTimeout = seconds, Timeout = seconds,
        }.ConnectionString);
    }

    /// <summary>What the database answers stays on its way until <see cref="Release"/>.</summary>
    public void Hold() => released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was held arrives.</summary>
    public void Release() => released.TrySetResult();

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
        Release();
        listener.Stop();
        await accepting;
    }

    static TaskCompletionSource Open()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    async Task Accept()
    {
        try
        {
            while (true)
            {
                var here = await listener.AcceptSocketAsync();
                if (isCut)
                {
                    here.Close();
                    continue;
                }
                var there = database is UnixDomainSocketEndPoint ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
                await there.ConnectAsync(database);
                open.Add(here);
                open.Add(there);
                // Cut while this connection was being made.
                if (isCut) Cut();
                _ = Carry(here, there, isAnswer: false);
                _ = Carry(there, here, isAnswer: true);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The wire is taken away.
        }
    }

    async Task Carry(Socket from, Socket to, bool isAnswer)
    {
        var piece = new byte[16_384];
        try
        {
            while (await from.ReceiveAsync(piece) is var length and > 0)
            {
                if (isAnswer) await released.Task;
                for (var sent = 0; sent < length;) sent += await to.SendAsync(piece.AsMemory(sent, length - sent));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or InvalidOperationException)
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
