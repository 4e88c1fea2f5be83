using System.Text.Json;
using System.Text.Json.Serialization;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Data.Retention;

/// <summary>What replaying the register did.</summary>
/// <param name="Destroyed">Dossiers that an older backup brought back and that were destroyed again.</param>
/// <param name="Forged">Lines that were not made with the key of this municipality; they are passed over.</param>
public sealed record Replay(int Destroyed, int Forged);

/// <summary>Vernietigingsregister as a file beside each backup: one line of JSON per destruction, without names.</summary>
public static class DestructionRegister
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "vernietigd.jsonl";

    static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Writes the whole register into a folder.</summary>
    /// <returns>How many lines it has.</returns>
    public static async Task<int> Write(MunicipalStore store, string folder)
    {
        await using var database = store.OpenDatabase();
        var lines = await database.Destructions.AsNoTracking().OrderBy(row => row.DestroyedAt).ToListAsync();
        DurableFiles.OnDisk.Write(Path.Combine(folder, FileName), lines.Select(line => JsonSerializer.Serialize(line, Json)));
        return lines.Count;
    }

    /// <summary>Reads a register.</summary>
    /// <exception cref="WrongSettingsException">A line that is none.</exception>
    public static async Task<IReadOnlyList<Destruction>> Read(string file)
    {
        try
        {
            return [.. (await File.ReadAllLinesAsync(file)).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Destruction>(line, Json)!)];
        }
        catch (JsonException)
        {
            throw new WrongSettingsException($"{Path.GetFileName(file)} is geen vernietigingsregister.");
        }
    }

    /// <summary>Destroys again what a backup brought back.</summary>
    public static async Task<Replay> Replay(MunicipalStore store, IEnumerable<Destruction> register, TimeProvider clock)
    {
        HashSet<Guid> known;
        await using (var database = store.OpenDatabase()) known = [.. await database.Destructions.Select(row => row.Id).ToListAsync()];
        var (destroyed, forged) = (0, 0);
        foreach (var line in register.DistinctBy(line => line.Id).Where(line => !known.Contains(line.Id)).OrderBy(line => line.DestroyedAt))
        {
            // Somebody who can write the file but has no key cannot have dossiers destroyed.
            if (!RowHash.Of(store.Keys, line).AsSpan().SequenceEqual(line.Hash)) forged++;
            else if (await new DossierDestroyer(store, clock).Destroy(line)) destroyed++;
        }
        return new Replay(destroyed, forged);
    }
}
