using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Tests.App.Matching;
using Keukentafel.Tests.App.Purposes;
using Keukentafel.Web.Features.Casework.FrontDesk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Keukentafel.Tests.App.Access;

/// <summary>Matching takes every row that was sealed beside the report along to the own part of whom it is about, whatever its type.</summary>
public sealed class MatchedRowTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, EachDatabase]
    public async Task Each_row_of_the_report_can_be_read_in_the_own_part_and_the_intake_is_closed(Database database)
    {
        var at = await PurposeApp.At(await apps.On(database));
        var reportId = await at.App.Report("Marieke de Wit", new DateOnly(1988, 3, 4));
        await using var rows = MadeUpRows.In(at.App);
        var intake = await rows.Database.Reports.Where(row => row.Id == reportId).Select(row => row.DossierId).SingleAsync(Stop);
        await rows.Unlock(intake);
        // What names a household cannot be there before it is known which.
        var types = rows.SealedTypes.Where(type => type.FindProperty("ReportId") is not null && type.FindProperty("HouseholdId") is not { IsNullable: false }).ToList();
        var made = types.Select(type => (Type: type, rows.Add(type, intake, ("ReportId", (object?)reportId)).Id)).Append((rows.Type<Report>(), reportId)).ToList();
        await rows.Database.SaveChangesAsync(Stop);
        var before = await Texts(rows, made);

        var person = at.Person("Marieke");
        Assert.NotNull(await rows.Service<MatchReport>().Match(await rows.Viewer(Personas.Tom), reportId, new ReportMatch(person.Id, null, at.HouseholdId, null)));
        await rows.Database.SaveChangesAsync(Stop);

        await rows.Unlock(person.DossierId);
        Assert.True(types.Count > 1);
        Assert.Equal(before.Select(text => text with { DossierId = person.DossierId }), await Texts(rows, made));
        Assert.NotNull((await rows.Database.Dossiers.AsNoTracking().SingleAsync(row => row.Id == intake, Stop)).DestroyedAt);
    }

    /// <summary>What the sealed columns of these rows hold, and under which dossier.</summary>
    static async Task<List<Text>> Texts(MadeUpRows rows, List<(IEntityType Type, Guid Id)> made)
    {
        rows.Database.ChangeTracker.Clear();
        var texts = new List<Text>();
        foreach (var (type, id) in made)
        {
            var row = (ISealedRow)(await rows.Database.FindAsync(type.ClrType, [id], Stop))!;
            texts.AddRange(MadeUpRows.SealedColumns(type).Select(column => new Text($"{type.ClrType.Name}.{column.Name}", row.DossierId, rows.Read(row, column))));
        }
        rows.Database.ChangeTracker.Clear();
        return texts;
    }

    sealed record Text(string Column, Guid DossierId, string? Words);

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
