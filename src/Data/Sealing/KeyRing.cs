using System.Security.Cryptography;
using System.Text;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Data.Sealing;

/// <summary>The key of one municipality, unwrapped: it makes and opens dossier keys, and hashes what must be found.</summary>
public sealed class KeyRing
{
    readonly byte[] wrapping;
    readonly byte[] hashing;
    readonly byte[] rows;
    readonly byte[] links;
    readonly byte[] protecting;

    /// <summary>Takes the municipality's key.</summary>
    public KeyRing(byte[] municipalityKey)
    {
        wrapping = Derive(municipalityKey, "wrap dossier keys");
        hashing = Derive(municipalityKey, "hash for search");
        rows = Derive(municipalityKey, "hash of log rows");
        links = Derive(municipalityKey, "hash of chain links");
        protecting = Derive(municipalityKey, "protect platform keys");
    }

    /// <summary>A new dossier with a key of its own.</summary>
    public Dossier NewDossier(DossierKind kind, ProcessingBasis basis, RetentionClass retention, DateTimeOffset now) =>
        NewDossier(Guid.CreateVersion7(now), kind, basis, retention, now);

    internal Dossier NewDossier(Guid id, DossierKind kind, ProcessingBasis basis, RetentionClass retention, DateTimeOffset now)
    {
        var wrapped = Cipher.Encrypt(wrapping, RandomNumberGenerator.GetBytes(Cipher.KeyLength), id.ToByteArray());
        return new Dossier { Id = id, Kind = kind, WrappedKey = wrapped, Basis = basis, Retention = retention, CreatedAt = now };
    }

    /// <summary>Keyed hash of a value that must be found without being readable, such as a BSN (32 bytes).</summary>
    public byte[] Hash(string value) => HMACSHA256.HashData(hashing, Encoding.UTF8.GetBytes(value));

    /// <summary>Keyed hash of a row of a log (32 bytes).</summary>
    internal byte[] RowMac(byte[] row) => HMACSHA256.HashData(rows, row);

    /// <summary>Keyed hash of the digest of a chain link (32 bytes).</summary>
    internal byte[] LinkMac(byte[] digest) => HMACSHA256.HashData(links, digest);

    /// <summary>Encrypts a platform key (Data Protection) of this municipality.</summary>
    public byte[] Protect(string value, string name) => Cipher.Encrypt(protecting, Encoding.UTF8.GetBytes(value), Encoding.UTF8.GetBytes(name));

    /// <summary>Reads a platform key of this municipality.</summary>
    public string Unprotect(byte[] value, string name) => Encoding.UTF8.GetString(Cipher.Decrypt(protecting, value, Encoding.UTF8.GetBytes(name)));

    internal DossierKey Open(Dossier dossier) => new(dossier.Id, Cipher.Decrypt(wrapping, dossier.WrappedKey, dossier.Id.ToByteArray()));

    static byte[] Derive(byte[] key, string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Cipher.KeyLength, info: Encoding.UTF8.GetBytes(use));
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
