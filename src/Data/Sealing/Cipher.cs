using System.Security.Cryptography;

namespace Keukentafel.Data.Sealing;

/// <summary>AES-256-GCM: nonce (12 bytes), ciphertext, tag (16 bytes), bound to associated data.</summary>
static class Cipher
{
    public const int KeyLength = 32;
    const int NonceLength = 12;
    const int TagLength = 16;

    public static byte[] Encrypt(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated)
    {
        var result = new byte[NonceLength + plain.Length + TagLength];
        var nonce = result.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, result.AsSpan(NonceLength, plain.Length), result.AsSpan(NonceLength + plain.Length), associated);
        return result;
    }

    /// <exception cref="CryptographicException">Another key, another place or a changed value.</exception>
    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> value, ReadOnlySpan<byte> associated)
    {
        if (value.Length < NonceLength + TagLength) throw new CryptographicException("Te kort voor een verzegelde waarde.");
        var plain = new byte[value.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(value[..NonceLength], value.Slice(NonceLength, plain.Length), value[^TagLength..], plain, associated);
        return plain;
    }
}
