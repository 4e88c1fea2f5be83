using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Features.Shared;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Platform.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Privacy.Purposes;

/// <summary>One record as it is shown.</summary>
sealed record BasisView(Guid Id, string Use, string Whose, string Article, string? Reason, string By, DateTimeOffset At, DateOnly? Until, bool RestsOnConsent);

/// <summary>What is closed, what the matrix asks for it, and what was recorded already.</summary>
[May(Permission.Casework)]
sealed class PurposePageModel(MunicipalDatabase database, Door door, RecordBasis record, TimeProvider clock) : HouseholdFormPage(door)
{
    const string What = "waarvoor gegevens mogen worden gebruikt";
    const int Most = 200;

    [BindProperty]
    public PurposeInput Input { get; set; } = new();

    public ClosedHere Closed { get; private set; } = null!;

    public IReadOnlyList<BasisView> Bases { get; private set; } = [];

    public IReadOnlyList<Law> WorkingFor => Opened.Limits!.Laws;

    public PurposeMatrix Matrix => PurposeMatrix.On(clock.Today());

    public static IReadOnlyList<ChoiceItem> Laws { get; } = Choices.Of<Law>(law => law.ShortName());

    public IReadOnlyList<ChoiceItem> OwnLaws => [.. WorkingFor.Select(law => new ChoiceItem(law.ToString(), law.ShortName()))];

    public IReadOnlyList<ChoiceItem> Persons => [.. Opened.VisiblePersons.Select(person => new ChoiceItem(person.Id.ToString(), person.GivenName))];

    /// <param name="van">The law to begin with.</param>
    /// <param name="voor">The law for which it is needed.</param>
    public async Task<IActionResult> OnGetAsync(Law? van, Law? voor)
    {
        if (!await Load()) return NotFound();
        (Input.GatheredUnder, Input.UsedFor) = (van, voor ?? (WorkingFor.Count == 1 ? WorkingFor[0] : null));
        if (Input is { GatheredUnder: { } gathered, UsedFor: { } used } && Enum.IsDefined(gathered) && Enum.IsDefined(used)) Input.Article = Matrix.Cell(gathered, used).Article ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load()) return NotFound();
        var person = Opened.VisiblePersons.FirstOrDefault(row => row.Id == Input.PersonId);
        if (Input.PersonId is not null && person is null) ModelState.TryAddModelError("Input.PersonId", "Kies iemand uit dit huishouden.");
        if (Input.PersonId is null && Opened.VisiblePersons.Count < Opened.Members.Count()) ModelState.TryAddModelError("Input.PersonId", "Kies van wie de gegevens zijn.");
        if (ProblemOf() is var (field, words)) ModelState.TryAddModelError("Input." + field, words);
        if (!ModelState.IsValid) return Page();
        record.Record(Viewer, Opened, person, Input);
        return await Save(Home, "De grondslag is vastgelegd. U ziet nu wat voor dit doel mag.");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid basis)
    {
        if (!await Load()) return NotFound();
        var found = await Opened.Visible(database.PurposeBases).SingleOrDefaultAsync(row => row.Id == basis && row.HouseholdId == HouseholdId);
        if (found is null) return NotFound();
        record.End(Viewer, Opened, found);
        return await Save($"{Home}/doelbinding", "Beëindigd. De gegevens zijn voor dat doel weer dicht.");
    }

    (string Field, string Words)? ProblemOf()
    {
        if (Input is not { GatheredUnder: { } gathered, UsedFor: { } used } || !Enum.IsDefined(gathered) || !Enum.IsDefined(used)) return null;
        if (!WorkingFor.Contains(used)) return ("UsedFor", "Voor deze wet werkt u hier niet.");
        if (Input.Until < clock.Today()) return ("Until", "Kies een dag die nog komt.");
        return Matrix.Cell(gathered, used).Condition switch
        {
            PurposeCondition.SameLaw => ("GatheredUnder", "Dit is hetzelfde doel. Daar is niets voor nodig."),
            PurposeCondition.ExplicitConsent => ("GatheredUnder", "Hiervoor geldt geen grondslag. Alleen de bewoner kan dit goed vinden: vraag toestemming."),
            PurposeCondition.NeedAndBasis or PurposeCondition.IfNecessary => null,
        };
    }

    async Task<bool> Load()
    {
        // Who came in by an emergency alone sees everything for a few hours, and records nothing that would outlast them.
        if (!await Open(What) || Opened.Limits is not { Laws.Count: > 0 }) return false;
        Closed = await ClosedHere.Of(Opened);
        var today = clock.Today();
        var rows = await Opened.Visible(database.PurposeBases).AsNoTracking()
            .Where(row => row.HouseholdId == HouseholdId && row.EndedAt == null && (row.Until == null || row.Until >= today)).OrderByDescending(row => row.Id).Take(Most)
            .Select(row => new { row, By = database.Accounts.Where(account => account.Id == row.RecordedById).Select(account => account.Name).FirstOrDefault() }).ToListAsync();
        Bases =
        [
            .. rows.Select(found => new BasisView(
                found.row.Id, $"Van {found.row.GatheredUnder.ShortName()} naar {found.row.UsedFor.ShortName()}",
                found.row.PersonId is null ? "heel het huishouden" : Opened.VisiblePersons.FirstOrDefault(person => person.Id == found.row.PersonId)?.GivenName ?? "iemand die hier woonde",
                found.row.Article, Opened.Dossier.Read(found.row, Field.PurposeReason, found.row.Reason),
                found.By ?? "iemand die hier niet meer werkt", found.row.At, found.row.Until, found.row.ConsentId is not null))
        ];
        return true;
    }
}
