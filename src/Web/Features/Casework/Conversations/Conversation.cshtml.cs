using Keukentafel.Data;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.Conversations;

/// <summary>One part of the conversation as it stands on the screen.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Domain">The life domain.</param>
/// <param name="Input">What is filled in.</param>
/// <param name="Version">The version that it was read with; -1 when it was not saved yet.</param>
/// <param name="IsOpen">Whether the part stands open.</param>
/// <param name="Restores">Whether a kept form waits for it.</param>
sealed record PartOnScreen(Guid ConversationId, LifeDomain Domain, PartInput Input, int Version, bool IsOpen, bool Restores)
{
    /// <summary>Key of the form that is kept when a session ends.</summary>
    public string DraftKey => ConversationModel.DraftPrefix(ConversationId) + Domain.Code;

    /// <summary>What the names of its fields begin with.</summary>
    public string Prefix => PrefixOf(Domain);

    public static string PrefixOf(LifeDomain domain) => $"{domain.Code}.{nameof(Input)}";
}

/// <summary>The conversation, on a tablet at the kitchen table. Each part saves itself; none is obligatory.</summary>
[May(Permission.Casework)]
sealed class ConversationModel(
    OpenConversation open, SaveConversationPart savePart, SaveConversationFrame saveFrame, ReadProfile profile, MunicipalDatabase database, TimeProvider clock) : FormPage
{
    public const int NotSavedYet = -1;
    const string PresencePrefix = nameof(Presence);
    const string ParticipationPrefix = nameof(Participation);

    PartOnScreen? typed;

    [BindProperty(SupportsGet = true, Name = "gezin")]
    public bool WithFamily { get; set; }

    [BindProperty]
    public int Version { get; set; } = NotSavedYet;

    /// <summary>The part that was just saved with its button: it stays open.</summary>
    [TempData]
    public string? LastSaved { get; set; }

    [BindProperty]
    public PresenceInput Presence { get; set; } = new();

    [BindProperty]
    public ParticipationInput Participation { get; set; } = new();

    public OpenedConversation Opened { get; private set; } = null!;

    public IReadOnlyList<PartOnScreen> Parts { get; private set; } = [];

    public ConversationProfile Profile { get; private set; } = null!;

    public Conflict? Conflict { get; private set; }

    public DateOnly Today => clock.Today();

    public string? ReportWords => Opened.Dossier.Read(Opened.Report, Field.ReportWords, Opened.Report.Words);

    public string? ReportWish => Opened.Dossier.Read(Opened.Report, Field.ReportWish, Opened.Report.Wish);

    public string ReportWho => Opened.Report.AskedFor == AskedFor.Self ? Opened.Person.FullName : "iemand anders";

    protected override bool LeadsSomewhere => !IsFetch;

    bool IsFetch => Request.Headers.XRequestedWith == "fetch";

    public static string DraftPrefix(Guid conversationId) => $"gesprek-{conversationId}-";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Open(id)) return NotFound();
        ModelState.Clear();
        return await Show();
    }

    public async Task<IActionResult> OnPostDeelAsync(Guid id, string domein)
    {
        ModelState.Clear();
        if (!await Open(id) || LifeDomains.Find(domein) is not { } domain) return NotFound();
        var input = new PartInput();
        var isValid = await TryUpdateModelAsync(input, PartOnScreen.PrefixOf(domain));
        var stored = Opened.Part(domain.Code);
        typed = new PartOnScreen(id, domain, input, Version, IsOpen: true, Restores: false);
        if (!isValid) return IsFetch ? StatusCode(StatusCodes.Status422UnprocessableEntity) : await Show();
        Conflict = Conflict.In(Request.Form, Version, stored?.Version ?? NotSavedYet,
            input.ConflictFields(Opened.Spoken.SingleOrDefault(part => part.DomainCode == domain.Code), PartOnScreen.PrefixOf(domain)));
        if (Conflict is not null || await savePart.Save(Viewer, Opened, input.As(domain.Code)) is not null) return await Refused();
        if (!IsFetch) LastSaved = domain.Code;
        return await Saved(() => Opened.Part(domain.Code)?.Version ?? NotSavedYet, $"{Address(id)}#deel-{domain.Code}");
    }

    public async Task<IActionResult> OnPostErbijAsync(Guid id)
    {
        if (!await Open(id)) return NotFound();
        Keep(PresencePrefix);
        if (Presence.DayError(Opened.Report.ReceivedOn, Today) is { } why) ModelState.AddModelError($"{PresencePrefix}.HeldOn", why);
        if (!ModelState.IsValid) return IsFetch ? StatusCode(StatusCodes.Status422UnprocessableEntity) : await Show();
        Conflict = Conflict.In(Request.Form, Version, Opened.Conversation.Version, Presence.ConflictFields(Opened, PresencePrefix));
        if (Conflict is not null || await saveFrame.Save(Viewer, Opened, Presence) is not null) return await Refused();
        return await Saved(() => Opened.Conversation.Version, Address(id));
    }

    public async Task<IActionResult> OnPostMeedoenAsync(Guid id)
    {
        if (!await Open(id)) return NotFound();
        Keep(ParticipationPrefix);
        if (!ModelState.IsValid) return IsFetch ? StatusCode(StatusCodes.Status422UnprocessableEntity) : await Show();
        Conflict = Conflict.In(Request.Form, Version, Opened.Conversation.Version, Participation.ConflictFields(Opened, ParticipationPrefix));
        if (Conflict is not null || await saveFrame.Save(Viewer, Opened, Participation) is not null) return await Refused();
        return await Saved(() => Opened.Conversation.Version, $"{Address(id)}#meedoen");
    }

    string Address(Guid id) => $"/gesprekken/{id}{(WithFamily ? "?gezin=true" : "")}";

    // The other forms of this page were not sent: what is missing in them is no error.
    void Keep(string prefix)
    {
        foreach (var key in ModelState.Keys.Where(key => !key.StartsWith(prefix, StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);
    }

    async Task<bool> Open(Guid id)
    {
        if (await open.Open(Viewer, id, "het gesprek") is not { } opened) return false;
        Opened = opened;
        return true;
    }

    async Task<IActionResult> Refused()
    {
        if (IsFetch) return StatusCode(StatusCodes.Status409Conflict);
        return Conflict is null ? LocalRedirect($"/gesprekken/{Opened.Conversation.Id}/verslag") : await Show();
    }

    async Task<IActionResult> Saved(Func<int> version, string resultPath)
    {
        if (!IsFetch) return await Save(resultPath, "Bewaard.");
        try
        {
            await database.SaveChangesAsync();
        }
        catch (DbUpdateException error) when (DatabaseFaults.Of(error) is DatabaseFault.ConcurrencyConflict or DatabaseFault.UniqueViolation)
        {
            // A colleague saved the same part in the same instant.
            return StatusCode(StatusCodes.Status409Conflict);
        }
        await HttpContext.RequestServices.GetRequiredService<DraftStore>().Forget(Viewer.AccountId, Request.Form[DraftStore.KeyField].ToString());
        Profile = await profile.Of(Opened, Offered(Opened.Spoken).Count);
        Response.Headers["Row-Version"] = version().ToString();
        return Partial("_Profile", Profile);
    }

    async Task<IActionResult> Show()
    {
        await Compose();
        if (!Request.HasFormContentType || !Request.Form.ContainsKey($"{PresencePrefix}.HeldOn"))
            Presence = new PresenceInput { HeldOn = Opened.Conversation.HeldOn, Present = Opened.Present };
        if (!Request.HasFormContentType || !Request.Form.ContainsKey($"{ParticipationPrefix}.Step"))
            Participation = new ParticipationInput { Step = Opened.Participation };
        return Page();
    }

    async Task Compose()
    {
        var prefix = DraftPrefix(Opened.Conversation.Id);
        var kept = await database.Drafts.Where(draft => draft.AccountId == Viewer.AccountId && draft.Key.StartsWith(prefix))
            .Select(draft => draft.Key).Take(50).ToListAsync();
        var spoken = Opened.Spoken;
        Parts = [.. Offered(spoken).Select(OnScreen)];
        Profile = await profile.Of(Opened, Parts.Count);

        PartOnScreen OnScreen(LifeDomain domain)
        {
            if (typed is not null && typed.Domain == domain) return typed;
            var part = new PartOnScreen(Opened.Conversation.Id, domain, PartInput.Of(spoken.FirstOrDefault(row => row.DomainCode == domain.Code)),
                Opened.Part(domain.Code)?.Version ?? NotSavedYet, IsOpen: domain.Code == LastSaved, Restores: false);
            return kept.Contains(part.DraftKey) ? part with { Restores = true, IsOpen = true } : part;
        }
    }

    /// <summary>The life domains that are offered: those of a family with children, or once asked or spoken of.</summary>
    List<LifeDomain> Offered(IReadOnlyList<SpokenPart> spoken)
    {
        WithFamily = WithFamily || Opened.HasChildren(Today)
            || spoken.Any(part => !part.IsEmpty && LifeDomains.Find(part.DomainCode) is { IsFamily: true });
        return [.. LifeDomains.All.Where(domain => WithFamily || !domain.IsFamily)];
    }
}
