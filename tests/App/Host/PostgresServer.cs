using System.Diagnostics;
using System.Security.Cryptography;
using Keukentafel.Data.Municipalities;
using Npgsql;

namespace Keukentafel.Tests.App.Host;

/// <summary>
/// The PostgreSQL of the tests: the one that the environment names, or a private cluster in a temporary folder that stops
/// with the tests.
/// </summary>
sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>Connection string of a user that may create databases.</summary>
    public const string Variable = "KEUKENTAFEL_TEST_POSTGRES";

    static readonly Lazy<Task<PostgresServer>> Shared = new(Start);
    readonly string? cluster;

    PostgresServer(string connection, string? cluster) =>
        (Connection, this.cluster) = (new NpgsqlConnectionStringBuilder(connection) { Timeout = (int)Patience.Limit.TotalSeconds, CommandTimeout = (int)Patience.Limit.TotalSeconds }.ConnectionString, cluster);

    /// <summary>True when a server is named or can be started here.</summary>
    public static bool IsPossible => Given is not null || Programs is not null;

    /// <summary>The shared server, started on first use.</summary>
    public static Task<PostgresServer> Instance => Shared.Value;

    /// <summary>Connection string of the administrator.</summary>
    public string Connection { get; }

    static string? Given => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : null;

    static string? Programs { get; } = new[] { "/usr/lib/postgresql", "/usr/local" }
        .Where(Directory.Exists).SelectMany(folder => Directory.GetDirectories(folder).Append(folder)).Select(folder => Path.Combine(folder, "bin"))
        .Where(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "pg_ctl")))
        .OrderByDescending(bin => bin, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Connection string of one database of this server.</summary>
    public string To(string database) =>
        new NpgsqlConnectionStringBuilder(Connection) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    /// <summary>Runs one statement as the administrator.</summary>
    public async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>
    /// Makes a copy of a database to which nobody is connected. Copying its files takes a twentieth of the processor time of the usual
    /// way, which writes each of its pages to the write-ahead log; only versions from 15 on have the two ways.
    /// </summary>
    public async Task Copy(string template, string database)
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();
        var strategy = connection.PostgreSqlVersion.Major >= 15 ? " STRATEGY FILE_COPY" : "";
        await using var command = new NpgsqlCommand($"CREATE DATABASE \"{database}\" TEMPLATE \"{template}\"{strategy}", connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Drops a database and whoever is connected to it.</summary>
    public async Task Drop(string database)
    {
        await using (var connection = new NpgsqlConnection(new Storage.Postgres(To(database)).Prepared)) NpgsqlConnection.ClearPool(connection);
        await Execute($"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)");
    }

    /// <summary>Stops the private cluster, if one was started.</summary>
    public static async ValueTask StopShared()
    {
        if (Shared.IsValueCreated) await (await Shared.Value).DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (cluster is null) return;
        await Run("pg_ctl", "-D", Path.Combine(cluster, "db"), "-m", "immediate", "-w", "stop");
        Directory.Delete(cluster, recursive: true);
    }

    static async Task<PostgresServer> Start()
    {
        if (Given is { } given) return new PostgresServer(given, null);
        var folder = Directory.CreateTempSubdirectory("keukentafel-postgres-").FullName;
        var password = RandomNumberGenerator.GetHexString(32);
        await File.WriteAllTextAsync(Path.Combine(folder, "password"), password);
        if (Environment.IsPrivilegedProcess) await Execute("chown", "-R", "postgres", folder);
        await Run("initdb", "-D", Path.Combine(folder, "db"), "-U", "keukentafel", "--auth=password",
            "--pwfile=" + Path.Combine(folder, "password"), "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        await Run("pg_ctl", "-D", Path.Combine(folder, "db"), "-l", Path.Combine(folder, "log"), "-w", "-t", "300", "start", "-o",
            // A socket in a folder of its own: the port is only part of its name.
            $"-p 5432 -c listen_addresses= -c unix_socket_directories={folder} -c max_connections=300 "
            + "-c fsync=off -c synchronous_commit=off -c full_page_writes=off");
        return new PostgresServer($"Host={folder};Port=5432;Username=keukentafel;Password={password};Database=postgres", folder);
    }

    /// <summary>PostgreSQL refuses to run as root: then it runs as the user postgres.</summary>
    static Task Run(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        return Environment.IsPrivilegedProcess ? Execute("runuser", ["-u", "postgres", "--", path, .. arguments]) : Execute(path, arguments);
    }

    static async Task Execute(string program, params string[] arguments)
    {
        // Not redirected: the server keeps what it is given, and a pipe of ours would never end.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
        })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}.");
    }
}
