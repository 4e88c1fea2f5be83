using Keukentafel.Data;
using Keukentafel.Domain.Privacy;
using Keukentafel.Tests.App.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Rules;

/// <summary>Rule 8: every stored personal record has a processing basis and a retention class.</summary>
public sealed class Rule8Tests(Apps apps) : IClassFixture<Apps>
{
    [Theory, EachDatabase]
    public async Task Every_sealed_row_lies_in_a_dossier_with_a_basis_and_a_retention_class(Database database)
    {
        var app = await apps.On(database);
        var visitor = app.Visitor();
        await visitor.Submit(await visitor.Get("/melden"), "main form", ("Input.Words", "Nog een vraag."), ("Input.Phone", "0612345678"));
        await Subject.Of(app, Personas.Marieke);

        await using var data = app.OpenDatabase();
        var dossiers = await data.Dossiers.AsNoTracking().ToDictionaryAsync(dossier => dossier.Id);
        Assert.All(dossiers.Values, dossier => Assert.True(Enum.IsDefined(dossier.Basis) && Enum.IsDefined(dossier.Retention)));
        Assert.All(dossiers.Values.Where(dossier => dossier.Kind == DossierKind.Intake), dossier => Assert.Equal(RetentionClass.ReportWithoutProvision, dossier.Retention));
        foreach (var type in data.Model.GetEntityTypes().Where(type => typeof(ISealedRow).IsAssignableFrom(type.ClrType)))
            foreach (var dossierId in await DossiersOf(data, type.ClrType))
                Assert.True(dossiers.ContainsKey(dossierId), $"a row of {type.GetTableName()} lies in no dossier");
        Assert.All(await data.Households.Select(household => household.DossierId).ToListAsync(), id => Assert.Equal(DossierKind.Household, dossiers[id].Kind));
    }

    [Fact]
    public void A_sealed_value_stands_only_in_a_row_that_names_its_dossier()
    {
        using var data = new SqliteMunicipalDatabase(new DbContextOptionsBuilder<SqliteMunicipalDatabase>().UseSqlite("Data Source=:memory:").Options);
        var types = data.Model.GetEntityTypes().Where(type => type.GetProperties().Any(property => property.ClrType == typeof(Sealed) || property.ClrType == typeof(Sealed?)));
        Assert.All(types, type => Assert.True(typeof(ISealedRow).IsAssignableFrom(type.ClrType), type.ClrType.Name));
    }

    static Task<List<Guid>> DossiersOf(MunicipalDatabase data, Type type) =>
        (Task<List<Guid>>)typeof(Rule8Tests).GetMethod(nameof(Read), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, [data])!;

    static Task<List<Guid>> Read<T>(MunicipalDatabase data) where T : class, ISealedRow =>
        data.Set<T>().Select(row => EF.Property<Guid>(row, nameof(ISealedRow.DossierId))).Distinct().ToListAsync();
}
