using System.Security.Cryptography;
using System.Text;

namespace Keukentafel.Limit;

/// <summary>Opens and seals values as the product does: AES-256-GCM, a key for each dossier, bound to row and column.</summary>
sealed class Keys
{
    const int Nonce = 12, Tag = 16, Length = 32;
    readonly byte[] wrapping;
    readonly byte[] hashing;

    Keys(byte[] municipality)
    {
        wrapping = Derive("wrap dossier keys");
        hashing = Derive("hash for search");

        byte[] Derive(string use) => HKDF.DeriveKey(HashAlgorithmName.SHA256, municipality, Length, info: Encoding.UTF8.GetBytes(use));
    }

    public static async Task<Keys> Open(Store store, Settings settings)
    {
        var master = Convert.FromBase64String((await File.ReadAllTextAsync(settings.MasterKeyFile)).Trim());
        var wrapped = (byte[])(await store.Read(["SELECT wrapped FROM municipality_keys ORDER BY id DESC LIMIT 1"]))[0][0][0]!;
        return new Keys(Decrypt(master, wrapped, Encoding.UTF8.GetBytes("municipality:" + Municipality)));
    }

    public const string Municipality = "proefstad";

    public byte[] Hash(string value) => HMACSHA256.HashData(hashing, Encoding.UTF8.GetBytes(value));

    public byte[] Unwrap(Guid dossier, byte[] wrapped) => Decrypt(wrapping, wrapped, dossier.ToByteArray());

    public (Guid Id, byte[] Key, byte[] Wrapped) NewDossier()
    {
        var (id, key) = (Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(Length));
        return (id, key, Encrypt(wrapping, key, id.ToByteArray()));
    }

    public static string Read(byte[] key, Guid dossier, string field, Guid row, byte[] value) =>
        Encoding.UTF8.GetString(Decrypt(key, value, Bind(dossier, field, row)));

    public static byte[] Seal(byte[] key, Guid dossier, string field, Guid row, string text) =>
        Encrypt(key, Encoding.UTF8.GetBytes(text), Bind(dossier, field, row));

    static byte[] Bind(Guid dossier, string field, Guid row) => Encoding.UTF8.GetBytes($"{dossier:N}/{field}/{row:N}");

    static byte[] Encrypt(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated)
    {
        var result = new byte[Nonce + plain.Length + Tag];
        RandomNumberGenerator.Fill(result.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(result.AsSpan(0, Nonce), plain, result.AsSpan(Nonce, plain.Length), result.AsSpan(Nonce + plain.Length), associated);
        return result;
    }

    static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> value, ReadOnlySpan<byte> associated)
    {
        var plain = new byte[value.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(value[..Nonce], value.Slice(Nonce, plain.Length), value[^Tag..], plain, associated);
        return plain;
    }
}
