using Keukentafel.Data;
using Keukentafel.Data.Reading;
using Keukentafel.Web.Features.Casework.Involvements;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Keukentafel.Web.Features.Teams.Day;

/// <summary>The professional's day on one screen.</summary>
[May(Permission.Casework)]
sealed class DayModel(
    MunicipalDatabase database, NewReports newReports, MyWork myWork, OfferedReports offeredReports, RequestReader requests, RecentDossiers recentDossiers, TimeProvider clock) : PageModel
{
    public NewReportsPage New { get; private set; } = new([], null, null);

    public MyDay Day { get; private set; } = new([], [], false, [], [], []);

    /// <summary>New reports about households that the viewer handles.</summary>
    public BoundedList<OfferedReport> Offered { get; private set; } = BoundedList<OfferedReport>.Empty;

    /// <summary>Requests of colleagues that wait for the viewer's answer, and then those by which a colleague is involved now.</summary>
    public BoundedList<RequestOnDay> Requests { get; private set; } = BoundedList<RequestOnDay>.Empty;

    public IReadOnlyList<MyHousehold> Recent { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public string Greeting { get; private set; } = "";

    [BindProperty(Name = "na", SupportsGet = true)]
    public Guid? After { get; set; }

    [BindProperty(Name = "voor", SupportsGet = true)]
    public Guid? Before { get; set; }

    public async Task OnGetAsync()
    {
        var viewer = HttpContext.Viewer();
        Today = clock.Today();
        Greeting = $"{PartOfDay(DutchTime.Local(clock.GetUtcNow()).Hour)}, {viewer.Name.Split(' ')[0]}";
        var batch = new ReadBatch(database);
        var (fresh, day) = (await newReports.Ask(batch, viewer, After, Before), myWork.Ask(batch, viewer));
        var (offered, asked) = (offeredReports.Ask(batch, viewer), requests.Ask(batch, viewer));
        await batch.Run();
        (New, Day) = (await fresh(), await day());
        (Offered, Requests) = (offered(), asked());
        Recent = await recentDossiers.Read(viewer, Day.Households);
    }

    static string PartOfDay(int hour) => hour switch
    {
        < 6 => "Goedenacht",
        < 12 => "Goedemorgen",
        < 18 => "Goedemiddag",
        _ => "Goedenavond",
    };
}
