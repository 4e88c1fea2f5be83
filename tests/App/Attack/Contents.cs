using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Keukentafel.Tests.App.Attack;

/// <summary>Everything that a municipality holds, also what is sealed, value by value.</summary>
static class Contents
{
    /// <summary>Each value: the row that it stands in, the column, and what it says.</summary>
    public static async Task<IReadOnlyList<(string Row, string Column, object Value)>> Of(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Store = app.Store();
        var database = scope.ServiceProvider.GetRequiredService<MunicipalDatabase>();
        var open = scope.ServiceProvider.GetRequiredService<Door>().OpenNew([.. await database.Dossiers.AsNoTracking().ToListAsync()]);
        var all = new List<(string, string, object)>();
        foreach (var type in database.Model.GetEntityTypes().Where(type => !type.IsOwned()))
        {
            var rows = (Task<IReadOnlyList<object>>)typeof(Contents).GetMethod(nameof(Rows), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(type.ClrType).Invoke(null, [database])!;
            foreach (var row in await rows) all.AddRange(ValuesOf(database, type, row, open));
        }
        return all;
    }

    static IEnumerable<(string, string, object)> ValuesOf(MunicipalDatabase database, IEntityType type, object row, OpenDossier open)
    {
        var entry = database.Entry(row);
        var name = $"{type.GetTableName()} {string.Join('/', type.FindPrimaryKey()!.Properties.Select(key => entry.Property(key.Name).CurrentValue))}";
        foreach (var property in type.GetProperties())
            if (entry.Property(property.Name).CurrentValue is { } value)
                yield return (name, $"{type.GetTableName()}.{property.GetColumnName()}", value is Sealed words && row is ISealedRow part
                    ? open.Read(part, new Field($"{type.GetTableName()}.{property.GetColumnName()}"), words) ?? "" : value);
    }

    static async Task<IReadOnlyList<object>> Rows<T>(MunicipalDatabase database) where T : class => await database.Set<T>().AsNoTracking().ToListAsync();
}
