using Keukentafel.Data.Access;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Platform.Forms;

/// <summary>A page with a form: sending it twice does it once, and what was kept as a draft is forgotten when it is saved.</summary>
abstract class FormPage : PageModel
{
    /// <summary>The number of this form, made when it is shown.</summary>
    [BindProperty]
    public Guid Once { get; set; } = Guid.CreateVersion7();

    /// <summary>Who looks.</summary>
    protected Viewer Viewer => HttpContext.Viewer();

    /// <summary>False for a form that saves itself while it is filled in: it leads nowhere, and sending it again changes nothing.</summary>
    protected virtual bool LeadsSomewhere => true;

    /// <summary>Saves what the use case changed and goes to the result.</summary>
    /// <param name="resultPath">Where the result is.</param>
    /// <param name="message">What was done, in words; never with personal data.</param>
    protected async Task<IActionResult> Save(string resultPath, string? message = null)
    {
        var services = HttpContext.RequestServices;
        var viewer = await HttpContext.FindViewer();
        var target = await services.GetRequiredService<FormIdempotency>().Save(Once, viewer?.AccountId, resultPath);
        if (message is not null) Flash.Say(TempData, message);
        if (Request.Form[DraftStore.KeyField].FirstOrDefault() is { Length: > 0 } draft && viewer is not null)
            await services.GetRequiredService<DraftStore>().Forget(viewer.AccountId, draft);
        return LocalRedirect(target);
    }

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsPost(Request.Method) && Request.HasFormContentType && LeadsSomewhere)
        {
            if (Once == Guid.Empty) Once = Guid.CreateVersion7();
            var by = (await HttpContext.FindViewer())?.AccountId;
            if (await HttpContext.RequestServices.GetRequiredService<FormIdempotency>().ResultOf(Once, by) is { } earlier)
            {
                context.Result = LocalRedirect(earlier);
                return;
            }
        }
        await next();
    }
}
