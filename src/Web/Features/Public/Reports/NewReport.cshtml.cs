using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Features.Casework.Reports;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.Http;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;

namespace Keukentafel.Web.Features.Public.Reports;

/// <summary>Asking for help, for oneself or for somebody else.</summary>
[May(Permission.Public)]
[EnableRateLimiting(PublicFormLimits.Policy)]
sealed class NewReportModel(FindKnownAsker findKnownAsker, ReceiveReport receiveReport, MunicipalStore store, TimeProvider clock) : FormPage
{
    public const string Draft = "melding";

    [BindProperty]
    public ReportInput Input { get; set; } = new();

    /// <summary>What we know of the resident who is signed in.</summary>
    public KnownAsker? Known { get; private set; }

    /// <summary>True when somebody who works here fills it in for who is on the phone or at the desk.</summary>
    public bool IsForCaller { get; private set; }

    public bool IsSignedIn { get; private set; }

    public static IReadOnlyList<ChoiceItem> AskedForChoices { get; } =
    [
        new(nameof(AskedFor.Self), "Voor mijzelf of mijn gezin"),
        new(nameof(AskedFor.OtherWhoKnows), "Voor iemand anders, en die weet dat"),
        new(nameof(AskedFor.OtherWhoDoesNotKnow), "Voor iemand anders, en die weet het niet"),
    ];

    public static IReadOnlyList<ChoiceItem> UrgentChoices { get; } =
    [
        new(nameof(Urgency.Danger), "Iemand is niet veilig", "Bijvoorbeeld door geweld of dreiging thuis."),
        new(nameof(Urgency.Eviction), "Iemand raakt de woning kwijt"),
        new(nameof(Urgency.CutOff), "Stroom, gas, water of warmte stopt binnenkort", "Of de zorgverzekering stopt."),
        new(nameof(Urgency.NoIncome), "Er is geen geld om van te leven"),
    ];

    public static IReadOnlyList<ChoiceItem> SafeChoices { get; } =
    [
        new(nameof(SafeWay.Call), "Bellen"),
        new(nameof(SafeWay.Voicemail), "Een voicemail inspreken"),
        new(nameof(SafeWay.Message), "Een e-mail of bericht sturen"),
        new(nameof(SafeWay.Letter), "Een brief sturen"),
    ];

    public static IReadOnlyList<ChoiceItem> ChannelChoices { get; } =
    [
        new(nameof(Channel.Telephone), "Aan de telefoon"),
        new(nameof(Channel.Desk), "Aan de balie"),
        new(nameof(Channel.Partner), "Van een andere organisatie"),
    ];

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        var viewer = await Load();
        foreach (var error in ReportRules.Check(Input, clock.Today(), Known?.Reach is not null))
            ModelState.AddModelError($"{nameof(Input)}.{error.Field}", error.Message);
        if (!ModelState.IsValid) return Page();
        var (_, receipt) = await receiveReport.Receive(Input, Once, viewer, Known);
        return WithSecret(await Save(receipt.PathWithoutSecret));
    }

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await base.OnPageHandlerExecutionAsync(context, next);
        if (context.Result is not null) context.Result = WithSecret(context.Result);
    }

    // Only the address without its secret is kept; the form's own number gives the secret back.
    IActionResult WithSecret(IActionResult result) =>
        result is LocalRedirectResult redirect && ReceiptKey.ReportOf(redirect.Url) is { } reportId
            ? LocalRedirect(ReceiptKey.Of(reportId, Once, store.Keys).Path)
            : result;

    async Task<Viewer?> Load()
    {
        var viewer = await HttpContext.FindViewer();
        IsSignedIn = viewer is not null;
        IsForCaller = viewer?.Role is Role.FrontDesk or Role.TeamMember or Role.TeamLead;
        Known = await findKnownAsker.Find(viewer);
        return viewer;
    }
}
