using System.Collections.Concurrent;
using System.Security.Cryptography;
using Keukentafel.Data.Access;
using Keukentafel.Data.Reading;
using Keukentafel.Data.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Municipalities;

/// <summary>Opens what belongs to a municipality: its database, access log and keys. Nothing of one is reachable from another (rule 13).</summary>
public sealed class MunicipalStores(MunicipalityCatalogue catalogue, MasterKey masterKey, TimeProvider clock) : IAsyncDisposable
{
    readonly ConcurrentDictionary<string, Lazy<MunicipalStore>> stores = new(StringComparer.Ordinal);

    /// <summary>The municipalities.</summary>
    public MunicipalityCatalogue Catalogue => catalogue;

    /// <summary>The store of a municipality.</summary>
    public MunicipalStore Of(Municipality municipality) =>
        stores.GetOrAdd(municipality.Key, _ => new Lazy<MunicipalStore>(() => new MunicipalStore(municipality, masterKey, clock))).Value;

    /// <summary>Ends when the access records that wait are written: a request that failed does not wait for its own.</summary>
    public async ValueTask DisposeAsync() =>
        await Task.WhenAll(stores.Values.Where(store => store.IsValueCreated).Select(store => store.Value.StopWriting()));

    /// <summary>A store of its own on a municipality's data elsewhere, such as a backup that is being made right.</summary>
    internal MunicipalStore At(Municipality municipality) => new(municipality, masterKey, clock);
}

/// <summary>One municipality's database, access log and keys.</summary>
public sealed class MunicipalStore
{
    readonly MasterKey masterKey;
    readonly TimeProvider clock;
    readonly Func<MunicipalDatabase> openDatabase;
    readonly Func<AccessLog> openAccessLog;
    readonly Lazy<KeyRing> keys;
    readonly Lazy<AccessWriter> access;

    internal MunicipalStore(Municipality municipality, MasterKey masterKey, TimeProvider clock)
    {
        Municipality = municipality;
        this.masterKey = masterKey;
        this.clock = clock;
        (openDatabase, openAccessLog) = Contexts(municipality.Storage);
        keys = new Lazy<KeyRing>(LoadKeys, LazyThreadSafetyMode.PublicationOnly);
        access = new Lazy<AccessWriter>(() => new AccessWriter(openAccessLog));
    }

    /// <summary>The municipality.</summary>
    public Municipality Municipality { get; }

    /// <summary>Its key, unwrapped once per process.</summary>
    /// <exception cref="MasterKeyMismatchException">The master key of this installation is not the one that wrapped it.</exception>
    public KeyRing Keys => keys.Value;

    /// <summary>A new context on its database; the caller disposes it.</summary>
    public MunicipalDatabase OpenDatabase() => openDatabase();

    /// <summary>A new context on its access log; the caller disposes it.</summary>
    public AccessLog OpenAccessLog() => openAccessLog();

    /// <summary>Rotates its keys.</summary>
    public KeyRotation Rotation => new(this, masterKey, clock);

    internal AccessWriter Access => access.Value;

    internal Task StopWriting() => access.IsValueCreated ? access.Value.Stop() : Task.CompletedTask;

    KeyRing LoadKeys()
    {
        using var database = OpenDatabase();
        var rows = database.MunicipalityKeys.AsNoTracking().ToList();
        return new KeyRing(Unwrap(rows.Count > 0 ? rows : [MakeKey(database)]), LoadAgain, clock);
    }

    KeySet LoadAgain(KeySet present, bool isNeeded)
    {
        using var database = OpenDatabase();
        // Without a newer key there is nothing to unwrap, so that a rotated master key disturbs nobody.
        if (!isNeeded && database.MunicipalityKeys.Max(key => key.Id) == present.Newest) return present;
        return Unwrap(database.MunicipalityKeys.AsNoTracking().ToList()).With(present);
    }

    KeySet Unwrap(List<MunicipalityKey> rows)
    {
        try
        {
            var unwrapped = rows.ToDictionary(row => row.Id, row => masterKey.Unwrap(row.Wrapped, Municipality.Key));
            var newest = rows.MaxBy(row => row.Id)!;
            var hashing = newest.WrappedHashing is null ? unwrapped[newest.Id] : masterKey.Unwrap(newest.WrappedHashing, KeyRotation.HashingOf(Municipality));
            return new KeySet(unwrapped.ToDictionary(pair => pair.Key, pair => MunicipalityKeys.From(pair.Value)), hashing);
        }
        catch (CryptographicException)
        {
            throw new MasterKeyMismatchException(Municipality.Key, masterKey.IsThere);
        }
    }

    MunicipalityKey MakeKey(MunicipalDatabase database)
    {
        var wrapped = masterKey.Wrap(RandomNumberGenerator.GetBytes(Cipher.KeyLength), Municipality.Key);
        var made = new MunicipalityKey { Id = 1, Wrapped = wrapped, CreatedAt = clock.GetUtcNow() };
        database.Add(made);
        try
        {
            database.SaveChanges();
            return made;
        }
        catch (DbUpdateException error) when (DatabaseFaults.Of(error) is DatabaseFault.UniqueViolation)
        {
            // Another process made it at the same instant: that one counts.
            return database.MunicipalityKeys.AsNoTracking().Single(key => key.Id == 1);
        }
    }

    static (Func<MunicipalDatabase>, Func<AccessLog>) Contexts(Storage storage)
    {
        switch (storage)
        {
            case Storage.Sqlite sqlite:
                var file = new DbContextOptionsBuilder<SqliteMunicipalDatabase>().UseSqlite(sqlite.Database).AddInterceptors(SqliteConnections.Instance, ReadInterceptor.Instance).Options;
                var log = new DbContextOptionsBuilder<SqliteAccessLog>().UseSqlite(sqlite.Access).AddInterceptors(SqliteConnections.Instance, ReadInterceptor.Instance).Options;
                return (() => new SqliteMunicipalDatabase(file), () => new SqliteAccessLog(log));
            case Storage.Postgres postgres:
                var database = new DbContextOptionsBuilder<PostgresMunicipalDatabase>().UseNpgsql(postgres.Prepared).AddInterceptors(ReadInterceptor.Instance).Options;
                var inspections = new DbContextOptionsBuilder<PostgresAccessLog>()
                    .UseNpgsql(postgres.Prepared, options => options.MigrationsHistoryTable("__access_migrations")).AddInterceptors(ReadInterceptor.Instance).Options;
                return (() => new PostgresMunicipalDatabase(database), () => new PostgresAccessLog(inspections));
            default:
                throw new InvalidOperationException("Onbekende opslag.");
        }
    }
}

/// <summary>The master key is not the one that these data were sealed with: without the right one they cannot be read.</summary>
public sealed class MasterKeyMismatchException(string municipality, bool isThere) : InvalidOperationException(
    $"{(isThere ? "De hoofdsleutel past niet bij" : "De hoofdsleutel ontbreekt voor")} de gegevens van {municipality}. Zet de juiste sleutel terug (data/master.key of {MasterKey.Variable}); zonder die sleutel zijn de dossiers niet te lezen.");
