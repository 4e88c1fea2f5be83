using System.Security.Cryptography;
using System.Text;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Data.Sealing;

/// <summary>
/// The keys of one municipality, unwrapped: they make and open dossier keys, and hash what must be found. The newest wraps; the
/// older ones open what was not rewrapped yet. A key that another node made is looked up when it is met.
/// </summary>
public sealed class KeyRing
{
    readonly Func<KeySet, bool, KeySet>? reload;
    readonly TimeProvider clock;
    readonly Lock loading = new();
    volatile KeySet keys;
    long loadedAt;

    /// <summary>Takes one key that never changes.</summary>
    public KeyRing(byte[] municipalityKey) : this(KeySet.First(municipalityKey), null, TimeProvider.System) { }

    /// <summary>Takes what is known now, and how to look again: for whether there is a newer key, or for a key that is not known.</summary>
    internal KeyRing(KeySet keys, Func<KeySet, bool, KeySet>? reload, TimeProvider clock)
    {
        (this.keys, this.reload, this.clock) = (keys, reload, clock);
        loadedAt = clock.GetTimestamp();
    }

    /// <summary>How long a node may go on wrapping with a key that was the newest.</summary>
    internal TimeSpan FreshFor { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Number of the key that wraps what is made now.</summary>
    internal int Newest => Fresh().Newest;

    /// <summary>A new dossier with a key of its own.</summary>
    public Dossier NewDossier(DossierKind kind, ProcessingBasis basis, RetentionClass retention, DateTimeOffset now) =>
        NewDossier(Guid.CreateVersion7(now), kind, basis, retention, now);

    internal Dossier NewDossier(Guid id, DossierKind kind, ProcessingBasis basis, RetentionClass retention, DateTimeOffset now)
    {
        var set = Fresh();
        var wrapped = Cipher.Encrypt(set.Of(set.Newest)!.Wrapping, RandomNumberGenerator.GetBytes(Cipher.KeyLength), id.ToByteArray());
        return new Dossier { Id = id, Kind = kind, WrappedKey = wrapped, KeyId = set.Newest, Basis = basis, Retention = retention, CreatedAt = now };
    }

    /// <summary>Keyed hash of a value that must be found without being readable, such as a BSN (32 bytes).</summary>
    public byte[] Hash(string value) => HMACSHA256.HashData(keys.Searching, Encoding.UTF8.GetBytes(value));

    /// <summary>Keyed hash of a row of a log (32 bytes).</summary>
    internal byte[] RowMac(byte[] row) => HMACSHA256.HashData(keys.Rows, row);

    /// <summary>Keyed hash of the digest of a chain link (32 bytes).</summary>
    internal byte[] LinkMac(byte[] digest) => HMACSHA256.HashData(keys.Links, digest);

    /// <summary>Encrypts a platform key (Data Protection) of this municipality.</summary>
    /// <returns>The value, and the number of the key.</returns>
    public (byte[] Value, int KeyId) Protect(string value, string name)
    {
        var set = Fresh();
        return (Cipher.Encrypt(set.Of(set.Newest)!.Protecting, Encoding.UTF8.GetBytes(value), Encoding.UTF8.GetBytes(name)), set.Newest);
    }

    /// <summary>Reads a platform key of this municipality.</summary>
    public string Unprotect(byte[] value, string name, int keyId) =>
        Encoding.UTF8.GetString(Cipher.Decrypt(Of(keyId).Protecting, value, Encoding.UTF8.GetBytes(name)));

    internal DossierKey Open(Dossier dossier) => new(dossier.Id, Unwrap(dossier));

    /// <summary>The key of a dossier, wrapped by another key of the municipality.</summary>
    internal byte[] Rewrap(Dossier dossier, int keyId) => Cipher.Encrypt(Of(keyId).Wrapping, Unwrap(dossier), dossier.Id.ToByteArray());

    /// <summary>A platform key, encrypted by another key of the municipality.</summary>
    internal byte[] Reprotect(byte[] value, string name, int fromKeyId, int keyId) =>
        Cipher.Encrypt(Of(keyId).Protecting, Encoding.UTF8.GetBytes(Unprotect(value, name, fromKeyId)), Encoding.UTF8.GetBytes(name));

    byte[] Unwrap(Dossier dossier) => Cipher.Decrypt(Of(dossier.KeyId!.Value).Wrapping, dossier.WrappedKey, dossier.Id.ToByteArray());

    MunicipalityKeys Of(int keyId) => keys.Of(keyId) ?? Load(isNeeded: true, keyId).Of(keyId) ?? throw new CryptographicException("Deze sleutel is er niet meer.");

    KeySet Fresh() => reload is null || clock.GetElapsedTime(Interlocked.Read(ref loadedAt)) < FreshFor ? keys : Load(isNeeded: false, 0);

    KeySet Load(bool isNeeded, int keyId)
    {
        lock (loading)
        {
            if (reload is null || (isNeeded && keys.Of(keyId) is not null)) return keys;
            keys = reload(keys, isNeeded);
            Interlocked.Exchange(ref loadedAt, clock.GetTimestamp());
            return keys;
        }
    }
}

/// <summary>The unwrapped key of one dossier; it does not leave this project.</summary>
sealed class DossierKey(Guid dossierId, byte[] key)
{
    public Guid DossierId { get; } = dossierId;

    public Sealed Seal(Field field, Guid rowId, string text) =>
        new(Cipher.Encrypt(key, Encoding.UTF8.GetBytes(text), Bind(field, rowId)));

    public string Open(Field field, Guid rowId, Sealed value) =>
        Encoding.UTF8.GetString(Cipher.Decrypt(key, value.Bytes, Bind(field, rowId)));

    byte[] Bind(Field field, Guid rowId) => Encoding.UTF8.GetBytes($"{DossierId:N}/{field.Name}/{rowId:N}");
}
