using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;
using Keukentafel.Standards.Brp;
using Keukentafel.Web.Platform.Forms;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Casework.FrontDesk;

/// <summary>Koppelen: finds out whom a report is about. Searching comes before making somebody new.</summary>
[May(Permission.MatchReports)]
sealed class MatchModel(
    MunicipalDatabase database, Door door, FindPerson find, UnmatchedReports unmatched, MatchReport matchReport, MarkDuplicate markDuplicate,
    MunicipalStore store, TimeProvider clock) : FormPage
{
    public const string NewHousehold = "nieuw";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PersonSearch Search { get; set; } = new();

    [BindProperty]
    public Guid? Chosen { get; set; }

    [BindProperty]
    public NewPersonInput New { get; set; } = new();

    [BindProperty]
    public string? Household { get; set; }

    /// <summary>Why a person who is known comes to a household where that person does not live now (rule 9).</summary>
    [BindProperty, StringLength(400, ErrorMessage = "Maak de reden korter: ten hoogste 400 tekens.")]
    public string? Reason { get; set; }

    public ReportPerson Told { get; private set; } = null!;

    public string Reach { get; private set; } = "";

    public IReadOnlyList<(ReportPerson Other, string Why)> Alike { get; private set; } = [];

    public IReadOnlyList<PersonHit>? Hits { get; private set; }

    public IReadOnlyList<HouseholdChoice> Households { get; private set; } = [];

    public IReadOnlyList<EarlierReport> Duplicates { get; private set; } = [];

    public EarlierReport? DuplicateOf { get; private set; }

    /// <summary>True when the household is being chosen: for a person who was found, or for somebody new.</summary>
    public bool IsChoosingHousehold { get; private set; }

    public IEnumerable<ChoiceItem> HouseholdItems =>
        [.. Households.Select(choice => new ChoiceItem(choice.Id.ToString(), choice.Label, choice.Why)), new(NewHousehold, "Een nieuw huishouden")];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load()) return NotFound();
        Search = PersonSearch.Of(Told);
        return Page();
    }

    public async Task<IActionResult> OnPostZoekAsync()
    {
        if (!await Load()) return NotFound();
        ModelState.Remove(nameof(Chosen));
        if (!Search.HasName && !Search.HasAddress)
            ModelState.AddModelError("Search.Surname", "Vul achternaam en geboortedatum in, of postcode en huisnummer.");
        if (!ModelState.IsValid) return Page();
        Hits = await find.Find(Viewer, Search, IsWithheld);
        return Page();
    }

    public async Task<IActionResult> OnPostKiesAsync()
    {
        if (!await Load() || !(Search.HasName || Search.HasAddress)) return NotFound();
        Hits = await find.Find(Viewer, Search, IsWithheld);
        ModelState.Clear();
        if (Chosen is { } id && Hits.All(hit => hit.PersonId != id)) return NotFound();
        if (Chosen is null) New = NewPersonInput.Of(Told);
        await OfferHouseholds();
        return Page();
    }

    public async Task<IActionResult> OnPostKoppelAsync()
    {
        if (!await Load() || !(Search.HasName || Search.HasAddress)) return NotFound();
        Hits = await find.Find(Viewer, Search, IsWithheld);
        if (Chosen is { } id && Hits.All(hit => hit.PersonId != id)) return NotFound();
        await OfferHouseholds();
        var household = Guid.TryParse(Household, out var known) ? known : (Guid?)null;
        if (household is null ? Household != NewHousehold : Households.All(choice => choice.Id != household))
            ModelState.AddModelError(nameof(Household), "Kies bij welk huishouden deze melding hoort.");
        if (Chosen is null) await CheckNew();
        else if (string.IsNullOrWhiteSpace(Reason) && !Households.Any(choice => choice.Id == household && choice.LivesThere))
            ModelState.AddModelError(nameof(Reason), "Deze persoon hoort nu niet bij dit huishouden. Schrijf waarom wel.");
        if (!ModelState.IsValid) return Page();
        var report = await matchReport.Match(Viewer, Id, new ReportMatch(Chosen, Chosen is null ? New.ToPerson() : null, household, Chosen is null ? null : Reason));
        if (report is null) return NotFound();
        return await Save(Viewer.Role == Role.FrontDesk ? "/balie" : $"/werk/meldingen/{Id}", "De melding is gekoppeld.");
    }

    public async Task<IActionResult> OnPostDubbelAsync(Guid earlier)
    {
        if (!await Load() || !await IsOffered(earlier) || !await markDuplicate.Mark(Viewer, Id, earlier)) return NotFound();
        Flash.Say(TempData, "De melding is gemerkt als dubbel.", $"/balie/{Id}?handler=NietDubbel");
        return await Save($"/balie/{Id}");
    }

    public async Task<IActionResult> OnPostNietDubbelAsync()
    {
        if (!await markDuplicate.Undo(Viewer, Id)) return NotFound();
        return await Save($"/balie/{Id}", "De melding staat weer los.");
    }

    // Who reads along at home does not see that somebody searched because of a report that is withheld.
    bool IsWithheld => Told.Report.WithheldUntilReviewOn is not null;

    async Task<bool> Load()
    {
        if (await door.OpenReport(Viewer, Id, Purpose.Matching, "uw melding, om te zien wie u bent") is not { Report.PersonId: null } opened) return false;
        Told = ReportPerson.Of(opened.Report, opened.Dossier);
        Reach = opened.Dossier.Read(opened.Report, Data.Sealing.Field.ReportReach, opened.Report.Reach) ?? "";
        Alike = await unmatched.Like(Viewer, Told);
        Duplicates = await Earlier(report => report.DuplicateOfId == Id);
        if (opened.Report.DuplicateOfId is { } first) DuplicateOf = (await Earlier(report => report.Id == first)).SingleOrDefault();
        return true;
    }

    /// <summary>True for a report that this page shows as perhaps the same: one that looks like it, or one of a person who was found.</summary>
    async Task<bool> IsOffered(Guid earlier) =>
        Alike.Any(pair => pair.Other.Report.Id == earlier)
        || ((Search.HasName || Search.HasAddress) && (await find.Find(Viewer, Search, IsWithheld)).SelectMany(hit => hit.Reports).Any(report => report.Id == earlier));

    async Task<List<EarlierReport>> Earlier(System.Linq.Expressions.Expression<Func<Report, bool>> which) =>
        await database.Reports.AsNoTracking().Where(which).OrderBy(report => report.ReceivedAt).Take(20)
            .Select(report => new EarlierReport(report.Id, report.Reference, report.ReceivedOn)).ToListAsync();

    async Task OfferHouseholds()
    {
        IsChoosingHousehold = true;
        var (postcode, number) = Chosen is null ? (New.Postcode, New.HouseNumber) : (Search.Postcode, Search.HouseNumber);
        Households = await find.Households(Viewer, Chosen, postcode, number, IsWithheld);
        Household ??= Households.Count > 0 ? Households[0].Id.ToString() : NewHousehold;
    }

    // Whoever looks like somebody new is searched for again with what is filled in now, the BSN as well: what that shows is
    // logged as any other search.
    async Task CheckNew()
    {
        foreach (var error in New.Check(clock.Today())) ModelState.AddModelError($"{nameof(New)}.{error.Field}", error.Message);
        var again = new PersonSearch
        {
            GivenName = New.GivenName, Surname = New.Surname, BirthDate = New.BirthDate, Postcode = New.Postcode, HouseNumber = New.HouseNumber,
        };
        var bsnHash = Bsn.TryParse(New.Bsn, out var bsn) ? store.Keys.Hash(bsn.Reveal()) : null;
        var alike = await find.Find(Viewer, again, IsWithheld, bsnHash);
        Hits = [.. alike.Concat(Hits!).DistinctBy(hit => hit.PersonId).Take(FindPerson.Most)];
        if (alike.Any(hit => hit.HasSameBsn)) ModelState.AddModelError("New.Bsn", "Dit BSN hoort al bij iemand. Zoek deze persoon op.");
        if (alike.Any(hit => hit.MatchScore.IsPerhaps) && !New.IsSomebodyElse)
            ModelState.AddModelError("New.IsSomebodyElse", "Deze persoon lijkt op iemand die we kennen. Kijk eerst in de lijst.");
    }
}
