using System.Collections.Concurrent;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Keukentafel.Data.Reading;

/// <summary>Makes rows of a type from an answer, by the model: column by column, compiled once for each order of columns.</summary>
sealed class RowReader<T> where T : class
{
    static readonly ConcurrentDictionary<IModel, RowReader<T>> Readers = new();
    readonly ConcurrentDictionary<string, Func<DbDataReader, T>> compiled = new(StringComparer.Ordinal);
    readonly IEntityType type;

    RowReader(IEntityType type) => this.type = type;

    public static RowReader<T> Of(DbContext database) =>
        Readers.GetOrAdd(database.Model, static model => new RowReader<T>(model.FindEntityType(typeof(T))!));

    public void ReadAll(DbDataReader answers, List<T> into)
    {
        var columns = string.Join(',', Enumerable.Range(0, answers.FieldCount).Select(answers.GetName));
        var make = compiled.GetOrAdd(columns, static (names, type) => Compile(names.Split(','), type), type);
        while (answers.Read()) into.Add(make(answers));
    }

    static Func<DbDataReader, T> Compile(string[] columns, IEntityType type)
    {
        var answers = Expression.Parameter(typeof(DbDataReader));
        var row = Expression.Variable(typeof(T));
        var lines = new List<Expression> { Expression.Assign(row, Expression.New(typeof(T))) };
        foreach (var property in type.GetProperties())
        {
            var place = Array.IndexOf(columns, property.GetColumnName());
            if (place < 0) throw new InvalidOperationException($"The question does not ask for {type.GetTableName()}.{property.GetColumnName()}.");
            var set = Expression.Assign(Expression.Property(row, property.PropertyInfo!), Value(answers, place, property));
            var isNull = Expression.Call(answers, nameof(DbDataReader.IsDBNull), null, Expression.Constant(place));
            lines.Add(property.IsNullable ? Expression.IfThen(Expression.Not(isNull), set) : set);
        }
        lines.Add(row);
        return Expression.Lambda<Func<DbDataReader, T>>(Expression.Block([row], lines), answers).Compile();
    }

    static Expression Value(ParameterExpression answers, int place, IProperty property)
    {
        var converter = property.GetTypeMapping().Converter;
        var plain = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        Expression value = Expression.Call(answers, nameof(DbDataReader.GetFieldValue), [converter?.ProviderClrType ?? plain], Expression.Constant(place));
        if (plain.IsEnum) value = Expression.Call(typeof(EnumNames<>).MakeGenericType(plain), nameof(EnumNames<DayOfWeek>.Of), null, value);
        else if (converter is not null) value = Expression.Invoke(converter.ConvertFromProviderExpression, value);
        return value.Type == property.ClrType ? value : Expression.Convert(value, property.ClrType);
    }
}

/// <summary>The words of a closed set as the database keeps them; several at once, as flags, are rare.</summary>
static class EnumNames<T> where T : struct, Enum
{
    static readonly Dictionary<string, T> Words = Enum.GetValues<T>().DistinctBy(value => value.ToString()).ToDictionary(value => value.ToString(), StringComparer.Ordinal);

    public static T Of(string word) => Words.TryGetValue(word, out var value) ? value : Enum.Parse<T>(word);
}
