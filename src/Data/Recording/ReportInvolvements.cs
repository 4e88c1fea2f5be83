using Keukentafel.Data.Access;
using Keukentafel.Domain.Reports;

namespace Keukentafel.Data.Recording;

/// <summary>
/// What an event of a report does to the involvement that comes with it (rule 6). Involvement through a plan or an emergency has no report
/// and stays as it is.
/// </summary>
sealed class ReportInvolvements(InvolvementRegister register)
{
    public Task Change(Viewer? by, Report report, InvolvementChange change) => change switch
    {
        InvolvementChange.None => Task.CompletedTask,
        InvolvementChange.Pass => register.Pass(by, report),
        InvolvementChange.OpenNew => register.OpenNew(report),
        InvolvementChange.End => register.EndWith(report),
    };
}
