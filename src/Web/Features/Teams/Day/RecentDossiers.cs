using Keukentafel.Data.Access;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Teams.Day;

/// <summary>The households that the viewer opened last, by the access log.</summary>
[UseCase]
sealed class RecentDossiers(AccessLog log)
{
    const int Shown = 5;
    const int ViewsLookedBack = 60;

    /// <summary>Reads the last five of these households; others are left out.</summary>
    public async Task<IReadOnlyList<MyHousehold>> Read(Viewer viewer, IReadOnlyList<MyHousehold> households)
    {
        if (households.Count == 0) return [];
        var viewed = await log.Records.AsNoTracking()
            .Where(record => record.AccountId == viewer.AccountId && record.Kind == AccessKind.View)
            .OrderByDescending(record => record.At).Take(ViewsLookedBack)
            .SelectMany(record => record.Subjects).Select(subject => new { subject.SubjectId, subject.At }).ToListAsync();
        var lastFirst = viewed.OrderByDescending(subject => subject.At).Select(subject => subject.SubjectId).Distinct();
        return [.. lastFirst.Join(households, id => id, household => household.Id, (_, household) => household).Take(Shown)];
    }
}
