using System.Globalization;
using Keukentafel.Domain.Privacy;

namespace Keukentafel.Data.Sealing;

/// <summary>
/// What the door hands out: it reads and writes the sealed values of the dossiers that this user may see for this purpose,
/// and of no other.
/// </summary>
public sealed class OpenDossier
{
    readonly Dictionary<Guid, DossierKey> keys;

    internal OpenDossier(IEnumerable<DossierKey> keys) => this.keys = keys.ToDictionary(key => key.DossierId);

    /// <summary>The dossiers in scope; a query takes its rows from these.</summary>
    public IReadOnlyCollection<Guid> Dossiers => keys.Keys;

    /// <summary>True when rows of this dossier can be read.</summary>
    public bool Has(Guid dossierId) => keys.ContainsKey(dossierId);

    /// <summary>Reads a value; null when there is none.</summary>
    /// <exception cref="DossierClosedException">The row is of a dossier that is not open.</exception>
    public string? Read(ISealedRow row, Field field, Sealed? value) =>
        value is { } sealedValue ? KeyOf(row.DossierId).Open(field, row.Id, sealedValue) : null;

    /// <summary>Reads a whole number; null when there is none.</summary>
    /// <exception cref="DossierClosedException">The row is of a dossier that is not open.</exception>
    public int? ReadNumber(ISealedRow row, Field field, Sealed? value) =>
        Read(row, field, value) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>Seals a text; null for an empty one.</summary>
    /// <exception cref="DossierClosedException">The dossier is not open.</exception>
    public Sealed? Seal(Guid dossierId, Guid rowId, Field field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : KeyOf(dossierId).Seal(field, rowId, text.Trim());

    /// <summary>Seals a text that must be there.</summary>
    /// <exception cref="DossierClosedException">The dossier is not open.</exception>
    public Sealed SealRequired(Guid dossierId, Guid rowId, Field field, string text) => KeyOf(dossierId).Seal(field, rowId, text.Trim());

    /// <summary>Seals a whole number; null for none.</summary>
    /// <exception cref="DossierClosedException">The dossier is not open.</exception>
    public Sealed? SealNumber(Guid dossierId, Guid rowId, Field field, int? number) =>
        Seal(dossierId, rowId, field, number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Takes a value from one dossier to another (matching).</summary>
    /// <exception cref="DossierClosedException">One of the two is not open.</exception>
    public Sealed? Reseal(ISealedRow row, Field field, Sealed? value, Guid toDossierId) =>
        value is null ? null : KeyOf(toDossierId).Seal(field, row.Id, Read(row, field, value)!);

    DossierKey KeyOf(Guid dossierId) => keys.TryGetValue(dossierId, out var key) ? key : throw new DossierClosedException();
}

/// <summary>Code asked for a value of a dossier that the door did not open: a mistake in the program, never shown to a user.</summary>
public sealed class DossierClosedException() : InvalidOperationException("Dit dossier is niet geopend.");
