using System.Security.Cryptography;
using Keukentafel.Data.Municipalities;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Sealing;

/// <summary>How far a rotation is.</summary>
/// <param name="Done">Dossiers wrapped by the newest key.</param>
/// <param name="Left">Dossiers wrapped by an older one.</param>
public sealed record RotationProgress(long Done, long Left);

/// <summary>
/// Sleutels wisselen, while the program serves. The dossiers themselves are not touched: only the wrapping of their keys. What was
/// broken off goes on where it was when it is started again.
/// </summary>
public sealed class KeyRotation
{
    const int AtOnce = 200;

    readonly MunicipalStore store;
    readonly MasterKey masterKey;
    readonly TimeProvider clock;

    internal KeyRotation(MunicipalStore store, MasterKey masterKey, TimeProvider clock) => (this.store, this.masterKey, this.clock) = (store, masterKey, clock);

    /// <summary>Rotates the municipality's key.</summary>
    /// <param name="patience">How long to wait until every node wraps with the new key: longer than a node keeps a key.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <returns>Number of the new key.</returns>
    public async Task<int> RotateMunicipality(TimeSpan patience, Action<RotationProgress>? progress = null)
    {
        var newest = await Begin();
        if (patience > TimeSpan.Zero) await Task.Delay(patience, clock);
        var (done, left) = await Progress(newest);
        do
        {
            while (await RewrapSome(newest) is var batch and > 0)
            {
                (done, left) = (done + batch, Math.Max(0, left - batch));
                progress?.Invoke(new RotationProgress(done, left));
            }
            await RewrapPlatformKeys(newest);
        }
        while (!await End(newest));
        return newest;
    }

    /// <summary>Wraps the keys of this municipality by the newest master key.</summary>
    public async Task RotateMaster()
    {
        await using var database = store.OpenDatabase();
        await using var transaction = await database.Database.BeginTransactionAsync();
        foreach (var key in await database.MunicipalityKeys.ToListAsync())
        {
            key.Wrapped = masterKey.Wrap(masterKey.Unwrap(key.Wrapped, store.Municipality.Key), store.Municipality.Key);
            if (key.WrappedHashing is { } hashing) key.WrappedHashing = masterKey.Wrap(masterKey.Unwrap(hashing, HashingOf(store.Municipality)), HashingOf(store.Municipality));
        }
        await database.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>What the wrapped hashing key is bound to, so that it cannot take the place of another key.</summary>
    internal static string HashingOf(Municipality municipality) => municipality.Key + "/hashing";

    /// <summary>Makes a key, unless a rotation that was broken off had made one.</summary>
    async Task<int> Begin()
    {
        _ = store.Keys.Newest;
        await using var database = store.OpenDatabase();
        var rows = await database.MunicipalityKeys.AsNoTracking().ToListAsync();
        var newest = rows.MaxBy(row => row.Id)!;
        if (rows.Count > 1) return newest.Id;
        var hashing = newest.WrappedHashing is null
            ? masterKey.Unwrap(newest.Wrapped, store.Municipality.Key)
            : masterKey.Unwrap(newest.WrappedHashing, HashingOf(store.Municipality));
        database.MunicipalityKeys.Add(new MunicipalityKey
        {
            Id = newest.Id + 1,
            Wrapped = masterKey.Wrap(RandomNumberGenerator.GetBytes(Cipher.KeyLength), store.Municipality.Key),
            WrappedHashing = masterKey.Wrap(hashing, HashingOf(store.Municipality)),
            CreatedAt = clock.GetUtcNow(),
        });
        await database.SaveChangesAsync();
        return newest.Id + 1;
    }

    async Task<int> RewrapSome(int newest)
    {
        await using var database = store.OpenDatabase();
        await using var transaction = await database.Database.BeginTransactionAsync();
        var dossiers = await database.Dossiers.AsNoTracking().Where(row => row.KeyId != null && row.KeyId < newest).OrderBy(row => row.KeyId).Take(AtOnce).ToListAsync();
        foreach (var dossier in dossiers)
        {
            var wrapped = store.Keys.Rewrap(dossier, newest);
            // Not when it was destroyed in the meantime.
            await database.Dossiers.Where(row => row.Id == dossier.Id && row.KeyId == dossier.KeyId)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.WrappedKey, wrapped).SetProperty(one => one.KeyId, newest));
        }
        await transaction.CommitAsync();
        return dossiers.Count;
    }

    async Task RewrapPlatformKeys(int newest)
    {
        await using var database = store.OpenDatabase();
        foreach (var key in await database.ProtectionKeys.Where(row => row.KeyId < newest).ToListAsync())
            (key.Xml, key.KeyId) = (store.Keys.Reprotect(key.Xml, key.Id, key.KeyId, newest), newest);
        await database.SaveChangesAsync();
    }

    /// <summary>Removes the older keys.</summary>
    /// <returns>False when something came in that an older key wraps: then there is more to do.</returns>
    async Task<bool> End(int newest)
    {
        await using var database = store.OpenDatabase();
        if (await database.ProtectionKeys.AnyAsync(row => row.KeyId < newest) || await database.Dossiers.AnyAsync(row => row.KeyId != null && row.KeyId < newest)) return false;
        try
        {
            await database.MunicipalityKeys.Where(row => row.Id < newest).ExecuteDeleteAsync();
            return true;
        }
        catch (System.Data.Common.DbException error) when (DatabaseFaults.Of(error) is DatabaseFault.ConstraintViolation)
        {
            return false;
        }
    }

    async Task<RotationProgress> Progress(int newest)
    {
        await using var database = store.OpenDatabase();
        return new RotationProgress(await database.Dossiers.LongCountAsync(row => row.KeyId == newest), await database.Dossiers.LongCountAsync(row => row.KeyId != null && row.KeyId < newest));
    }
}
