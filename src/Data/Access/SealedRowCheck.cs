using Keukentafel.Domain.Privacy;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Keukentafel.Data.Access;

/// <summary>Refuses a model with a sealed row type that is not declared, so that the program does not start with it.</summary>
sealed class SealedRowCheck(IReadOnlyCollection<SealedRowRule> rules) : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context) => Check(modelBuilder.Metadata);

    /// <exception cref="UndeclaredSealedRowException">A sealed row type of the model has no declaration, or one that is not whole.</exception>
    public void Check(IReadOnlyModel model)
    {
        foreach (var type in model.GetEntityTypes().Where(type => typeof(ISealedRow).IsAssignableFrom(type.ClrType)))
        {
            var rule = rules.FirstOrDefault(rule => rule.RowType == type.ClrType) ?? throw new UndeclaredSealedRowException(type.ClrType, "a declaration");
            if (rule.Missing(type) is { } missing) throw new UndeclaredSealedRowException(type.ClrType, missing);
        }
    }
}

/// <summary>A sealed row type is not declared, or not wholly: nobody would know who may see its rows.</summary>
public sealed class UndeclaredSealedRowException(Type type, string missing) : InvalidOperationException(
    $"The sealed row type {type.FullName} lacks {missing}. Declare it in {nameof(SealedRows)} (src/Data/Access/SealedRows.cs): its law, its withholding, about whom it is, and what matching does with it.");
