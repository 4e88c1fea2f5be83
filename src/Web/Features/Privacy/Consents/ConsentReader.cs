using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Web.Features.Privacy.Consents;

/// <summary>The answer of one whose yes is needed.</summary>
sealed record AnswerView(Guid PersonId, string Name, bool IsViewer, bool? Yes, ConsentHow? How, DateTimeOffset? At, DateTimeOffset? TakenBackAt)
{
    public bool MayTakeBack => Yes == true && TakenBackAt is null;
}

/// <summary>A consent, readable, with the words that were asked.</summary>
sealed record ConsentView(
    Consent Row, ConsentText Text, string Whose, bool IsOwn, string About, string? With, string AskedBy, string AskedByFunction, IReadOnlyList<AnswerView> Answers, bool IsOver)
{
    public Guid Id => Row.Id;
    public ConsentKind Kind => Row.Kind;
    public ConsentState State => Row.State;
    public DateOnly? Until => Row.Until;
    public DateTimeOffset AskedAt => Row.AskedAt;
    public bool IsOpen => State == ConsentState.Asked;
    public bool Holds => State == ConsentState.Given && !IsOver;
    public bool WaitsForViewer => IsOpen && Answers.Any(answer => answer is { IsViewer: true, Yes: null });
    public AnswerView? OwnYes => State is ConsentState.Given or ConsentState.Asked ? Answers.FirstOrDefault(answer => answer is { IsViewer: true, MayTakeBack: true }) : null;

    /// <summary>What it is for, in a few plain words.</summary>
    public string? Use => Row switch
    {
        { Kind: ConsentKind.Processing, GatheredUnder: { } from, UsedFor: { } to } => ConsentText.Use(from, to),
        { Kind: ConsentKind.Help, UsedFor: { } law } => law.PlainName(),
        _ => null,
    };
}

/// <summary>Use of data for another law that rests on a statute: it goes on whatever is taken back.</summary>
sealed record StatutoryUse(string Use, string Whose, string Article, DateOnly? Until);

/// <summary>Reads the consents of a household within what the door opened.</summary>
[UseCase]
sealed class ConsentReader(MunicipalDatabase database, TimeProvider clock)
{
    const int Most = 200;

    /// <summary>All, the newest first.</summary>
    public async Task<IReadOnlyList<ConsentView>> Read(Viewer viewer, OpenedHousehold opened) =>
        await Views(viewer, opened, await Of(opened).AsNoTracking().OrderByDescending(row => row.Id).Take(Most).ToListAsync());

    /// <summary>One, tracked, so that it can be answered; null when it is not there for this viewer.</summary>
    public async Task<ConsentView?> Find(Viewer viewer, OpenedHousehold opened, Guid consentId)
    {
        var row = await Of(opened).SingleOrDefaultAsync(row => row.Id == consentId);
        return row is null ? null : (await Views(viewer, opened, [row]))[0];
    }

    /// <summary>What goes on by statute, for who lives there.</summary>
    public async Task<IReadOnlyList<StatutoryUse>> Statutory(OpenedHousehold opened)
    {
        var today = clock.Today();
        var rows = await opened.Visible(database.PurposeBases).AsNoTracking()
            .Where(row => row.HouseholdId == opened.Household.Id && row.ConsentId == null && row.EndedAt == null && (row.Until == null || row.Until >= today))
            .OrderByDescending(row => row.Id).Take(Most).ToListAsync();
        return
        [
            .. rows.Select(row => new StatutoryUse($"Wat u vertelde voor {row.GatheredUnder.PlainName()}, ook voor {row.UsedFor.PlainName()}.",
                row.PersonId is null ? "iedereen in huis" : NameOf(opened, row.PersonId.Value) ?? "iemand die hier woonde", row.Article, row.Until))
        ];
    }

    IQueryable<Consent> Of(OpenedHousehold opened) =>
        opened.Visible(database.Consents).Include(row => row.Answers).Where(row => row.HouseholdId == opened.Household.Id);

    async Task<IReadOnlyList<ConsentView>> Views(Viewer viewer, OpenedHousehold opened, List<Consent> rows)
    {
        var askers = rows.Select(row => row.AskedById).Distinct().ToList();
        var accounts = await database.Accounts.AsNoTracking().Where(account => askers.Contains(account.Id)).ToDictionaryAsync(account => account.Id);
        // Who has authority over a child may live elsewhere.
        var elsewhere = rows.SelectMany(row => row.Answers).Select(answer => answer.PersonId).Where(person => NameOf(opened, person) is null).Distinct().ToList();
        var names = elsewhere.Count == 0 ? [] : await database.Persons.AsNoTracking().Where(person => elsewhere.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.GivenName);
        var today = clock.Today();
        return
        [
            .. from row in rows
               let asker = accounts.GetValueOrDefault(row.AskedById)
               select new ConsentView(
                   row, ConsentText.Of(row.TextVersion), NameOf(opened, row.PersonId) ?? "iemand die hier woonde", row.PersonId == viewer.PersonId,
                   opened.Dossier.Read(row, Field.ConsentAbout, row.About)!, opened.Dossier.Read(row, Field.ConsentWith, row.With),
                   asker?.Name ?? "iemand die hier niet meer werkt", asker?.Function ?? "iemand die hier niet meer werkt",
                   [.. row.Answers.OrderBy(answer => answer.Id).Select(answer => new AnswerView(
                       answer.PersonId, NameOf(opened, answer.PersonId) ?? names.GetValueOrDefault(answer.PersonId, "iemand die hier niet woont"),
                       answer.PersonId == viewer.PersonId, answer.Yes, answer.How, answer.At, answer.TakenBackAt))],
                   row.Until < today)
        ];
    }

    static string? NameOf(OpenedHousehold opened, Guid personId) => opened.Members.FirstOrDefault(member => member.PersonId == personId)?.Person!.GivenName;
}
