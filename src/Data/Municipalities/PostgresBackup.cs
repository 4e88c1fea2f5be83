using System.Diagnostics;
using Npgsql;

namespace Keukentafel.Data.Municipalities;

/// <summary>Backup and restore of a municipality on PostgreSQL with PostgreSQL's own programs; the program may be serving during a backup.</summary>
/// <param name="storage">The database.</param>
/// <param name="programs">Folder of pg_dump and pg_restore; null to look for them.</param>
public sealed class PostgresBackup(Storage.Postgres storage, string? programs)
{
    /// <summary>Copies the database as it is at one moment.</summary>
    /// <returns>Folder of the backup.</returns>
    /// <exception cref="PostgresProgramException">pg_dump is not there or says no.</exception>
    public async Task<string> Make(string key, string folder, DateTimeOffset now)
    {
        var target = Path.Combine(folder, "reserve", $"{key}-{now:yyyyMMdd-HHmmss-fff}");
        Directory.CreateDirectory(target);
        await Run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file=" + FileIn(target, key));
        // pg_dump flushes the file itself.
        DurableFiles.OnDisk.SyncFolder(target);
        DurableFiles.OnDisk.SyncFolder(Path.GetDirectoryName(target)!);
        return target;
    }

    /// <summary>Puts a backup in place of what is there, in one transaction: all of it or nothing.</summary>
    /// <exception cref="FileNotFoundException">The folder holds no backup of this municipality.</exception>
    /// <exception cref="PostgresProgramException">pg_restore is not there or says no; nothing was changed.</exception>
    public async Task Restore(string key, string folder)
    {
        var file = FileIn(folder, key);
        if (!File.Exists(file)) throw new FileNotFoundException("Hier staat geen reservekopie van deze gemeente.", file);
        await using (var connection = new NpgsqlConnection(storage.Prepared)) NpgsqlConnection.ClearPool(connection);
        // Only its owner can look in this folder.
        var aside = Directory.CreateTempSubdirectory("keukentafel-terug-").FullName;
        try
        {
            var script = Path.Combine(aside, "terug.sql");
            await Run("pg_restore", "--no-owner", "--no-privileges", "--file=" + script, file);
            await Run("psql", "--quiet", "--no-psqlrc", "--single-transaction", "--set=ON_ERROR_STOP=1", "--command=" + DropTables, "--file=" + script);
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
        }
    }

    // pg_restore --clean leaves the tables that a later version added; then that version could not migrate again.
    const string DropTables =
        "DO $$ DECLARE name text; BEGIN FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP EXECUTE format('DROP TABLE public.%I CASCADE', name); END LOOP; END $$";

    static string FileIn(string folder, string key) => Path.Combine(folder, key + ".dump");

    async Task Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Folder(program), program), arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        // Through the environment, which other users of the machine cannot read, and never as an argument.
        var to = new NpgsqlConnectionStringBuilder(storage.Connection);
        foreach (var (name, value) in new[]
                 {
                     ("PGHOST", to.Host), ("PGPORT", to.Port.ToString()), ("PGDATABASE", to.Database), ("PGUSER", to.Username), ("PGPASSWORD", to.Password),
                     ("PGSSLMODE", to.SslMode.ToString().Replace("Verify", "Verify-", StringComparison.Ordinal).ToLowerInvariant()), ("PGSSLROOTCERT", to.RootCertificate),
                     ("PGTARGETSESSIONATTRS", to.Host?.Contains(',') == true ? "read-write" : null),
                 })
            if (!string.IsNullOrEmpty(value)) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        // The first line says what went wrong; a line that shows a row would show personal data.
        if (process.ExitCode != 0) throw new PostgresProgramException($"{program} meldt: {said.Split('\n')[0].Trim()}");
    }

    /// <summary>The newest version that is installed: it can read an older server, and not the other way round.</summary>
    string Folder(string program)
    {
        var folders = programs is { Length: > 0 } ? [programs] : Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0).Select(folder => Path.Combine(folder, "bin")).ToArray()
            : [];
        return folders.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")))
            ?? throw new PostgresProgramException($"{program} is niet gevonden. Installeer de programma's van PostgreSQL (pakket postgresql-client), of zet PG_PROGRAMS op hun map.");
    }

    const string Debian = "/usr/lib/postgresql";
}

/// <summary>A program of PostgreSQL is not there, or did not do it; the message says in Dutch what it said.</summary>
public sealed class PostgresProgramException(string message) : Exception(message);
