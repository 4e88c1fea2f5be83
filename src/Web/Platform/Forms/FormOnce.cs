using Keukentafel.Data;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Platform.Forms;

/// <summary>A form carries a number of its own: sent twice, it is handled once and both times leads to the same result.</summary>
sealed class FormOnce(MunicipalDatabase database, TimeProvider clock)
{
    /// <summary>Where the result of this form is; null when it was not handled yet.</summary>
    public Task<string?> ResultOf(Guid once) =>
        database.Submissions.Where(submission => submission.Id == once).Select(submission => (string?)submission.ResultPath).SingleOrDefaultAsync();

    /// <summary>
    /// Saves the change and the form's number in one transaction.
    /// </summary>
    /// <returns>Where the result is: <paramref name="resultPath"/>, or that of the same form sent a moment earlier.</returns>
    public async Task<string> Save(Guid once, string resultPath)
    {
        database.Submissions.Add(new Submission { Id = once, ResultPath = resultPath, At = clock.GetUtcNow() });
        try
        {
            await database.SaveChangesAsync();
            return resultPath;
        }
        catch (DbUpdateException error) when (error is not DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            if (await ResultOf(once) is { } earlier) return earlier;
            throw;
        }
    }
}
