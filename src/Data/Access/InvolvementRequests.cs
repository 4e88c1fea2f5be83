using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;

namespace Keukentafel.Data.Access;

/// <summary>Which requests for involvement are open, and for whom: one condition for every page and job.</summary>
public static class InvolvementRequests
{
    /// <summary>Requests that nobody answered, as long as who asked has the report.</summary>
    public static IQueryable<InvolvementRequest> OpenRequests(this MunicipalDatabase database) =>
        database.RunningRequests().Where(request => request.IsAccepted == null);

    /// <summary>Requests that nobody answered, or by which a colleague is involved now.</summary>
    public static IQueryable<InvolvementRequest> OpenOrInForce(this MunicipalDatabase database) =>
        database.RunningRequests().Where(request => request.IsAccepted == null || (request.IsAccepted == true && request.EndedAt == null));

    static IQueryable<InvolvementRequest> RunningRequests(this MunicipalDatabase database) =>
        from request in database.InvolvementRequests
        where database.Reports.Any(report => report.Id == request.ReportId && report.HandlerId == request.RequestedById
            && (report.State == ReportState.PickedUp || report.State == ReportState.Routed))
        select request;

    /// <summary>Of these, what this viewer may answer: nobody answers for oneself.</summary>
    public static IQueryable<InvolvementRequest> For(this IQueryable<InvolvementRequest> requests, Viewer viewer, MunicipalDatabase database, HouseholdHandlers handlers)
    {
        var (isLead, teams, handled) = (viewer.Role == Role.TeamLead, viewer.TeamIds, handlers.HandledBy(viewer.AccountId));
        return requests.Where(request => request.RequestedById != viewer.AccountId && (handled.Contains(request.HouseholdId)
            || (isLead && database.Households.Any(household => household.Id == request.HouseholdId && household.TeamId != null && teams.Contains(household.TeamId.Value)))));
    }
}
