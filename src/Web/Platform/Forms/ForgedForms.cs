using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Keukentafel.Web.Platform.Forms;

/// <summary>A form without the token of its session is answered like other bad input; the log tells it apart.</summary>
sealed partial class ForgedForms(ILogger<ForgedForms> log) : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult) LogForged(log);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
        // Nothing is left to say.
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused: a form without the token of its session")]
    static partial void LogForged(ILogger logger);
}
