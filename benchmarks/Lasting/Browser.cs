using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keukentafel.Bench;

/// <summary>A Chromium of its own, told what to do over its DevTools protocol.</summary>
sealed class Browser : IAsyncDisposable
{
    readonly Process process;
    readonly Uri address;

    Browser(Process process, Uri address) => (this.process, this.address) = (process, address);

    static string? Program { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <returns>Null when Chromium is not on this machine.</returns>
    public static async Task<Browser?> Start(string folder)
    {
        if (Program is null) return null;
        var begun = Process.Start(new ProcessStartInfo(Program, [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--remote-debugging-port=0", $"--user-data-dir={Path.Combine(folder, "chromium")}", "about:blank"])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        while (await begun.StandardError.ReadLineAsync() is { } line)
        {
            const string Listening = "DevTools listening on ";
            if (!line.StartsWith(Listening, StringComparison.Ordinal)) continue;
            // Nobody reads on: what it says further would fill the pipe.
            _ = begun.StandardError.ReadToEndAsync();
            return new Browser(begun, new Uri(line[Listening.Length..]));
        }
        throw new InvalidOperationException("Chromium did not start.");
    }

    public async Task<Tab> Open()
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://{address.Authority}") };
        using var answer = await client.PutAsync(new Uri("/json/new?about:blank", UriKind.Relative), null);
        var opened = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        return await Tab.Connect(new Uri((string)opened["webSocketDebuggerUrl"]!));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}

/// <summary>One tab; one command at a time.</summary>
sealed class Tab : IAsyncDisposable
{
    readonly ClientWebSocket socket = new();
    int number;

    public static async Task<Tab> Connect(Uri address)
    {
        var tab = new Tab();
        await tab.socket.ConnectAsync(address, CancellationToken.None);
        return tab;
    }

    /// <summary>Sends a command and waits for its result.</summary>
    public async Task<JsonNode> Send(string method, JsonObject? parameters = null)
    {
        var id = ++number;
        var text = JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] });
        await socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        while (true)
        {
            var said = await Next();
            if ((int?)said["id"] != id) continue;
            return said["result"] ?? throw new InvalidOperationException($"{method}: {said["error"]}");
        }
    }

    /// <summary>Waits until the browser tells of this event.</summary>
    public async Task WaitFor(string happening)
    {
        while ((string?)(await Next())["method"] != happening)
        {
            // Another event.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Send("Page.close");
        socket.Dispose();
    }

    async Task<JsonNode> Next()
    {
        using var whole = new MemoryStream();
        var part = new byte[16 * 1024];
        WebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(part, CancellationToken.None);
            whole.Write(part, 0, received.Count);
        }
        while (!received.EndOfMessage);
        return JsonNode.Parse(whole.ToArray())!;
    }
}
