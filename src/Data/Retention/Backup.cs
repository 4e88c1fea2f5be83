using System.Data.Common;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Privacy;
using Microsoft.Data.Sqlite;

namespace Keukentafel.Data.Retention;

/// <summary>Reservekopie: a copy of one municipality's data with the destruction register beside it, never with the master key.</summary>
/// <param name="stores">The municipalities.</param>
/// <param name="programs">Folder of the programs of PostgreSQL; null to look for them.</param>
/// <param name="clock">The clock.</param>
public sealed class Backup(MunicipalStores stores, string? programs, TimeProvider clock)
{
    /// <summary>Makes one, also while the program runs.</summary>
    /// <returns>Folder of the backup.</returns>
    public async Task<string> Make(Municipality municipality, string folder)
    {
        var target = municipality.Storage switch
        {
            Storage.Sqlite sqlite => SqliteBackup.Make(sqlite, folder, clock.GetUtcNow()),
            Storage.Postgres postgres => await new PostgresBackup(postgres, programs).Make(municipality.Key, folder, clock.GetUtcNow()),
            _ => throw new InvalidOperationException("Onbekende opslag."),
        };
        // After the copy: what was destroyed meanwhile is in the register.
        await DestructionRegister.Write(stores.Of(municipality), target);
        return target;
    }

    /// <summary>Puts one back and destroys again what was destroyed after it was made. The program must not be serving.</summary>
    /// <param name="municipality">Which municipality.</param>
    /// <param name="folder">Folder of the backup.</param>
    /// <param name="register">A newer register; null for the ones beside this backup.</param>
    public async Task<Replay> Restore(Municipality municipality, string folder, string? register)
    {
        var lines = await Register(municipality, folder, register);
        if (municipality.Storage is Storage.Sqlite sqlite) return await Restore(municipality, sqlite, folder, lines);
        await new PostgresBackup((Storage.Postgres)municipality.Storage, programs).Restore(municipality.Key, folder);
        return await Replay(stores.At(municipality), lines);
    }

    /// <summary>The data are made right beside the present files, and take their place when nothing is left to destroy.</summary>
    async Task<Replay> Restore(Municipality municipality, Storage.Sqlite target, string folder, List<Destruction> lines)
    {
        var aside = Path.Combine(Path.GetDirectoryName(target.DatabaseFile)!, $"terug-{municipality.Key}");
        Directory.CreateDirectory(aside);
        var copy = new Storage.Sqlite(Path.Combine(aside, Path.GetFileName(target.DatabaseFile)), Path.Combine(aside, Path.GetFileName(target.AccessFile)));
        SqliteBackup.Restore(copy, folder);
        var replay = await Replay(stores.At(municipality with { Storage = copy }), lines);
        SqliteConnection.ClearAllPools();
        SqliteBackup.Restore(target, aside);
        Directory.Delete(aside, recursive: true);
        return replay;
    }

    async Task<Replay> Replay(MunicipalStore store, List<Destruction> lines)
    {
        if (lines.Count == 0) return new Replay(0, 0);
        // An older backup may lack tables that destroying needs.
        await Migrator.Migrate(store, clock.GetUtcNow());
        return await DestructionRegister.Replay(store, lines, clock);
    }

    /// <summary>All that is known of what was destroyed: every register beside this backup, the given one, and the present database.</summary>
    async Task<List<Destruction>> Register(Municipality municipality, string folder, string? register)
    {
        var beside = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))!;
        var files = Directory.GetDirectories(beside, municipality.Key + "-*").Append(folder)
            .Select(one => Path.Combine(one, DestructionRegister.FileName)).Where(File.Exists).ToList();
        if (register is not null) files.Add(register);
        var lines = new List<Destruction>();
        foreach (var file in files) lines.AddRange(await DestructionRegister.Read(file));
        return [.. lines, .. await Present(municipality)];
    }

    async Task<List<Destruction>> Present(Municipality municipality)
    {
        try
        {
            await using var database = stores.Of(municipality).OpenDatabase();
            return [.. database.Destructions];
        }
        catch (DbException)
        {
            // What is there now is gone or broken: that is why somebody restores.
            return [];
        }
    }
}
