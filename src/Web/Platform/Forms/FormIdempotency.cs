using Keukentafel.Data;
using Keukentafel.Data.Municipalities;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Platform.Forms;

/// <summary>
/// A form carries a number of its own: sent twice, it is handled once and both times leads to the same result. The number
/// comes from the sender, so that it counts for that sender only: nobody learns where another one's form led to.
/// </summary>
sealed class FormIdempotency(MunicipalDatabase database, MunicipalStore store, TimeProvider clock)
{
    /// <summary>Where the result of this form is; null when it was not handled yet.</summary>
    /// <param name="once">The form's own number.</param>
    /// <param name="by">The account that sends it; null for a visitor.</param>
    public Task<string?> ResultOf(Guid once, Guid? by)
    {
        var id = IdOf(once, by);
        return database.Submissions.Where(submission => submission.Id == id).Select(submission => (string?)submission.ResultPath).SingleOrDefaultAsync();
    }

    /// <summary>
    /// Saves the change and the form's number in one transaction.
    /// </summary>
    /// <returns>Where the result is: <paramref name="resultPath"/>, or that of the same form sent a moment earlier.</returns>
    public async Task<string> Save(Guid once, Guid? by, string resultPath)
    {
        database.Submissions.Add(new Submission { Id = IdOf(once, by), ResultPath = resultPath, At = clock.GetUtcNow() });
        try
        {
            await database.SaveChangesAsync();
            return resultPath;
        }
        catch (DbUpdateException error) when (DatabaseFaults.Of(error) is DatabaseFault.UniqueViolation)
        {
            database.ChangeTracker.Clear();
            if (await ResultOf(once, by) is { } earlier) return earlier;
            throw;
        }
    }

    Guid IdOf(Guid once, Guid? by) => new(store.Keys.Hash($"form/{by:N}/{once:N}")[..16]);
}
