using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Chain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Keukentafel.Demo.Load;

/// <summary>A table as the model knows it: its columns, and how a row of it becomes values of this database.</summary>
sealed class LoadTable
{
    readonly (IClrPropertyGetter Getter, Func<object?, object?>? Convert)[] columns;

    LoadTable(IEntityType type, int place)
    {
        var properties = type.GetProperties().ToList();
        (Name, Place, IsAccess) = (type.GetTableName()!, place, type.ClrType == typeof(Domain.Privacy.AccessRecord) || type.ClrType == typeof(Domain.Privacy.AccessSubject));
        Columns = [.. properties.Select(property => property.GetColumnName())];
        columns = [.. properties.Select(property => (property.GetGetter(), property.FindTypeMapping()?.Converter?.ConvertToProvider))];
    }

    public string Name { get; }

    public int Place { get; }

    /// <summary>True for the tables of the access log, which on SQLite are a file of their own.</summary>
    public bool IsAccess { get; }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>All tables, those that others refer to first.</summary>
    public static Dictionary<Type, LoadTable> All(MunicipalDatabase database, AccessLog log)
    {
        var types = database.Model.GetEntityTypes().OrderBy(Depth).Concat(log.Model.GetEntityTypes().OrderBy(Depth)).ToList();
        // Each log has a chain of its own; the rows that are loaded are sealed later, as all rows are.
        types.RemoveAll(type => type.ClrType.Namespace == typeof(ChainLink).Namespace);
        return types.Select((type, place) => new LoadTable(type, place)).Zip(types).ToDictionary(pair => pair.Second.ClrType, pair => pair.First);
    }

    public object?[] Values(object row)
    {
        var values = new object?[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            var value = columns[i].Getter.GetClrValue(row);
            values[i] = value is not null && columns[i].Convert is { } convert ? convert(value) : value;
        }
        return values;
    }

    static int Depth(IEntityType type) =>
        type.GetForeignKeys().Where(key => key.PrincipalEntityType != type).Select(key => Depth(key.PrincipalEntityType) + 1).DefaultIfEmpty().Max();
}

/// <summary>Rows that are written together.</summary>
sealed class RowBatch(Dictionary<Type, LoadTable> tables)
{
    readonly SortedDictionary<int, (LoadTable Table, List<object?[]> Rows)> rows = [];

    /// <summary>How many households it holds.</summary>
    public int Households { get; set; }

    public void Add<T>(T row) where T : class
    {
        var table = tables[typeof(T)];
        if (!rows.TryGetValue(table.Place, out var found)) rows[table.Place] = found = (table, []);
        found.Rows.Add(table.Values(row));
    }

    public IEnumerable<(LoadTable Table, List<object?[]> Rows)> ByTable(bool access) => rows.Values.Where(part => part.Table.IsAccess == access);
}
