using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Antiforgery;

namespace Keukentafel.Web.Platform.Forms;

/// <summary>Where the browser keeps a half-filled form while somebody types.</summary>
static class DraftEndpoints
{
    sealed record KeptForm(string Key, Dictionary<string, string?[]>? Fields);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/concept", async (HttpContext context, DraftStore drafts, string key) =>
            await drafts.Find(context.Viewer().AccountId, key) is { } fields ? Results.Json(new { fields }) : Results.NoContent()).May(Permission.SignedIn);
        routes.MapPost("/concept", Keep).May(Permission.SignedIn);
        routes.MapGet("/blijf", () => Results.NoContent()).May(Permission.SignedIn);
    }

    /// <summary>Keeps the fields of a form, or forgets the form when there are none.</summary>
    static async Task<IResult> Keep(HttpContext context, DraftStore drafts, IAntiforgery antiforgery, KeptForm form)
    {
        await antiforgery.ValidateRequestAsync(context);
        var account = context.Viewer().AccountId;
        if (form.Fields is not null)
            return await drafts.Keep(account, form.Key, form.Fields) ? Results.NoContent() : Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        await drafts.Forget(account, form.Key);
        return Results.NoContent();
    }
}
