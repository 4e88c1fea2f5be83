using System.Diagnostics;
using System.Security.Cryptography;

namespace Keukentafel.Bench;

/// <summary>A PostgreSQL of its own in a temporary folder, durable as in production; gone when the run ends.</summary>
sealed class PostgresCluster : IAsyncDisposable
{
    readonly string folder;
    readonly string connection;

    PostgresCluster(string folder, string connection) => (this.folder, this.connection) = (folder, connection);

    static string? Programs { get; } = new[] { "/usr/lib/postgresql", "/usr/local", "/opt/homebrew/opt", "/usr" }
        .Where(Directory.Exists).SelectMany(place => Directory.GetDirectories(place).Append(place)).Select(place => Path.Combine(place, "bin"))
        .Where(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "pg_ctl")))
        .OrderByDescending(bin => bin, StringComparer.Ordinal).FirstOrDefault();

    public string To(string database) => $"{connection};Database={database};Maximum Pool Size=60";

    /// <returns>Null when PostgreSQL is not on this machine.</returns>
    public static async Task<PostgresCluster?> Start()
    {
        if (Programs is null) return null;
        var place = Directory.CreateTempSubdirectory("keukentafel-bench-postgres-").FullName;
        var (password, port) = (RandomNumberGenerator.GetHexString(32), Served.FreePort());
        await File.WriteAllTextAsync(Path.Combine(place, "password"), password);
        if (Environment.IsPrivilegedProcess) await Execute("chown", "-R", "postgres", place);
        await Run("initdb", "-D", Path.Combine(place, "db"), "-U", "keukentafel", "--auth=password",
            "--pwfile=" + Path.Combine(place, "password"), "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        await Run("pg_ctl", "-D", Path.Combine(place, "db"), "-l", Path.Combine(place, "log"), "-w", "-t", "60", "start", "-o",
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={place} -c max_connections=200 -c shared_buffers=512MB -c max_wal_size=4GB");
        return new PostgresCluster(place, $"Host=127.0.0.1;Port={port};Username=keukentafel;Password={password}");
    }

    public async Task Create(string database)
    {
        await using var admin = new Npgsql.NpgsqlConnection(To("postgres"));
        await admin.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand($"CREATE DATABASE {database}", admin);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>After a load the planner must know the tables.</summary>
    public async Task Analyze(string database)
    {
        await using var there = new Npgsql.NpgsqlConnection(To(database) + ";Command Timeout=0");
        await there.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand("VACUUM ANALYZE", there);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Npgsql.NpgsqlConnection.ClearAllPools();
        await Run("pg_ctl", "-D", Path.Combine(folder, "db"), "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
    }

    // PostgreSQL refuses to run as root: then it runs as the user postgres.
    static Task Run(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        return Environment.IsPrivilegedProcess ? Execute("runuser", ["-u", "postgres", "--", path, .. arguments]) : Execute(path, arguments);
    }

    // Not redirected: the server keeps what it is given, and a pipe of ours would never end.
    static async Task Execute(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
        })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}.");
    }
}
