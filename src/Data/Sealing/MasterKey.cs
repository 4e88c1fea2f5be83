using System.Security.Cryptography;
using System.Text;
using Keukentafel.Data.Municipalities;

namespace Keukentafel.Data.Sealing;

/// <summary>
/// The key that wraps the key of each municipality. It comes from the environment or from a file beside the data, and is
/// never in a database or its backup. The first one wraps; others, on the lines after it, only open while it is being rotated.
/// </summary>
public sealed class MasterKey
{
    /// <summary>Name of the environment variable: 32 bytes in Base64; during a rotation the new one, a space, the old one.</summary>
    public const string Variable = "KEUKENTAFEL_MASTER_KEY";

    readonly string? file;
    readonly DurableFiles files;
    volatile IReadOnlyList<byte[]> keys;

    /// <summary>Takes 32 bytes.</summary>
    /// <exception cref="WrongSettingsException">Not 32 bytes.</exception>
    public MasterKey(byte[] key) : this([key], null, DurableFiles.OnDisk)
    {
        if (key.Length != Cipher.KeyLength) throw new WrongSettingsException("De hoofdsleutel moet 32 bytes lang zijn.");
    }

    MasterKey(IReadOnlyList<byte[]> keys, string? file, DurableFiles files) => (this.keys, this.file, this.files) = (keys, file, files);

    /// <summary>The file that it comes from; null when the environment gives it.</summary>
    public string? File => file;

    /// <summary>False when there is none (yet).</summary>
    public bool IsThere => keys.Count > 0;

    /// <summary>True while an old one is still there beside the one that wraps.</summary>
    public bool IsRotating => keys.Count > 1;

    /// <summary>Reads it from the environment variable, or from <paramref name="file"/>, which is made when the first municipality needs it.</summary>
    /// <exception cref="WrongSettingsException">Not keys.</exception>
    public static MasterKey Load(string file) => Load(file, DurableFiles.OnDisk);

    internal static MasterKey Load(string file, DurableFiles files) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? new MasterKey(Read(text, Variable), null, files) : new MasterKey(ReadFile(file), file, files);

    /// <summary>Wraps a key for one municipality.</summary>
    public byte[] Wrap(byte[] inner, string municipality)
    {
        if (!IsThere) Create();
        return Cipher.Encrypt(keys[0], inner, Bind(municipality));
    }

    /// <summary>Unwraps a key of one municipality.</summary>
    /// <exception cref="CryptographicException">This master key did not wrap it.</exception>
    public byte[] Unwrap(byte[] wrapped, string municipality)
    {
        if (TryUnwrap(wrapped, municipality) is { } known) return known;
        // Somebody may have rotated it while this program was running.
        if (file is not null) keys = ReadFile(file);
        return TryUnwrap(wrapped, municipality) ?? throw new CryptographicException("Deze hoofdsleutel past niet.");
    }

    /// <summary>Puts a new key before the present one, in the file. Both open from now on, the new one wraps.</summary>
    public void Begin()
    {
        var key = RandomNumberGenerator.GetBytes(Cipher.KeyLength);
        files.WritePrivate(file!, Lines([key, .. keys]));
        keys = [key, .. keys];
    }

    /// <summary>Keeps only the key that wraps; the others go to a file of their own, for backups that are still wrapped by them.</summary>
    /// <returns>Name of that file.</returns>
    public string End(DateTimeOffset now)
    {
        var old = $"{file}.oud-{now:yyyyMMdd-HHmmss}";
        files.WritePrivate(old, Lines(keys.Skip(1)));
        files.WritePrivate(file!, Lines([keys[0]]));
        keys = [keys[0]];
        return old;
    }

    byte[]? TryUnwrap(byte[] wrapped, string municipality)
    {
        foreach (var key in keys)
        {
            try
            {
                return Cipher.Decrypt(key, wrapped, Bind(municipality));
            }
            catch (CryptographicException)
            {
                // The next one may be it.
            }
        }
        return null;
    }

    static IReadOnlyList<byte[]> ReadFile(string file) => System.IO.File.Exists(file) ? Read(System.IO.File.ReadAllText(file), Path.GetFileName(file)) : [];

    static List<byte[]> Read(string text, string place)
    {
        var read = new List<byte[]>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var bytes = new byte[Cipher.KeyLength];
            if (!Convert.TryFromBase64String(word, bytes, out var length) || length != bytes.Length) throw Wrong(place);
            read.Add(bytes);
        }
        return read.Count > 0 ? read : throw Wrong(place);
    }

    static WrongSettingsException Wrong(string place) => new($"De hoofdsleutel in {place} moet 32 bytes in Base64 zijn.");

    static byte[] Bind(string municipality) => Encoding.UTF8.GetBytes("municipality:" + municipality);

    void Create()
    {
        // When another process made it in the meantime, that one counts.
        files.CreatePrivate(file!, Lines([RandomNumberGenerator.GetBytes(Cipher.KeyLength)]));
        keys = ReadFile(file!);
    }

    static IEnumerable<string> Lines(IEnumerable<byte[]> keys) => keys.Select(Convert.ToBase64String);
}
