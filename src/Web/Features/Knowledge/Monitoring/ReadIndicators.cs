using Keukentafel.Data;
using Keukentafel.Data.Reading;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Triage;
using Keukentafel.Web.Platform.Http;

namespace Keukentafel.Web.Features.Knowledge.Monitoring;

/// <summary>The figures of one quarter that has ended, and the quarters that one can choose.</summary>
sealed record QuarterFigures(Quarter Quarter, IReadOnlyList<Quarter> Choices, IReadOnlyList<IndicatorFigures> Indicators);

/// <summary>Counts the indicators from facts: for page, download and API alike. No fact names a person.</summary>
[UseCase]
sealed class ReadIndicators(MunicipalDatabase database, TimeProvider clock)
{
    /// <summary>How many quarters one can look back.</summary>
    public const int QuartersBack = 8;

    static readonly FactKind[] Compared = [FactKind.LawInvolved, FactKind.SelfRelianceScored, FactKind.ParticipationScored];

    /// <summary>The figures of a quarter.</summary>
    /// <param name="code">Code of the quarter; null for the newest one that has ended.</param>
    /// <returns>Null when the code is not one of the choices.</returns>
    public async Task<QuarterFigures?> Read(string? code)
    {
        var choices = Quarter.Ended(clock.Today(), QuartersBack);
        var quarter = code is null ? choices[0] : choices.FirstOrDefault(choice => choice.Code == code);
        if (quarter is null) return null;
        var (start, end) = (quarter.Start, quarter.End);
        var inPeriod = database.Facts.Where(fact => fact.On >= start && fact.On < end);
        var subjects = inPeriod.Where(fact => Compared.Contains(fact.Kind)).Select(fact => fact.SubjectNumber);
        var batch = new ReadBatch(database);
        var facts = Ask(batch, inPeriod);
        var earlier = Ask(batch, database.Facts.Where(fact => fact.On < start && Compared.Contains(fact.Kind) && subjects.Contains(fact.SubjectNumber)));
        await batch.Run();
        return new QuarterFigures(quarter, choices, CountIndicators.All(facts, earlier));
    }

    static List<CountedFact> Ask(ReadBatch batch, IQueryable<Fact> facts) => batch.Values(
        facts.Select(fact => new { fact.Kind, fact.On, fact.SubjectNumber, fact.Route, fact.Law, fact.LifeDomain, fact.Owner, fact.Value, fact.SecondValue }),
        row => new CountedFact(
            row.GetEnum<FactKind>(0), row.GetFieldValue<DateOnly>(1), row.GetGuid(2), row.GetEnumOrNull<Route>(3), row.GetEnumOrNull<Law>(4),
            row.IsDBNull(5) ? null : row.GetString(5), row.GetEnumOrNull<SeatKind>(6), row.GetOrNull<int>(7), row.GetOrNull<int>(8)));
}
