namespace Keukentafel.Domain.Monitoring;

/// <summary>What an indicator tells about. Process is never called effect.</summary>
public enum IndicatorKind
{
    /// <summary>Proces: how the work goes.</summary>
    Process,

    /// <summary>Resultaat: what came of it.</summary>
    Result,
}

/// <summary>In what an indicator's figures are.</summary>
public enum IndicatorUnit
{
    /// <summary>People, households or reports.</summary>
    Count,

    /// <summary>Share from 0 to 1.</summary>
    Share,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Days.</summary>
    Days,
}

/// <summary>Indicator: a named figure with its definition, as the screen shows it.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Title">Dutch title.</param>
/// <param name="Kind">Process or result.</param>
/// <param name="Meaning">What it tells, in one Dutch sentence.</param>
/// <param name="Definition">How it is counted, in Dutch.</param>
/// <param name="Base">About whom, in Dutch.</param>
/// <param name="Columns">Names of its figures.</param>
/// <param name="Unit">In what its figures are.</param>
public sealed record Indicator(
    string Code, string Title, IndicatorKind Kind, string Meaning, string Definition, string Base, IReadOnlyList<string> Columns, IndicatorUnit Unit);

/// <summary>The indicators, versioned in code; each is counted from facts that the work itself wrote.</summary>
public static class Indicators
{
    /// <summary>Changes when a definition changes.</summary>
    public const string Version = "1";

    /// <summary>Reports by route.</summary>
    public static Indicator ReportsByRoute { get; } = new("reports-by-route", "Meldingen per route", IndicatorKind.Process,
        "Hoe vaak is een vraag meteen te beantwoorden, en hoe vaak is er een plan nodig?",
        "Melders van wie de route in het kwartaal is gekozen. Wie een andere route kreeg, telt bij de laatste.", "Mensen of huishoudens met een melding", ["Aantal"], IndicatorUnit.Count);

    /// <summary>Time from report to first contact.</summary>
    public static Indicator TimeToContact { get; } = new("time-to-contact", "Van melding tot eerste contact", IndicatorKind.Process,
        "Hoe lang wacht iemand voordat er echt contact is?",
        "Uren tussen de melding en het eerste contact waarbij iemand is bereikt. De mediaan is het midden; negen van de tien wachten hoogstens de p90.",
        "Mensen met een eerste contact in het kwartaal", ["Mediaan", "p90"], IndicatorUnit.Hours);

    /// <summary>Time from report to help.</summary>
    public static Indicator TimeToHelp { get; } = new("time-to-help", "Van melding tot hulp", IndicatorKind.Process,
        "Hoe lang duurt het voordat de hulp begint?",
        "Dagen tussen de melding en de dag waarop de hulp begon.", "Mensen bij wie de hulp in het kwartaal begon", ["Mediaan", "p90"], IndicatorUnit.Days);

    /// <summary>Goals reached, by the maker and by the resident.</summary>
    public static Indicator GoalsReached { get; } = new("goals-reached", "Doelen gehaald", IndicatorKind.Result,
        "Vinden de professional en de inwoner allebei dat het doel is gehaald?",
        "Beoordeelde doelen waarvan het oordeel 'zoals gehoopt' of beter is, apart voor de professional en de inwoner.",
        "Huishoudens met een evaluatie in het kwartaal", ["Aandeel"], IndicatorUnit.Share);

    /// <summary>Change in self-reliance.</summary>
    public static Indicator SelfRelianceChange { get; } = new("self-reliance-change", "Verandering in zelfredzaamheid", IndicatorKind.Result,
        "Redden mensen zich beter dan toen zij kwamen?",
        "De laatste score in het kwartaal naast de eerste score van dezelfde persoon op hetzelfde leefgebied.",
        "Mensen die minstens twee keer zijn gescoord", ["Beter", "Gelijk", "Minder"], IndicatorUnit.Count);

    /// <summary>Participation steps.</summary>
    public static Indicator Participation { get; } = new("participation", "Meedoen", IndicatorKind.Result,
        "Doen mensen meer mee dan bij het begin?",
        "De trede bij het begin en de laatste trede in het kwartaal van dezelfde persoon.",
        "Mensen van wie de trede minstens twee keer is gevraagd", ["Begin", "Nu"], IndicatorUnit.Count);

    /// <summary>Share of actions by whose hands.</summary>
    public static Indicator ActionsByOwner { get; } = new("actions-by-owner", "Wie doet wat", IndicatorKind.Process,
        "Welk deel van de afspraken ligt bij de inwoner en de mensen eromheen?",
        "Afgesproken acties in het kwartaal, naar wie ze doet.", "Huishoudens met een nieuwe actie", ["Aandeel"], IndicatorUnit.Share);

    /// <summary>Laws per household.</summary>
    public static Indicator LawsPerHousehold { get; } = new("laws-per-household", "Wetten per huishouden", IndicatorKind.Process,
        "Hoe vaak komt een huishouden met meer dan een wet in aanraking?",
        "Het aantal wetten dat tot het einde van het kwartaal bij een huishouden een rol speelde.",
        "Huishoudens waarbij in het kwartaal een wet een rol ging spelen", ["Aantal"], IndicatorUnit.Count);

    /// <summary>All, in the order of the screen.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
        [ReportsByRoute, TimeToContact, TimeToHelp, GoalsReached, SelfRelianceChange, Participation, ActionsByOwner, LawsPerHousehold];
}

/// <summary>One line of an indicator: what it is about and its figures, one per column.</summary>
/// <param name="Label">Dutch label.</param>
/// <param name="Figures">One per column; hidden where rule 11 says so.</param>
public sealed record IndicatorRow(string Label, IReadOnlyList<Published<decimal>> Figures);

/// <summary>An indicator, counted for one period.</summary>
/// <param name="Indicator">Which one.</param>
/// <param name="Rows">Its lines.</param>
/// <param name="People">How many people it is about; hidden when too few.</param>
public sealed record IndicatorFigures(Indicator Indicator, IReadOnlyList<IndicatorRow> Rows, Published<int> People)
{
    /// <summary>True when every figure is hidden.</summary>
    public bool IsEmpty => Rows.All(row => row.Figures.All(figure => figure.IsHidden));
}
