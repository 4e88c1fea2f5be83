namespace Keukentafel.Data.Access;

/// <summary>
/// The access records of one request that are being written while the page is rendered. Nothing leaves before all of them
/// are durable (rule 4).
/// </summary>
public sealed class PendingAccess
{
    readonly List<Task> writes = [];

    /// <summary>Ends when all are durable; fails when one could not be written.</summary>
    public Task Durable => writes.Count == 0 ? Task.CompletedTask : Task.WhenAll(writes);

    /// <summary>The response was thrown away before a byte of it left.</summary>
    public void Forget() => writes.Clear();

    internal void Add(Task write) => writes.Add(write);
}
