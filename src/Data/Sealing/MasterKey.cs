using System.Security.Cryptography;
using Keukentafel.Data.Municipalities;

namespace Keukentafel.Data.Sealing;

/// <summary>
/// The key that wraps the key of each municipality. It comes from the environment or from a file beside the data, and is
/// never in a database or its backup.
/// </summary>
public sealed class MasterKey
{
    /// <summary>Name of the environment variable: 32 bytes in Base64.</summary>
    public const string Variable = "KEUKENTAFEL_MASTER_KEY";

    readonly byte[] key;

    /// <summary>Takes 32 bytes.</summary>
    /// <exception cref="WrongSettingsException">Not 32 bytes.</exception>
    public MasterKey(byte[] key)
    {
        if (key.Length != Cipher.KeyLength) throw new WrongSettingsException("De hoofdsleutel moet 32 bytes lang zijn.");
        this.key = key;
    }

    /// <summary>Reads it from the environment variable, or from <paramref name="file"/>, which is made when it is not there.</summary>
    public static MasterKey Load(string file)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text) return Read(text, Variable);
        if (!File.Exists(file)) Create(file);
        return Read(File.ReadAllText(file), Path.GetFileName(file));
    }

    static MasterKey Read(string text, string place)
    {
        var bytes = new byte[Cipher.KeyLength];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == bytes.Length
            ? new MasterKey(bytes)
            : throw new WrongSettingsException($"De hoofdsleutel in {place} moet 32 bytes in Base64 zijn.");
    }

    /// <summary>Wraps a key for one municipality.</summary>
    public byte[] Wrap(byte[] inner, string municipality) => Cipher.Encrypt(key, inner, Bind(municipality));

    /// <summary>Unwraps a key of one municipality.</summary>
    /// <exception cref="CryptographicException">This master key did not wrap it.</exception>
    public byte[] Unwrap(byte[] wrapped, string municipality) => Cipher.Decrypt(key, wrapped, Bind(municipality));

    static byte[] Bind(string municipality) => System.Text.Encoding.UTF8.GetBytes("municipality:" + municipality);

    static void Create(string file)
    {
        var text = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Cipher.KeyLength));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using var writer = new StreamWriter(file, options);
            writer.Write(text);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process made it in the meantime: that one counts.
        }
    }
}
