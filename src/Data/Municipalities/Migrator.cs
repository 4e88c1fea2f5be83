using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Municipalities;

/// <summary>Brings the database of a municipality up to date. On SQLite a backup is made first.</summary>
public static class Migrator
{
    /// <summary>True when a migration has not been applied yet.</summary>
    public static async Task<bool> IsPending(MunicipalStore store)
    {
        await using var database = store.OpenDatabase();
        await using var log = store.OpenAccessLog();
        return (await database.Database.GetPendingMigrationsAsync()).Any() || (await log.Database.GetPendingMigrationsAsync()).Any();
    }

    /// <summary>Migrates both.</summary>
    /// <returns>Path of the backup that was made first; null when there was nothing to back up.</returns>
    public static async Task<string?> Migrate(MunicipalStore store, DateTimeOffset now)
    {
        if (!await IsPending(store)) return null;
        string? backup = null;
        if (store.Municipality.Storage is Storage.Sqlite sqlite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(sqlite.DatabaseFile)!);
            if (File.Exists(sqlite.DatabaseFile)) backup = SqliteBackup.Make(sqlite, Path.GetDirectoryName(sqlite.DatabaseFile)!, now);
        }
        await using var database = store.OpenDatabase();
        await using var log = store.OpenAccessLog();
        if (store.Municipality.Storage is Storage.Sqlite)
        {
            await UseWriteAheadLog(database.Database);
            await UseWriteAheadLog(log.Database);
        }
        await database.Database.MigrateAsync();
        await log.Database.MigrateAsync();
        return backup;
    }

    static async Task UseWriteAheadLog(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade database)
    {
        await database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
        // A migration that was killed leaves its lock row behind and every later one would wait for it.
        // Only one `migrate` of a SQLite file runs at a time: the caller holds a file lock.
        await database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
    }
}

/// <summary>An online copy of the two SQLite files of a municipality.</summary>
public static class SqliteBackup
{
    /// <summary>Copies both files, also while they are in use.</summary>
    /// <returns>Folder of the backup.</returns>
    public static string Make(Storage.Sqlite storage, string folder, DateTimeOffset now)
    {
        var name = Path.GetFileNameWithoutExtension(storage.DatabaseFile);
        var target = Path.Combine(folder, "reserve", $"{name}-{now:yyyyMMdd-HHmmss-fff}");
        Directory.CreateDirectory(target);
        Copy(storage.Database, Path.Combine(target, Path.GetFileName(storage.DatabaseFile)));
        if (File.Exists(storage.AccessFile)) Copy(storage.Access, Path.Combine(target, Path.GetFileName(storage.AccessFile)));
        // SQLite flushes the files itself.
        DurableFiles.OnDisk.SyncFolder(target);
        DurableFiles.OnDisk.SyncFolder(Path.GetDirectoryName(target)!);
        return target;
    }

    /// <summary>Puts a backup back in place of the present files. The program must not be serving.</summary>
    /// <exception cref="FileNotFoundException">The folder holds no backup of this municipality.</exception>
    public static void Restore(Storage.Sqlite storage, string folder)
    {
        var database = Path.Combine(folder, Path.GetFileName(storage.DatabaseFile));
        var access = Path.Combine(folder, Path.GetFileName(storage.AccessFile));
        if (!File.Exists(database)) throw new FileNotFoundException("Hier staat geen reservekopie van deze gemeente.", database);
        SqliteConnection.ClearAllPools();
        Replace(database, storage.DatabaseFile);
        if (File.Exists(access)) Replace(access, storage.AccessFile);
    }

    static void Copy(string connection, string target)
    {
        using var source = new SqliteConnection(connection);
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ToString());
        source.Open();
        copy.Open();
        source.BackupDatabase(copy);
    }

    static void Replace(string source, string target)
    {
        // First: the log of the old file must not be taken for one of the new file.
        foreach (var rest in new[] { target + "-wal", target + "-shm" }) File.Delete(rest);
        DurableFiles.OnDisk.SyncFolder(Path.GetDirectoryName(target)!);
        DurableFiles.OnDisk.Copy(source, target);
    }
}
