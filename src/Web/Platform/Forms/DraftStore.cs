using System.Text.Json;
using Keukentafel.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Platform.Forms;

/// <summary>Half-filled forms of people who are signed in, encrypted for their account; forgotten after a week.</summary>
sealed class DraftStore(MunicipalDatabase database, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>The form field that names the draft.</summary>
    public const string KeyField = "concept";

    const int LongestKey = 200;
    const int MostBytes = 200_000;
    const int MostDrafts = 50;

    /// <summary>Keeps the fields of a form.</summary>
    /// <returns>False when it is too large, or when there are too many already.</returns>
    public async Task<bool> Keep(Guid accountId, string key, Dictionary<string, string?[]> fields)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(fields);
        if (string.IsNullOrEmpty(key) || key.Length > LongestKey || plain.Length > MostBytes) return false;
        var value = Protector(accountId).Protect(plain);
        var now = clock.GetUtcNow();
        var changed = await database.Drafts.Where(draft => draft.AccountId == accountId && draft.Key == key)
            .ExecuteUpdateAsync(update => update.SetProperty(draft => draft.Fields, value).SetProperty(draft => draft.At, now));
        if (changed > 0) return true;
        if (await database.Drafts.CountAsync(draft => draft.AccountId == accountId) >= MostDrafts) return false;
        database.Drafts.Add(new Draft { Id = Guid.CreateVersion7(now), AccountId = accountId, Key = key, Fields = value, At = now });
        try
        {
            await database.SaveChangesAsync();
        }
        catch (DbUpdateException error) when (DatabaseFaults.Of(error) is DatabaseFault.UniqueViolation)
        {
            // Two tabs kept the same form at the same instant: the other one is there.
            database.ChangeTracker.Clear();
        }
        return true;
    }

    /// <summary>The fields of a kept form; null when there is none.</summary>
    public async Task<Dictionary<string, string?[]>?> Find(Guid accountId, string key)
    {
        var draft = await database.Drafts.AsNoTracking().SingleOrDefaultAsync(row => row.AccountId == accountId && row.Key == key);
        return draft is null ? null : JsonSerializer.Deserialize<Dictionary<string, string?[]>>(Protector(accountId).Unprotect(draft.Fields));
    }

    /// <summary>Forgets a form: it was sent, or its maker threw it away.</summary>
    public Task Forget(Guid accountId, string key) =>
        database.Drafts.Where(draft => draft.AccountId == accountId && draft.Key == key).ExecuteDeleteAsync();

    IDataProtector Protector(Guid accountId) => protection.CreateProtector("concept").CreateProtector(accountId.ToString("N"));
}
