namespace Keukentafel.Domain.Privacy;

/// <summary>A narrative value about people, encrypted under the key of its dossier. Only an open dossier reads it.</summary>
/// <param name="Bytes">Nonce (12 bytes), ciphertext, tag (16 bytes): AES-256-GCM.</param>
public readonly record struct Sealed(byte[] Bytes)
{
    /// <summary>Never the content: a sealed value that ends up in a log says nothing.</summary>
    public override string ToString() => "[verzegeld]";
}

/// <summary>A row with sealed values: the dossier says under which key, the id binds each value to its row.</summary>
public interface ISealedRow
{
    /// <summary>The row's identity (UUID version 7).</summary>
    Guid Id { get; }

    /// <summary>The dossier under whose key the values of this row are sealed.</summary>
    Guid DossierId { get; }
}

/// <summary>A row that two people may edit at once: a changed version means that both are shown (rule 5).</summary>
public interface IVersioned
{
    /// <summary>Counts the saved changes of this row.</summary>
    int Version { get; set; }
}

/// <summary>
/// A row that a household member does not see until a professional releases it (violence at home:
/// the one who uses violence may read along). It always has a review date.
/// </summary>
public interface IWithholdable
{
    /// <summary>The date on which a professional looks again whether it can be released; null when nothing is withheld.</summary>
    DateOnly? WithheldUntilReviewOn { get; set; }
}
