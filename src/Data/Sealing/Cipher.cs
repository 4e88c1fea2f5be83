using System.Security.Cryptography;

namespace Keukentafel.Data.Sealing;

/// <summary>AES-256-GCM: nonce (12 bytes), ciphertext, tag (16 bytes), bound to associated data.</summary>
static class Cipher
{
    public const int KeyLength = 32;
    const int NonceLength = 12;
    const int TagLength = 16;

    // The values of a page are of one or two dossiers: setting up a key takes longer than a value. One for each thread, because it is not safe for more.
    [ThreadStatic] static byte[]? readyKey;
    [ThreadStatic] static AesGcm? ready;

    public static byte[] Encrypt(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated)
    {
        var result = new byte[NonceLength + plain.Length + TagLength];
        var nonce = result.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        With(key).Encrypt(nonce, plain, result.AsSpan(NonceLength, plain.Length), result.AsSpan(NonceLength + plain.Length), associated);
        return result;
    }

    /// <exception cref="CryptographicException">Another key, another place or a changed value.</exception>
    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> value, ReadOnlySpan<byte> associated)
    {
        if (value.Length < NonceLength + TagLength) throw new CryptographicException("Te kort voor een verzegelde waarde.");
        var plain = new byte[value.Length - NonceLength - TagLength];
        With(key).Decrypt(value[..NonceLength], value.Slice(NonceLength, plain.Length), value[^TagLength..], plain, associated);
        return plain;
    }

    static AesGcm With(byte[] key)
    {
        if (ready is { } present && ReferenceEquals(readyKey, key)) return present;
        ready?.Dispose();
        (ready, readyKey) = (new AesGcm(key, TagLength), key);
        return ready;
    }
}
