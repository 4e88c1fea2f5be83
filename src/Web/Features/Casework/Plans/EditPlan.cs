using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Plans;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Casework.Plans;

/// <summary>Changes what the table is about and when one looks back.</summary>
[UseCase]
sealed class EditPlan
{
    public void Edit(OpenedHousehold opened, Plan plan, string title, DateOnly? reviewOn)
    {
        plan.Title = opened.Dossier.SealRequired(plan.DossierId, plan.Id, Field.PlanTitle, title);
        plan.ReviewOn = reviewOn;
    }
}
