using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Keukentafel.Bench;

/// <summary>A program that is served while it is measured: the product or the limit program.</summary>
sealed class Served : IAsyncDisposable
{
    readonly Process process;

    Served(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Number of the process.</summary>
    public int Id => process.Id;

    /// <summary>How long it took until the first answer.</summary>
    public TimeSpan Started { get; private init; }

    public static async Task<Served> Start(string program, IReadOnlyDictionary<string, string> environment, Func<int, string[]> arguments, string first = "/health/live", int? at = null)
    {
        var port = at ?? FreePort();
        var address = new Uri($"http://127.0.0.1:{port}");
        var began = Stopwatch.GetTimestamp();
        var begun = Begin(program, environment.Append(new("PORT", $"{port}")), arguments(port));
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            if (begun.HasExited) throw new InvalidOperationException($"{Path.GetFileName(program)} stopped while it started:\n{await begun.StandardError.ReadToEndAsync()}");
            try
            {
                using var answer = await client.GetAsync(new Uri(first, UriKind.Relative));
                if (answer.IsSuccessStatusCode) break;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            if (Stopwatch.GetElapsedTime(began) > TimeSpan.FromMinutes(2)) throw new TimeoutException($"{program} does not answer.");
            await Task.Delay(25);
        }
        Drain(begun);
        return new Served(begun, address) { Started = Stopwatch.GetElapsedTime(began) };
    }

    /// <summary>Runs a program to its end; what it says on its error stream goes along.</summary>
    public static async Task Run(string program, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var begun = Begin(program, environment, arguments);
        begun.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null) Console.Error.WriteLine($"  {line.Data}");
        };
        begun.BeginErrorReadLine();
        var output = await begun.StandardOutput.ReadToEndAsync();
        await begun.WaitForExitAsync();
        if (begun.ExitCode != 0) throw new InvalidOperationException($"{Path.GetFileName(program)} {arguments[0]} ended with {begun.ExitCode}: {output}");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Asks it to stop, as a service manager does, and waits until it did.</summary>
    public async Task<int> Stop()
    {
        using var ask = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Ends it at once, as a power cut does.</summary>
    public void Kill() => process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    static void Drain(Process process)
    {
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    static Process Begin(string program, IEnumerable<KeyValuePair<string, string>> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Path.GetDirectoryName(program)!,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
