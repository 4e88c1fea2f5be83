using System.Diagnostics;

namespace Keukentafel.Bench;

/// <summary>The proxy in front of the nodes, with the settings of docs/operations/two-nodes.md.</summary>
sealed class Nginx(string folder, int port, IReadOnlyList<Uri> nodes) : IAsyncDisposable
{
    public Uri Address { get; } = new($"http://127.0.0.1:{port}");

    static string? Program { get; } = new[] { "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx" }.FirstOrDefault(File.Exists);

    string Settings => Path.Combine(folder, "nginx.conf");

    /// <returns>Null when nginx is not on this machine.</returns>
    public static async Task<Nginx?> Start(string folder, IReadOnlyList<Uri> nodes)
    {
        if (Program is null) return null;
        var nginx = new Nginx(folder, Served.FreePort(), nodes);
        nginx.Write(down: null);
        await Execute("-c", nginx.Settings);
        return nginx;
    }

    /// <summary>Sends nobody to that node any more, or to all again; who is under way there finishes.</summary>
    public async Task Leave(Uri? node)
    {
        Write(node);
        await Execute("-c", Settings, "-s", "reload");
        await Task.Delay(TimeSpan.FromSeconds(1));
    }

    public async ValueTask DisposeAsync() => await Execute("-c", Settings, "-s", "stop");

    void Write(Uri? down)
    {
        var servers = string.Join("\n    ", nodes.Select(node => $"server {node.Authority} max_fails=1 fail_timeout=5s{(node == down ? " down" : "")};"));
        File.WriteAllText(Settings, $$"""
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            worker_processes 1;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/nginx-error.log;
            events { worker_connections 2048; }
            http {
              access_log off;
              client_body_temp_path {{folder}}/nginx-body;
              proxy_temp_path {{folder}}/nginx-proxy;
              fastcgi_temp_path {{folder}}/nginx-fastcgi;
              uwsgi_temp_path {{folder}}/nginx-uwsgi;
              scgi_temp_path {{folder}}/nginx-scgi;
              upstream keukentafel {
                zone keukentafel 64k;
                {{servers}}
                keepalive 32;
              }
              server {
                listen 127.0.0.1:{{port}};
                client_max_body_size 512k;
                location / {
                  proxy_pass http://keukentafel;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_set_header Host $http_host;
                  proxy_set_header X-Forwarded-For $remote_addr;
                  proxy_set_header X-Forwarded-Proto $scheme;
                  proxy_connect_timeout 2s;
                  proxy_read_timeout 60s;
                  proxy_next_upstream error timeout;
                  proxy_next_upstream_tries 2;
                }
              }
            }
            """);
    }

    static async Task Execute(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", Program!, .. arguments]))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"nginx {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
