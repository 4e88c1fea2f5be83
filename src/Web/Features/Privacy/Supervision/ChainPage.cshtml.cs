using Keukentafel.Data;
using Keukentafel.Data.Chain;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Privacy.Supervision;

/// <summary>Keten: how the digest chains of the access log and the journal stand, for the privacy officer. Nobody's data are shown.</summary>
[May(Permission.SuperviseAccess)]
sealed class ChainPageModel(MunicipalDatabase database, MunicipalStore store, TimeProvider clock) : PageModel
{
    const int MostDestructions = 50;

    public IReadOnlyList<ChainEnd> Ends { get; private set; } = [];

    public ChainCheck? LastCheck { get; private set; }

    public ChainPublication? LastPublication { get; private set; }

    public IReadOnlyList<Destruction> Destructions { get; private set; } = [];

    /// <summary>True when rows have waited longer than they should: the job does not run.</summary>
    public bool IsBehind(ChainEnd end) => end.Waiting > 0 && (end.Last is null || clock.GetUtcNow() - end.Last.SealedAt > TimeSpan.FromMinutes(15));

    public async Task OnGetAsync()
    {
        Ends = await ChainState.Read(store);
        LastCheck = await database.ChainChecks.AsNoTracking().OrderByDescending(check => check.At).FirstOrDefaultAsync();
        LastPublication = await database.ChainPublications.AsNoTracking().OrderByDescending(publication => publication.At).FirstOrDefaultAsync();
        Destructions = await database.Destructions.AsNoTracking().OrderByDescending(row => row.DestroyedAt).Take(MostDestructions).ToListAsync();
    }
}
