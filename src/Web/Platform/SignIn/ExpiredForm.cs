using Keukentafel.Web.Platform.Forms;

namespace Keukentafel.Web.Platform.SignIn;

/// <summary>A form that is sent after the session ended is kept for its maker, encrypted, and comes back after signing in.</summary>
static class ExpiredForm
{
    static readonly string[] Ours = ["__RequestVerificationToken", "once", "Once"];

    public static Task Keep(HttpContext context) =>
        context.ExpiredAccount() is { } account ? Keep(context, account) : Task.CompletedTask;

    /// <summary>Keeps the form of somebody who must sign in again first.</summary>
    public static async Task Keep(HttpContext context, Guid account)
    {
        if (!context.Request.HasFormContentType) return;
        var form = await context.Request.ReadFormAsync();
        var fields = form.Where(field => !Ours.Contains(field.Key) && field.Key != DraftStore.KeyField)
            .ToDictionary(field => field.Key, field => field.Value.ToArray());
        var key = form[DraftStore.KeyField].FirstOrDefault() ?? context.Request.Path.Value ?? "/";
        await context.RequestServices.GetRequiredService<DraftStore>().Keep(account, key, fields);
    }
}
