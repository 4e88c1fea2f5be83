using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Keukentafel.Web.Platform.Forms;

/// <summary>
/// A page that does not handle a method would be shown anyway, empty, without having looked who may see what. It says
/// "method not allowed" instead.
/// </summary>
sealed class UnhandledMethodFilter : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        // What was selected is judged once the page runs.
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var isLooking = HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method);
        if (context.HandlerMethod is null && !isLooking && context.HandlerInstance is not IAnswersEveryMethod)
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        // Nothing is left to do.
    }
}

/// <summary>A page that is shown for every method: an error can follow any request.</summary>
interface IAnswersEveryMethod;
