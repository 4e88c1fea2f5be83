using System.Security.Cryptography;
using System.Text;

namespace Keukentafel.Data.Sealing;

/// <summary>What comes from one key of the municipality.</summary>
/// <param name="Wrapping">Wraps the keys of dossiers.</param>
/// <param name="Protecting">Encrypts platform keys.</param>
sealed record MunicipalityKeys(byte[] Wrapping, byte[] Protecting)
{
    public static MunicipalityKeys From(byte[] municipalityKey) =>
        new(KeySet.Derive(municipalityKey, "wrap dossier keys"), KeySet.Derive(municipalityKey, "protect platform keys"));
}

/// <summary>
/// The keys of a municipality at one moment. What is hashed comes from a key that outlives rotation: a BSN must still be
/// found, and a sealed row must still be checked.
/// </summary>
sealed class KeySet(IReadOnlyDictionary<int, MunicipalityKeys> byId, byte[] hashing)
{
    /// <summary>Number of the key that wraps what is made now.</summary>
    public int Newest { get; } = byId.Keys.Max();

    public byte[] Searching { get; } = Derive(hashing, "hash for search");

    public byte[] Rows { get; } = Derive(hashing, "hash of log rows");

    public byte[] Links { get; } = Derive(hashing, "hash of chain links");

    public static KeySet First(byte[] municipalityKey) => new(new Dictionary<int, MunicipalityKeys> { [1] = MunicipalityKeys.From(municipalityKey) }, municipalityKey);

    public MunicipalityKeys? Of(int keyId) => byId.GetValueOrDefault(keyId);

    /// <summary>With the keys that this process still has: a row that was read before a rotation was done is opened with the old one.</summary>
    public KeySet With(KeySet older) => new(older.All.Concat(byId).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value), hashing);

    IEnumerable<KeyValuePair<int, MunicipalityKeys>> All => byId;

    public static byte[] Derive(byte[] key, string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Cipher.KeyLength, info: Encoding.UTF8.GetBytes(use));
}
