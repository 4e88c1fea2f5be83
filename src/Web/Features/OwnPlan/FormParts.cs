using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Keukentafel.Web.Features.OwnPlan;

static class FormParts
{
    /// <summary>A page with two forms: what belongs to the other form says nothing now.</summary>
    public static void Forget(this ModelStateDictionary state, string part)
    {
        foreach (var key in state.Keys.Where(key => key == part || key.StartsWith(part + ".", StringComparison.Ordinal)).ToList()) state.Remove(key);
    }
}
