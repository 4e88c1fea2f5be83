using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Keukentafel.Demo;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Keukentafel.Tests.App.Faults;

/// <summary>
/// The program in a process of its own, on the filled municipalities, that can be killed in the middle of a sentence and
/// started again. It listens on a port that the system chooses, and its visitors follow it to the next one.
/// </summary>
sealed class RealProgram : IAsyncDisposable
{
    readonly Municipalities municipalities;
    readonly IReadOnlyDictionary<string, string> settings;
    Process? process;
    int port;

    RealProgram(Municipalities municipalities, IReadOnlyDictionary<string, string> settings) => (this.municipalities, this.settings) = (municipalities, settings);

    /// <summary>The number of its process.</summary>
    public int ProcessId => process!.Id;

    /// <summary>Where its files stand.</summary>
    public string Folder => municipalities.Folder;

    /// <summary>Puts a copy of the filled municipalities ready; nothing runs yet.</summary>
    public static async Task<RealProgram> Install(Database database, IReadOnlyDictionary<string, string>? settings = null) =>
        new(await Municipalities.Copy(database), settings ?? new Dictionary<string, string>());

    /// <summary>Starts the process and waits until it answers.</summary>
    public async Task Start()
    {
        // Without the shell's trap a file that may not grow would end the process, as a full disk does not.
        string[] arguments = ["-c", "trap '' XFSZ; exec dotnet \"$@\"", "sh", typeof(PracticeProgram).Assembly.Location, "serve"];
        var start = new ProcessStartInfo("/bin/sh", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Demo";
        start.Environment["DATA"] = municipalities.Folder;
        start.Environment["PORT"] = "0";
        start.Environment["PublicFormsPerMinute"] = "1000000";
        start.Environment["Logging__LogLevel__Default"] = "None";
        foreach (var (key, value) in municipalities.Lines) start.Environment[$"Municipalities__{key}"] = value;
        foreach (var (key, value) in settings) start.Environment[key] = value;
        process = Process.Start(start)!;
        // Read to the end, so that the process never waits for us.
        var ready = new TaskCompletionSource<int>();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) ready.TrySetException(new InvalidOperationException("The program stopped before it was ready."));
            else if (line.Data.Contains("staat klaar", StringComparison.Ordinal)) ready.TrySetResult(new Uri(line.Data[line.Data.IndexOf("http", StringComparison.Ordinal)..]).Port);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        port = await ready.Task.WaitAsync(Patience.Limit);
    }

    /// <summary>Ends the process as a power cut would: nothing can be tidied up.</summary>
    public async Task Kill()
    {
        if (process is null) return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Somebody with a browser, whose cookies outlive the process.</summary>
    public Visitor Visitor()
    {
        var server = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxConnectionsPerServer = 64,
            ConnectCallback = async (_, stop) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(IPAddress.Loopback, port, stop);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        return new Visitor(new LostConnections { InnerHandler = server }, new CookieContainerHandler(), $"http://{Municipalities.Buurtstad}.localhost");
    }

    /// <summary>The same visitor, signed in as somebody of the demo.</summary>
    public async Task<Visitor> As(string persona)
    {
        var visitor = Visitor();
        var demo = await visitor.Get("/demo");
        var button = demo.Document.QuerySelectorAll("main li").Single(item => item.QuerySelector("strong")?.TextContent == persona).QuerySelector("button")!;
        var home = await visitor.Submit(demo, "main form", ("account", button.GetAttribute("value")));
        return home.Status == HttpStatusCode.OK && !home.Path.StartsWith("/demo", StringComparison.Ordinal) ? visitor : throw new InvalidOperationException($"{persona} did not get in: {home.Path} {home.Text}");
    }

    /// <summary>The program without its clothes, to look into its databases.</summary>
    public IAsyncDisposable Look(out IServiceProvider services)
    {
        var app = TestApp.Build(municipalities, new FakeTime(FakeTime.Start), _ => { });
        services = app.Services;
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await municipalities.DisposeAsync();
    }

    /// <summary>
    /// Tells each lost connection in one way: one that the other side resets between being made and being used comes out of .NET as the
    /// socket's own error.
    /// </summary>
    sealed class LostConnections : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (Exception error) when (error is SocketException or IOException)
            {
                throw new HttpRequestException("The connection was lost.", error);
            }
        }
    }
}
