using System.Security.Cryptography;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Keukentafel.Tests.App.Access;

/// <summary>
/// Rows of every sealed type that the model has, made from the model itself: a value in each column that must have one, and each
/// sealed column sealed. A type that is added to the model is covered without a word here.
/// </summary>
sealed class MadeUpRows(TestApp app, AsyncServiceScope scope) : IAsyncDisposable
{
    /// <summary>What stands in every sealed column.</summary>
    public const string Words = "Verzonnen woorden.";

    readonly List<DossierKey> keys = [];

    public static MadeUpRows In(TestApp app)
    {
        var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Store = app.Store();
        return new MadeUpRows(app, scope);
    }

    public MunicipalDatabase Database => Service<MunicipalDatabase>();

    public Door Door => Service<Door>();

    public IEnumerable<IEntityType> SealedTypes => Database.Model.GetEntityTypes().Where(type => typeof(ISealedRow).IsAssignableFrom(type.ClrType));

    public T Service<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public IEntityType Type<T>() => Database.Model.FindEntityType(typeof(T))!;

    public async Task<Viewer> Viewer(string name)
    {
        var account = await Database.Accounts.SingleAsync(row => row.Name == name);
        return new Viewer(account.Id, account.Role, account.Name, account.Function ?? "", account.PersonId, [], null);
    }

    /// <summary>Opens a dossier to seal rows in it.</summary>
    public async Task Unlock(params Guid[] dossierIds) =>
        keys.AddRange((await Database.Dossiers.AsNoTracking().Where(row => dossierIds.Contains(row.Id)).ToListAsync()).Select(app.Store().Keys.Open));

    /// <summary>Adds a row; what is not named has a value of its own when it must have one, else none.</summary>
    public ISealedRow Add(IEntityType type, Guid dossierId, params (string Property, object? Value)[] values)
    {
        var row = (ISealedRow)Activator.CreateInstance(type.ClrType, nonPublic: true)!;
        var id = Guid.CreateVersion7(app.Clock.GetUtcNow());
        Set(nameof(ISealedRow.Id), id);
        foreach (var property in type.GetProperties().Where(property => !property.IsPrimaryKey()))
        {
            if (Array.Find(values, value => value.Property == property.Name) is { Property: not null } named) Set(property.Name, named.Value);
            else if (property.Name == nameof(ISealedRow.DossierId)) Set(property.Name, dossierId);
            else if (Required(property, dossierId, id) is { } value) Set(property.Name, value);
        }
        Database.Add(row);
        return row;

        void Set(string name, object? value) => type.ClrType.GetProperty(name)!.SetValue(row, value);
    }

    /// <summary>What a sealed column of a row holds, by the keys that were unlocked.</summary>
    public string? Read(ISealedRow row, IProperty column) =>
        column.PropertyInfo!.GetValue(row) is Sealed value ? new OpenDossier(keys).Read(row, FieldOf(column), value) : null;

    /// <summary>The sealed columns of a type.</summary>
    public static IEnumerable<IProperty> SealedColumns(IEntityType type) => type.GetProperties().Where(property => Plain(property) == typeof(Sealed));

    public ValueTask DisposeAsync() => scope.DisposeAsync();

    object? Required(IProperty property, Guid dossierId, Guid rowId)
    {
        if (Plain(property) == typeof(Sealed)) return new OpenDossier(keys).SealRequired(dossierId, rowId, FieldOf(property), Words);
        if (property.IsNullable) return null;
        if (property.GetContainingForeignKeys().FirstOrDefault(key => key.PrincipalEntityType.ClrType.IsAssignableTo(typeof(ISealedRow))) is { } parent)
            return Add(parent.PrincipalEntityType, dossierId).Id;
        return Plain(property) switch
        {
            var type when type == typeof(Guid) => Guid.CreateVersion7(),
            var type when type == typeof(string) => RandomNumberGenerator.GetHexString(8),
            var type when type == typeof(byte[]) => RandomNumberGenerator.GetBytes(32),
            var type when type == typeof(DateTimeOffset) => app.Clock.GetUtcNow(),
            var type when type == typeof(DateOnly) => DutchTime.DateOf(app.Clock.GetUtcNow()),
            _ => null,
        };
    }

    static Field FieldOf(IProperty column) => new($"{column.DeclaringType.GetTableName()}.{column.GetColumnName()}");

    static Type Plain(IProperty property) => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
}
