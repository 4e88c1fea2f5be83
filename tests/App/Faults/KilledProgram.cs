using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Keukentafel.Tests.App.Faults;

/// <summary>What a program that was killed left in its databases.</summary>
static class KilledProgram
{
    /// <summary>Rows that each report has one of: report, journal, dossier, number of the form, fact.</summary>
    public static async Task<IReadOnlyList<int>> Counted(RealProgram program)
    {
        await using var look = program.Look(out var services);
        await using var data = Open(services);
        return await Counted(data);
    }

    /// <inheritdoc cref="Counted(RealProgram)"/>
    public static async Task<IReadOnlyList<int>> Counted(MunicipalDatabase data) =>
    [
        await data.Reports.CountAsync(), await data.Journal.CountAsync(row => row.Kind == JournalKind.ReportReceived), await data.Dossiers.CountAsync(),
        await data.Submissions.CountAsync(), await data.Facts.CountAsync(row => row.Kind == Domain.Monitoring.FactKind.ReportReceived),
    ];

    /// <summary>The database of the municipality that is visited.</summary>
    public static MunicipalDatabase Open(IServiceProvider services) => Store(services).OpenDatabase();

    /// <summary>Its access log.</summary>
    public static AccessLog OpenLog(IServiceProvider services) => Store(services).OpenAccessLog();

    static MunicipalStore Store(IServiceProvider services)
    {
        var stores = services.GetRequiredService<MunicipalStores>();
        return stores.Of(stores.Catalogue.All.Single(candidate => candidate.Key == Municipalities.Buurtstad));
    }
}
